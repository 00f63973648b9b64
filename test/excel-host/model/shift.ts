import { type Area, COLUMNS, ROWS } from './address';

/** Cells put in or taken out along one axis; only what lies in the band across it moves. */
export interface Shift {
  readonly axis: 'row' | 'column';
  readonly at: number;
  /** Positive: put in; negative: taken out. */
  readonly count: number;
  /** First and last column (axis row) or row (axis column) that move. */
  readonly low: number;
  readonly high: number;
}

/** Where an area is afterwards; null if it is gone. An area that lies only partly in the band stays (documented for references). */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const byRow = shift.axis === 'row';
  const [low, high] = byRow ? [area.left, area.right] : [area.top, area.bottom];
  if (low < shift.low || high > shift.high) return area;
  const limit = (byRow ? ROWS : COLUMNS) - 1;
  const [start, end] = byRow ? [area.top, area.bottom] : [area.left, area.right];
  if (start === 0 && end === limit) return area;
  const moved = shift.count > 0 ? inserted(start, end, shift, limit) : deleted(start, end, shift);
  if (moved === null) return null;
  return byRow ? { ...area, top: moved[0], bottom: moved[1] } : { ...area, left: moved[0], right: moved[1] };
}

function inserted(start: number, end: number, { at, count }: Shift, limit: number): [number, number] | null {
  if (end < at) return [start, end];
  const first = start >= at ? start + count : start;
  return first > limit ? null : [first, Math.min(end + count, limit)];
}

function deleted(start: number, end: number, { at, count }: Shift): [number, number] | null {
  const gone = -count;
  const last = at + gone - 1;
  if (end < at) return [start, end];
  if (start > last) return [start - gone, end - gone];
  const first = Math.min(start, at);
  const keptAfter = Math.max(0, end - last);
  const keptBefore = Math.max(0, at - start);
  return keptBefore + keptAfter === 0 ? null : [first, first + keptBefore + keptAfter - 1];
}
