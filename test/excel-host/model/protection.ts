import { accessDenied } from '../protocol/errors';
import { type Area, cellsOf, isUnbounded } from './address';
import type { Sheet } from './sheet';

/** What a protected sheet may still allow; all off unless asked for, except selecting (documented defaults). */
export const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export type ProtectionOption = (typeof PROTECTION_OPTIONS)[number];

/** Refuses something that a protected sheet does not allow (documented: AccessDenied). */
export function requireOpen(sheet: Sheet, what: string, option?: ProtectionOption): void {
  if (sheet.protection === null) return;
  if (option !== undefined && sheet.protection.options[option] === true) return;
  throw accessDenied(`${what} on a protected sheet`);
}

/** Content of a protected sheet changes only where no cell is locked (documented). */
export function requireUnlocked(sheet: Sheet, area: Area): void {
  if (sheet.protection === null) return;
  if (isUnbounded(area)) {
    for (const style of sheet.styles(area)) if (style.locked) throw accessDenied('a locked cell');
    return;
  }
  for (const [row, column] of cellsOf(area)) if (sheet.styleAt(row, column).locked) throw accessDenied('a locked cell');
}
