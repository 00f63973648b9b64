import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { check } from '../../src/annex/check/check';
import { findForm } from '../../src/annex/form/catalogue';
import type { Figure } from '../../src/annex/sheet/figure';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { recognise } from '../../src/annex/sheet/recognise';
import { writeXlsx } from '../../src/files/write-xlsx';
import { readSpreadsheet } from '../../src/files/xlsx';
import { pane, site } from './support';

const zhangcun = path.resolve('test/cases/zhangcun-2012.txt');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const open = site('dist/web');
const start = (options: Parameters<typeof open>[1] = {}): Promise<Page> => open('', options);
const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name });

async function example(page: Page): Promise<void> {
  await button(page, /看示例/).click();
  await pane(page).getByText('主动公开政府信息数 ≤ 五种渠道公开数之和').waitFor();
}

/** Types into the spreadsheet as a person does: goes to the cell through the finding's link, then types. */
async function typeAt(page: Page, cell: string, text: string): Promise<void> {
  await pane(page).getByRole('button', { name: new RegExp(`^转到 ${cell} `) }).first().click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** Violations that matter, outside the embedded spreadsheet's own drawing surface and Fluent's focus guards. */
async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const run = (globalThis as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> } }).axe.run;
    const { violations } = await run({ exclude: [['main[aria-label] > *'], ['[data-tabster-dummy]']] }, {});
    return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
}

test('the example shows the one error and the warnings of the published annex, and where they are', async () => {
  const page = await start();
  await example(page);
  await expect(pane(page).getByRole('heading', { level: 3 }).allTextContents()).resolves.toEqual(['错误 1', '需核对 2', '待填 4']);
  const text = (await pane(page).textContent()) ?? '';
  expect(text).toContain('已填 69 / 78');
  expect(text).toContain('填的是 756，应不超过 741，相差 15');
  expect(text).toContain('空着的“十一、查阅点接待人数”至少应为 16');
  expect(text).toContain('空着的“（二）设置政府信息公开查阅点数”应为 1');
});

test('a figure typed into the sheet is judged at once, and the paragraph follows', async () => {
  const page = await start();
  await example(page);
  await typeAt(page, 'C5', '741');
  await pane(page).getByRole('heading', { name: /错误/ }).waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: /文字/ }).click();
  await pane(page).getByText('我镇主动公开政府信息', { exact: false }).waitFor();
  expect(await pane(page).textContent()).toContain('我镇主动公开政府信息741条');
});

test('a number of the text leads to its cell', async () => {
  const page = await start();
  await example(page);
  await page.getByRole('tab', { name: /文字/ }).click();
  await pane(page).getByRole('button', { name: /413$/ }).first().click();
  await page.waitForFunction(() => [...document.querySelectorAll('input')].some((input) => input.value === 'C10'));
});

test('the text is copied rich and plain, and can be selected where copying is not allowed', async () => {
  const page = await start({ permissions: ['clipboard-read', 'clipboard-write'] });
  await example(page);
  await page.getByRole('tab', { name: /文字/ }).click();
  await button(page, '复制全文').click();
  await button(page, '仍然继续').click();
  await button(page, '已复制').first().waitFor();
  const [plain, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    if (item === undefined) throw new Error('nothing was copied');
    return Promise.all(['text/plain', 'text/html'].map(async (type) => (await item.getType(type)).text()));
  });
  expect(plain).toContain('　　2012年，我镇没有受理政府信息公开申请事项。');
  expect(html).toContain('没有受理政府信息公开申请事项');
  expect(html).toContain('仿宋');

  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: { write: () => Promise.reject(new Error('no')), writeText: () => Promise.reject(new Error('no')) } });
  });
  await button(page, '复制这一段').first().click();
  await page.getByRole('dialog').getByText('按 Ctrl+C', { exact: false }).waitFor();
  expect(await page.getByRole('dialog').getByRole('textbox').inputValue()).toContain('中华人民共和国政府信息公开条例');
});

