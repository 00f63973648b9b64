import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officialForms } from '../../../src/annex/form/catalogue';
import { parseForm } from '../../../src/annex/form/load';
import type { Form } from '../../../src/annex/form/compile';
import { zhangcunText } from '../../support/cases';
import { formIds, formOf } from '../../support/forms';

const tableSizes = (form: Form): Record<string, number> => {
  const sizes: Record<string, number> = {};
  for (const { table } of form.indicators) sizes[table] = (sizes[table] ?? 0) + 1;
  return sizes;
};

const rowLabels = (form: Form, table: string): string[] => form.data.tables.flatMap((each) => (each.id === table && each.layout !== 'groups' ? each.rows.map((row) => row.label) : []));

describe('the official forms', () => {
  it('satisfy the schema and every check of a foreign form file', () => {
    for (const form of officialForms) {
      const file = join(__dirname, '../../../src/annex/form/official', `${form.id}.json`);
      expect(parseForm(readFileSync(file, 'utf8'), form.id).data).toEqual(form.data);
    }
  });

  it('stand with the one in force first', () => {
    expect(officialForms.map((form) => form.id)).toEqual([...formIds]);
  });

  it('have as many figures as are printed', () => {
    expect(tableSizes(formOf('cn-2021'))).toEqual({ t2a: 6, t2b: 1, t2c: 2, t2d: 1, t3: 25 * 7, t4: 15 });
    expect(tableSizes(formOf('cn-2019'))).toEqual({ t2a: 6, t2b: 6, t2c: 6, t2d: 2, t2e: 2, t3: 23 * 7, t4: 15 });
    // Sections 一 to 九: 8 + 8 + 23 + 4 + 4 + 4 + 1 + 6 + 3.
    expect(tableSizes(formOf('cn-2014'))).toEqual({ s: 61 });
    // Sections 一 to 十四: 8 + 8 + 24 + 4 + 4 + 4 + 3 + 4 + 2 + 4 + 4 + 1 + 5 + 3.
    expect(tableSizes(formOf('sd-weihai-2014'))).toEqual({ s: 78 });
    expect(rowLabels(formOf('cn-2014'), 's')).toHaveLength(68);
    expect(rowLabels(formOf('sd-weihai-2014'), 's')).toHaveLength(86);
  });

  it('keep indicators in order, with one index each', () => {
    for (const form of officialForms) {
      form.indicators.forEach((indicator, index) => {
        expect(indicator.index).toBe(index);
        expect(form.indexOf.get(indicator.id)).toBe(index);
      });
      expect(form.indexOf.size).toBe(form.indicators.length);
    }
  });

  it('allow decimals for money and a sign for changes only', () => {
    const odd = officialForms.map((form) => form.indicators.filter((each) => each.kind !== 'integer').map((each) => `${each.id} ${each.kind} ${each.unit ?? '?'}`));
    const changes = ['permit', 'service'].map((row) => `t2b.${row}`).concat('t2c.penalty', 't2c.coercion', 't2d.fee');
    expect(odd).toEqual([
      ['t2d.fee.amt decimal 万元'],
      [...changes.map((row) => `${row}.delta signed-integer 项`), 't2e.procure.amt decimal ?'],
      ['7 decimal 万元', '8.4 decimal 万元'],
      ['12 decimal 万元'],
    ]);
  });

  it('have one indicator a figure row and column, named after both', () => {
    const form = formOf('cn-2021');
    const total = form.indicators[form.indexOf.get('t3.r3.7.c7') ?? -1];
    expect(total).toMatchObject({ table: 't3', row: 'r3.7', column: 'c7', label: '（七）总计 · 总计', path: ['三、本年度办理结果'], role: 'total', parent: 'r3', unit: '件' });
    expect(form.indexOf.has('t3.r3.3.c1')).toBe(false);
    const lawsuit = form.indicators[form.indexOf.get('t4.lr.x4') ?? -1];
    expect(lawsuit).toMatchObject({ label: '复议后起诉 · 尚未审结', path: ['行政诉讼'] });
    const ground = formOf('sd-weihai-2014').indicators.find((each) => each.id === '3.3.4.2');
    expect(ground).toMatchObject({ label: '涉及商业秘密', path: ['三、依申请公开情况', '（三）申请答复数', '4.不同意公开答复数'], role: 'subset' });
  });

  it('say so where they are reconstructed', () => {
    expect(formOf('cn-2014').data.verification.zh).toContain('未见到空白原表');
    expect(formOf('cn-2014').data.verification.en).toContain('not seen');
  });
});

