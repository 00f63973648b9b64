import type { Form } from '../form/compile';
import type { Figure } from './figure';
import { type Certainty, certaintyOf, type Reading } from './reading';

/**
 * What a reading asks of a person. `unread`: find the figure; `confirm`: look whether it is right; `left-out`: see whether
 * something was rightly not used; `certain`: nothing, it was only typed unusually.
 */
export type ReadingGroup = 'unread' | 'confirm' | 'left-out' | 'certain';

export const readingGroups: readonly ReadingGroup[] = ['unread', 'confirm', 'left-out', 'certain'];

export function groupOf(reading: Reading, form: Form): ReadingGroup {
  if (reading.kind === 'hidden-sheet') return reading.taken ? 'confirm' : 'left-out';
  if (reading.kind === 'unknown-row' || reading.kind === 'found-twice' || reading.kind === 'other-annex' || reading.kind === 'cut') return 'left-out';
  const certainty = new Set(certaintyOf(form, [reading]));
  return certainty.has('unread') ? 'unread' : certainty.has('confirm') ? 'confirm' : 'certain';
}

/** Whether a reading is worth a line of its own: blank cells are said by the check, all of them together. */
export const isNotable = (reading: Reading): boolean => reading.kind !== 'figure' || reading.figure.state !== 'blank';

/** How many figures of a sheet are how sure; `blank` are those of the certain ones that are certainly empty. */
export interface CertaintyCount extends Readonly<Record<Certainty, number>> {
  readonly blank: number;
}

export function countCertainty(certainty: readonly Certainty[], figures: readonly Figure[]): CertaintyCount {
  const count = (wanted: Certainty): number => certainty.filter((each) => each === wanted).length;
  const blank = certainty.filter((each, index) => each === 'certain' && figures[index]?.state === 'blank').length;
  return { certain: count('certain'), confirm: count('confirm'), unread: count('unread'), blank };
}
