import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { findForm } from '../../src/annex/form/catalogue';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { writeXlsx } from '../../src/files/write-xlsx';
import type { Controls } from '../excel-host/controls';
import { excelHostScript } from '../excel-host/browser/script';
import { type HostOptions, themes } from '../excel-host/options';
import { caseFigures, publishedCase } from '../support/cases';
import { site } from './support';

declare global {
  interface Window {
    excelHost: Controls;
  }
}

const zhangcun = publishedCase('zhangcun-2012');
const places = layoutForm(zhangcun.form).places;

const open = site('dist/excel');

/** The pane as it is shipped, at the width Excel gives it, inside the emulated Excel. */
async function start(options: Partial<HostOptions> = {}): Promise<Page> {
  const script = await excelHostScript(options);
  return open('taskpane.html', { viewport: { width: 350, height: 760 } }, async (page) => {
    await page.addInitScript({ content: script });
  });
}

async function insert(page: Page, form: string, unit: string, words = { create: '新建统计表', unit: '填报单位', submit: '插入' }): Promise<void> {
  await page.getByRole('button', { name: words.create }).first().click();
  await page.getByRole('radio', { name: new RegExp(form) }).check();
  await page.getByRole('textbox', { name: words.unit }).fill(unit);
  await page.getByRole('button', { name: words.submit, exact: true }).click();
}

/** Types the published figures cell by cell, as a person does. */
async function typePublished(page: Page, sheet: string): Promise<void> {
  const typed = caseFigures(zhangcun).flatMap((figure, index) => {
    const place = places.get(index);
    return figure.state === 'number' && place !== undefined ? [[`C${String(place.row + 1)}`, figure.raw.trim()] as const] : [];
  });
  await page.evaluate(([name, cells]) => { for (const [at, value] of cells) window.excelHost.user.edit(name, at, value); }, [sheet, typed] as const);
}

test('a workbook without an annex leads to the first step; the published figures are judged while they are typed', async () => {
  const page = await start();
  await page.getByText('这里没有认出统计表').waitFor();
  await insert(page, '山东威海', '张村镇政府');
  await page.getByText('已填 0 / 78').first().waitFor();
  const sheet = await page.evaluate(() => window.excelHost.activeSheet);
  await page.waitForTimeout(200);
  await typePublished(page, sheet);
  await page.getByRole('heading', { name: '错误 1' }).waitFor();
  await page.getByText('填的是 756，应不超过 741，相差 15', { exact: false }).waitFor();

  await page.getByRole('button', { name: /^转到 C10 / }).click();
  await page.waitForFunction((name) => (window.excelHost.snapshot().view as { selections: Record<string, string> }).selections[name] === 'C10', sheet);
  await page.getByRole('tab', { name: /文字/ }).click();
  await page.getByText('我镇主动公开政府信息', { exact: false }).waitFor();
  expect(await page.locator('main').textContent()).toContain('没有受理政府信息公开申请事项');

  await page.evaluate((name) => { window.excelHost.user.edit(name, 'C5', '741'); }, sheet);
  await page.getByText('表中还有 1 处错误', { exact: false }).waitFor({ state: 'detached' });
});

test('the form in force, in English and under a dark theme', async () => {
  const page = await start({ locale: 'en-US', theme: themes.dark });
  await insert(page, 'Annual disclosure report form \\(2021\\)', '某镇人民政府', { create: 'New form', unit: 'Reporting unit', submit: 'Insert' });
  await page.getByText('0 of 200 filled in').first().waitFor();
  expect(findForm('cn-2021')?.indicators).toHaveLength(200);
  const background = await page.evaluate(() => getComputedStyle(document.querySelector('.fui-FluentProvider') as Element).backgroundColor);
  expect(background).toBe('rgb(41, 41, 41)');
});

