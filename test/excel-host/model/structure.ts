import { renameInFormula, rewriteReferences } from '../formula/shift';
import { HostError } from '../protocol/errors';
import { type Area, COLUMNS, columnsOf, intersection, isEntireColumn, isEntireRow, parseArea, ROWS, rowsOf } from './address';
import type { Book } from './book';
import { isBlank } from './cell';
import type { Change } from './change';
import { type ProtectionOption, requireOpen } from './protection';
import { type Shift, shiftArea } from './shift';
import type { Line, Sheet } from './sheet';

/** Puts in as many cells as the area has, moving others down or to the right. */
export function insertCells(book: Book, sheet: Sheet, area: Area, direction: 'Down' | 'Right'): void {
  change(book, sheet, area, direction === 'Down' ? 'row' : 'column', 1);
}

/** Takes the area's cells out, moving others up or to the left. */
export function deleteCells(book: Book, sheet: Sheet, area: Area, direction: 'Up' | 'Left'): void {
  change(book, sheet, area, direction === 'Up' ? 'row' : 'column', -1);
}

function change(book: Book, sheet: Sheet, area: Area, wanted: 'row' | 'column', sign: 1 | -1): void {
  const axis = isEntireRow(area) ? 'row' : isEntireColumn(area) ? 'column' : wanted;
  const whole = axis === 'row' ? isEntireRow(area) : isEntireColumn(area);
  requireOpen(sheet, 'inserting or deleting cells', whole ? allowed(axis, sign) : undefined);
  const shift: Shift =
    axis === 'row'
      ? { axis, at: area.top, count: sign * rowsOf(area), low: area.left, high: area.right }
      : { axis, at: area.left, count: sign * columnsOf(area), low: area.top, high: area.bottom };
  requireWholeMerges(sheet, area, shift);
  if (sign > 0) requireRoom(sheet, shift);
  shiftSheet(sheet, shift, whole);
  shiftFormulas(book, sheet, shift);
  book.touch();
  book.refresh();
  const kind = whole ? (axis === 'row' ? 'Row' : 'Column') : 'Cell';
  const type = `${kind}${sign > 0 ? 'Inserted' : 'Deleted'}` as Extract<Change, { kind: 'cells' }>['type'];
  book.emit({ kind: 'cells', sheet, area, type });
}

const allowed = (axis: 'row' | 'column', sign: 1 | -1): ProtectionOption =>
  axis === 'row' ? (sign > 0 ? 'allowInsertRows' : 'allowDeleteRows') : sign > 0 ? 'allowInsertColumns' : 'allowDeleteColumns';

/** A merged block is moved as a whole or not at all (documented in Excel's own message; the code is assumed). */
function requireWholeMerges(sheet: Sheet, area: Area, shift: Shift): void {
  const band: Area = shift.axis === 'row' ? { ...area, bottom: ROWS - 1 } : { ...area, right: COLUMNS - 1 };
  const cut = sheet.merges.some((merge) => intersection(merge, band) !== undefined && (shift.axis === 'row' ? merge.left < shift.low || merge.right > shift.high : merge.top < shift.low || merge.bottom > shift.high));
  if (cut) throw new HostError('MergedRangeConflict', 'part of a merged block');
}

/** Nothing is pushed off the end of the sheet (documented). */
function requireRoom(sheet: Sheet, { axis, count, low, high }: Shift): void {
  const end: Area = axis === 'row' ? { top: ROWS - count, bottom: ROWS - 1, left: low, right: high } : { left: COLUMNS - count, right: COLUMNS - 1, top: low, bottom: high };
  for (const [, , cell] of sheet.stored(end)) if (!isBlank(cell)) throw new HostError('NonBlankCellOffSheet');
}

