/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { deserialize, serialize } from 'node:v8';
import { MessageChannel } from 'node:worker_threads';
import { parseForm } from '../../../src/annex/form/load';
import type { Grid } from '../../../src/annex/sheet/grid';
import type { SheetPlan } from '../../../src/annex/sheet/plan';
import type * as Produce from '../../../src/review/produce';
import type { CarriedReview } from '../../../src/review/produce';
import ReviewScreen from '../../../src/pane/review/ReviewScreen';
import { WorkbookFailure } from '../../../src/workbook/failure';
import { showPart } from '../frame';
import { findControl, grid, published } from '../show';

// Its library does not load in jsdom, and sheets that go into the workbook need no file.
jest.mock('../../../src/files/write-xlsx', () => ({ writeXlsx: () => Promise.reject(new Error('not asked for')) }));
// jsdom has no workers: the worker's side answers at once.
jest.mock('../../../src/pane/review/make', () => ({
  makeInWorker: async (make: 'sheets', review: CarriedReview) => {
    const { produce } = jest.requireActual<typeof Produce>('../../../src/review/produce');
    return produce(make, structuredClone(review));
  },
}));

Object.assign(globalThis, { MessageChannel, structuredClone: (value: unknown) => deserialize(serialize(value)) as unknown });

/** Three sheets: as published (one error), with that error put right, and one that is no annex. */
const named = (each: Grid, name: string): Grid => ({ ...each, name });
const sheets: Grid[] = [
  named(grid('sd-weihai-2014', new Map([...published].map(([id, value]) => [id, value ?? 0]))), '甲'),
  named(grid('sd-weihai-2014', published), '乙'),
  { name: '通知', rows: [[{ value: '请按时报送' }]], merges: [], typed: true },
];

async function open(more: Partial<Parameters<typeof ReviewScreen>[0]> = {}) {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  showPart(<ReviewScreen onLeave={() => undefined} leave="回到表格" savesFiles={false} readSheets={() => Promise.resolve(sheets)} {...more} />);
  await user.click(await findControl('审核本工作簿里的各张表'));
  await findControl('复制全部意见');
  return user;
}

const bodyRows = (): string[] => [...document.querySelectorAll('tbody [role="row"], tbody tr')].map((row) => row.textContent ?? '');

test('the sheets of the workbook become rows, the worst first; a sheet that is none is no row', async () => {
  await open();
  expect(screen.getByRole('status').textContent).toMatch(/^2 张表：退回 2/);
  expect(bodyRows()).toHaveLength(2);
  expect(bodyRows()[0]).toMatch(/^退回张村镇政府/);
});

test('a row opens with its findings; an explanation is kept beside its finding and the sheet need not go back', async () => {
  const user = await open();
  await user.click((await screen.findAllByText('张村镇政府'))[0]!);
  await screen.findByText('收到的表');
  const before = document.body.textContent ?? '';
  expect(before).toContain('处错误没有说明');
  const errors = [...document.querySelectorAll<HTMLElement>('section[aria-labelledby="review-error"] button')].filter(({ textContent }) => textContent === '写说明');
  expect(errors.length).toBeGreaterThan(0);
  for (let left = errors.length; left > 0; left -= 1) {
    const next = [...document.querySelectorAll<HTMLElement>('section[aria-labelledby="review-error"] button')].find(({ textContent }) => textContent === '写说明')!;
    await user.click(next);
    await user.type(await screen.findByLabelText('说明'), '口径不同');
    await user.click(await findControl('保存'));
  }
  const reasons = (): string => document.querySelector('section[aria-labelledby="review-reasons"]')?.textContent ?? '';
  await waitFor(() => { expect(reasons()).not.toContain('处错误没有说明'); });
  expect(reasons()).toContain(`${String(errors.length)} 处错误有说明`);
});

test('a sheet that names no unit can be explained, by its name and for this review', async () => {
  const nameless = { ...sheets[1]!, name: '附表', rows: sheets[1]!.rows.map((row) => row?.map((cell) => (typeof cell?.value === 'string' && cell.value.includes('张村镇') ? { value: '' } : cell))) };
  const user = await open({ readSheets: () => Promise.resolve([sheets[0]!, nameless]) });
  await user.click((await screen.findAllByText('（表上没有写单位）附表'))[0]!);
  await screen.findByText('收到的表');
  await user.click((await screen.findAllByText('写说明'))[0]!);
  await screen.findByText(/表上没有单位名称，说明按文件名“附表”记，只在这一次审核里有效。$/);
  await user.type(await screen.findByLabelText('说明'), '口径不同');
  await user.click(await findControl('保存'));
  await screen.findByText('口径不同');
});

test('rules that were turned off are said in the row', async () => {
  const form = parseForm(JSON.stringify({ extends: 'sd-weihai-2014', off: [{ rule: 'RWH-CH-UPPER', reason: '本县另有一个渠道' }] }), '县.json');
  await open({ forms: [form] });
  expect(bodyRows().map((text) => text.includes('停用 1 条规则'))).toEqual([true, true]);
});

test('the review goes into the workbook as sheets; what is refused is said', async () => {
  const names: string[] = [];
  const user = await open({
    onInsert: ({ name }) => {
      if (names.length === 3) return Promise.reject(new WorkbookFailure('read-only'));
      names.push(name);
      return Promise.resolve(name);
    },
  });
  await user.click(await findControl('放入本工作簿'));
  await screen.findByText(/^只放入了工作表“总览”“问题清单”“汇总表”，其余没有放入：工作簿是只读的/);
});

test('sheets put in beside those of an earlier review have names of their own, and their links lead to each other', async () => {
  const plans: SheetPlan[] = [];
  const user = await open({
    readSheets: () => Promise.resolve([...sheets, { name: '问题清单', rows: [], merges: [], typed: true }]),
    onInsert: (plan) => {
      plans.push(plan);
      return Promise.resolve(plan.name);
    },
  });
  await user.click(await findControl('放入本工作簿'));
  await screen.findByText(/^已放入工作表“总览（2）”“问题清单（2）”“汇总表（2）”/);
  const links = plans.flatMap(({ cells }) => cells.flatMap(({ formula }) => (formula?.startsWith('HYPERLINK') === true ? [formula] : [])));
  expect(links.length).toBeGreaterThan(0);
  expect(links.filter((link) => !/^HYPERLINK\("#'(?:总览|问题清单|退回意见)（2）'!A\d+","查看"\)$/.test(link))).toEqual([]);
});

test('sheets to be sent back are never added up, whatever is chosen', async () => {
  const user = await open();
  await user.click(await findControl('汇总'));
  await screen.findByText('没有可以汇总的表：结论都不是“可汇总”。');
  await user.click(await screen.findByRole('switch', { name: '“需核实”的表也加上' }));
  await screen.findByText('没有可以汇总的表：结论都不是“可汇总”。');
});
