import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import type { Cell } from '../../src/annex/sheet/grid';
import type { PageState } from '../../src/workbook/page';
import { portContract } from '../support/port-contract';
import { launch, serve, type Server, visit, type Visit } from './support';

const run = promisify(execFile);

let browser: Browser;
let server: Server;
let visited: Visit;
let page: Page;

const SHEET = '东镇2025';

beforeAll(async () => {
  const folder = 'node_modules/.cache/workbook-page';
  await run(process.execPath, [path.join(__dirname, 'workbook-page/build.cjs'), folder], { cwd: path.resolve(__dirname, '../..') });
  [browser, server] = await Promise.all([launch(), serve(folder)]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await server.close();
});

beforeEach(async () => {
  visited = await visit(browser, server.url, { permissions: ['clipboard-read', 'clipboard-write'] });
  page = visited.page;
});
afterEach(async () => {
  expect({ errors: visited.errors, foreign: visited.foreign }).toEqual({ errors: [], foreign: [] });
  await visited.close();
});

const start = (state?: PageState) =>
  page.evaluate((saved) => window.start({ language: 'zh', dark: false, ...(saved && { state: saved }) }), state);

/** Inserts the empty form of 2014; returns where its first figure stands. */
const insertForm = () => page.evaluate(async () => {
  const form = window.findForm('cn-2014');
  if (!form) throw new Error('no form');
  const { plan, places } = window.layout(form, { unit: '东镇', year: 2025 });
  await window.book.insert(plan);
  const [place] = places.values();
  if (!place) throw new Error('no figure');
  return place;
});

const cell = (row: number, column: number, sheet = SHEET): Promise<Cell | undefined> =>
  page.evaluate(async ([name, r, c]) => (await window.book.read()).sheets.find((each) => each.name === name)?.rows[r]?.[c], [sheet, row, column] as const);

const select = (row: number, column: number, sheet = SHEET) =>
  page.evaluate((at) => window.book.select(at), { sheet, row, column });

const changes = () => page.evaluate(() => {
  const { changes: seen } = window;
  window.changes = 0;
  return seen;
});

async function type(row: number, column: number, text: string): Promise<void> {
  await page.mouse.click(100, 120);
  await select(row, column);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(500);
}

test('a form can be filled in, and nothing else of it changed', async () => {
  await start();
  const { row, column } = await insertForm();
  expect(await changes()).toBe(0);

  await type(row, column, '12');
  expect(await cell(row, column)).toEqual({ value: 12 });
  expect(await changes()).toBeGreaterThan(0);

  const label = await cell(row, 0);
  await type(row, 0, 'x');
  await select(row, 0);
  await page.keyboard.press('Delete');
  await page.waitForTimeout(300);
  expect(await cell(row, 0)).toEqual(label);
  expect(await changes()).toBe(0);

  await type(row + 1, column, '1.5');
  expect(await page.getByRole('dialog').innerText()).toContain('非负整数');
  await page.keyboard.press('Escape');
  expect(await cell(row + 1, column)).toBeUndefined();
});

test('its own checks follow what is typed', async () => {
  await start();
  const { row, column } = await insertForm();
  const states = () => page.evaluate(async () =>
    (await window.book.read()).sheets[0]?.rows.flatMap((cells) => (cells ?? []).map((each) => each?.value)).filter((value) => value === '待填').length);
  const open = await states() ?? 0;
  expect(open).toBeGreaterThan(10);
  await page.evaluate(([name, top, left]) => window.book.write(
    Array.from({ length: 20 }, (_, index) => ({ at: { sheet: name, row: top + index, column: left }, value: 0 }))), [SHEET, row, column] as const);
  expect(await states()).toBeLessThan(open);
});

test('text stays text, and own writes are one step to undo', async () => {
  await start();
  const { row, column } = await insertForm();
  await type(row, column, '5');
  await changes();
  await page.evaluate(([name, r, c]) => window.book.write([
    { at: { sheet: name, row: r, column: c }, value: '=1+1' },
    { at: { sheet: name, row: r + 1, column: c }, value: 7 },
  ]), [SHEET, row, column] as const);
  expect(await cell(row, column)).toEqual({ value: '=1+1' });
  expect(await changes()).toBe(0);
  await select(row, column);
  await page.keyboard.press('F2');
  await page.keyboard.press('Escape');
  expect(await cell(row, column)).toEqual({ value: '=1+1' });
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(500);
  expect([await cell(row, column), await cell(row + 1, column)]).toEqual([{ value: 5 }, undefined]);
  expect(await changes()).toBeGreaterThan(0);
});

test('a paste brings figures without their look, and never covers what is protected', async () => {
  await start();
  const { row, column } = await insertForm();
  await type(row, column, '1');
  const styles = () => page.evaluate(([r, c]) => window.book.plans()[0]?.cells.find((each) => each.row === r && each.column === c)?.style, [row, column] as const);
  const before = await styles();
  await page.evaluate(() => navigator.clipboard.write([new ClipboardItem({
    'text/html': new Blob(['<table><tr><td style="background:red;font-weight:bold">31</td></tr></table>'], { type: 'text/html' }),
    'text/plain': new Blob(['31'], { type: 'text/plain' }),
  })]));
  await select(row, column);
  await page.keyboard.press('Control+v');
  await page.waitForTimeout(800);
  expect(await cell(row, column)).toEqual({ value: 31 });
  expect(await styles()).toEqual(before);
  await select(row, 0);
  await page.keyboard.press('Control+v');
  await page.waitForTimeout(800);
  expect(await cell(row, 0)).not.toEqual({ value: 31 });
});

test('plans come back as they were inserted, and work outlives a reload', async () => {
  await start();
  const { row, column } = await insertForm();
  const [live, planned] = await page.evaluate(() => {
    const form = window.findForm('cn-2014');
    const [sheet] = window.book.plans();
    if (!form || !sheet) throw new Error('no form');
    const said = (part: object) => Object.fromEntries(Object.entries(part).filter(([, each]) => each !== undefined && each !== false));
    return [sheet, window.layout(form, { unit: '东镇', year: 2025 }).plan].map(({ cells, rowHeights, ...rest }) => ({
      ...rest,
      rowHeights: [...rowHeights].sort(([one], [other]) => one - other),
      cells: cells
        .map(({ value, formula, style, ...cell }) => said({ ...cell, formula, ...(formula === undefined && value !== '' && { value }), style: said(style) }))
        .sort((one, other) => Number(one['row']) - Number(other['row']) || Number(one['column']) - Number(other['column'])),
    }));
  });
  expect(live).toEqual(planned);
  await type(row, column, '8');
  const state = await page.evaluate(() => window.book.state());
  await page.reload();
  await start(state);
  expect(await page.evaluate(() => window.book.state())).toEqual(state);
  await type(row, 0, 'x');
  expect(await cell(row, 0)).not.toEqual({ value: 'x' });
});

test('a received sheet is shown as it came', async () => {
  await start();
  const rows: (Cell | undefined)[][] = [
    [{ value: '标题' }, { value: 1234, text: '1,234' }],
    [{ value: '=HYPERLINK("x")' }, { value: 9, formula: '[1]别处!A1' }, { value: 46000, text: '2025年12月9日', date: true }],
    [{ value: '001' }, { value: 1234, formula: 'SUM(B1:B1)' }],
  ];
  const merges = [{ top: 3, left: 0, bottom: 3, right: 2 }];
  await page.evaluate(async (grids) => {
    await window.book.open(grids);
    await window.book.open(grids);
  }, [{ name: '收到', rows, merges, typed: true }, { name: '其二', rows: [], merges: [], typed: true }]);
  const { sheets, active } = await page.evaluate(() => window.book.read());
  expect(sheets.map(({ name }) => name)).toEqual(['收到', '其二', '收到 (2)', '其二 (2)']);
  expect(active).toBe('收到 (2)');
  expect(sheets[0]).toEqual({ name: '收到', rows, merges, typed: true });
  expect(await changes()).toBe(0);
});

test('marks come and go without a trace in the cells', async () => {
  await start();
  const { row, column } = await insertForm();
  const picture = () => page.screenshot({ clip: { x: 0, y: 28, width: 900, height: 700 } });
  const [plain, plans] = [await picture(), await page.evaluate(() => JSON.stringify(window.book.plans()))];
  await page.evaluate(([sheet, r, c]) => window.book.mark([{ severity: 'error', cells: [{ sheet, row: r, column: c }] }]), [SHEET, row, column] as const);
  await page.waitForTimeout(300);
  expect(plain.equals(await picture())).toBe(false);
  expect(await page.evaluate(() => JSON.stringify(window.book.plans()))).toBe(plans);
  await page.evaluate(() => window.book.mark([]));
  await page.waitForTimeout(300);
  expect(plain.equals(await picture())).toBe(true);
});

test.each(Object.keys(portContract))('keeps the contract of the port: %s', async (name) => {
  await start();
  await page.evaluate((key) => window.contract[key]?.(window.book), name);
});