test('the paragraphs and the charts go onto sheets of their own', async () => {
  const page = await start();
  await insert(page, '山东威海', '张村镇政府');
  await page.getByText('已填 0 / 78').first().waitFor();
  await page.waitForTimeout(200);
  await typePublished(page, await page.evaluate(() => window.excelHost.activeSheet));
  await page.getByRole('tab', { name: /文字/ }).click();
  await page.getByRole('button', { name: '放入工作表' }).click();
  await page.getByRole('button', { name: '仍然继续' }).click();
  await page.getByText('已放入工作表“年度报告文字”').waitFor();
  await page.getByRole('tab', { name: /文字/ }).click();
  await page.getByRole('button', { name: '插入图表' }).click();
  await page.getByText('已放入工作表“年度报告图表”').waitFor();
  expect(await page.evaluate(() => window.excelHost.sheetNames())).toEqual(expect.arrayContaining(['年度报告文字', '年度报告图表']));
});

test('a cell being edited does not break the pane: the results are called stale and checked again', async () => {
  const page = await start();
  await insert(page, '山东威海', '张村镇政府');
  await page.getByText('已填 0 / 78').first().waitFor();
  await page.evaluate(() => { window.excelHost.startCellEdit(); window.dispatchEvent(new Event('focus')); });
  await page.getByText('下面的结果可能已过时', { exact: false }).waitFor();
  await page.evaluate(() => { window.excelHost.endCellEdit(); });
  await page.getByRole('button', { name: '重新校验' }).click();
  await page.getByText('下面的结果可能已过时', { exact: false }).waitFor({ state: 'detached' });
});

test('the buttons of the ribbon open what they say', async () => {
  const page = await start({ sharedRuntime: true, sets: { SharedRuntime: '1.1' } });
  await page.getByText('这里没有认出统计表').waitFor();
  await page.evaluate(() => window.excelHost.press('insert', 'insertForm'));
  await page.getByRole('dialog').getByText('新建统计表').waitFor();
  await page.getByRole('radio', { name: /山东威海/ }).check();
  await page.getByRole('button', { name: '插入', exact: true }).click();
  await page.getByText('已填 0 / 78').first().waitFor();
  await page.evaluate(() => window.excelHost.press('write', 'writeText'));
  await page.getByRole('button', { name: '复制全文' }).waitFor();
  await page.evaluate(() => window.excelHost.press('check', 'checkSheet'));
  await page.getByRole('heading', { name: '需核对 1' }).waitFor();
});

test('the first load of the pane, without office.js, stays within 220 kB', () => {
  const html = readFileSync('dist/excel/taskpane.html', 'utf8');
  const scripts = [...html.matchAll(/src="([^"]+\.js)"/g)].map(([, name]) => String(name)).filter((name) => !name.startsWith('office/'));
  const size = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(`dist/excel/${name}`), { level: 9 }).length, 0);
  expect(size).toBeLessThanOrEqual(220_000);
});

test('a sheet deleted behind the pane’s back is noticed when a cell of it is asked for', async () => {
  const page = await start();
  await insert(page, '山东威海', '张村镇政府');
  await page.getByText('已填 0 / 78').first().waitFor();
  await page.evaluate(() => {
    const { excelHost } = window;
    excelHost.user.silently(() => { excelHost.user.deleteSheet(excelHost.activeSheet); });
  });
  await page.getByRole('button', { name: /^转到 / }).first().click();
  await page.getByText('这里没有认出统计表').waitFor();
});

