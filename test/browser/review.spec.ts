import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strToU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { recognise } from '../../src/annex/sheet/recognise';
import { writeXlsx } from '../../src/files/write-xlsx';
import { readSpreadsheet } from '../../src/files/xlsx';
import { township } from '../review/score/townships';
import { launch, serve, type Server, visit, type Visit } from './support';

jest.setTimeout(300_000);

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
/** More with FILES=500: the longest task is printed. */
const FILES = Number(process.env['FILES'] ?? 100);
const SEED = 7;

let browser: Browser;
let server: Server;
let open: Visit | undefined;
const folder = path.join(mkdtempSync(path.join(tmpdir(), 'annex-review-')), '各镇报送');
let faulty = 0;

beforeAll(async () => {
  browser = await launch();
  server = await serve('dist/web');
  mkdirSync(folder);
  for (let at = 0; at < FILES; at += 1) {
    const each = await township(at, SEED);
    if (each.faulty) faulty += 1;
    writeFileSync(path.join(folder, each.name), each.made.bytes);
  }
  writeFileSync(path.join(folder, '坏的.xlsx'), Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 7)]));
  writeFileSync(path.join(folder, '照片.jpg'), 'no table');
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(async () => {
  const { errors, foreign } = open ?? { errors: [], foreign: [] };
  await open?.close();
  open = undefined;
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
});

async function start(options: Parameters<typeof visit>[2] = {}): Promise<Page> {
  open = await visit(browser, server.url, options, async (page) => { await page.addInitScript({ content: WATCH }); });
  await open.page.getByRole('button', { name: /审核收到的表/ }).click();
  await open.page.getByRole('button', { name: '选择文件夹' }).waitFor();
  return open.page;
}

/**
 * Remembers the longest task since `longest` was last set to 0. Of the one in which files are chosen only what comes after
 * the browser says so counts: making 500 File objects takes it 250 ms on a page without any script as well.
 */
const WATCH = `window.longest = 0; window.chosen = [];
document.addEventListener('change', () => { window.chosen.push(performance.now()); }, true);
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) {
    const end = startTime + duration;
    const from = window.chosen.find((time) => startTime < time && time < end) ?? startTime;
    window.longest = Math.max(window.longest, end - from);
  }
}).observe({ entryTypes: ['longtask'] });`;
const longest = (page: Page): Promise<number> => page.evaluate('window.longest');
const forget = (page: Page): Promise<unknown> => page.evaluate('window.longest = 0');

/** Remembers how long it takes from the click on “停止” until that it has stopped is drawn, by the page's own clock. */
const WATCH_STOP = `document.addEventListener('click', ({ target, timeStamp }) => {
  if (!target.closest('button')?.textContent.includes('停止')) return;
  new MutationObserver((_changes, observer) => {
    if (!document.body.textContent.includes('已停止')) return;
    observer.disconnect();
    requestAnimationFrame(() => { setTimeout(() => { window.stopped = performance.now() - timeStamp; }); });
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}, true);`;

const choose = (page: Page): Promise<void> => page.getByLabel('选择文件夹', { exact: true }).and(page.locator('input')).setInputFiles(folder);
const summary = (page: Page) => page.getByText(/^\d+ 张表：退回 \d+，需核实 \d+，可汇总 \d+。/);
const finished = (page: Page): Promise<void> => page.getByRole('button', { name: '保存审核结果' }).waitFor({ timeout: 240_000 });

async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe.run;
    const { violations } = await run({ exclude: [['[data-tabster-dummy]']] }, {});
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

