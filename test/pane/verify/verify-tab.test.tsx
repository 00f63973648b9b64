import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { MessageChannel } from 'node:worker_threads';
import { axe } from 'jest-axe';
import type { Grid } from '../../../src/annex/sheet/grid';
import { control, findControl, findDialog, grid, MemoryWorkbook, panel, published, show } from '../show';

// Files are read by a worker, which jsdom has none of; here a text is what it says.
jest.mock('../../../src/files/pool-browser', () => ({
  readInWorker: (bytes: Uint8Array, name: string): Promise<Grid[]> => Promise.resolve([{ name, rows: [[{ value: new TextDecoder().decode(bytes) }]], merges: [], typed: false }]),
}));

Object.assign(globalThis, { MessageChannel });

/** The published report without its table. */
const report = readFileSync('test/cases/zhangcun-2012.txt', 'utf8').split('附件\n')[0] ?? '';
const annex = (change: readonly (readonly [string, number])[] = []) => grid('sd-weihai-2014', new Map([...published, ...change]));

async function open(workbook: MemoryWorkbook, text?: string, language: 'zh' | 'en' = 'zh') {
  const user = userEvent.setup({ delay: null });
  const shown = show(workbook, language);
  await user.click(await findControl(language === 'zh' ? '核对正文' : 'Report'));
  const box = await screen.findByLabelText(language === 'zh' ? '报告正文' : 'Text of the report');
  if (text !== undefined) {
    await user.click(box);
    await user.paste(text);
    await screen.findByText(language === 'zh' ? /^与表核对：|^正文里没有找到数/ : /^Against the annex:|^The text has no numbers/);
  }
  return { user, box, ...shown };
}

/** The statements set off in the text, in its order. */
const marks = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[id^="statement-"]')];
const mark = (words: RegExp): HTMLElement => {
  const found = marks().find((each) => words.test(each.textContent));
  if (found === undefined) throw new Error(`no mark ${String(words)}`);
  return found;
};
const cards = (): string[] => [...document.querySelectorAll('[role="tabpanel"] dl')].map((pair) => pair.closest('li')?.textContent ?? '');

test('the published report differs in one number, which leads to its cell', async () => {
  const workbook = new MemoryWorkbook([annex()]);
  const { user } = await open(workbook, report);
  expect(cards()).toHaveLength(1);
  expect(cards()[0]).toMatch(/我镇在市政府网站主动发布政府信息756条.*表中413条/);
  expect(mark(/^756条/).getAttribute('aria-label')).toMatch(/^756条，不符：.*413条$/);
  expect(mark(/^190余条/).getAttribute('aria-label')).toMatch(/^190余条，相符/);
  await user.click(mark(/^756条/));
  expect(workbook.selected).toEqual([{ sheet: '张村镇政府2012', row: 9, column: 2 }]);
  await user.click(await findControl(/^转到 C10/));
  expect(workbook.selected).toHaveLength(2);
});

test('the text is shown as it is: markup is words', async () => {
  await open(new MemoryWorkbook([annex()]), '<img src=x onerror=alert(1)>通过政府网站公开政府信息413条。');
  expect(document.querySelector('img')).toBeNull();
  expect(panel()).toContain('<img src=x onerror=alert(1)>');
});

test('a statement of another scope is explained, kept, and lapses visibly when the figure changes', async () => {
  const workbook = new MemoryWorkbook([annex()]);
  const { user } = await open(workbook, report);
  await user.click(await findControl('标为口径不同'));
  const dialog = await findDialog('标为口径不同');
  await user.click(await findControl('保存', dialog));
  expect(within(dialog).getByText('请写明原因。')).toBeTruthy();
  await user.click(within(dialog).getByLabelText(/原因/));
  await user.paste('正文含市里其他网站');
  await user.click(await findControl('保存', dialog));
  await screen.findByText('口径不同：正文含市里其他网站');
  expect(panel()).toContain('不符 0');
  expect(mark(/^756条/).getAttribute('aria-label')).toMatch(/^756条，口径不同：/);
  expect(workbook.notes.get('scope')).toContain('正文含市里其他网站');

  act(() => { workbook.change([annex([['1.2.2', 500]])]); });
  await screen.findByText(/原来标过口径不同（正文含市里其他网站），当时正文是 756条、表中是 413条；现在变了/);
  expect(panel()).toContain('不符 1');
  await user.click(await findControl('取消口径不同'));
  await waitFor(() => { expect(workbook.notes.has('scope')).toBe(false); });
});

