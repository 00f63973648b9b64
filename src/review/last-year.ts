import type { Sheet } from '../annex/sheet/sheet';
import type { Entry, LastYear } from './entry';
import { unitKey } from './unit-name';

/**
 * Finds a unit's sheet of last year among entries of last year's files, by the unit's name. A sheet that says another year
 * than the one before is not taken; nor is any where a unit has several whose figures differ.
 */
export function lastYearAmong(entries: readonly Entry[]): LastYear {
  const index = new LastYearIndex();
  for (const entry of entries) index.add(entry);
  return index.find;
}

/** The same for entries that come one by one. */
export class LastYearIndex {
  private readonly byUnit = new Map<string, Entry[]>();

  add(entry: Entry): void {
    const key = unitKey(entry.recognition.sheet.unit);
    if (key !== '') this.byUnit.set(key, [...(this.byUnit.get(key) ?? []), entry]);
  }

  readonly find: LastYear = ({ unit, year }) => {
    const sheets = (this.byUnit.get(unitKey(unit)) ?? []).map((entry) => entry.recognition.sheet);
    const fitting = sheets.filter((sheet) => sheet.year === undefined || year === undefined || sheet.year === year - 1);
    const [first] = fitting;
    return first !== undefined && fitting.every((sheet) => sameFigures(sheet, first)) ? first : undefined;
  };
}

function sameFigures(one: Sheet, other: Sheet): boolean {
  return one.form === other.form && one.figures.every((figure, index) => JSON.stringify(figure) === JSON.stringify(other.figures[index]));
}
