import { MessageChannel } from 'node:worker_threads';
import type { Row } from '../../../src/review/rows';
import { findForm } from '../../../src/annex/form/catalogue';
import { ruleCounts, worstOf } from '../../../src/pane/review/rule-counts';
import { inSlices } from '../../../src/pane/slices';
import { sourcesOf } from '../../../src/pane/review/sources';
import { filtered, ordered } from '../../../src/pane/review/table-order';

Object.assign(globalThis, { MessageChannel });

const form = findForm('cn-2021')!;
const none = { error: 0, warning: 0, info: 0 };

function row(unit: string, verdict: Row['judgement']['verdict'], errors: number, byRule: Row['byRule'] = new Map()): Row {
  return { id: `${unit}.xlsx`, file: `${unit}.xlsx`, form, unit, year: 2024, filled: 10, total: 200, errors, warnings: 0, confirm: 0, unread: 0, hasLastYear: false, off: 0, judgement: { verdict, reasons: [] }, remarks: [], unusual: [], explanations: 0, lapsed: 0, byRule };
}

const rows = [row('丙镇', 'return', 2), row('甲镇', 'check', 5), row('乙镇', 'ready', 0)];
const units = (of: readonly Row[]): (string | undefined)[] => of.map(({ unit }) => unit);

test('rows stay the worst first unless another column is asked for', () => {
  expect(units(ordered(rows, { by: 'worst', descending: false }))).toEqual(['丙镇', '甲镇', '乙镇']);
  expect(units(ordered(rows, { by: 'worst', descending: true }))).toEqual(['乙镇', '甲镇', '丙镇']);
  expect(units(ordered(rows, { by: 'errors', descending: true }))).toEqual(['甲镇', '丙镇', '乙镇']);
});

test('rows are found by verdict and by part of a name, in whatever case', () => {
  expect(units(filtered(rows, { verdict: 'check', text: '' }))).toEqual(['甲镇']);
  expect(units(filtered(rows, { text: ' 乙镇.XLSX ' }))).toEqual(['乙镇']);
  expect(filtered(rows, { verdict: 'ready', text: '甲' })).toEqual([]);
});

test('rules with errors come first, then those of most units', () => {
  const counted = ruleCounts([
    row('甲', 'check', 0, new Map([['A', { ...none, warning: 3 }], ['B', { ...none, error: 1 }]])),
    row('乙', 'check', 0, new Map([['A', { ...none, info: 1 }]])),
  ]);
  expect(counted.map(({ rule, units: count }) => [rule, count])).toEqual([['B', 1], ['A', 2]]);
});

test('a cell of the heat map shows the gravest findings only', () => {
  expect(worstOf({ error: 1, warning: 7, info: 2 })).toEqual({ severity: 'error', count: 1 });
  expect(worstOf({ error: 0, warning: 0, info: 2 })).toEqual({ severity: 'info', count: 2 });
  expect(worstOf(undefined)).toBeUndefined();
});

test('work in slices gives its result, and ends when it is stopped', async () => {
  function* steps(count: number): Generator<undefined, number, undefined> {
    for (let done = 0; done < count; done += 1) yield;
    return count;
  }
  await expect(inSlices(steps(1000))).resolves.toBe(1000);
  const stop = new AbortController();
  stop.abort();
  function* endless(): Generator<undefined, never, undefined> {
    for (;;) yield;
  }
  await expect(inSlices(endless(), stop.signal)).rejects.toThrow('stopped');
});

test('of a folder, files that are none to read are passed over; a file chosen by itself is always read', async () => {
  const inFolder = (path: string): File => Object.defineProperty(new File(['x'], path.slice(path.lastIndexOf('/') + 1)), 'webkitRelativePath', { value: path });
  const alone = Object.defineProperty(new File(['x'], '照片.jpg'), 'webkitRelativePath', { value: '' });
  const heard: string[] = [];
  const found: string[] = [];
  for await (const source of sourcesOf([inFolder('县/甲.xlsx'), inFolder('县/~$甲.xlsx'), inFolder('县/照片.jpg'), alone], (name) => heard.push(name))) found.push(source === 'skipped' ? source : source.name);
  expect(found).toEqual(['县/甲.xlsx', 'skipped', 'skipped', '照片.jpg']);
  expect(heard).toEqual(['县/甲.xlsx', '照片.jpg']);
});
