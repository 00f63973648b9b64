import { type Area, bounding, columnsOf, COLUMNS, countOf, inSheet, intersection, isEntireColumn, isEntireRow, isUnbounded, ROWS, rowsOf, single } from '../model/address';
import { assign, shaped } from '../model/content';
import type { Cell } from '../model/cell';
import { displayed } from '../model/display';
import { requireOpen } from '../model/protection';
import { deleteCells, insertCells } from '../model/structure';
import { apiValue, valueType } from '../model/value';
import type { Args } from '../protocol/args';
import type { Call } from '../protocol/call';
import { HostError, invalidArgument, itemNotFound } from '../protocol/errors';
import { booleanValue, type HostObject, objectType, oneOf, type Property, textValue, type Opens } from '../protocol/table';
import { clear } from './clear';
import { conditionalFormatsObject } from './conditional';
import { formatObject } from './range-format';
import { areaOf, fullAddress, rangeArgument, target, type Target } from './target';
import { rangeAreasObject } from './range-areas';
import { validationObject } from './validation';
import { worksheetObject } from './worksheet';

/** A read of more cells fails (documented limit). */
const MAX_CELLS = 5_000_000;

/** Reads every cell; a range of entire rows or columns has no cell-level properties (documented: null). */
function grid(read: (cell: Cell | undefined, of: Target, row: number, column: number) => unknown): (of: Target, call: Call) => unknown {
  return (of, call) => {
    const area = areaOf(of);
    if (isUnbounded(area)) return null;
    if (countOf(area) > MAX_CELLS) throw new HostError('RangeExceedsLimit');
    call.book.refresh();
    return Array.from({ length: rowsOf(area) }, (_r, row) =>
      Array.from({ length: columnsOf(area) }, (_c, column) => read(of.sheet.cell(area.top + row, area.left + column), of, area.top + row, area.left + column)),
    );
  };
}

const formulaOf = (cell: Cell | undefined): unknown => cell?.formula ?? apiValue(cell?.value ?? null);
const formatOf = (_cell: Cell | undefined, of: Target, row: number, column: number): string => of.sheet.styleAt(row, column).numberFormat;

const content = (get: (of: Target, call: Call) => unknown): Property<Target> => ({
  get,
  set: (of, value, call) => { assign(call.book, of.sheet, areaOf(of), value); },
});

function setFormats(of: Target, value: unknown, call: Call): void {
  const area = areaOf(of);
  requireOpen(of.sheet, 'formatting', 'allowFormatCells');
  if (isUnbounded(area)) {
    const numberFormat = textValue((value ?? null) as string, 'numberFormat');
    of.sheet.restyle(area, (style) => ({ ...style, numberFormat }));
  } else {
    shaped(area, value)((row, column, given) => {
      if (given === null) return;
      const numberFormat = typeof given === 'string' && given !== '' ? given : undefined;
      if (numberFormat === undefined) throw invalidArgument('a number format that is no text');
      const cell = of.sheet.own(row, column);
      if (cell.style.numberFormat !== numberFormat) cell.style = { ...cell.style, numberFormat };
    });
  }
  call.book.emit({ kind: 'format', sheet: of.sheet, area });
}

function hidden(axis: 'rows' | 'columns'): Property<Target> {
  const bounds = (area: Area): [number, number] => (axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right]);
  return {
    get: (of) => {
      const [first, last] = bounds(areaOf(of));
      const found = new Set<boolean>();
      for (let index = first; index <= last && found.size < 2; index += 1) found.add(of.sheet[axis].get(index)?.hidden ?? false);
      return found.size === 1 ? [...found][0] : null;
    },
    set: (of, value, call) => {
      requireOpen(of.sheet, 'hiding', axis === 'rows' ? 'allowFormatRows' : 'allowFormatColumns');
      const [first, last] = bounds(areaOf(of));
      for (let index = first; index <= last; index += 1) of.sheet.line(axis, index).hidden = booleanValue(value, 'hidden');
      call.book.emit({ kind: 'format', sheet: of.sheet, area: areaOf(of) });
    },
  };
}

export const rangeOn = (of: Target, area: Area): HostObject => {
  if (!inSheet(area)) throw invalidArgument('cells beyond the sheet');
  return rangeObject(target(of.sheet, [area]));
};

const shifted = (area: Area, rows: number, columns: number): Area => ({ top: area.top + rows, bottom: area.bottom + rows, left: area.left + columns, right: area.right + columns });
const other = (args: Args, of: Target, call: Call): Area => {
  const found = rangeArgument(args.at(0), call.book, of.sheet);
  if (found.sheet !== of.sheet) throw invalidArgument('a range of another sheet');
  return areaOf(found);
};

function used(of: Target, valuesOnly: boolean): HostObject | null {
  const area = of.sheet.used(valuesOnly, areaOf(of));
  return area === undefined ? null : rangeOn(of, area);
}

function intersect(of: Target, args: Args, call: Call): HostObject | null {
  const area = intersection(areaOf(of), other(args, of, call));
  return area === undefined ? null : rangeOn(of, area);
}

/** Merging across joins each row by itself (documented). */
function merge(of: Target, across: boolean, call: Call): void {
  const area = areaOf(of);
  requireOpen(of.sheet, 'merging');
  const parts = across ? Array.from({ length: rowsOf(area) }, (_row, row) => ({ ...area, top: area.top + row, bottom: area.top + row })) : [area];
  for (const part of parts) of.sheet.merge(part);
  call.book.touch();
  call.book.emit({ kind: 'format', sheet: of.sheet, area });
}

