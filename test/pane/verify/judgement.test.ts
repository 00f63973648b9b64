import { act, renderHook, waitFor } from '@testing-library/react';
import { MessageChannel } from 'node:worker_threads';
import { findForm } from '../../../src/annex/form/catalogue';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { finished } from '../../../src/annex/steps';
import { type Found, judgementSteps } from '../../../src/pane/verify/judgement';
import { type ScopeNote, scopeNote } from '../../../src/pane/verify/scope-notes';
import { useSteps } from '../../../src/pane/verify/useSteps';
import { verificationSteps } from '../../../src/pane/verify/verification';

Object.assign(globalThis, { MessageChannel });

const form = findForm('cn-2021')!;
const sheet: Sheet = { form, year: 2024, unit: '甲县人民政府', cells: [], figures: form.indicators.map(() => ({ state: 'number', value: 25, raw: '', notes: [] })) };
/** Every other line says what the sheet does not; the first of these in words of its own. */
const text = Array.from({ length: 5000 }, (_, index) => `${index === 1 ? '本县共' : '全县'}收到政府信息公开申请${index % 2 === 0 ? '25' : '26'}件。\n`).join('');
const verification = finished(verificationSteps({ text, sheet, lastYear: undefined }));
const note = scopeNote(verification.statements[1]!, text, sheet, '含转来的');
const gone: ScopeNote = { ...note, key: `${note.key} 从前` };
const given: Found = { verification, notes: [note, gone] };

test('statements are sorted by how they stand, one with a reason apart; a reason without its sentence is lost', () => {
  const { judged, groups, unsummed, lost } = finished(judgementSteps(given));
  expect(judged.map(({ index }) => index)).toEqual(verification.statements.map((_, index) => index));
  expect(groups.explained).toEqual([judged[1]]);
  expect(groups.differs).toHaveLength(2499);
  expect(groups.agrees).toHaveLength(2500);
  expect(Object.values(groups).flat()).toHaveLength(judged.length);
  expect(unsummed).toEqual([]);
  expect(lost).toEqual([gone]);
});

test('no step judges more than two thousand statements', () => {
  const steps = judgementSteps(given);
  let left = 0;
  while (steps.next().done !== true) left += 1;
  // Judged, and looked through for reasons that are lost.
  expect(left).toBe(2 * Math.floor((verification.statements.length + 1) / 2000));
});

test('in slices it comes after a while, and what was judged before stays till then', async () => {
  const { result, rerender } = renderHook((found: Found) => useSteps(found, judgementSteps, false), { initialProps: { verification, notes: [] } as Found });
  expect(result.current.result).toBeUndefined();
  expect(result.current.stop).toBeDefined();
  await waitFor(() => { expect(result.current.result?.groups.differs).toHaveLength(2500); });
  rerender(given);
  expect(result.current.result?.groups.explained).toHaveLength(0);
  await waitFor(() => { expect(result.current.result?.groups.explained).toHaveLength(1); });
  expect(result.current).toMatchObject({ of: given, stop: undefined, again: undefined });
});

test('once stopped it comes only when it is begun again', async () => {
  const { result } = renderHook(() => useSteps(given, judgementSteps, false));
  act(() => { result.current.stop?.(); });
  expect(result.current).toMatchObject({ result: undefined, stop: undefined });
  act(() => { result.current.again?.(); });
  await waitFor(() => { expect(result.current.result?.lost).toEqual([gone]); });
});

test('at once it is there at once', () => {
  expect(renderHook(() => useSteps(given, judgementSteps, true)).result.current).toMatchObject({ of: given, result: { lost: [gone] }, stop: undefined });
});
