import type { Sheet } from '../annex/sheet/sheet';
import type { Kept } from './explain';
import { subjectOf } from './kept';
import { unitKey } from './unit-name';

/** Reasons given in the pane, by sheet (subjectOf). */
export type Reasons = ReadonlyMap<string, readonly Kept[]>;

/** What a sheet's reasons are kept under; undefined for one without a unit, which nothing tells from others. */
export const reasonsKey = (sheet: Sheet): string | undefined => (unitKey(sheet.unit) === '' ? undefined : subjectOf(sheet, ''));

export const keptIn = (reasons: Reasons) => (sheet: Sheet): readonly Kept[] => reasons.get(reasonsKey(sheet) ?? '') ?? [];
