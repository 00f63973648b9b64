import type { Form } from '../../../src/annex/form/catalogue';
import type { Figure } from '../../../src/annex/sheet/figure';
import type { Cell, Grid } from '../../../src/annex/sheet/grid';
import { layoutForm } from '../../../src/annex/sheet/layout/layout';
import { recognise, type Recognition } from '../../../src/annex/sheet/recognise';
import { readText } from '../../../src/files/text';
import { caseFigures, caseIds, publishedCase, zhangcunText } from '../../support/cases';
import { everyLayout, formOf } from '../../support/forms';
import { number, told } from '../../support/figures';
import { planGrid, planText } from '../../support/plan-grid';

const values = ({ sheet }: Recognition): Record<string, number | string> => Object.fromEntries(sheet.form.indicators.map(({ id, index }) => [id, told(sheet.figures[index])]));

const read = (grids: readonly Grid[]): Recognition => {
  const found = recognise(grids);
  if (found === undefined) throw new Error('nothing recognised');
  return found;
};

const textGrid = (rows: readonly (readonly string[])[], name = '表'): Grid => ({ name, rows: rows.map((row) => row.map((value): Cell => ({ value }))), merges: [], typed: false });

describe('the published annex of 张村镇', () => {
  const found = read(readText(zhangcunText(), '张村镇'));

  it('is the Weihai form, filed by 张村镇政府 for 2012', () => {
    expect(found.sheet.form.id).toBe('sd-weihai-2014');
    expect(found.sheet.unit).toBe('张村镇政府');
    expect(found.sheet.year).toBe(2012);
    expect(found.found).toBe(1);
  });

  it('has the 78 figures of the published sheet, nine of them blank', () => {
    const expected = Object.fromEntries([...publishedCase('zhangcun-2012').texts].map(([id, text]) => [id, text === '' ? 'blank' : Number(text)]));
    expect(Object.keys(expected)).toHaveLength(78);
    expect(values(found)).toEqual(expected);
    expect(found.sheet.figures.filter((figure) => figure.state === 'blank')).toHaveLength(9);
  });

  it('leaves nothing unsaid: nine blanks, no row too few or too many', () => {
    expect(found.readings.map((reading) => reading.kind)).toEqual(new Array(9).fill('figure'));
    expect(found.readings.map((reading) => (reading.kind === 'figure' ? reading.indicator : ''))).toEqual(['9.2', '10.1', '10.2', '11', '11.1', '11.2', '13.1', '13.2', '13.3.1']);
  });
});

describe.each(caseIds)('%s laid out and read again', (id) => {
  const published = publishedCase(id);
  const figures = caseFigures(published);
  const { plan, places } = layoutForm(published.form, { unit: published.unit, year: published.year, figures });
  const found = read([planGrid(plan)]);

  it('is the same form, unit and year', () => {
    expect(found.sheet.form.id).toBe(published.form.id);
    expect(found.sheet.form.variant).toBe(published.form.variant);
    expect(found.sheet.unit).toBe(published.unit);
    expect(found.sheet.year).toBe(published.year);
  });

  it('has the same figures in the same cells', () => {
    expect(found.sheet.figures.map(told)).toEqual(figures.map(told));
    expect(found.sheet.cells).toEqual(published.form.indicators.map(({ index }) => ({ sheet: plan.name, ...places.get(index) })));
  });

  it('is the same when pasted as text', () => {
    const pasted = read(readText(planText(plan), '粘贴'));
    expect(pasted.sheet.form).toBe(found.sheet.form);
    expect(pasted.sheet.unit).toBe(published.unit);
    expect(pasted.sheet.figures.map(told)).toEqual(figures.map(told));
  });
});

it('the amount in 元 of 上海市政府办公厅 keeps its raw text and says so', () => {
  const { form } = publishedCase('shoffice-2019');
  const index = form.indexOf.get('t2e.procure.amt') ?? -1;
  const { plan, places } = layoutForm(form);
  const at = places.get(index) ?? { row: 0, column: 0 };
  const found = read([planGrid({ ...plan, cells: [...plan.cells, { ...at, value: '251000元', style: {} }] })]);
  expect(found.sheet.figures[index]).toEqual({ state: 'number', value: 251000, raw: '251000元', notes: ['text', 'unit'] });
});

const counted = (form: Form): Figure[] => form.indicators.map(({ index }) => number(index + 1));

