import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { control, findControl, findDialog, grid, MemoryWorkbook, panel, published, show } from '../show';

const annex = (change: readonly (readonly [string, number])[] = []) => grid('sd-weihai-2014', new Map([...published, ...change]));

/** What was put on the clipboard, the plain text of it. */
let copied: string[] = [];
let rich: string[] = [];
/** What jsdom lacks of the clipboard. */
class Item {
  constructor(private readonly content: Readonly<Record<string, Blob>>) {}
  getType = (type: string): Promise<Blob | undefined> => Promise.resolve(this.content[type]);
}

/** A user whose clipboard keeps what it gets; Testing Library brings a clipboard of its own. */
function person() {
  const user = userEvent.setup({ delay: null });
  Object.assign(globalThis, { ClipboardItem: Item });
  jest.spyOn(navigator.clipboard, 'writeText').mockImplementation((text) => {
    copied.push(text);
    return Promise.resolve();
  });
  jest.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => {
    for (const item of items) {
      copied.push(await (await item.getType('text/plain')).text());
      rich.push(await (await item.getType('text/html')).text());
    }
  });
  return user;
}
beforeEach(() => {
  copied = [];
  rich = [];
});

async function openText(workbook: MemoryWorkbook, more: Parameters<typeof show>[2] = {}, language: 'zh' | 'en' = 'zh') {
  const user = person();
  const shown = show(workbook, language, more);
  await user.click(await findControl(language === 'zh' ? '文字' : 'Text'));
  await findControl(language === 'zh' ? '复制全文' : 'Copy all');
  return { user, ...shown };
}

const sentence = (words: RegExp): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>('[id^="sentence-"]')].find((each) => words.test(each.textContent));
  if (found === undefined) throw new Error(`no sentence ${String(words)}`);
  return found;
};

test('numbers that rest on an error are marked, and copying warns; the person may go on', async () => {
  const { user } = await openText(new MemoryWorkbook([annex()]));
  expect(within(sentence(/主动公开政府信息/)).getAllByLabelText('存疑：这个数还有错误没有解决').length).toBeGreaterThan(0);
  await user.click(await findControl('复制全文'));
  const dialog = await findDialog('有的数还存疑');
  expect(within(dialog).getByText('756')).toBeTruthy();
  expect(copied).toEqual([]);
  await user.click(await findControl('取消', dialog));
  expect(copied).toEqual([]);
  await user.click(await findControl('复制全文'));
  await user.click(await findControl('仍然继续'));
  await waitFor(() => { expect(copied).toHaveLength(1); });
  expect(copied[0]).toContain('756条');
  expect(rich[0]).toContain('仿宋');
});

test('without errors nothing stands between the person and the copy; plain only is plain', async () => {
  const { user } = await openText(new MemoryWorkbook([annex([['1.1', 741]])]));
  expect(screen.queryByLabelText('存疑：这个数还有错误没有解决')).toBeNull();
  await user.click(await findControl('其他复制方式'));
  await user.click(await findControl('只复制文字，不带格式'));
  await waitFor(() => { expect(copied).toHaveLength(1); });
  expect(rich).toEqual([]);
});

test('sentences that change after they were copied say so, and copying again settles it', async () => {
  const workbook = new MemoryWorkbook([annex([['1.1', 741]])]);
  const { user } = await openText(workbook);
  expect(panel()).not.toContain('已变动');
  await user.click(await findControl('复制全文'));
  await waitFor(() => { expect(workbook.notes.has('copied.张村镇政府2012')).toBe(true); });
  act(() => { workbook.change([annex([['1.1', 740]])]); });
  await screen.findByText(/上次复制后有 [12] 句变了/);
  expect(sentence(/740条/).textContent).toContain('已变动');
  await user.click(await findControl('转到下一句'));
  expect(document.activeElement).toBe(sentence(/740条/));
  await user.click(await findControl(/复制全文|已复制/));
  await waitFor(() => { expect(screen.queryByText(/上次复制后有/)).toBeNull(); });
});

