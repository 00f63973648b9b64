import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findForm } from '../../src/annex/form/catalogue';
import cn2021 from '../../src/annex/form/official/cn-2021.json';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { recordPlan } from '../../src/annex/sheet/record';
import { readFile } from '../../src/files/read';
import { writeXlsx } from '../../src/files/write-xlsx';
import { checkFiles, forms, newSheet, type Terminal, writeText } from '../../src/terminal/commands';
import { Unusable } from '../../src/terminal/input';
import type { FileReport } from '../../src/terminal/report';
import { planText } from '../support/plan-grid';

const zhangcun = path.resolve('test/cases/zhangcun-2012.txt');
const folder = mkdtempSync(path.join(tmpdir(), 'annex-'));
const inFolder = (name: string): string => path.join(folder, name);

function terminal(): Terminal & { printed: string[]; complained: string[] } {
  const printed: string[] = [];
  const complained: string[] = [];
  return { printed, complained, out: (text) => printed.push(text), err: (text) => complained.push(text), read: (bytes, name) => Promise.resolve().then(() => readFile(bytes, name)) };
}

async function report(file: string, options: Parameters<typeof checkFiles>[2] = {}): Promise<FileReport> {
  const to = terminal();
  await checkFiles(to, [file], { ...options, json: true });
  return JSON.parse(to.printed[0] ?? '') as FileReport;
}

test('forms lists the four forms, the one in force first', () => {
  const to = terminal();
  expect(forms(to, { json: true })).toBe(0);
  expect((JSON.parse(to.printed[0] ?? '') as { id: string }[]).map(({ id }) => id)).toEqual(['cn-2021', 'cn-2019', 'cn-2014', 'sd-weihai-2014']);
});

test('check says of the published report what its case file says', async () => {
  const to = terminal();
  expect(await checkFiles(to, [zhangcun], {})).toBe(1);
  expect(to.complained).toEqual([]);
  const read = await report(zhangcun);
  expect(read).toMatchObject({ form: 'sd-weihai-2014', unit: '张村镇政府', year: 2012 });
  expect(Object.values(read.figures)).toHaveLength(78);
  expect(Object.values(read.figures).filter((value) => value === null)).toHaveLength(9);
  expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([
    expect.objectContaining({ rule: 'RWH-CH-UPPER', left: 756, right: 741, difference: 15, indicators: ['1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5'] }),
  ]);
  expect(read.findings.filter(({ severity }) => severity === 'warning').map(({ rule }) => rule).sort()).toEqual(['RWH-BLANK', 'RWH-DOC-MADE']);
  const visit = read.findings.find(({ rule }) => rule === 'RWH-VISIT');
  expect(visit).toMatchObject({ severity: 'info', left: null, right: null, implied: [{ indicator: '11', min: 16, max: null }] });
});