test('a text too long to be judged at once is explained and taken back the same way', async () => {
  const workbook = new MemoryWorkbook([annex()]);
  const { user } = await open(workbook, `我镇在市政府网站主动发布政府信息756条。\n${'政府信息公开工作有序推进，'.repeat(1600)}\n`);
  await user.click(await findControl('标为口径不同'));
  const dialog = await findDialog('标为口径不同');
  await user.click(within(dialog).getByLabelText(/原因/));
  await user.paste('含转发');
  await user.click(await findControl('保存', dialog));
  await screen.findByText('口径不同：含转发');
  expect(panel()).toContain('不符 0');
  act(() => { workbook.change([annex([['1.2.2', 500]])]); });
  await screen.findByText(/原来标过口径不同（含转发），当时正文是 756条、表中是 413条；现在变了/);
  await user.click(await findControl('取消口径不同'));
  await waitFor(() => { expect(panel()).not.toContain('原来标过口径不同'); });
  expect(panel()).toContain('不符 1');
});

test('a change of the sheet is held against the text at once', async () => {
  const workbook = new MemoryWorkbook([annex()]);
  await open(workbook, report);
  act(() => { workbook.change([annex([['1.2.2', 756]])]); });
  await screen.findByText('没有与表不符的地方');
  expect(mark(/^756条/).getAttribute('aria-label')).toMatch(/^756条，相符/);
});

test('the next difference is one key away, and the text stays for the session', async () => {
  const { user } = await open(new MemoryWorkbook([annex()]), report);
  await user.click(await findControl('下一处不符'));
  expect(document.activeElement).toBe(mark(/^756条/));
  await user.click(await findControl('读数'));
  await user.click(await findControl('核对正文'));
  await screen.findByText(/^与表核对：/);
  await user.click(await findControl('换一份正文'));
  expect((await screen.findByLabelText<HTMLTextAreaElement>('报告正文')).value).toBe(report);
});

test('from a finding to what the report says of its figures', async () => {
  const { user } = await open(new MemoryWorkbook([annex()]), report);
  await user.click(await findControl(/^校验/));
  await user.click(await findControl('影响的文字'));
  await user.click(await findControl('正文里提到这些数的地方'));
  await screen.findByText(/^只看与/);
  expect(cards()).toHaveLength(1);
  await user.click(await findControl('全部显示'));
  expect(screen.queryByText(/^只看与/)).toBeNull();
});

test('a file is read; an empty one and one too long are refused with a reason', async () => {
  const { user } = await open(new MemoryWorkbook([annex()]));
  const input = document.querySelector<HTMLInputElement>('[role="tabpanel"] input[type="file"]')!;
  await user.upload(input, new File([new Uint8Array(0)], '空.txt'));
  await screen.findByText(/空\.txt：文件是空的/);
  await user.upload(input, new File(['a'.repeat(1_000_001)], '长.txt'));
  await screen.findByText(/正文太长/);
  await user.upload(input, new File([report], '报告.txt'));
  await screen.findByText('正文来自“报告.txt”');
  expect(cards()).toHaveLength(1);
});

test('a text without numbers says so', async () => {
  await open(new MemoryWorkbook([annex()]), '今年工作有序推进。');
  expect(panel()).toContain('正文里没有找到数');
  expect(marks()).toEqual([]);
});

test('nothing serious is found by axe, before and after, in both languages', async () => {
  for (const language of ['zh', 'en'] as const) {
    const { container, user, box, unmount } = await open(new MemoryWorkbook([annex()]), undefined, language);
    const serious = async () => (await axe(container)).violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
    expect(await serious()).toEqual([]);
    await user.click(box);
    await user.paste(report);
    await screen.findByText(language === 'zh' ? /^与表核对：/ : /^Against the annex:/);
    expect(await serious()).toEqual([]);
    expect(control(language === 'zh' ? '下一处不符' : 'Next difference')).toBeTruthy();
    unmount();
  }
}, 120_000);

test('numbers of one sentence that do not add up are counted, led to and said', async () => {
  const { user } = await open(new MemoryWorkbook([annex()]), '从事政府信息公开工作的人员4人（专职1人、兼职4人）。');
  expect(screen.getByText('正文里有 1 处，同一句里的各项加起来与总数不符。')).toBeTruthy();
  await user.click(await findControl('转到下一处'));
  expect(document.activeElement).toBe(mark(/^4人/));
  expect(mark(/^4人/).getAttribute('aria-label')).toContain('同一句里的各项（1人、4人）相加是 5人，超过这个数。');
  expect(cards()[0]).toContain('加总不符 同一句里的各项（1人、4人）相加是 5人，超过这个数。');
});