test('from the start to the review workbook in hand; a second time from memory', async () => {
  const page = await start();
  await forget(page);
  const began = Date.now();
  await choose(page);
  await finished(page);
  process.stdout.write(`${String(FILES)} files: ${String(Date.now() - began)} ms, longest task ${String(Math.round(await longest(page)))} ms\n`);

  const words = (await summary(page).textContent()) ?? '';
  const [, sheets, back] = (/^(\d+) 张表：退回 (\d+)/.exec(words) ?? []).map(Number);
  expect(sheets).toBeGreaterThanOrEqual(FILES);
  expect(back).toBeGreaterThan(faulty / 2);
  // The damaged one, and at most one in a hundred of the others: sheets that lost the words above their columns.
  const unread = Number(/(\d+) 个文件没有读出/.exec(words)?.[1]);
  expect(unread).toBeGreaterThanOrEqual(1);
  expect(unread).toBeLessThanOrEqual(FILES / 100);
  expect(words).toContain('跳过 1 个');
  await expect(seriousViolations(page)).resolves.toEqual([]);

  await forget(page);
  for (const tab of ['各单位之间', '汇总', '规则分布', '各单位']) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.locator('#review-panel[aria-busy="false"]').waitFor();
  }
  process.stdout.write(`views: longest task ${String(Math.round(await longest(page)))} ms\n`);
  await forget(page);

  // It opens sorted on the worst; the arrow keys move, Enter opens.
  const first = page.getByRole('table').getByRole('button').nth(9);
  await expect(page.getByRole('row').nth(1).textContent()).resolves.toMatch(/^退回/);
  const unit = (await first.textContent()) ?? '';
  await first.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name: unit }).waitFor();
  await page.getByRole('heading', { level: 3, name: '收到的表' }).waitFor();
  await page.locator('#review-sheet ~ div').waitFor();
  process.stdout.write(`a unit: longest task ${String(Math.round(await longest(page)))} ms\n`);
  await expect(seriousViolations(page)).resolves.toEqual([]);
  await page.getByRole('tab', { name: '退回意见' }).click();
  await page.getByText('关于退回', { exact: false }).first().waitFor();
  await page.getByRole('button', { name: '回到各单位' }).click();

  for (const tab of ['各单位之间', '汇总', '规则分布', `没有读出 ${String(unread)}`]) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await expect(seriousViolations(page)).resolves.toEqual([]);
  }

  await forget(page);
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), page.getByRole('button', { name: '保存审核结果' }).click()]);
  expect(download.suggestedFilename()).toBe('审核结果.xlsx');
  const saved = readFileSync(await download.path());
  expect(readSpreadsheet(new Uint8Array(saved)).map(({ name }) => name)).toEqual(['总览', '问题清单', '汇总表', '退回意见', '规则分布', '说明']);
  process.stdout.write(`workbook: longest task ${String(Math.round(await longest(page)))} ms\n`);
  await page.getByRole('button', { name: '退回意见' }).click();
  const [notes] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), page.getByRole('menuitem', { name: '每个单位一个 Word 文件（压缩包）' }).click()]);
  expect(notes.suggestedFilename()).toBe('退回意见.zip');
  const names = Object.keys(unzipSync(new Uint8Array(readFileSync(await notes.path()))));
  expect(names.length).toBeGreaterThanOrEqual(back ?? 0);
  expect(names.every((name) => /^(?:退回|核实)意见_.+\.docx$/.test(name))).toBe(true);

  await page.getByRole('button', { name: '重新选择' }).click();
  await forget(page);
  const again = Date.now();
  await choose(page);
  await finished(page);
  process.stdout.write(`again: ${String(Date.now() - again)} ms, longest task ${String(Math.round(await longest(page)))} ms\n`);
  // A file that cannot be read counts as such.
  await expect(summary(page).textContent()).resolves.toContain(`${String(FILES + 1 - unread)} 个没有变化，用的是上次读出的结果`);
  await expect(summary(page).textContent()).resolves.toContain(words.slice(0, words.indexOf('。')));
});