describe('which form it is', () => {
  it.each(everyLayout.map((form) => [form.variant ?? form.id, form] as const))('%s, full or blank, is never taken for another', (_id, form) => {
    const full = counted(form);
    const fillings = [full, undefined, full.map((figure, index) => (index % 2 === 0 ? figure : number(0))), full.slice(0, Math.floor(full.length / 2))];
    for (const figures of fillings) {
      const { plan } = layoutForm(form, figures === undefined ? {} : { figures });
      for (const grids of [[planGrid(plan)], readText(planText(plan), '粘贴')]) {
        const found = read(grids);
        expect([found.sheet.form.id, found.sheet.form.variant]).toEqual([form.id, form.variant]);
        expect(found.found).toBe(1);
      }
    }
  });

  it('a workbook of other sheets is none', () => {
    expect(recognise([])).toBeUndefined();
    expect(recognise([{ name: '空', rows: [], merges: [], typed: true }])).toBeUndefined();
    expect(recognise([textGrid([['姓名', '电话'], ['张三', '0631-5000000'], ['合计', '1'], ['其他', '2'], ['总计', '3']])])).toBeUndefined();
    expect(recognise(readText('关于做好政府信息公开工作的通知\n一、主动公开情况\n二、回应解读情况\n三、依申请公开情况', '通知'))).toBeUndefined();
  });

  it('the annex is found on the third sheet, whatever the sheets are called', () => {
    const form = formOf('cn-2021');
    const { plan } = layoutForm(form, { figures: counted(form) });
    const cover = textGrid([['政府信息公开工作年度报告'], ['2024年'], ['目录', '1']], '2021年表');
    const names = textGrid([['一、主动公开情况'], ['规章', '3'], ['行政许可', '5']], '说明');
    const found = read([cover, names, { ...planGrid(plan), name: 'Sheet3' }]);
    expect(found.sheet.cells[0]?.sheet).toBe('Sheet3');
    expect(found.sheet.figures.map(told)).toEqual(counted(form).map(told));
  });

  it('of several annexes the fullest is taken', () => {
    const [old, current] = [formOf('cn-2014'), formOf('cn-2021')];
    const found = read([planGrid(layoutForm(old, { figures: counted(old) }).plan), planGrid(layoutForm(current, { figures: counted(current) }).plan)]);
    expect(found.sheet.form.id).toBe('cn-2021');
  });

  it('forms given are looked for, and only those', () => {
    const { plan } = layoutForm(formOf('cn-2021'), { figures: counted(formOf('cn-2021')) });
    expect(recognise([planGrid(plan)], { forms: [formOf('cn-2014')] })).toBeUndefined();
  });
});

describe('labels as they come', () => {
  const form = formOf('cn-2021');
  const { plan, places } = layoutForm(form, { figures: counted(form) });
  const relabelled = (labels: Readonly<Record<string, string>>): Recognition =>
    read([planGrid({ ...plan, cells: plan.cells.map((cell) => (typeof cell.value === 'string' && labels[cell.value] !== undefined ? { ...cell, value: labels[cell.value] ?? '' } : cell)) })]);
  const readingOf = ({ readings }: Recognition, kind: string) => readings.filter((reading) => reading.kind === kind);

  it('a typo seen in 洪泽 is read, and said', () => {
    const found = relabelled({ '2.其他法律行政法规禁止公开': '2.其他法律行政止公开' });
    expect(found.sheet.figures.map(told)).toEqual(counted(form).map(told));
    const row = places.get(form.indexOf.get('t3.r3.3.2.c1') ?? -1)?.row;
    expect(found.readings).toEqual([
      { kind: 'label-differs', indicators: [1, 2, 3, 4, 5, 6, 7].map((n) => `t3.r3.3.2.c${String(n)}`), text: '2.其他法律行政止公开', at: expect.objectContaining({ row }) as unknown },
    ]);
  });

  it('a shortened label is read, and said', () => {
    const found = relabelled({ '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '1.逾期不补正', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请': '2.逾期未按收费通知要求缴纳费用' });
    expect(found.sheet.figures.map(told)).toEqual(counted(form).map(told));
    expect(readingOf(found, 'label-differs')).toHaveLength(2);
    expect(found.readings).toHaveLength(2);
  });

  it('a label that says something else is not taken for the row', () => {
    const found = relabelled({ '2.其他法律行政法规禁止公开': '2.上级机关要求不公开' });
    expect(readingOf(found, 'not-found')).toEqual([{ kind: 'not-found', indicators: [1, 2, 3, 4, 5, 6, 7].map((n) => `t3.r3.3.2.c${String(n)}`) }]);
    expect(readingOf(found, 'unknown-row')).toHaveLength(1);
    expect(told(found.sheet.figures[form.indexOf.get('t3.r3.3.2.c1') ?? -1])).toBe('blank');
  });

  it('a column header that says something else leaves its column unread', () => {
    const found = relabelled({ 社会公益组织: '事业单位' });
    const missing = readingOf(found, 'not-found').flatMap((reading) => (reading.kind === 'not-found' ? reading.indicators : []));
    expect(missing).toEqual(form.indicators.filter((each) => each.column === 'c4').map((each) => each.id));
    expect(told(found.sheet.figures[form.indexOf.get('t3.r1.c5') ?? -1])).toBe((form.indexOf.get('t3.r1.c5') ?? 0) + 1);
  });

  it('other numbering and brackets change nothing', () => {
    const found = relabelled({ '一、本年新收政府信息公开申请数量': '1.本年新收政府信息公开申请数量', '（一）予以公开': '㈠ 予以 公开', '1.属于国家秘密': '⑴属于国家秘密', '（七）总计': '(七)总计' });
    expect(found.sheet.figures.map(told)).toEqual(counted(form).map(told));
    expect(found.readings).toEqual([]);
  });
});

