import { act, fireEvent, waitFor } from '@testing-library/react';
import { browserForms } from '../../../src/pane/forms/browser-forms';
import FormsDialog from '../../../src/pane/forms/FormsDialog';
import { keptSources, sourcesText } from '../../../src/pane/forms/own-forms';
import { useForms } from '../../../src/pane/forms/useForms';
import { showPart } from '../frame';
import { control, findControl, findDialog, MemoryWorkbook } from '../show';
import { county, keptForms, renamed, town } from './county';

const kept = keptForms();

function Shown({ workbook, savesFiles = true }: { workbook: MemoryWorkbook; savesFiles?: boolean }) {
  const forms = useForms(workbook);
  return <FormsDialog workbook={workbook} forms={forms} savesFiles={savesFiles} open onClose={() => undefined} />;
}

async function show(workbook: MemoryWorkbook, savesFiles = true): Promise<void> {
  showPart(<Shown workbook={workbook} savesFiles={savesFiles} />);
  await said('表样');
  await waitFor(() => { expect(document.body.textContent).toContain('官方表样'); });
}

const said = (words: string): Promise<void> => waitFor(() => { expect(document.body.textContent).toContain(words); });
const press = async (name: RegExp | string, within?: ParentNode): Promise<void> => { fireEvent.click(await findControl(name, within)); };
const give = async (label: string, text: string | Uint8Array, name: string): Promise<void> => {
  const input = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>(`input[type="file"][aria-label="${label}"]`);
    if (found === null) throw new Error(label);
    return found;
  });
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const file = { name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.slice().buffer) };
  await act(async () => {
    fireEvent.change(input, { target: { files: [file] } });
    await Promise.resolve();
  });
};
const inBrowser = (): readonly string[] => keptSources(kept.text);

test('a form file is taken in, and said where it is kept', async () => {
  const workbook = new MemoryWorkbook([]);
  await show(workbook);
  await said('还没有自定义表样');
  await give('导入表样文件', county, '县.json');
  await said('已导入“某县统计表”。');
  expect(inBrowser()).toEqual([county]);
  expect(keptSources(workbook.notes.get('forms') ?? null)).toEqual([county]);
  await said('本机');
  await said('已停用 1 条规则');
  await said('由“政府信息公开工作年度报告统计表');
});

test('a file with a mistake changes nothing and is refused with its place', async () => {
  kept.text = sourcesText([county]);
  await show(new MemoryWorkbook([]));
  await said('某县统计表');
  await give('导入表样文件', '{\n  "extends": "cn-1999"\n}', '错.json');
  await said('没有导入，原有的表样没有变。错.json：第 2 行第 14 列：extends');
  await give('导入表样文件', Uint8Array.of(0xcf, 0xd8), '国标.json');
  await said('“国标.json”不是 UTF-8 编码');
  expect(inBrowser()).toEqual([county]);
});

test('a form is replaced only after asking', async () => {
  kept.text = sourcesText([county]);
  await show(new MemoryWorkbook([]));
  await said('某县统计表');
  await give('导入表样文件', renamed, '新.json');
  const asked = await findDialog('换掉“某县统计表”？');
  expect(asked.textContent).toContain('“新.json”');
  expect(inBrowser()).toEqual([county]);
  await press('换掉', asked);
  await said('“某县统计表（二）”已换成新的文件。');
  expect(inBrowser()).toEqual([renamed]);
});

test('a form is removed only after asking, and what extends it is named', async () => {
  kept.text = sourcesText([county, town]);
  await show(new MemoryWorkbook([]));
  await press('“某县统计表”的更多操作');
  await press('删除');
  const asked = await findDialog('删除“某县统计表”？');
  expect(asked.textContent).toContain('由它扩展的表样也不能再用：某镇统计表。');
  await press('取消', asked);
  expect(inBrowser()).toHaveLength(2);
  await press('“某县统计表”的更多操作');
  await press('删除');
  await press('删除', await findDialog('删除“某县统计表”？'));
  await said('不能用的表样');
  expect(inBrowser()).toEqual([town]);
});

test('a rule of an official form is turned off with a reason only, and judged again', async () => {
  await show(new MemoryWorkbook([]));
  await press(/^查看“[^”]*2021[^”]*”的规则$/);
  await said('13 条规则');
  fireEvent.change(await waitFor(() => document.querySelector<HTMLInputElement>('input[type="search"], input[role="searchbox"]') ?? Promise.reject(new Error('no search'))), { target: { value: 'R21-T4-SUM' } });
  await said('1 / 13 条规则');
  fireEvent.click([...document.querySelectorAll<HTMLElement>('.fui-AccordionHeader__button')].slice(-1)[0] ?? document.body);
  await said('相符的例子');
  await said('依据');
  fireEvent.click(await waitFor(() => document.querySelector('input[role="switch"]') ?? Promise.reject(new Error('no switch'))));
  const asked = await findDialog('停用这条规则？');
  await press('停用', asked);
  await said('请写明原因。');
  expect(kept.text).toBeNull();
  fireEvent.change(asked.querySelector('textarea') ?? asked, { target: { value: ' 本区另有规定 ' } });
  await press('停用', asked);
  await said('每次校验的结果都会写明。');
  expect(inBrowser().map((each) => JSON.parse(each) as unknown)).toEqual([{ extends: 'cn-2021', off: [{ rule: 'R21-T4-SUM', reason: '本区另有规定' }] }]);
  await said('停用的原因');

  fireEvent.click(await waitFor(() => document.querySelector('input[role="switch"]:not(:checked)') ?? Promise.reject(new Error('no switch'))));
  await said('已恢复：');
  await waitFor(() => { expect(kept.text).toBeNull(); });
});

test('where no file can be handed out its text is shown', async () => {
  kept.text = sourcesText([county]);
  await show(new MemoryWorkbook([]), false);
  await press('“某县统计表”的更多操作');
  expect(control('导出表样文件')).toBeUndefined();
  await press('复制表样文件的内容');
  const dialog = await findDialog('表样文件的内容');
  expect(dialog.querySelector('textarea')?.value).toBe(county);
});

test('what this browser refuses to keep is said', async () => {
  jest.spyOn(browserForms, 'save').mockImplementation(() => Promise.reject(new Error('full')));
  await show(new MemoryWorkbook([]));
  await give('导入表样文件', county, '县.json');
  await said('没有存下：浏览器或工作簿不让保存');
});
