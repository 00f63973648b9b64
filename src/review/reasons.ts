import type { Sheet } from '../annex/sheet/sheet';
import type { Kept } from './explain';
import { subjectOf } from './kept';
import { unitKey } from './unit-name';

/** Reasons given in the pane, by sheet (reasonsKey). */
export type Reasons = ReadonlyMap<string, readonly Kept[]>;

/** Stands before the key of a sheet that names no unit; no key of a unit begins with it. */
const NAMELESS = '# ';

/**
 * What a sheet's reasons are kept under: its form, year and unit. One that names no unit has what it is called in its review
 * (Entry.id) instead. That tells it from the others there, but another unit's file may be called the same in the next.
 */
export const reasonsKey = (sheet: Sheet, id: string): string => (unitKey(sheet.unit) === '' ? `${NAMELESS}${subjectOf(sheet, id)}` : subjectOf(sheet, ''));

/** Whether reasons kept under a key are the same sheet's in the next review as well. */
export const outlastsReview = (key: string): boolean => !key.startsWith(NAMELESS);

export const keptIn = (reasons: Reasons) => (sheet: Sheet, _file: string, id: string): readonly Kept[] => reasons.get(reasonsKey(sheet, id)) ?? [];
