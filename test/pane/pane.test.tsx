import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { findForm } from '../../src/annex/form/catalogue';
import type { Grid } from '../../src/annex/sheet/grid';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import * as recognising from '../../src/annex/sheet/recognise';
import type { Source } from '../../src/pane/source';
import { planGrid } from '../support/plan-grid';
import { findControl, grid, MemoryWorkbook, published, show } from './show';

jest.mock('../../src/annex/sheet/recognise', () => ({ __esModule: true, ...jest.requireActual<object>('../../src/annex/sheet/recognise') }));

test('shows the findings of the published annex, the gravest first, and marks their cells', async () => {
  const workbook = new MemoryWorkbook([grid('sd-weihai-2014', published)]);
  show(workbook);
  const headings = await screen.findAllByRole('heading', { level: 3 });
  expect(headings.map((heading) => heading.textContent)).toEqual(['错误 1', '需核对 2', '待填 4']);
  expect(screen.getAllByText('已填 69 / 78').length).toBeGreaterThan(0);
  const [error] = workbook.marks;
  expect(workbook.marks.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  expect(error?.cells.map(({ row, column }) => [row, column])).toEqual([[4, 2], [8, 2], [9, 2], [10, 2], [11, 2], [12, 2]]);
});

test('a cell of a finding is one click away', async () => {
  const workbook = new MemoryWorkbook([grid('sd-weihai-2014', published)]);
  show(workbook);
  await userEvent.click(await screen.findByRole('button', { name: /^转到 C10 / }));
  expect(workbook.selected).toEqual([{ sheet: '张村镇政府2012', row: 9, column: 2 }]);
});

test('a change is judged again', async () => {
  const workbook = new MemoryWorkbook([grid('sd-weihai-2014', published)]);
  show(workbook);
  await screen.findByRole('heading', { name: '错误 1' });
  act(() => { workbook.change([grid('sd-weihai-2014', new Map([...published, ['1.1', 741]]))]); });
  await screen.findByRole('heading', { name: '需核对 2' });
  await screen.findByText(/错误 0 处/);
  expect(screen.queryByRole('heading', { name: /错误/ })).toBeNull();
});

test('numbers of the text lead to their cells', async () => {
  const workbook = new MemoryWorkbook([grid('sd-weihai-2014', published)]);
  show(workbook);
  await userEvent.click(await findControl('文字'));
  await userEvent.click(await screen.findByRole('button', { name: /190$/ }));
  expect(workbook.selected).toEqual([{ sheet: '张村镇政府2012', row: 11, column: 2 }]);
});

test('a blank form says once that figures are wanting and marks nothing', async () => {
  const workbook = new MemoryWorkbook([grid('cn-2021', new Map())]);
  show(workbook);
  await screen.findByRole('heading', { name: '需核对 1' });
  expect(screen.getByText(/200 格没有填数/)).toBeTruthy();
  expect(workbook.marks).toEqual([]);
});

test('a workbook without an annex gets a first step', async () => {
  show(new MemoryWorkbook([{ name: 'Sheet1', rows: [[{ value: '通讯录' }]], merges: [], typed: true }]));
  const notice = await screen.findByRole('status');
  expect(within(notice).getByRole('button', { name: '新建' })).toBeTruthy();
});

test('English is complete and nothing serious is found by axe', async () => {
  const { container } = show(new MemoryWorkbook([grid('sd-weihai-2014', published)]), 'en');
  await screen.findByRole('heading', { name: 'Errors 1' });
  expect(screen.getByText(/should be at most 741/)).toBeTruthy();
  const { violations } = await axe(container);
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});

/** A received copy of the published annex: no native checks beside it, and texts in some cells. */
function messy(texts: Readonly<Record<string, string>>): Grid {
  const form = findForm('sd-weihai-2014');
  if (form === undefined) throw new Error('no form');
  const own = grid('sd-weihai-2014', published);
  const { places } = layoutForm(form);
  const rows = own.rows.map((row) => row?.slice(0, 3));
  for (const [id, value] of Object.entries(texts)) {
    const { row, column } = places.get(form.indexOf.get(id) ?? -1) ?? { row: 0, column: 0 };
    (rows[row] ??= [])[column] = { value };
  }
  return { ...own, name: '收到的', rows };
}

test('readings are grouped by what they ask; the badge counts what is to be looked at', async () => {
  const workbook = new MemoryWorkbook([messy({ '1.1': '约756', '1.2.1': '８', '1.2.2': '413（含转发）' })]);
  show(workbook);
  await userEvent.click(await findControl('读数 2'));
  expect(await screen.findByText('78 个数：76 个确定（其中 9 个空白），1 个请核对，1 个没有读出。')).toBeTruthy();
  const headings = screen.getAllByRole('heading', { level: 3 });
  expect(headings.map((heading) => heading.textContent)).toEqual(['没有读出 1', '请核对 1', '已读出，但不是直接读出 1']);
  expect(screen.getByText(/“约756”是约数，没有采用/)).toBeTruthy();
  expect(screen.queryByText(/全角数字/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: /已读出，但不是直接读出/ }));
  expect(await screen.findByText(/“８”读作 8/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '转到 C5' }));
  expect(workbook.selected).toEqual([{ sheet: '收到的', row: 4, column: 2 }]);
});

