import { invalidArgument } from '../protocol/errors';
import { type Area, columnsOf, isSingle, isUnbounded, rowsOf } from './address';
import type { Book } from './book';
import { emptyCell } from './cell';
import { requireUnlocked } from './protection';
import type { Sheet } from './sheet';
import { convertText, type Entered, type Scalar } from './value';

/** What may be assigned to a cell: null leaves it as it is, `""` empties it (both documented). */
export type Input = string | number | boolean | null;

const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;

/** Puts one value into one cell as if it were typed. */
export function enter(book: Book, sheet: Sheet, row: number, column: number, input: Input): void {
  if (input === null) return;
  const merge = sheet.mergeAt(row, column);
  // Assumed: the covered cells of a merged block take nothing.
  if (merge !== undefined && (merge.top !== row || merge.left !== column)) return;
  if (typeof input === 'string' && input.length > MAX_TEXT) throw invalidArgument(`a text of ${String(input.length)} characters`);
  if (input === '') {
    const cell = sheet.cell(row, column);
    if (cell !== undefined) emptyCell(cell);
    return;
  }
  const format = sheet.styleAt(row, column).numberFormat;
  const cell = sheet.own(row, column);
  if (typeof input === 'string' && input.startsWith('=') && input.length > 1 && format !== '@') {
    if (input.length > MAX_FORMULA) throw invalidArgument(`a formula of ${String(input.length)} characters`);
    const node = book.read(input);
    emptyCell(cell);
    Object.assign(cell, { formula: input, node });
    if (book.suspended || book.calculationMode === 'Manual') book.computeNow(sheet, cell);
    return;
  }
  const made = entered(book, input, format);
  emptyCell(cell);
  cell.value = made.value;
  if (made.quoted === true) cell.quoted = true;
  if (made.format !== undefined && format === 'General') cell.style = { ...cell.style, numberFormat: made.format };
}

/** A cell formatted as text keeps what is entered as text (documented); a number becomes one too (assumed). */
function entered(book: Book, input: string | number | boolean, format: string): Entered {
  const { locale, thisYear } = book.options;
  if (format === '@') return typeof input === 'string' && input.startsWith("'") ? { value: input.slice(1), quoted: true } : { value: typeof input === 'boolean' ? input : String(input) };
  return typeof input === 'string' ? convertText(input, locale, thisYear) : { value: input };
}

/** Assigns values to a block: one value fills it, an array must have its shape (documented). */
export function assign(book: Book, sheet: Sheet, area: Area, input: unknown): void {
  if (isUnbounded(area)) throw invalidArgument('values of entire rows or columns');
  const grid = shaped(area, input);
  requireUnlocked(sheet, area);
  const before = isSingle(area) ? (sheet.cell(area.top, area.left)?.value ?? null) : undefined;
  grid((row, column, value) => { enter(book, sheet, row, column, cellInput(value)); });
  book.touch();
  book.refresh();
  book.emit({ kind: 'cells', sheet, area, type: 'RangeEdited', ...detail(sheet, area, before) });
}

/** Only an edit of a single cell tells what it held before (documented). */
export function detail(sheet: Sheet, area: Area, before: Scalar | undefined): { before?: Scalar; after?: Scalar } {
  return before === undefined ? {} : { before, after: sheet.cell(area.top, area.left)?.value ?? null };
}

/** Calls back for every cell with what it is given. */
export function shaped(area: Area, input: unknown): (each: (row: number, column: number, value: unknown) => void) => void {
  const rows = rowsOf(area);
  const columns = columnsOf(area);
  if (Array.isArray(input)) {
    const given = input as readonly unknown[];
    const fits = given.length === rows && given.every((row) => Array.isArray(row) && row.length === columns);
    if (!fits) throw invalidArgument('an array of another shape than the range');
  }
  return (each) => {
    for (let row = 0; row < rows; row += 1) {
      const given: unknown = Array.isArray(input) ? input[row] : undefined;
      for (let column = 0; column < columns; column += 1) {
        each(area.top + row, area.left + column, Array.isArray(input) ? (given as readonly unknown[])[column] : input);
      }
    }
  };
}

function cellInput(value: unknown): Input {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw invalidArgument('a value that is no text, number or boolean');
}