test('a received file becomes a sheet of the open workbook, without its formulas, and goes over to an official form', async () => {
  const page = await start();
  const { plan } = layoutForm(zhangcun.form, { unit: '张村镇政府', year: 2012, figures: caseFigures(zhangcun) });
  const cells = plan.cells.filter(({ column }) => column < 3).map((cell) => (cell.row === 4 && cell.column === 2 ? { ...cell, value: 756, formula: '别的表!A1' } : cell));
  const file = { ...plan, name: 'Sheet1', names: [], highlights: [], validations: [], protect: false, cells };
  const buffer = Buffer.from(await writeXlsx([file]));
  await page.getByText('这里没有认出统计表').waitFor();
  const before = await page.evaluate(() => window.excelHost.sheetNames());
  await page.getByLabel('打开文件', { exact: true }).setInputFiles({ name: '收到.xlsx', mimeType: 'application/octet-stream', buffer });
  await page.getByText('已放入工作表“Sheet1（2）”，原有的表没有改动。').waitFor();
  await page.getByRole('heading', { name: '错误 1' }).waitFor();
  expect(await page.evaluate(() => window.excelHost.sheetNames())).toEqual([...before, 'Sheet1（2）']);
  const first = await page.evaluate(() => window.excelHost.cell('Sheet1（2）', 'C5'));
  // The file has no result for it: the text says so, and no blank passes for a figure.
  expect(first).toMatchObject({ value: '=别的表!A1' });
  expect(first).not.toHaveProperty('formula');

  await page.getByRole('button', { name: '转入官方表样' }).click();
  await page.getByText('已把 68 个数转入工作表“张村镇政府2012”；收到的表没有改动。1 格不是数，照原文字放入（C5 “=别的表!A1”）。9 格原来就空白。').waitFor();
  await page.getByText('已填 68 / 78').first().waitFor();
  expect(await page.evaluate(() => window.excelHost.activeSheet)).toBe('张村镇政府2012');
});

test('a file that cannot be read leaves the workbook as it was', async () => {
  const page = await start();
  await page.getByText('这里没有认出统计表').waitFor();
  const before = await page.evaluate(() => JSON.stringify(window.excelHost.snapshot()));
  await page.getByLabel('打开文件', { exact: true }).setInputFiles({ name: '坏.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK\u0003\u0004 not a workbook') });
  await page.getByText('坏.xlsx：文件已损坏', { exact: false }).waitFor();
  expect(await page.evaluate(() => JSON.stringify(window.excelHost.snapshot()))).toBe(before);
});

test('two annexes in one workbook: the one in view is shown, the other can be chosen', async () => {
  const page = await start();
  await insert(page, '山东威海', '甲镇政府');
  await page.getByText('甲镇政府 · ', { exact: false }).waitFor();
  await insert(page, '山东威海', '乙镇政府');
  await page.getByText('乙镇政府 · ', { exact: false }).waitFor();
  await page.getByRole('combobox', { name: '选择统计表' }).click();
  await page.getByRole('option', { name: /甲镇政府/ }).click();
  await page.getByText('甲镇政府 · ', { exact: false }).first().waitFor();
  expect(await page.evaluate(() => window.excelHost.activeSheet)).toContain('甲镇政府');
});

test('outside Excel the pane leads to the page', async () => {
  const page = await open('taskpane.html');
  await page.getByText('这里不是 Excel').waitFor();
  expect(await page.getByRole('link', { name: '打开网页版' }).getAttribute('href')).toContain('web');
});

test('the sheets of the open workbook are reviewed; the results go in, a second time beside the first with links of their own', async () => {
  const page = await start();
  await insert(page, '山东威海', '张村镇政府');
  await page.getByText('已填 0 / 78').first().waitFor();
  await page.waitForTimeout(200);
  await typePublished(page, await page.evaluate(() => window.excelHost.activeSheet));
  await page.getByRole('button', { name: '审核收到的表' }).click();
  for (const number of ['', '（2）']) {
    await page.getByRole('button', { name: '审核本工作簿里的各张表' }).click();
    await page.getByText(/^1 张表：退回 1，/).waitFor();
    await page.getByRole('button', { name: '放入本工作簿' }).click();
    await page.getByText(`已放入工作表“总览${number}”“问题清单${number}”“汇总表${number}”“退回意见${number}”“规则分布${number}”“说明${number}”`).waitFor();
    // The links of the first unit's row: its findings and its note.
    const formulas = await page.evaluate((name) => ['L4', 'M4'].map((at) => window.excelHost.cell(name, at).formula), `总览${number}`);
    expect(formulas).toEqual([`=HYPERLINK("#'问题清单${number}'!A2","查看")`, expect.stringContaining(`=HYPERLINK("#'退回意见${number}'!A`)]);
    await page.getByRole('button', { name: '重新选择' }).click();
  }
});