test('stopping answers at once and keeps what is read', async () => {
  const page = await start();
  await choose(page);
  await page.getByRole('row').nth(1).waitFor();
  await page.evaluate(WATCH_STOP);
  await page.getByRole('button', { name: '停止' }).click();
  await page.getByText(/^已停止：读了 \d+ 个文件/).waitFor();
  await page.waitForFunction('window.stopped !== undefined');
  process.stdout.write(`stop: ${String(Math.round(await page.evaluate('window.stopped')))} ms from the click to the message\n`);
  await finished(page);
  const words = (await page.getByText(/^已停止：读了 \d+ 个文件/).textContent()) ?? '';
  const [, done, files] = (/读了 (\d+) 个文件，共 (\d+) 个/.exec(words) ?? []).map(Number);
  expect(done).toBeLessThan(files ?? 0);
  await expect(page.getByRole('row').count()).resolves.toBeGreaterThan(1);
});

test('the reviewer’s own sheet is held against the roll-up, on the page and in the workbook', async () => {
  const page = await start();
  await choose(page);
  await finished(page);
  const workbook = async (): Promise<ReturnType<typeof readSpreadsheet>> => {
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), page.getByRole('button', { name: '保存审核结果' }).click()]);
    return readSpreadsheet(new Uint8Array(readFileSync(await download.path())));
  };
  const sum = recognise((await workbook()).filter(({ name }) => name === '汇总表'))?.sheet;
  if (sum === undefined) throw new Error('no roll-up');
  const changed = sum.figures.findIndex((figure) => figure.state === 'number' && figure.value > 0 && figure.notes.length === 0);
  const before = sum.figures[changed];
  if (before?.state !== 'number') throw new Error('nothing added up');
  const own = sum.figures.map((figure, index) => (index === changed ? { ...before, value: before.value + 7, raw: String(before.value + 7) } : figure));
  const county = { name: '本县.xlsx', mimeType: '', buffer: Buffer.from(await writeXlsx([layoutForm(sum.form, { unit: '某县人民政府', ...(sum.year === undefined ? {} : { year: sum.year }), figures: own }).plan])) };

  await page.getByRole('tab', { name: '汇总', exact: true }).click();
  const input = page.getByLabel('与本级的表对照', { exact: true }).and(page.locator('input'));
  await input.setInputFiles({ name: '通知.txt', mimeType: '', buffer: Buffer.from(strToU8('请于月底前报送。')) });
  await page.getByText('“通知.txt”里没有找到统计表；请选择本级自己填的表。').waitFor();
  await input.setInputFiles(path.join(folder, '坏的.xlsx'));
  await page.getByText(/坏的.xlsx.*损坏/).waitFor();
  await input.setInputFiles(county);
  await page.getByText('本级的表：本县.xlsx').waitFor();
  const difference = page.getByRole('listitem').filter({ hasText: `本级的表填的是 ${String(before.value + 7)}，各单位合计是 ${String(before.value)}，相差 7；` });
  await difference.waitFor();
  await expect(page.getByText(/本级的表填的是/).count()).resolves.toBe(1);
  await expect(seriousViolations(page)).resolves.toEqual([]);
  const said = (await workbook()).find(({ name }) => name === '汇总表')?.rows.flatMap((row) => row?.map((cell) => cell?.value) ?? []);
  expect(said).toContain('本级的表与汇总对照（值得看一看，不是错误）');
  expect(said).toContain(await difference.textContent());
  await page.getByRole('button', { name: '不对照' }).click();
  await difference.waitFor({ state: 'detached' });
});

test('at 320 pixels nothing needs scrolling sideways', async () => {
  const page = await start({ viewport: { width: 320, height: 640 } });
  await choose(page);
  await finished(page);
  const fits = (): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth <= 320 && (document.querySelector('main[aria-label="审核收到的表"]')?.scrollWidth ?? 999) <= 320);
  await expect(fits()).resolves.toBe(true);
  await page.getByRole('row').nth(1).click();
  await page.getByRole('heading', { level: 3, name: '收到的表' }).waitFor();
  await expect(fits()).resolves.toBe(true);
  await expect(seriousViolations(page)).resolves.toEqual([]);
});