function shiftSheet(sheet: Sheet, shift: Shift, whole: boolean): void {
  const move = (area: Area): Area | null => shiftArea(area, shift);
  const all = (areas: readonly Area[]): Area[] => areas.map(move).filter((area) => area !== null);
  sheet.move((row, column) => {
    const place = move({ top: row, left: column, bottom: row, right: column });
    return place === null ? null : [place.top, place.left];
  });
  sheet.merges = all(sheet.merges).filter((merge) => merge.top !== merge.bottom || merge.left !== merge.right);
  sheet.validations = sheet.validations.map((each) => ({ ...each, areas: all(each.areas) })).filter((each) => each.areas.length > 0);
  for (const format of sheet.conditionalFormats) format.areas = all(format.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  for (const range of sheet.live) if (range.area !== null) range.area = move(range.area);
  sheet.page.printArea = all(sheet.page.printArea);
  sheet.page.titleRows = sheet.page.titleRows === null ? null : move(sheet.page.titleRows);
  sheet.page.titleColumns = sheet.page.titleColumns === null ? null : move(sheet.page.titleColumns);
  const selection = all(sheet.selection);
  if (selection.length > 0) sheet.selection = selection;
  if (!whole) return;
  const breaks = shift.axis === 'row' ? 'rowBreaks' : 'columnBreaks';
  sheet[breaks] = sheet[breaks].filter((at) => shift.count > 0 || at < shift.at || at >= shift.at - shift.count).map((at) => (at < shift.at ? at : at + shift.count));
  moveLines(shift.axis === 'row' ? sheet.rows : sheet.columns, shift);
  if (shift.count > 0) inheritLook(sheet, shift);
}

function moveLines(lines: Map<number, Line>, { at, count }: Shift): void {
  const before = [...lines];
  lines.clear();
  for (const [index, line] of before) {
    if (index < at) lines.set(index, line);
    else if (count > 0 || index >= at - count) lines.set(index + count, line);
  }
}

/** New rows and columns look like the one before them (documented default of inserting). */
function inheritLook(sheet: Sheet, { axis, at, count }: Shift): void {
  if (at === 0) return;
  const before: Area = axis === 'row' ? { top: at - 1, bottom: at - 1, left: 0, right: COLUMNS - 1 } : { left: at - 1, right: at - 1, top: 0, bottom: ROWS - 1 };
  for (const [row, column, cell] of [...sheet.stored(before)]) {
    for (let step = 1; step <= count; step += 1) {
      if (axis === 'row') sheet.own(row + step, column).style = cell.style;
      else sheet.own(row, column + step).style = cell.style;
    }
  }
}

function shiftFormulas(book: Book, moved: Sheet, shift: Shift): void {
  const rewrite = (formula: string, home: string): string =>
    rewriteReferences(formula, (sheet, area) => ((sheet ?? home).toLowerCase() === moved.name.toLowerCase() ? shiftArea(area, shift) : area));
  everyFormula(book, rewrite);
}

/** Renames a sheet everywhere (documented: formulas follow). */
export function renameSheet(book: Book, sheet: Sheet, name: string): void {
  book.requireOpenStructure();
  book.requireName(name, sheet);
  const before = sheet.name;
  if (before === name) return;
  sheet.name = name;
  everyFormula(book, (formula) => renameInFormula(formula, before, name));
  book.emit({ kind: 'renamed', sheet, before });
}

/** What referred to a sheet that is gone refers to nothing (documented). */
export function forgetSheet(book: Book, sheet: Sheet): void {
  everyFormula(book, (formula) => rewriteReferences(formula, (named, area) => (named?.toLowerCase() === sheet.name.toLowerCase() ? null : area)));
}

function everyFormula(book: Book, rewrite: (formula: string, home: string) => string): void {
  for (const name of book.names.values()) name.formula = rewrite(name.formula, '');
  for (const sheet of book.sheets) {
    for (const name of sheet.names.values()) name.formula = rewrite(name.formula, sheet.name);
    for (const format of sheet.conditionalFormats) format.formula = rewrite(format.formula, sheet.name);
    for (const chart of sheet.charts) chart.source = rewrite(`=${chart.source}`, sheet.name).slice(1);
    for (const cell of sheet.cells.values()) {
      if (cell.formula === undefined) continue;
      const formula = rewrite(cell.formula, sheet.name);
      if (formula !== cell.formula) Object.assign(cell, { formula, node: book.read(formula) });
    }
  }
}

/** A name that looks like a cell is none. */
export const looksLikeCell = (name: string): boolean => parseArea(name) !== undefined || /^[Rr]\d*[Cc]\d*$/.test(name);