describe('a list as it comes', () => {
  const header = ['统计指标', '单位', '统计数'];
  const form = formOf('cn-2014');
  const [table] = form.data.tables;
  const rows = (table?.layout === 'list' ? table.rows : []).map((row, index) => [row.label, row.unit ?? '', row.role === 'header' ? '' : String(index)]);
  const expected = (table?.layout === 'list' ? table.rows : []).flatMap((row, index) => (row.role === 'header' ? [] : [index]));

  it('without its header the figures are taken by position, and that is said', () => {
    const found = read([textGrid(rows)]);
    expect(found.sheet.figures.map(told)).toEqual(expected);
    expect(found.readings).toEqual([{ kind: 'columns-by-position', table: 's' }]);
  });

  it('with several figure columns the first is taken, and that is said', () => {
    const found = read([textGrid([[...header, '统计数（上年）'], ...rows.map((row) => [...row, '999'])])]);
    expect(found.sheet.figures.map(told)).toEqual(expected);
    const at = (column: number) => ({ sheet: '表', row: 0, column });
    expect(found.readings).toEqual([{ kind: 'several-columns', table: 's', columns: [{ header: '统计数', at: at(2) }, { header: '统计数（上年）', at: at(3) }], taken: '统计数' }]);
  });

  it('without a column of units the figures beside the labels are read', () => {
    const found = read([textGrid([['统计指标', '统计数'], ...rows.map(([label, , value]) => [label ?? '', value ?? ''])])]);
    expect(found.sheet.figures.map(told)).toEqual(expected);
  });

  it('with labels split over two cells', () => {
    const split = rows.map(([label = '', unit = '', value = '']) => {
      const at = /^（[一二三四五六七八九十]+）|^\d\.|^其中：/.exec(label)?.[0].length ?? 0;
      return at === 0 ? [label, '', unit, value] : [label.slice(0, at), label.slice(at), unit, value];
    });
    const found = read([textGrid([['统计指标', '', '单位', '统计数'], ...split])]);
    expect(found.sheet.figures.map(told)).toEqual(expected);
  });

  it('a row that stands twice is said; the first whole copy counts', () => {
    const extra = [['（一）收到申请数', '件', '777']];
    const found = read([textGrid([header, ...rows, [''], [''], ...extra])]);
    expect(found.sheet.figures.map(told)).toEqual(expected);
    expect(found.readings).toEqual([{ kind: 'found-twice', indicator: '3.1', at: { sheet: '表', row: rows.length + 3, column: 0 } }]);
  });

  it('rows of its own between the form’s are said and not used', () => {
    const at = rows.findIndex(([label]) => label === '四、行政复议数量');
    const found = read([textGrid([header, ...rows.slice(0, at), ['（五）转送其他机关数', '件', '12'], ...rows.slice(at)])]);
    expect(found.sheet.figures.map(told)).toEqual(expected);
    expect(found.readings).toEqual([{ kind: 'unknown-row', text: '（五）转送其他机关数', at: { sheet: '表', row: at + 1, column: 0 } }]);
  });

  it('a missing row is said', () => {
    const found = read([textGrid([header, ...rows.filter(([label]) => label !== '2.传真申请数')])]);
    expect(found.readings).toEqual([{ kind: 'not-found', indicators: ['3.1.2'] }]);
    expect(told(found.sheet.figures[form.indexOf.get('3.1.3') ?? -1])).toBe(rows.findIndex(([label]) => label === '3.网络申请数'));
  });
});

describe('table 四', () => {
  const form = formOf('cn-2021');
  const { plan, places } = layoutForm(form, {});
  const first = places.get(form.indexOf.get('t4.rv.x1') ?? -1) ?? { row: 0, column: 0 };
  const withCells = (cells: readonly { row: number; column: number; value: string | number }[]): Recognition =>
    read([planGrid({ ...plan, cells: [...plan.cells, ...cells.map((cell) => ({ ...cell, style: {} }))] })]);

  it('left blank is blank, whatever stands below', () => {
    const found = withCells([{ row: first.row + 1, column: 0, value: '五、存在的主要问题' }, { row: first.row + 2, column: 0, value: 12 }]);
    // Nothing under the labels looks like a figure but the number two rows below; it must not be taken silently for one.
    const told4 = found.sheet.figures[form.indexOf.get('t4.rv.x1') ?? -1];
    expect(told4?.state).toBe('blank');
  });

  it('of dashes only is read as dashes below an empty row', () => {
    const grid = planGrid(layoutForm(form, { figures: form.indicators.map((each) => (each.table === 't4' ? { state: 'dash' as const, raw: '/' } : number(0))) }).plan);
    const rows = [...grid.rows.slice(0, first.row), undefined, ...grid.rows.slice(first.row)];
    const found = read([{ ...grid, rows }]);
    expect(found.sheet.figures.filter((_, index) => form.indicators[index]?.table === 't4').map((figure) => figure.state)).toEqual(new Array(15).fill('dash'));
  });
});
