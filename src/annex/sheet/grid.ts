/** What a spreadsheet, a text or a table is once its file kind no longer matters: rows of cells. */
export interface Grid {
  readonly name: string;
  /** `rows[r]?.[c]`; both may be absent. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Range[];
  /** Whether cells carry types (a spreadsheet) or are all text (csv, plain text). */
  readonly typed: boolean;
  /** Of a document, the rows that are lines of its running text and not rows of a table. */
  readonly lines?: readonly number[];
  /** The file hides this sheet. */
  readonly hidden?: boolean;
  /** The file has more rows, columns or merged blocks than were read. */
  readonly cut?: boolean;
}

export interface Cell {
  /** The stored value; an error cell has its code (`#REF!`) as text and `error` set. */
  readonly value: string | number | boolean;
  /** What is displayed, where that differs from the value (dates, formats); `''` for a formula that yields no text. */
  readonly text?: string;
  readonly formula?: string;
  readonly error?: boolean;
  /** A number shown as a date. */
  readonly date?: boolean;
}

/** A cell's place in a workbook; zero-based. */
export interface Address {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A block of cells; zero-based, both ends included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** `A1` notation, without the sheet. */
export const a1 = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

export function rangeA1(range: Range): string {
  const first = a1(range.top, range.left);
  const last = a1(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** A cell's text as a person sees it. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return cell.text ?? String(cell.value);
}