test('a new form is filled in, saved and read back the same', async () => {
  const page = await start();
  await button(page, /新建统计表/).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '填报单位' }).fill('某镇人民政府');
  await dialog.getByRole('textbox', { name: '统计年度' }).fill('2025');
  await dialog.getByRole('button', { name: '插入' }).click();
  await pane(page).getByText('已填 0 / 200').first().waitFor();
  await pane(page).getByRole('button', { name: /另外 194 格/ }).click();
  await typeAt(page, 'I22', '5');
  await pane(page).getByText('已填 1 / 200').first().waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, '保存').click()]);
  expect(download.suggestedFilename()).toBe('某镇人民政府2025年统计表.xlsx');
  const read = recognise(readSpreadsheet(new Uint8Array(readFileSync(await download.path()))));
  expect(read?.sheet.unit).toBe('某镇人民政府');
  expect(read?.sheet.year).toBe(2025);
  expect(read?.sheet.figures[read.sheet.form.indexOf.get('t3.r1.c1') ?? -1]).toMatchObject({ state: 'number', value: 5 });
  expect(read && check(read.sheet).filled).toBe(1);
});

test('a received text is opened as it came and checked', async () => {
  const page = await start();
  await page.getByLabel('打开文件', { exact: true }).setInputFiles(zhangcun);
  await pane(page).getByText('主动公开政府信息数 ≤ 五种渠道公开数之和').waitFor();
  expect(await pane(page).textContent()).toContain('张村镇政府 · 2012年');
});

test.each([
  ['empty.xlsx', Buffer.alloc(0), '文件是空的'],
  ['large.xlsx', Buffer.alloc(50 * 1024 * 1024), '文件太大'],
  ['broken.xlsx', Buffer.from('PK\u0003\u0004 not a workbook'), '文件已损坏'],
])('%s gets one clear message and nothing is lost', async (name, buffer, message) => {
  const page = await start();
  await example(page);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'annex-')), name);
  writeFileSync(file, buffer);
  await page.getByLabel('打开文件', { exact: true }).setInputFiles(file);
  await page.getByText(message, { exact: false }).waitFor();
  expect(await pane(page).textContent()).toContain('已填 69 / 78');
});

/** A workbook file of forms for these units, as others send it: without the native checks beside the printed part. */
async function received(name: string, units: readonly string[], texts: Readonly<Record<string, string>> = {}): Promise<string> {
  const form = findForm('sd-weihai-2014');
  if (form === undefined) throw new Error('no form');
  const plans = units.map((unit) => {
    const figures = form.indicators.map(({ id }): Figure => (texts[id] === undefined ? { state: 'number', value: 1, raw: '1', notes: [] } : { state: 'dash', raw: texts[id] }));
    const { plan } = layoutForm(form, { unit, year: 2023, figures });
    return { ...plan, name: unit, names: [], highlights: [], validations: [], protect: false, cells: plan.cells.filter(({ column }) => column < 3) };
  });
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'annex-')), name);
  writeFileSync(file, await writeXlsx(plans));
  return file;
}

test('a file with several annexes says so, and they can be chosen', async () => {
  const page = await start();
  await page.getByLabel('打开文件', { exact: true }).setInputFiles(await received('三镇.xlsx', ['东镇', '西镇', '南镇']));
  await page.getByText('文件里有 3 张统计表，现在看的是“东镇”', { exact: false }).waitFor();
  await page.getByRole('combobox', { name: '选择统计表' }).click();
  await page.getByRole('option', { name: '西镇' }).click();
  await pane(page).getByRole('heading', { name: '西镇 · 2023年' }).waitFor();
});