test("check suggests what to correct, with the report's text as evidence", async () => {
  const to = terminal();
  await checkFiles(to, [zhangcun], { report: zhangcun });
  const printed = to.printed.join('\n');
  expect(printed).toContain('更正建议（主动公开政府信息数 ≤ 五种渠道公开数之和）：下面 5 种改法中任何一种都能相符');
  expect(printed).toMatch(/填的是 413，应在 428 到 756 之间，可能是 756：报告正文写的是这个数。\n {6}正文写的是“756条”：我镇在市政府网站主动发布政府信息756条/);
  expect(printed).toMatch(/与报告正文不合的：\n.*填的是 190，应在 205 到 756 之间。/);
  const [group, ...others] = (await report(zhangcun, { report: zhangcun })).corrections;
  expect(others).toEqual([]);
  expect(group?.errors).toEqual([{ rule: 'RWH-CH-UPPER', indicators: ['1.1', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5'] }]);
  expect(group?.corrections).toHaveLength(6);
  expect(group?.corrections[0]?.changes).toEqual([expect.objectContaining({ indicator: '1.2.2', from: 413, min: 428, max: 756, value: 756, mistake: 'text' })]);
});

test('new writes a form that check reads back, and never writes over a file', async () => {
  const file = inFolder('new.xlsx');
  expect(await newSheet(terminal(), 'cn-2021', { output: file, unit: '某镇人民政府', year: 2025 })).toBe(0);
  expect(await report(file)).toMatchObject({ form: 'cn-2021', unit: '某镇人民政府', year: 2025 });
  await expect(newSheet(terminal(), 'cn-2021', { output: file })).rejects.toThrow('文件已存在，没有改动');
});

test('write gives the paragraphs and warns while errors stand', async () => {
  const to = terminal();
  expect(await writeText(to, zhangcun, {})).toBe(1);
  expect(to.printed.join('\n')).toContain('　　2012年，我镇没有受理政府信息公开申请事项。');
  expect(to.complained.join('\n')).toContain('1 处错误');
  expect(to.complained.join('\n')).toContain('文字中存疑的数：756、413、54.6%、190、25.1%、138、18.3%。');
});

test('write: own words where they fit the form, the official ones where they do not', async () => {
  const house = inFolder('house.json');
  const [received, fees] = ['applications.none', 'fees.none'];
  const sentences = { [received]: { text: '{年}年，{自称}一件申请也没有收到。' }, [fees]: { text: '收费{没有这个数}万元。' } };
  writeFileSync(house, JSON.stringify({ form: 'sd-weihai-2014', sentences }));
  const to = terminal();
  await writeText(to, zhangcun, { house, length: 'brief' });
  expect(to.printed.join('\n')).toContain('2012年，我镇一件申请也没有收到。');
  expect(to.printed.join('\n')).toContain('2012年，我镇没有收取依申请公开政府信息的费用。');
  expect(to.complained.filter((line) => line.startsWith(house))).toEqual([expect.stringMatching(/“fees\.none”这一句没有采用，用了官方的说法：.*没有这个数/)]);
  writeFileSync(house, '{');
  await expect(writeText(terminal(), zhangcun, { house })).rejects.toThrow(Unusable);
});

test('bad files get one line each and do not stop the others', async () => {
  writeFileSync(inFolder('empty.xlsx'), '');
  writeFileSync(inFolder('large.xlsx'), Buffer.alloc(50 * 1024 * 1024));
  writeFileSync(inFolder('letter.txt'), '关于召开会议的通知\n请各单位准时参加。\n');
  const to = terminal();
  const files = ['empty.xlsx', 'large.xlsx', 'letter.txt', 'nowhere.xlsx'].map(inFolder);
  expect(await checkFiles(to, [...files, zhangcun], {})).toBe(2);
  expect(to.printed).toHaveLength(1);
  expect(to.complained.map((line) => line.slice(folder.length + 1))).toEqual([
    expect.stringMatching(/^empty\.xlsx：文件是空的/),
    expect.stringMatching(/^large\.xlsx：文件太大（50 MB，最多 30 MB）/),
    expect.stringMatching(/^letter\.txt：没有找到统计表/),
    expect.stringMatching(/^nowhere\.xlsx：没有这个文件/),
  ]);
  expect(to.complained.join('')).not.toContain('\n');
});

test('of a sheet whose columns cannot be told it is said so, not that there is none', async () => {
  const labels = cn2021.tables.flatMap((table) => ('rows' in table ? table.rows.map(({ label }) => label) : []));
  const cells = labels.flatMap((label, row) => [label, 1, 2, 3, 4, 5, 6].map((value, column) => ({ row, column, value, style: {} })));
  writeFileSync(inFolder('columns.xlsx'), await writeXlsx([{ name: '附表', columns: [], rowHeights: new Map(), cells, merges: [], validations: [], highlights: [], names: [], protect: false }]));
  const to = terminal();
  expect(await checkFiles(to, [inFolder('columns.xlsx')], {})).toBe(2);
  expect(to.complained).toEqual([expect.stringMatching(/columns\.xlsx：文件里有统计表的指标名称，但分不清各个数属于哪一栏/)]);
});

test('a form file with a mistake is refused with its place, and nothing is written', async () => {
  const [first] = cn2021.rules;
  const wrong = { ...cn2021, rules: [{ ...first, relations: ['each column of t3: r1 + r2 = r3.7 + r9'] }] };
  const form = inFolder('form.json');
  const text = JSON.stringify(wrong);
  writeFileSync(form, text);
  const column = text.indexOf('"each column of t3: r1 + r2 = r3.7 + r9"') + 1;
  await expect(newSheet(terminal(), form, { output: inFolder('wrong.xlsx') })).rejects.toThrow(new Unusable(`${form}：第 1 行第 ${String(column)} 列：rules: R21-T3-BAL：表中没有代码“r9”`));
  expect(existsSync(inFolder('wrong.xlsx'))).toBe(false);
  await expect(newSheet(terminal(), 'cn-1999', { output: inFolder('wrong.xlsx') })).rejects.toThrow('没有表样“cn-1999”');
});

test('the report says how sure the figures are and groups what was not plain', async () => {
  const text = readFileSync(zhangcun, 'utf8');
  const file = inFolder('messy.txt');
  // The last of each is the one in the table.
  const inTable = (from: string, figure: string, written: string): string => from.slice(0, from.lastIndexOf(figure)) + written + from.slice(from.lastIndexOf(figure) + figure.length);
  writeFileSync(file, inTable(inTable(text, '756', '约756'), '413', '４１３（其中转发 3 条）'));
  const to = terminal();
  await checkFiles(to, [file], {});
  expect(to.printed[0]).toContain('78 个数：76 个确定（其中 9 个空白），1 个请核对，1 个没有读出');
  expect(to.printed[0]).toMatch(/没有读出（没有取到数，也没有当作 0）：\n {4}\S+ .*“约756”是约数，没有采用\n {2}请核对（凭一点线索读出，可能不对）：\n {4}\S+ .*读作 413/);
  const read = await report(file);
  expect(read.certainty).toEqual({ certain: 76, confirm: 1, unread: 1, blank: 9 });
  expect(read.readings.filter(({ group }) => group === 'confirm')).toEqual([expect.objectContaining({ kind: 'figure', raw: expect.stringContaining('４１３') as string })]);
});

test('a sheet can be chosen; a name that is not there gets those that are', async () => {
  const file = inFolder('two.xlsx');
  const plan = (form: string, name: string) => ({ ...layoutForm(findForm(form)!, { unit: name, year: 2024 }).plan, name, names: [] });
  writeFileSync(file, await writeXlsx([plan('cn-2021', '东镇'), plan('cn-2019', '西镇')]));
  expect(await report(file)).toMatchObject({ unit: '东镇' });
  expect(await report(file, { sheet: '西镇' })).toMatchObject({ unit: '西镇', form: 'cn-2019' });
  const to = terminal();
  expect(await checkFiles(to, [file], { sheet: '南镇' })).toBe(2);
  expect(to.complained).toEqual([`${file}：没有工作表“南镇”。文件里有：东镇、西镇。`]);
});

test('a column that cannot be chosen is never passed over in silence', async () => {
  const to = terminal();
  expect(await checkFiles(to, [zhangcun], { column: '2023年' })).toBe(2);
  expect(to.complained[0]).toContain('这张表没有几栏统计数可选，请去掉 --column');
  const columns = inFolder('columns.txt');
  const lines = planText(layoutForm(findForm('sd-weihai-2014')!, { unit: '某镇', year: 2023 }).plan).split('\n').map((line, row) => line.split('\t').slice(0, 2).join('\t') + (row === 2 ? '\t统计数（2022年）\t统计数（2023年）' : '\t1\t2'));
  writeFileSync(columns, lines.join('\n'));
  expect(await checkFiles(to, [columns], { column: '2021年' })).toBe(2);
  expect(to.complained[1]).toContain('没有名为“2021年”的统计数栏。表中有：统计数（2022年）、统计数（2023年）。');
  expect((await report(columns)).readings).toContainEqual(expect.objectContaining({ kind: 'several-columns', columns: ['统计数（2022年）', '统计数（2023年）'] }));
  expect(await checkFiles(terminal(), [columns], { column: '统计数 （2023年）' })).not.toBe(2);
});

test('a rule that a county turned off is not judged, and the report says so; the file may lie beside the one it extends', async () => {
  writeFileSync(inFolder('county.json'), JSON.stringify({ extends: 'sd-weihai-2014', off: [{ rule: 'RWH-CH-UPPER', reason: '本县另有一个渠道', by: '某县', date: '2013-02-01' }] }));
  const form = inFolder('town.json');
  writeFileSync(form, JSON.stringify({ extends: 'county.json', off: [{ rule: 'RWH-BLANK', reason: '本镇留空' }] }));
  const to = terminal();
  expect(await checkFiles(to, [zhangcun], { form })).toBe(0);
  expect(to.printed[0]).toContain('  [停用] 已停用的规则，没有判断：');
  expect(to.printed[0]).toContain('（RWH-CH-UPPER）。原因：本县另有一个渠道（某县，2013-02-01）');
  const read = await report(zhangcun, { form });
  expect(read.off).toEqual([
    expect.objectContaining({ rule: 'RWH-CH-UPPER', reason: '本县另有一个渠道', by: '某县', date: '2013-02-01' }),
    expect.objectContaining({ rule: 'RWH-BLANK', reason: '本镇留空' }),
  ]);
  expect((await report(zhangcun)).off).toEqual([]);
});

test('write uses the wording that the file keeps, and says so; one that is given goes before', async () => {
  const form = findForm('cn-2021');
  if (form === undefined) throw new Error('no form');
  const { plan } = layoutForm(form, { unit: '某镇', year: 2025, figures: form.indicators.map(() => ({ state: 'number', value: 0, raw: '0', notes: [] })) });
  const record = (house: string) => recordPlan(new Map([['house.cn-2021', house]]), [plan.name]);
  const kept = inFolder('kept.xlsx');
  writeFileSync(kept, await writeXlsx([plan, record('{"form":"cn-2021","self":"本单位","sentences":{}}') ?? plan]));
  const to = terminal();
  await writeText(to, kept, {});
  expect(to.printed[0]).toContain('本单位');
  expect(to.complained.join('')).toContain('文字按文件里保存的单位用语写');
  const given = inFolder('given.json');
  writeFileSync(given, '{"form":"cn-2021","self":"我单位","sentences":{}}');
  const other = terminal();
  await writeText(other, kept, { house: given });
  expect(other.printed[0]).not.toContain('本单位');
  const broken = inFolder('broken.xlsx');
  writeFileSync(broken, await writeXlsx([plan, record('{') ?? plan]));
  await expect(writeText(terminal(), broken, {})).rejects.toThrow(Unusable);
});

test('check says of a sheet on the form of other years which form is in force', async () => {
  const filed = async (name: string, year: number): Promise<string> => {
    writeFileSync(inFolder(name), await writeXlsx([layoutForm(findForm('cn-2019')!, { unit: '某局', year }).plan]));
    return inFolder(name);
  };
  const [late, due] = [await filed('late.xlsx', 2023), await filed('due.xlsx', 2020)];
  const to = terminal();
  // A remark: the sheet is not wrong for it.
  expect(await checkFiles(to, [late], {})).toBe(0);
  expect(to.printed[0]).toContain('[表样] 这张表用的是“政府信息公开工作年度报告统计表（2019年试行格式）”（适用2019—2020年），2023年应为“政府信息公开工作年度报告统计表（2021年格式）”。');
  expect((await report(late)).version).toMatchObject({ used: 'cn-2019', inForce: 'cn-2021' });
  expect(await report(due)).not.toHaveProperty('version');
});

test("check names what of last year's sheet on another form has no counterpart", async () => {
  writeFileSync(inFolder('of-2020.xlsx'), await writeXlsx([layoutForm(findForm('cn-2019')!, { unit: '某局', year: 2020 }).plan]));
  writeFileSync(inFolder('of-2021.xlsx'), await writeXlsx([layoutForm(findForm('cn-2021')!, { unit: '某局', year: 2021 }).plan]));
  const to = terminal();
  await checkFiles(to, [inFolder('of-2021.xlsx')], { lastYear: inFolder('of-2020.xlsx') });
  const [said = ''] = to.complained;
  expect(said).toContain('172 个指标按名称对应；28 个没有对应（“规章”、“行政规范性文件”、“行政事业性收费 · 本年收费金额”、');
  expect(said).toContain('；上年表里有 19 个指标在今年的表样里没有（“规章”、“规范性文件”、“行政许可 · 上一年项目数量”、');
});
