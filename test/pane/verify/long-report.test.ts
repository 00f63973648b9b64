import { act, renderHook, waitFor } from '@testing-library/react';
import { MessageChannel } from 'node:worker_threads';
import { findForm } from '../../../src/annex/form/catalogue';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { verify } from '../../../src/narrative/verify/verify';
import { useVerification } from '../../../src/pane/verify/useVerification';

Object.assign(globalThis, { MessageChannel });

jest.setTimeout(60_000);

const form = findForm('cn-2021')!;
const sheetOf = (value: number): Sheet => ({ form, year: 2024, unit: '甲县人民政府', cells: [], figures: form.indicators.map(() => ({ state: 'number', value, raw: '', notes: [] })) });
const [sheet, other] = [sheetOf(25), sheetOf(30)];
const report = (number: number, times = 1300) => ({ text: `全县收到政府信息公开申请${String(number)}件。\n`.repeat(times) });
const open = (text = report(25), of = sheet) => renderHook((given: { text: { text: string }; sheet: Sheet }) => useVerification(given.text, given.sheet, undefined), { initialProps: { text, sheet: of } });

test('a short text is there at once', () => {
  const { result } = open(report(25, 10));
  expect(result.current).toMatchObject({ pending: false, stop: undefined, again: undefined });
  expect(result.current.verification?.statements).toHaveLength(10);
});

test('a long text gives what verify gives, after a while', async () => {
  const { result } = open();
  expect(result.current).toMatchObject({ verification: undefined, pending: true, again: undefined });
  expect(result.current.stop).toBeDefined();
  await waitFor(() => { expect(result.current.pending).toBe(false); }, { timeout: 20_000 });
  expect(result.current.verification?.statements).toEqual(verify(report(25).text, sheet));
  expect(result.current.stop).toBeUndefined();
});

test('once stopped nothing comes until it is begun again', async () => {
  const { result } = open();
  act(() => { result.current.stop?.(); });
  await act(() => new Promise((resolve) => { setTimeout(resolve, 100); }));
  expect(result.current).toMatchObject({ verification: undefined, pending: false, stop: undefined });
  act(() => { result.current.again?.(); });
  await waitFor(() => { expect(result.current.verification?.statements).toHaveLength(1300); }, { timeout: 20_000 });
});

test('a newer text or sheet wins; what was found of another text is not shown', async () => {
  const { result, rerender } = open();
  const seen: (string | undefined)[] = [];
  rerender({ text: report(26, 1250), sheet });
  expect(result.current.verification).toBeUndefined();
  await waitFor(() => {
    seen.push(result.current.verification?.text);
    expect(result.current.pending).toBe(false);
  }, { timeout: 20_000 });
  expect(result.current.verification?.statements).toEqual(verify(report(26, 1250).text, sheet));
  expect(seen).not.toContain(report(25).text);
  rerender({ text: report(26, 1250), sheet: other });
  expect(result.current.verification?.sheet).toBe(sheet);
  expect(result.current.pending).toBe(true);
  await waitFor(() => { expect(result.current.verification?.sheet).toBe(other); }, { timeout: 20_000 });
  rerender({ text: report(27, 2), sheet });
  expect(result.current.verification?.statements).toHaveLength(2);
});