describe('labels', () => {
  it('of the Weihai form are those of the published annex, line by line, with their units', () => {
    const lines = zhangcunText().split('\n');
    const start = lines.findIndex((line) => line.includes('统　计　指　标'));
    const blocks = lines.slice(start).join('\n').split(/\n\n/).slice(1);
    const printed = blocks.map((block) => block.split('\n').map((cell) => cell.replace(/[\s　]/g, ''))).filter(([label]) => label !== undefined && label !== '');
    const form = formOf('sd-weihai-2014');
    const [table] = form.data.tables;
    const rows = table?.layout === 'list' ? table.rows : [];
    expect(rows.map((row) => [row.label, row.unit ?? ''])).toEqual(printed.slice(0, 86).map(([label, unit]) => [label, unit]));
  });

  it('of the 2014 form differ from the Weihai ones only where the municipal form was changed', () => {
    const weihai = new Set(rowLabels(formOf('sd-weihai-2014'), 's'));
    expect(rowLabels(formOf('cn-2014'), 's').filter((label) => !weihai.has(label))).toEqual([
      '二、回应解读情况',
      '六、举报投诉数量',
      '七、依申请公开信息收取的费用',
      '八、机构建设和保障经费情况',
      '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
      '九、政府信息公开会议和培训情况',
    ]);
  });

  const results = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '三、本年度办理结果',
    '（一）予以公开',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '（三）不予公开',
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
    '（四）无法提供',
    '1.本机关不掌握相关政府信息',
    '2.没有现成信息需要另行制作',
    '3.补正后申请内容仍不明确',
    '（五）不予处理',
    '1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
    '（六）其他处理',
  ];
  const end = ['（七）总计', '四、结转下年度继续办理'];
  const other = ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '3.其他'];

  it('of table 三 are those of the published reports', () => {
    expect(rowLabels(formOf('cn-2021'), 't3')).toEqual([...results, ...other, ...end]);
    expect(rowLabels(formOf('cn-2019'), 't3')).toEqual([...results, ...end]);
    for (const id of ['cn-2021', 'cn-2019']) {
      const table = formOf(id).data.tables.find((each) => each.id === 't3');
      expect(table?.layout === 'matrix' && table.columns.map((column) => column.label)).toEqual(['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']);
      expect(table?.layout === 'matrix' && table.corner).toBe('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）');
    }
  });

  it('of table 二 are those of the published reports', () => {
    const part = (id: string) =>
      formOf(id).data.tables.flatMap((table) => (table.layout === 'matrix' && table.id !== 't3' ? [[table.title, ...table.columns.map((column) => column.label), ...table.rows.map((row) => row.label)].join(' ')] : []));
    expect(part('cn-2021')).toEqual([
      '第二十条第（一）项 本年制发件数 本年废止件数 现行有效件数 规章 行政规范性文件',
      '第二十条第（五）项 本年处理决定数量 行政许可',
      '第二十条第（六）项 本年处理决定数量 行政处罚 行政强制',
      '第二十条第（八）项 本年收费金额（单位：万元） 行政事业性收费',
    ]);
    expect(part('cn-2019')).toEqual([
      '第二十条第（一）项 本年新制作数量 本年新公开数量 对外公开总数量 规章 规范性文件',
      '第二十条第（五）项 上一年项目数量 本年增/减 处理决定数量 行政许可 其他对外管理服务事项',
      '第二十条第（六）项 上一年项目数量 本年增/减 处理决定数量 行政处罚 行政强制',
      '第二十条第（八）项 上一年项目数量 本年增/减 行政事业性收费',
      '第二十条第（九）项 采购项目数量 采购总金额 政府集中采购',
    ]);
  });

  it('of table 四 are three groups of five', () => {
    const table = formOf('cn-2021').data.tables.find((each) => each.id === 't4');
    expect(table?.layout === 'groups' && table.columns.map((column) => column.label)).toEqual(['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']);
    expect(table?.layout === 'groups' && table.groups.map((group) => group.headerPath)).toEqual([['行政复议'], ['行政诉讼', '未经复议直接起诉'], ['行政诉讼', '复议后起诉']]);
  });
});

describe('the layout with （六） in one row', () => {
  const hybrid = formOf('cn-2021-hybrid');

  it('has a figure row instead of the heading and its three items', () => {
    expect(hybrid.id).toBe('cn-2021');
    expect(hybrid.variant).toBe('cn-2021-hybrid');
    expect(hybrid.indicators).toHaveLength(200 - 3 * 7 + 7);
    expect(hybrid.indexOf.has('t3.r3.6.c4')).toBe(true);
    expect(hybrid.indexOf.has('t3.r3.6.1.c4')).toBe(false);
  });

  it('adds that row up in （七）', () => {
    const rule = hybrid.rules.find((each) => each.id === 'R21-T3-ROWTOTAL');
    const terms = rule?.relations[0]?.right.terms.map((term) => term.id) ?? [];
    expect(terms).toHaveLength(2 + 8 + 3 + 5 + 1);
    expect(terms.at(-1)).toBe('t3.r3.6.c1');
  });
});
