import type { Form } from '../../src/annex/form/catalogue';
import type { Figure } from '../../src/annex/sheet/figure';

export type Role = 'title' | 'unit-line' | 'section' | 'caption' | 'corner' | 'header' | 'group' | 'label' | 'unit' | 'figure' | 'prose' | 'page' | 'other';

/** A cell of a table as somebody drew it, or a paragraph; no file kind in mind. */
export interface Cell {
  role: Role;
  text: string;
  /** What a spreadsheet stores where it stores a number. */
  number?: number;
  formula?: string;
  /** A spreadsheet's error value; `text` is its code. */
  error?: boolean;
  /** The indicator whose figure stands here, by its position in the form. */
  indicator?: number;
  columns: number;
  rows: number;
}

export interface Row {
  /** By the column in which a cell begins; columns that another cell covers are empty. */
  cells: (Cell | undefined)[];
  /** Text between tables: its only cell stands first. */
  paragraph: boolean;
  hidden?: boolean;
  /** The table of the form that the row belongs to. */
  table?: string;
}

export interface Sheet {
  name: string;
  rows: Row[];
  hidden?: boolean;
}

/**
 * Whether a reader can know a figure. `destroyed`: what was laid out does not settle it any more, though the right figure
 * may still be found; `nowhere`: nothing in the file is this figure, so any figure taken for certain is a misread.
 */
export type Knowable = 'yes' | 'destroyed' | 'nowhere';

/** What was laid out for an indicator. */
export interface Truth {
  figure: Figure;
  knowable: Knowable;
}

export interface Annex {
  readonly form: Form;
  readonly unit: string;
  readonly year: number;
  /** In the order of `form.indicators`. */
  readonly truth: Truth[];
}

/** A file before it has a kind. Noise changes it in place. */
export interface Book {
  /** The annex that noise is done to, and where it stands. */
  readonly annex: Annex;
  readonly main: Sheet;
  /** Sheets in the order of the file; `main` is one of them. */
  sheets: Sheet[];
  /** Another annex in the same file. */
  other?: Annex;
}

export const cell = (role: Role, text: string, columns = 1, rows = 1): Cell => ({ role, text, columns, rows });
export const paragraph = (role: Role, text: string): Row => ({ cells: [cell(role, text)], paragraph: true });

export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

/** The cells of a sheet that `wanted` accepts, row by row. */
export function cellsOf(sheet: Sheet, wanted: (cell: Cell, row: Row) => boolean): Placed[] {
  return sheet.rows.flatMap((row, at) => row.cells.flatMap((each, column) => (each !== undefined && wanted(each, row) ? [{ row: at, column, cell: each }] : [])));
}

/** Cells with words by which a figure is found. */
export const isLabel = ({ role }: Cell): boolean => role === 'label' || role === 'group';
export const figuresIn = (row: Row): Cell[] => row.cells.filter((each): each is Cell => each?.indicator !== undefined);

/** Whether a cell above `row` reaches into it, by the column in which it begins. */
export function coveringAbove(sheet: Sheet, row: number): Placed[] {
  return cellsOf({ ...sheet, rows: sheet.rows.slice(0, row) }, () => true).filter((each) => each.row + each.cell.rows > row);
}

/** Puts a row before row `at`; cells that reach across grow. */
export function insertRow(sheet: Sheet, at: number, row: Row): void {
  for (const { cell: above } of coveringAbove(sheet, at)) above.rows += 1;
  sheet.rows.splice(at, 0, row);
}

/** Puts rows before row `at` as a page break does: cells that reach across end, and go on without text after the new rows. */
export function breakBefore(sheet: Sheet, at: number, rows: readonly Row[]): void {
  const after = sheet.rows[at];
  for (const { row, column, cell: above } of coveringAbove(sheet, at)) {
    if (after !== undefined) after.cells[column] = { ...above, text: '', rows: above.rows - (at - row) };
    above.rows = at - row;
  }
  sheet.rows.splice(at, 0, ...rows);
}

/** Takes row `at` out; cells that begin in it and reach further move down. */
export function removeRow(sheet: Sheet, at: number): void {
  for (const { cell: above } of coveringAbove(sheet, at)) above.rows -= 1;
  const next = sheet.rows[at + 1];
  sheet.rows[at]?.cells.forEach((each, column) => {
    if (each !== undefined && each.rows > 1 && next !== undefined) next.cells[column] = { ...each, rows: each.rows - 1 };
  });
  sheet.rows.splice(at, 1);
}

/** Puts an empty column before column `at` of the rows of `table`, or of all; cells that reach across grow. */
export function insertColumn(sheet: Sheet, at: number, table?: string): void {
  for (const row of sheet.rows) {
    if (row.paragraph || (table !== undefined && row.table !== table)) continue;
    const moved: (Cell | undefined)[] = [];
    row.cells.forEach((each, column) => {
      if (each === undefined) return;
      if (column < at && column + each.columns > at) each.columns += 1;
      moved[column < at ? column : column + 1] = each;
    });
    row.cells = moved;
  }
}

/** The first column right of everything in a table. */
export function widthOf(rows: readonly Row[]): number {
  return Math.max(0, ...rows.flatMap((row) => row.cells.map((each, column) => (each === undefined ? 0 : column + each.columns))));
}
