import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { findForm } from '../../src/annex/form/catalogue';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { readFile } from '../../src/files/read';
import { writeXlsx } from '../../src/files/write-xlsx';
import type { Entry } from '../../src/review/entry';
import { reviewOf } from '../../src/review/rows';
import { reviewFiles, type SurveyPool } from '../../src/review/run';
import { work } from '../../src/review/survey';
import { reviewPlans } from '../../src/review/workbook/plans';
import { reviewWorkbook } from '../../src/review/workbook/workbook';
import { number } from '../support/figures';

const pool: SurveyPool = { run: (bytes, name, task) => Promise.resolve().then(() => work(bytes, name, task)) };
const evil = '=HYPERLINK("http://x","y")镇';

async function received(): Promise<Entry[]> {
  const form = findForm('cn-2021');
  if (form === undefined) throw new Error('no form');
  const sheet = (unit: string, value: number): Promise<Uint8Array> => writeXlsx([layoutForm(form, { unit, year: 2024, figures: form.indicators.map(({ id }) => number(id === 't2b.permit.n' ? value : 0)) }).plan]);
  const files = [
    ['甲.xlsx', await sheet('甲镇人民政府', 3)],
    ['乙.xlsx', await sheet('乙镇人民政府', 4)],
    ['张村镇.txt', Uint8Array.from(Buffer.from(readFileSync('test/cases/zhangcun-2012.txt', 'utf8').replace('张村镇政府', evil)))],
  ] as const;
  const entries: Entry[] = [];
  for await (const event of reviewFiles(files.map(([name, bytes]) => ({ name, bytes: () => Promise.resolve(bytes) })), { pool })) if (event.kind === 'read') entries.push(...event.entries);
  return entries;
}

describe('the review workbook', () => {
  let entries: Entry[] = [];
  beforeAll(async () => { entries = await received(); }, 60_000);
  const plans = () => reviewPlans(entries, reviewOf(entries), [{ file: '坏.xlsx', message: { zh: '文件已损坏', en: 'damaged' } }]);
  const texts = (name: string): string[] => plans().find((plan) => plan.name === name)?.cells.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])) ?? [];

  it('has its sheets, the worst unit first, with links to what was found', () => {
    const [overview, findings] = plans();
    expect(plans().map(({ name }) => name)).toEqual(['总览', '问题清单', '汇总表', '退回意见', '规则分布', '说明']);
    expect(overview?.cells.filter(({ row, column }) => column === 0 && row >= 3 && row <= 5).map(({ value }) => value)).toEqual(['退回', '可汇总', '可汇总']);
    expect(overview?.cells.find(({ row, column }) => row === 3 && column === 11)?.formula).toBe(`HYPERLINK("#'问题清单'!A2","查看")`);
    expect(findings?.cells.filter(({ row, column }) => row === 1 && column < 3).map(({ value }) => value)).toEqual([evil, '错误', 'RWH-CH-UPPER']);
    expect(overview?.filter).toEqual({ top: 2, left: 0, bottom: 5, right: 13 });
    expect(texts('总览')).toContain('坏.xlsx：文件已损坏');
  });

  it('adds up the good ones, and says which', () => {
    const sum = plans().find(({ name }) => name === '汇总表');
    const { places } = layoutForm(findForm('cn-2021')!);
    const place = places.get(findForm('cn-2021')?.indexOf.get('t2b.permit.n') ?? -1);
    expect(sum?.cells.find(({ row, column }) => row === place?.row && column === place.column)?.value).toBe(7);
    expect(texts('汇总表')).toEqual(expect.arrayContaining(['汇总了 2 个单位', '乙镇人民政府、甲镇人民政府。', '没有汇总的 1 张表', expect.stringContaining('（张村镇.txt）：退回，')]));
  });

  it('shows all digits of a sum that is only a lower bound: the text wraps in its cell, and its row is high enough', async () => {
    const form = findForm('cn-2021')!;
    const last = form.indicators[form.indicators.length - 1]!.id;
    const unit = (name: string, value: number | undefined) => layoutForm(form, { unit: name, year: 2024, figures: form.indicators.map(({ id }) => (id !== last ? number(0) : value === undefined ? { state: 'blank', raw: '' } as const : number(value))) }).plan;
    const files = [['甲.xlsx', await writeXlsx([unit('甲镇人民政府', 1_234_567)])], ['乙.xlsx', await writeXlsx([unit('乙镇人民政府', undefined)])]] as const;
    const read: Entry[] = [];
    for await (const event of reviewFiles(files.map(([name, bytes]) => ({ name, bytes: () => Promise.resolve(bytes) })), { pool })) if (event.kind === 'read') read.push(...event.entries);
    const review = reviewOf(read);
    const rows = review.rows.map((row) => ({ ...row, judgement: { verdict: 'ready', reasons: [] } as const }));
    const sum = reviewPlans(read, { ...review, rows }, []).find(({ name }) => name === '汇总表');
    const cell = sum?.cells.find(({ value }) => value === '1234567以上');
    expect(cell?.style.wrap).toBe(true);
    // Eleven half widths in a column of seven or eight: two lines.
    expect(sum?.rowHeights.get(cell?.row ?? -1)).toBeGreaterThanOrEqual(26);
  });

  it('lists a cell that cannot be read, and rows that are missing, once', async () => {
    const form = findForm('cn-2021')!;
    const plan = layoutForm(form, { unit: '丙镇人民政府', year: 2024, figures: form.indicators.map(({ id }) => (id === 't2b.permit.n' ? { state: 'unreadable', raw: '十几', reason: 'not-a-number' } as const : number(0))) }).plan;
    const cut = { ...plan, cells: plan.cells.filter(({ row }) => row !== plan.cells.find(({ value }) => value === '行政处罚')?.row) };
    const bytes = await writeXlsx([cut]);
    const own: Entry[] = [];
    for await (const event of reviewFiles([{ name: '丙.xlsx', bytes: () => Promise.resolve(bytes) }], { pool })) if (event.kind === 'read') own.push(...event.entries);
    const list = reviewPlans(own, reviewOf(own), []).find(({ name }) => name === '问题清单')!;
    const told = list.cells.filter(({ column, row }) => column === 8 && row > 0).map(({ value }) => String(value));
    expect(told.filter((text) => text.includes('十几'))).toHaveLength(1);
    expect(told.filter((text) => text.includes('行政处罚'))).toHaveLength(1);
  });

  it('keeps what strangers wrote as text', async () => {
    const file = await reviewWorkbook(entries, reviewOf(entries), []);
    const grids = readFile(file, '审核.xlsx');
    expect(grids[0]?.rows[3]?.[1]).toEqual({ value: evil });
    const parts = unzipSync(file);
    const formulas = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/sheet')).flatMap(([, bytes]) => strFromU8(bytes).match(/<f>[^<]*<\/f>/g) ?? []);
    expect(formulas.filter((formula) => formula.includes('http'))).toEqual([]);
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array(0))).toContain('<autoFilter ref="A3:N6"');
  });
});
