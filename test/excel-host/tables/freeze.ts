import { type Area, COLUMNS, ROWS } from '../model/address';
import type { Sheet } from '../model/sheet';
import { invalidArgument } from '../protocol/errors';
import { type HostObject, objectType, type Opens } from '../protocol/table';
import { rangeObject } from './range';
import { areaOf, rangeArgument, target } from './target';

function freeze(sheet: Sheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument('fewer than no rows or columns');
  sheet.frozen = { rows, columns };
}

function location(sheet: Sheet): HostObject | null {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  const area: Area = { top: 0, left: 0, bottom: (rows === 0 ? ROWS : rows) - 1, right: (columns === 0 ? COLUMNS : columns) - 1 };
  return rangeObject(target(sheet, [area]));
}

/** Rows and columns kept in view. Allowed on a protected sheet (assumed). */
export const freezePanesObject: Opens<Sheet> = objectType('WorksheetFreezePanes', {
  methods: {
    FreezeRows: (sheet, args) => { freeze(sheet, args.optionalInteger(0) ?? 1, 0); },
    FreezeColumns: (sheet, args) => { freeze(sheet, 0, args.optionalInteger(0) ?? 1); },
    FreezeAt: (sheet, args, call) => {
      const area = areaOf(rangeArgument(args.at(0), call.book, sheet));
      freeze(sheet, area.bottom === ROWS - 1 ? 0 : area.bottom + 1, area.right === COLUMNS - 1 ? 0 : area.right + 1);
    },
    Unfreeze: (sheet) => { freeze(sheet, 0, 0); },
    GetLocationOrNullObject: location,
  },
});