test('own wording is checked as it is typed, shown as it reads, kept in the workbook and taken back', async () => {
  const workbook = new MemoryWorkbook([annex([['1.1', 741]])]);
  const { user } = await openText(workbook);
  await user.click(await findControl('换一种说法', sentence(/741条/)));
  await user.click(await findControl('自己写…'));
  const dialog = await findDialog('自己写这一句');
  const box = within(dialog).getByLabelText<HTMLTextAreaElement>('用语');
  const type = async (text: string) => {
    await user.clear(box);
    await user.click(box);
    await user.paste(text);
  };
  await type('{自称}公开{主动公开政府信数}条。');
  expect(await within(dialog).findByText(/没有名为“主动公开政府信数”的数/)).toBeTruthy();
  expect(control('保存', dialog)?.hasAttribute('disabled')).toBe(true);
  await type('{自称}公开{主动公开政府信息数}。');
  expect(await within(dialog).findByText(/后面缺少单位“条”/)).toBeTruthy();
  await type('{自称}一共公开{主动公开政府信息数}条。');
  expect(await within(dialog).findByText('我镇一共公开741条。')).toBeTruthy();
  await user.click(await findControl('保存', dialog));
  await waitFor(() => { expect(panel()).toContain('我镇一共公开741条。'); });
  expect(within(sentence(/一共公开741条/)).getByLabelText('自定')).toBeTruthy();
  expect(workbook.notes.get('house.sd-weihai-2014')).toContain('一共公开');

  await user.click(await findControl('换一种说法', sentence(/一共公开741条/)));
  await user.click(await findControl('恢复官方用语'));
  await waitFor(() => { expect(panel()).not.toContain('一共公开'); });
  expect(workbook.notes.has('house.sd-weihai-2014')).toBe(false);
});

test('a figure is found by some letters of its name and put in where the caret is', async () => {
  const { user } = await openText(new MemoryWorkbook([annex([['1.1', 741]])]));
  await user.click(await findControl('换一种说法', sentence(/741条/)));
  await user.click(await findControl('自己写…'));
  const dialog = await findDialog('自己写这一句');
  const box = within(dialog).getByLabelText<HTMLTextAreaElement>('用语');
  await user.clear(box);
  await user.click(box);
  await user.paste('公开。');
  box.setSelectionRange(2, 2);
  await user.type(within(dialog).getByLabelText('插入数'), '政府网站');
  await user.click(await findControl('政府网站公开数'));
  expect(box.value).toBe('公开{政府网站公开数}条。');
});

test('length, the unit’s name for itself and decimals are settings, kept in the workbook', async () => {
  const workbook = new MemoryWorkbook([annex([['1.1', 741]])]);
  const { user } = await openText(workbook);
  const standard = panel().length;
  await user.click(await findControl('写法设置'));
  await user.click(await findControl('详细'));
  await waitFor(() => { expect(panel().length).toBeGreaterThan(standard); });
  const self = screen.getByLabelText('自称');
  await user.type(self, '本机关');
  await user.tab();
  await waitFor(() => { expect(panel()).toContain('本机关主动公开'); });
  expect(JSON.parse(workbook.notes.get('house.sd-weihai-2014') ?? '{}')).toMatchObject({ form: 'sd-weihai-2014', length: 'full', self: '本机关' });
});

test('a wording that cannot be read is said and does no harm', async () => {
  const workbook = new MemoryWorkbook([annex([['1.1', 741]])]);
  workbook.notes.set('house.sd-weihai-2014', '{"form":');
  await openText(workbook);
  expect(screen.getByText(/用语没有读出，现按官方用语写/)).toBeTruthy();
  expect(panel()).toContain('741条');
});

test('a wording file is opened; a broken one changes nothing', async () => {
  const workbook = new MemoryWorkbook([annex([['1.1', 741]])]);
  const { user } = await openText(workbook);
  await user.click(await findControl('写法设置'));
  const input = await screen.findByLabelText<HTMLInputElement>('导入');
  await user.upload(input, new File(['{"form":"cn-2021","sentences":{}}'], '别的.json', { type: 'application/json' }));
  await screen.findByText(/“别的.json”没有导入/);
  await user.upload(input, new File(['{"form":"sd-weihai-2014","self":"本单位","sentences":{}}'], '县.json', { type: 'application/json' }));
  await screen.findByText('已导入：0 句另有用语。');
  expect(panel()).toContain('本单位主动公开');
});

test('Word is offered only where files can be saved', async () => {
  await openText(new MemoryWorkbook([annex()]));
  expect(control('保存为 Word')).toBeUndefined();
});

test('from a finding to the sentences that use its figures', async () => {
  const user = person();
  show(new MemoryWorkbook([annex()]));
  await user.click(await findControl('影响的文字'));
  await user.click(await findControl(/主动公开政府信息756条/));
  await findControl('复制全文');
  await waitFor(() => { expect(document.activeElement).toBe(sentence(/756条/)); });
});

test('English is complete, and nothing serious is found by axe', async () => {
  const { container } = await openText(new MemoryWorkbook([annex()]), { savesFiles: true }, 'en');
  expect(control('Save for Word')).toBeTruthy();
  const { violations } = await axe(container);
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
}, 120_000);
