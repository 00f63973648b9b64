import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { readFile } from '../../src/files/read';
import type { Statement } from '../../src/narrative/verify/statement';
import { type Terminal, writeText } from '../../src/terminal/commands';
import { Unusable } from '../../src/terminal/input';
import { type Verify, verifyReport } from '../../src/terminal/verify';

const zhangcun = path.resolve('test/cases/zhangcun-2012.txt');
const huaian = path.resolve('test/cases/huaian-2024.txt');
const folder = mkdtempSync(path.join(tmpdir(), 'annex-'));
const inFolder = (name: string): string => path.join(folder, name);

function terminal(): Terminal & { printed: string[]; complained: string[] } {
  const printed: string[] = [];
  const complained: string[] = [];
  return { printed, complained, out: (text) => printed.push(text), err: (text) => complained.push(text), read: (bytes, name) => Promise.resolve().then(() => readFile(bytes, name)) };
}

/** Finds the words in the text and says of them what it is told. */
const saying = (words: string, more: Partial<Statement>): ((text: string) => Statement) => (text) => {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no ${words}`);
  const clause = { start: text.lastIndexOf('。', start) + 1, end: text.indexOf('。', start) + 1 };
  return { span: { start, end: start + words.length }, clause, kind: 'count', value: 0, precision: 'exact', unit: '', subject: '', meanings: [], taken: undefined, verdict: 'untied', ...more };
};
const verifier = (...statements: readonly ((text: string) => Statement)[]): Verify => (text) => statements.map((each) => each(text));

const website = { name: '通过政府网站公开信息数', indicators: ['1.2.2'], value: 413 };
const others = { name: '通过其他方式公开信息数', indicators: ['1.2.5'], value: 138 };
const wrong = saying('756条', { value: 756, unit: '条', meanings: [website], taken: website, verdict: 'differs' });
const right = saying('190余条', { value: 190, unit: '条', precision: 'over', verdict: 'agrees', meanings: [others], taken: others });

test('tells what the text says, what the table says and where, and ends with 1 where they differ', async () => {
  const to = terminal();
  expect(await verifyReport(to, verifier(wrong, right), zhangcun, {})).toBe(1);
  const [printed = ''] = to.printed;
  expect(printed).toContain('张村镇政府　2012年');
  expect(printed).toContain('正文中有 2 处数：相符 1，不符 1，口径不明 0，表中没有对应的数 0');
  expect(printed).toMatch(/\[不符\] 文中“756条”，表中“通过政府网站公开信息数”是 413条（[A-Z]\d+）\n {4}截至2012年12月31日，我镇在市政府网站主动发布政府信息756条。/);
  expect(printed).not.toContain('190余条');
  expect(to.complained).toEqual([]);
});

test('ends with 0 where nothing differs, and says of what is unclear what it may mean', async () => {
  const to = terminal();
  const unclear = saying('756条', { verdict: 'unclear', meanings: [{ ...website, value: null }, others], taken: { ...website, value: null } });
  expect(await verifyReport(to, verifier(unclear, right), zhangcun, {})).toBe(0);
  expect(to.printed[0]).toMatch(/\[口径不明\] 文中“756条”，表中“通过政府网站公开信息数”没有数（[A-Z]\d+）；也可能指“通过其他方式公开信息数”\n/);
});

test('tells of numbers of the text that do not add up, and ends as if they did', async () => {
  const to = terminal();
  const sums = (text: string): Statement => {
    const statement = right(text);
    return { ...statement, sums: [{ parts: [statement.span, wrong(text).span], total: 946, relation: 'parts exceed' }] };
  };
  expect(await verifyReport(to, verifier(sums), zhangcun, {})).toBe(0);
  expect(to.printed[0]).toContain('相符 1，不符 0，口径不明 0，表中没有对应的数 0；句中加总不符 1 处');
  expect(to.printed[0]).toMatch(/\[加总不符\] 文中“190余条”，句中各项（190余条、756条）相加是 946条，超过总数\n {4}\S/);
  await verifyReport(to, verifier(sums), zhangcun, { json: true });
  const told = JSON.parse(to.printed[1] ?? '') as { statements: { sums: unknown }[] };
  expect(told.statements[0]?.sums).toEqual([{ parts: ['190余条', '756条'], total: 946, relation: 'parts exceed' }]);
});

test('the JSON has every statement with its place, its indicators and their cells', async () => {
  const to = terminal();
  await verifyReport(to, verifier(wrong, right), zhangcun, { json: true });
  const told = JSON.parse(to.printed[0] ?? '') as { form: string; text: string; statements: { start: number; end: number; cells: string[] }[] };
  expect(told.form).toBe('sd-weihai-2014');
  expect(told.text).toBe(readFileSync(zhangcun, 'utf8').replace(/\r\n/g, '\n'));
  expect(told.statements).toHaveLength(2);
  const [first] = told.statements;
  expect(first).toMatchObject({ text: '756条', kind: 'count', value: 756, unit: '条', verdict: 'differs', meaning: website.name, indicators: ['1.2.2'], base: [], sheetValue: 413 });
  expect(told.text.slice(first?.start, first?.end)).toBe('756条');
  expect(first?.cells).toEqual([expect.stringMatching(/^[A-Z]+\d+$/)]);
});

test('takes the table of another file, and last year’s, where they are given', async () => {
  const letter = inFolder('text.txt');
  writeFileSync(letter, '2024年，共收到申请3119件，同比增长12%。\n');
  let given: { sheet: Sheet; lastYear: Sheet | undefined } | undefined;
  const to = terminal();
  const trend = { name: '新收申请数', indicators: ['t3.r1.c7'], base: ['t3.r1.c7'], lastYear: true as const, value: 12 };
  const verify: Verify = (text, sheet, { lastYear } = {}) => {
    given = { sheet, lastYear };
    return [saying('12%', { kind: 'trend', unit: '%', value: 12, verdict: 'agrees', taken: trend, meanings: [trend] })(text)];
  };
  expect(await verifyReport(to, verify, letter, { sheet: huaian, lastYear: huaian, json: true })).toBe(0);
  expect(given?.sheet.form.id).toBe('cn-2021');
  expect(given?.lastYear?.form.id).toBe('cn-2021');
  const told = JSON.parse(to.printed[0] ?? '') as { file: string; sheetFile: string; statements: { cells: string[]; lastYear: boolean }[] };
  expect([told.file, told.sheetFile]).toEqual([letter, huaian]);
  expect(told.statements[0]).toMatchObject({ lastYear: true, base: ['t3.r1.c7'] });
  expect(told.statements[0]?.cells).toHaveLength(2);
});

test('asks for the table where the report has none, and passes refusals on', async () => {
  const letter = inFolder('letter.txt');
  writeFileSync(letter, '共公开756条。\n');
  await expect(verifyReport(terminal(), verifier(), letter, {})).rejects.toThrow(new Unusable(`${letter}：报告里没有找到统计表；请用 --sheet 给出统计表文件。`));
  await expect(verifyReport(terminal(), verifier(), inFolder('nowhere.docx'), {})).rejects.toThrow('没有这个文件');
});

test('prints no marks of direction, which could turn a number round', async () => {
  const letter = inFolder('coloured.txt');
  writeFileSync(letter, '共公开\u202e756条\u2066。\n');
  const to = terminal();
  await verifyReport(to, verifier(saying('756条', { verdict: 'differs' })), letter, { sheet: zhangcun });
  expect(to.printed[0]).toContain('共公开756条。');
});

describe('write --docx', () => {
  test('writes the whole report, whose table is read back, and never writes over a file', async () => {
    const file = inFolder('report.docx');
    const to = terminal();
    expect(await writeText(to, zhangcun, { docx: file })).toBe(1);
    expect(to.printed).toEqual([`已写出 ${file}`]);
    expect(to.complained.join('')).toContain('1 处错误');
    const seen: string[] = [];
    await verifyReport(terminal(), (text, sheet) => (seen.push(text, sheet.form.id), []), file, {});
    expect(seen[0]).toContain('2012年，我镇没有受理政府信息公开申请事项。');
    expect(seen[1]).toBe('sd-weihai-2014');
    const before = readFileSync(file);
    await expect(writeText(terminal(), zhangcun, { docx: file })).rejects.toThrow('文件已存在，没有改动');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('writes nothing where there is no table', async () => {
    const letter = inFolder('none.txt');
    writeFileSync(letter, '共公开756条。\n');
    await expect(writeText(terminal(), letter, { docx: inFolder('none.docx') })).rejects.toThrow('没有找到统计表');
    expect(existsSync(inFolder('none.docx'))).toBe(false);
  });
});
