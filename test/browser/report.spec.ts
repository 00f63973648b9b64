import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { pane, site } from './support';

/** The published report without its table. */
const report = readFileSync('test/cases/zhangcun-2012.txt', 'utf8').split('附件\n')[0] ?? '';

const open = site('dist/web');

/** The published example in the spreadsheet, with one tab of the pane in view. */
async function example(tab: string): Promise<Page> {
  const page = await open('', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: /看示例/ }).click();
  await page.getByRole('tab', { name: tab }).click();
  return page;
}

const atCell = (page: Page, cell: string) => page.waitForFunction((name) => [...document.querySelectorAll('input')].some((input) => input.value === name), cell);

test('the published report is held against its annex: one number differs and leads to its cell', async () => {
  const page = await example('核对正文');
  await page.evaluate((text) => navigator.clipboard.writeText(text), report);
  await pane(page).getByRole('textbox', { name: '报告正文' }).focus();
  await page.keyboard.press('Control+V');
  await pane(page).getByText(/^与表核对：不符 1，/).waitFor();
  await pane(page).getByRole('button', { name: /^756条，不符/ }).click();
  await atCell(page, 'C10');
  await pane(page).getByRole('button', { name: '标为口径不同' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('正文含市里其他网站');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await pane(page).getByText(/^与表核对：不符 0，.*口径不同 1/).waitFor();
  await page.waitForTimeout(500);
  await page.reload();
  await page.getByRole('button', { name: /继续上次的工作/ }).click();
  await page.getByRole('tab', { name: '核对正文' }).click();
  await pane(page).getByRole('textbox', { name: '报告正文' }).fill(report);
  await pane(page).getByRole('button', { name: '开始核对' }).click();
  await pane(page).getByText('口径不同：正文含市里其他网站').waitFor();
});

test('a report file dropped on the tab is read there and not opened as a sheet', async () => {
  const page = await example('核对正文');
  await pane(page).getByRole('textbox', { name: '报告正文' }).waitFor();
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], '报告.txt'));
    const target = document.querySelector('[role="tabpanel"] textarea');
    for (const kind of ['dragenter', 'dragover', 'drop']) target?.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
  }, report);
  await pane(page).getByText('正文来自“报告.txt”').waitFor();
  await pane(page).getByText(/^与表核对：不符 1，/).waitFor();
  expect(await page.getByRole('combobox', { name: '选择统计表' }).count()).toBe(0);
});

/** Gives the first sentence words of the unit's own. */
async function reword(page: Page, words: string): Promise<void> {
  const sentence = pane(page).locator('[id^="sentence-"]', { hasText: '主动公开政府信息' }).filter({ hasText: '756' }).first();
  await sentence.hover();
  await sentence.getByRole('button', { name: '换一种说法' }).click();
  await page.getByRole('menuitem', { name: '自己写…' }).click();
  const dialog = page.getByRole('dialog', { name: '自己写这一句' });
  await dialog.getByRole('textbox', { name: '用语' }).fill(words);
  await dialog.getByRole('button', { name: '保存' }).click();
}

test('own wording and a reason for another scope travel in the saved file to another page', async () => {
  const page = await example('文字');
  await reword(page, '{自称}一共公开{主动公开政府信息数}条。');
  await pane(page).locator('[id^="sentence-"]', { hasText: '我镇一共公开756条。' }).waitFor();
  await page.getByRole('tab', { name: '核对正文' }).click();
  await pane(page).getByRole('textbox', { name: '报告正文' }).fill(report);
  await pane(page).getByRole('button', { name: '开始核对' }).click();
  await pane(page).getByRole('button', { name: /^756条，不符/ }).click();
  await pane(page).getByRole('button', { name: '标为口径不同' }).click();
  await page.getByRole('dialog').getByRole('textbox').fill('正文含市里其他网站');
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await pane(page).getByText(/^与表核对：不符 0，.*口径不同 1/).waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '保存', exact: true }).click()]);

  const other = await open();
  await other.getByLabel('打开文件', { exact: true }).setInputFiles(await download.path().then((path) => ({ name: '张村镇.xlsx', mimeType: '', buffer: readFileSync(path) })));
  await other.getByText('文件里保存的单位用语、1 条口径说明已一并取回。').waitFor();
  await other.getByRole('tab', { name: '文字' }).click();
  await pane(other).locator('[id^="sentence-"]', { hasText: '我镇一共公开756条。' }).waitFor();
  await other.getByRole('tab', { name: '核对正文' }).click();
  await pane(other).getByRole('textbox', { name: '报告正文' }).fill(report);
  await pane(other).getByRole('button', { name: '开始核对' }).click();
  await pane(other).getByText('口径不同：正文含市里其他网站').waitFor();
  expect(await other.getByRole('combobox', { name: '选择统计表' }).count()).toBe(0);
}, 240_000);

test('pointing at a finding’s cell shows the sentences that use it', async () => {
  const page = await example('校验');
  await pane(page).getByRole('button', { name: /^转到 C5 / }).first().hover();
  await page.getByRole('tooltip').getByText('主动公开政府信息756条', { exact: false }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('tooltip').waitFor({ state: 'detached' });
}, 120_000);

test('own wording: a mistake is named as it is typed, the right words stand in the text', async () => {
  const page = await example('文字');
  const sentence = pane(page).locator('[id^="sentence-"]', { hasText: '主动公开政府信息' }).filter({ hasText: '756' }).first();
  await sentence.hover();
  await sentence.getByRole('button', { name: '换一种说法' }).click();
  await page.getByRole('menuitem', { name: '自己写…' }).click();
  const dialog = page.getByRole('dialog', { name: '自己写这一句' });
  const box = dialog.getByRole('textbox', { name: '用语' });
  await box.fill('{自称}一共公开{主动公开政府信数}条。');
  await dialog.getByText(/没有名为“主动公开政府信数”的数/).waitFor();
  expect(await dialog.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
  await box.fill('{自称}一共公开{主动公开政府信息数}条。');
  await dialog.getByText('我镇一共公开756条。').waitFor();
  await dialog.getByRole('button', { name: '保存' }).click();
  await pane(page).locator('[id^="sentence-"]', { hasText: '我镇一共公开756条。' }).waitFor();
});

test('the report is saved for Word, after a word about the numbers in doubt', async () => {
  const page = await example('文字');
  await pane(page).getByRole('button', { name: '保存为 Word' }).click();
  const warning = page.getByRole('alertdialog', { name: '有的数还存疑' });
  await warning.getByText('756').first().waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), warning.getByRole('button', { name: '仍然继续' }).click()]);
  expect(download.suggestedFilename()).toBe('张村镇政府2012年政府信息公开工作年度报告.docx');
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe('PK');
  await page.getByText('已保存为“张村镇政府2012年政府信息公开工作年度报告.docx”').waitFor();
});