test('figures go over to a fresh official form as they were read, and the received sheet stays', async () => {
  const page = await start();
  await page.getByLabel('打开文件', { exact: true }).setInputFiles(await received('东镇.xlsx', ['东镇'], { '1.1': '约756', '1.2.1': '８' }));
  await page.getByRole('tab', { name: '读数 1' }).click();
  await pane(page).getByText('78 个数：77 个确定，1 个没有读出。').waitFor();
  await pane(page).getByRole('button', { name: '转入官方表样' }).click();
  await page.getByText('已把 77 个数转入工作表“东镇2023”；收到的表没有改动。1 格不是数，照原文字放入（C5 “约756”）。').waitFor();
  await page.getByRole('combobox', { name: '选择统计表' }).getByText('东镇2023').waitFor();
  await page.getByRole('tab', { name: '读数 1' }).waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.getByRole('combobox', { name: '选择统计表' }).click();
  await page.getByRole('option', { name: '东镇', exact: true }).click();
  await pane(page).getByRole('button', { name: /已读出，但不是直接读出/ }).waitFor();
});

test('a copied table is pasted on the start screen', async () => {
  const page = await start({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByText('也可以把复制的表格直接按 Ctrl+V 粘贴到这里。').waitFor();
  await page.evaluate((text) => navigator.clipboard.writeText(text), readFileSync(zhangcun, 'utf8'));
  await page.keyboard.press('Control+V');
  await pane(page).getByText('主动公开政府信息数 ≤ 五种渠道公开数之和').waitFor();
  await page.getByText('粘贴的内容').first().waitFor();
});

/** Drags files over the page and lets go if `drop`. */
const drag = (page: Page, files: readonly (readonly [name: string, text: string])[], drop: boolean) =>
  page.evaluate(([given, letGo]) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of given) dataTransfer.items.add(new File([text], name));
    const target = document.elementFromPoint(20, 20) ?? document.body;
    for (const kind of ['dragenter', 'dragover', ...(letGo ? ['drop'] : [])]) target.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
  }, [files, drop] as const);

test('files dragged over the page are awaited; of several dropped the first is opened and the others are said', async () => {
  const page = await start();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await drag(page, [['表.txt', '']], false);
  await page.getByText('松开鼠标，打开这个文件').waitFor();
  await drag(page, [['张村镇.txt', readFileSync(zhangcun, 'utf8')], ['另一张.txt', '1']], true);
  await pane(page).getByText('主动公开政府信息数 ≤ 五种渠道公开数之和').waitFor();
  await page.getByText('一次打开一个，另外 1 个没有打开；成批审核请用终端。').waitFor();
  await page.getByText('松开鼠标，打开这个文件').waitFor({ state: 'detached' });
});

test('work in progress survives a reload', async () => {
  const page = await start();
  await example(page);
  await typeAt(page, 'C5', '700');
  await pane(page).getByRole('heading', { name: /错误/ }).waitFor({ state: 'detached' });
  await page.waitForTimeout(700);
  await page.reload();
  await button(page, /继续上次的工作/).click();
  await pane(page).getByText('已填 69 / 78').first().waitFor();
  await page.getByRole('tab', { name: /文字/ }).click();
  await pane(page).getByText('我镇主动公开政府信息', { exact: false }).waitFor();
  expect(await pane(page).textContent()).toContain('我镇主动公开政府信息700条');
});

test('the keyboard alone is enough', async () => {
  const page = await start();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('textbox', { name: '填报单位' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('新建统计表');
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.textContent?.includes('看示例') ?? false)) break;
  }
  await page.keyboard.press('Enter');
  await pane(page).getByText('主动公开政府信息数 ≤ 五种渠道公开数之和').waitFor();
  await page.getByRole('tab', { name: /校验/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await button(page, '复制全文').waitFor();
});

test.each(['zh-CN', 'en-US'])('nothing serious is found by axe (%s, light and dark)', async (locale) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await start({ locale, colorScheme });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await button(page, /看示例|See an example/).click();
    await page.getByRole('tab', { name: /校验|Check/ }).waitFor();
    await page.getByRole('progressbar', { name: /正在|Preparing/ }).waitFor({ state: 'detached' });
    // Buttons fade from disabled to enabled.
    await page.waitForTimeout(400);
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('tab', { name: /文字|Text/ }).click();
    expect(await seriousViolations(page)).toEqual([]);
  }
});

test('the policy forbids evaluating text as code', async () => {
  const page = await start();
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).not.toContain('unsafe-eval');
  expect(policy).toContain("default-src 'none'");
});
