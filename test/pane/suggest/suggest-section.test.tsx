import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Workbook } from '../../../src/workbook/port';
import { WorkbookFailure } from '../../../src/workbook/failure';
import { control, findControl, grid, MemoryWorkbook, panel, published, show } from '../show';

/** The published figures with 申请办结数 8 against 5 + 4. */
const wrong = new Map([...published, ['1.1', 741], ['3.2', 8], ['3.2.1', 5], ['3.2.2', 4]] as const);
const right = new Map([...wrong, ['3.2', 9]] as const);

class WritingWorkbook extends MemoryWorkbook {
  readonly written: Parameters<Workbook['write']>[0][] = [];
  failure: WorkbookFailure | undefined;
  override write: Workbook['write'] = (cells) => {
    if (this.failure !== undefined) return Promise.reject(this.failure);
    this.written.push(cells);
    this.change([grid('sd-weihai-2014', cells[0]?.value === 9 ? right : wrong)]);
    return Promise.resolve();
  };
}

test('张村镇: the places are named with what each would need, and nothing can be applied where only a range is known', async () => {
  const workbook = new MemoryWorkbook([grid('sd-weihai-2014', published)]);
  const { container } = show(workbook);
  await screen.findByRole('heading', { name: '更正建议' });
  await waitFor(() => { expect(panel()).toContain('下面 6 处中改对一处就能相符'); });
  expect(panel()).toContain('填的是 413，应在 428 到 756 之间');
  expect(control('其余 3 种')).toBeDefined();
  expect(control(/改成/)).toBeUndefined();
  const { violations } = await axe(container);
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});

test('one click applies a definite value, and it can be taken back', async () => {
  const workbook = new WritingWorkbook([grid('sd-weihai-2014', wrong)]);
  show(workbook);
  const apply = await findControl(/^把 C\d+ 改成 9$/);
  await userEvent.click(apply);
  await screen.findByText(/^已改：C\d+ 由 8 改成 9。$/);
  await waitFor(() => { expect(panel()).not.toContain('更正建议'); });
  expect(workbook.written.map((cells) => cells.map(({ value }) => value))).toEqual([[9]]);
  await userEvent.click(await findControl('撤销'));
  await screen.findByText(/^已撤销，C\d+ 恢复为原来的内容。$/);
  expect(workbook.written.map((cells) => cells.map(({ value }) => value))).toEqual([[9], [8]]);
});

test('a protected sheet is said', async () => {
  const workbook = new WritingWorkbook([grid('sd-weihai-2014', wrong)]);
  workbook.failure = new WorkbookFailure('protected-sheet');
  show(workbook);
  await userEvent.click(await findControl(/^把 C\d+ 改成 9$/));
  await screen.findByText(/这张工作表受保护，不能改动/);
});

test('suggestions of figures that are gone vanish', async () => {
  const workbook = new MemoryWorkbook([grid('sd-weihai-2014', wrong)]);
  show(workbook);
  await findControl(/^把 C\d+ 改成 9$/);
  act(() => { workbook.change([grid('sd-weihai-2014', right)]); });
  await waitFor(() => { expect(panel()).not.toContain('更正建议'); });
});

test('more wrong figures than can be told: it is said, and the rules that clash are listed', async () => {
  const apart = ['3.1', '3.2', '3.3', '4.1', '5.1', '6.1', '2.2.1.a', '2.2.2.a'];
  show(new MemoryWorkbook([grid('sd-weihai-2014', new Map([...published, ...apart.map((id) => [id, 90] as const)]))]));
  await screen.findByText(/找不出是哪/);
  expect(panel()).toContain('互相冲突的关系');
});