test('the official form is offered for a received sheet only', async () => {
  const onTakeOver = jest.fn();
  show(new MemoryWorkbook([messy({})]), 'zh', { onTakeOver });
  await userEvent.click(await screen.findByRole('button', { name: '转入官方表样' }));
  expect(onTakeOver).toHaveBeenCalledWith(expect.objectContaining({ found: 1 }));
});

test('the official form is not offered for one', async () => {
  show(new MemoryWorkbook([grid('sd-weihai-2014', published)]), 'zh', { onTakeOver: () => undefined });
  await screen.findByRole('heading', { name: '错误 1' });
  expect(screen.queryByRole('button', { name: '转入官方表样' })).toBeNull();
});

test('where there are several figure columns, one can be chosen, and the choice is what is read', async () => {
  const received = messy({});
  const rows = received.rows.map((row, index) => (row === undefined || index < 2 ? row : [row[0], row[1], index === 2 ? { value: '统计数（2011年）' } : row[2], index === 2 ? { value: '统计数（2012年）' } : row[2]]));
  const asked = jest.spyOn(recognising, 'recogniseEach');
  show(new MemoryWorkbook([{ ...received, rows }]));
  await userEvent.click(await screen.findByRole('combobox', { name: '这张表有几栏统计数，读哪一栏？' }));
  expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual(['统计数（2011年）', '统计数（2012年）']);
  await userEvent.click(screen.getByRole('option', { name: '统计数（2012年）' }));
  expect(asked).toHaveBeenLastCalledWith([expect.objectContaining({ name: '收到的' })], expect.objectContaining({ column: '统计数（2012年）' }));
  expect(screen.getByRole('combobox', { name: /读哪一栏/ }).textContent).toContain('统计数（2012年）');
  expect(screen.queryByText(/没有指定/)).toBeNull();
}, 20_000);

test('what is pasted into an empty pane is handed on, the table before the text; fields keep their own', async () => {
  const pasted: (Source | undefined)[] = [];
  show(new MemoryWorkbook([]), 'zh', { onPaste: (source) => { pasted.push(source); }, emptyActions: <input aria-label="栏" /> });
  const field = await screen.findByRole('textbox', { name: '栏' });
  const paste = (from: Element, data: Readonly<Record<string, string>>): void => {
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: (type: string) => data[type] ?? '', files: [] } });
    act(() => { from.dispatchEvent(event); });
  };
  paste(field, { 'text/plain': '5' });
  paste(document.body, { 'text/html': '<table><tr><td>1</td></tr></table>', 'text/plain': '1' });
  paste(document.body, { 'text/html': '<b>1</b>', 'text/plain': '1' });
  paste(document.body, {});
  expect(pasted).toEqual([{ texts: ['<table><tr><td>1</td></tr></table>', '1'] }, { texts: ['1'] }, undefined]);
});

test('a sheet on the form of other years is said, and can be moved onto the form of its year', async () => {
  const form = findForm('cn-2019')!;
  const onTakeOver = jest.fn();
  const filed = (year: number): Grid => planGrid(layoutForm(form, { unit: '某局', year }).plan);
  const workbook = new MemoryWorkbook([filed(2023)]);
  show(workbook, 'zh', { onTakeOver });
  await screen.findByText(/适用2019—2020年），2023年应为“政府信息公开工作年度报告统计表（2021年格式）”/);
  await userEvent.click(await findControl('按2023年的表样转入'));
  expect(onTakeOver.mock.calls).toEqual([[expect.objectContaining({ sheet: expect.objectContaining({ year: 2023 }) as object }), findForm('cn-2021')]]);
  act(() => { workbook.change([filed(2020)]); });
  await waitFor(() => { expect(screen.queryByText(/2023年应为/)).toBeNull(); });
  await screen.findByText('某局 · 2020年');
});