export const rangeObject: Opens<Target> = objectType('Range', {
  properties: {
    Address: { get: (of) => fullAddress(of.sheet, [areaOf(of)]) },
    AddressLocal: { get: (of) => fullAddress(of.sheet, [areaOf(of)]) },
    // Documented: -1 above 2^31 - 1 cells.
    CellCount: { get: (of) => (countOf(areaOf(of)) > 2 ** 31 - 1 ? -1 : countOf(areaOf(of))) },
    RowIndex: { get: (of) => areaOf(of).top },
    ColumnIndex: { get: (of) => areaOf(of).left },
    RowCount: { get: (of) => rowsOf(areaOf(of)) },
    ColumnCount: { get: (of) => columnsOf(areaOf(of)) },
    IsEntireRow: { get: (of) => isEntireRow(areaOf(of)) },
    IsEntireColumn: { get: (of) => isEntireColumn(areaOf(of)) },
    Values: content(grid((cell) => apiValue(cell?.value ?? null))),
    Formulas: content(grid(formulaOf)),
    FormulasLocal: content(grid(formulaOf)),
    Text: { get: grid((cell, of, row, column) => displayed(cell?.value ?? null, formatOf(cell, of, row, column))) },
    ValueTypes: { get: grid((cell) => valueType(cell?.value ?? null)) },
    NumberFormat: { get: grid(formatOf), set: setFormats },
    RowHidden: hidden('rows'),
    ColumnHidden: hidden('columns'),
    HasSpill: { get: () => false },
  },
  objects: {
    Format: (of) => formatObject(of),
    Worksheet: (of) => worksheetObject(of.sheet),
    DataValidation: (of) => validationObject(of),
    ConditionalFormats: (of) => conditionalFormatsObject(of),
  },
  methods: {
    _ValidateArraySize: (of, args) => {
      if (args.integer(0) !== rowsOf(areaOf(of)) || args.integer(1) !== columnsOf(areaOf(of))) throw invalidArgument('an array of another shape than the range');
    },
    Clear: (of, args, call) => { clear(of, args.optionalText(0), call); },
    Delete: (of, args, call) => { deleteCells(call.book, of.sheet, areaOf(of), oneOf(args.text(0), ['Up', 'Left'], 'shift') as 'Up' | 'Left'); },
    Insert: (of, args, call) => {
      const area = areaOf(of);
      insertCells(call.book, of.sheet, area, oneOf(args.text(0), ['Down', 'Right'], 'shift') as 'Down' | 'Right');
      return rangeOn(of, area);
    },
    Merge: (of, args, call) => { merge(of, args.flag(0), call); },
    Unmerge: (of, _args, call) => {
      requireOpen(of.sheet, 'unmerging');
      of.sheet.unmerge(areaOf(of));
      call.book.emit({ kind: 'format', sheet: of.sheet, area: areaOf(of) });
    },
    GetMergedAreasOrNullObject: (of) => {
      const area = areaOf(of);
      const found = of.sheet.merges.filter((each) => intersection(each, area) !== undefined);
      return found.length === 0 ? null : rangeAreasObject(target(of.sheet, found));
    },
    // Assumed: selecting part of a merged block selects all of it.
    Select: (of, _args, call) => {
      const area = areaOf(of);
      const whole = of.sheet.merges.reduce((sum, each) => (intersection(each, area) === undefined ? sum : bounding(sum, each)), area);
      call.book.select(of.sheet, [whole]);
    },
    Calculate: (_of, _args, call) => { call.book.touch(); call.book.refresh(true); },
    GetCell: (of, args) => rangeOn(of, single(areaOf(of).top + args.integer(0), areaOf(of).left + args.integer(1))),
    GetRow: (of, args) => {
      const area = areaOf(of);
      const row = args.integer(0);
      if (row < 0 || row >= rowsOf(area)) throw invalidArgument(`row ${String(row)}`);
      return rangeOn(of, { ...area, top: area.top + row, bottom: area.top + row });
    },
    GetColumn: (of, args) => {
      const area = areaOf(of);
      const column = args.integer(0);
      if (column < 0 || column >= columnsOf(area)) throw invalidArgument(`column ${String(column)}`);
      return rangeOn(of, { ...area, left: area.left + column, right: area.left + column });
    },
    GetLastCell: (of) => rangeOn(of, single(areaOf(of).bottom, areaOf(of).right)),
    GetLastRow: (of) => rangeOn(of, { ...areaOf(of), top: areaOf(of).bottom }),
    GetLastColumn: (of) => rangeOn(of, { ...areaOf(of), left: areaOf(of).right }),
    GetEntireRow: (of) => rangeOn(of, { ...areaOf(of), left: 0, right: COLUMNS - 1 }),
    GetEntireColumn: (of) => rangeOn(of, { ...areaOf(of), top: 0, bottom: ROWS - 1 }),
    GetOffsetRange: (of, args) => rangeOn(of, shifted(areaOf(of), args.integer(0), args.integer(1))),
    GetResizedRange: (of, args) => rangeOn(of, { ...areaOf(of), bottom: areaOf(of).bottom + args.integer(0), right: areaOf(of).right + args.integer(1) }),
    GetAbsoluteResizedRange: (of, args) => rangeOn(of, { ...areaOf(of), bottom: areaOf(of).top + args.integer(0) - 1, right: areaOf(of).left + args.integer(1) - 1 }),
    GetBoundingRect: (of, args, call) => rangeOn(of, bounding(areaOf(of), other(args, of, call))),
    GetIntersection: (of, args, call) => {
      const found = intersect(of, args, call);
      if (found === null) throw itemNotFound('an intersection');
      return found;
    },
    GetIntersectionOrNullObject: intersect,
    // Documented: without values the first cell.
    GetUsedRange: (of, args) => used(of, args.flag(0)) ?? rangeOn(of, single(areaOf(of).top, areaOf(of).left)),
    GetUsedRangeOrNullObject: (of, args) => used(of, args.flag(0)),
  },
});

