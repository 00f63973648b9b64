import { isFigureText, isWords } from './figure';
import { type Cell, cellText, type Grid } from './grid';
import { type LabelKey, labelKey } from './label';

/** A cell with words in it. */
export interface Labelled {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly key: LabelKey;
}

/** A row of the grid that is not empty. */
export interface Line {
  readonly row: number;
  readonly cells: readonly Labelled[];
  /** Columns of the cells that hold a figure, a dash, an approximation or an error value. */
  readonly figures: readonly number[];
}

/** What stands in a grid, row by row; what the tables are looked for in. */
export interface Words {
  readonly grid: Grid;
  readonly lines: readonly Line[];
  readonly lineAt: ReadonlyMap<number, Line>;
  /** Where each label stands: positions in `lines` and in the line's `cells`. */
  readonly labels: ReadonlyMap<LabelKey, readonly { readonly at: number; readonly cell: number }[]>;
}

/** A label is no longer than this; what is longer is prose. */
const LONGEST = 120;
const errorValue = /^\s*#[A-Z/0]+[!?]?\s*$/;
/** Digits some of which a scanner took for letters. */
const scanned = /^[\s\u3000]*[\dOolI]{1,15}[\s\u3000]*$/;
const digitsOnly = /^[\s\u3000]*[+\-−－＋]?[\d０-９][\d０-９,，.．]*[\s\u3000]*$/;

export function wordsOf(grid: Grid): Words {
  const lines: Line[] = [];
  grid.rows.forEach((row, at) => {
    const cells: Labelled[] = [];
    const figures: number[] = [];
    row?.forEach((cell, column) => {
      if (cell === undefined) return;
      if (holdsFigure(cell)) {
        figures.push(column);
        return;
      }
      const label = labelOf(cell, at, column);
      if (label !== undefined) cells.push(label);
    });
    if (cells.length > 0 || figures.length > 0) lines.push({ row: at, cells, figures });
  });
  const labels = new Map<LabelKey, { at: number; cell: number }[]>();
  lines.forEach(({ cells }, at) => {
    cells.forEach(({ key }, cell) => {
      const places = labels.get(key);
      if (places === undefined) labels.set(key, [{ at, cell }]);
      else places.push({ at, cell });
    });
  });
  return { grid, lines, lineAt: new Map(lines.map((line) => [line.row, line])), labels };
}

function labelOf(cell: Cell, row: number, column: number): Labelled | undefined {
  if (typeof cell.value !== 'string') return undefined;
  const text = cellText(cell);
  if (text.length > LONGEST || (!isWords(text) && (digitsOnly.test(text) || errorValue.test(text)))) return undefined;
  const key = labelKey(text);
  return key.body === '' ? undefined : { row, column, text, key };
}

function holdsFigure(cell: Cell): boolean {
  if (typeof cell.value === 'number') return cell.date !== true;
  if (typeof cell.value !== 'string' || isWords(cell.value)) return false;
  if (errorValue.test(cell.value) || scanned.test(cell.value)) return true;
  return cell.value.length <= LONGEST && cell.error !== true && isFigureText(cell.value);
}

/** The last column of the merged block that a cell begins or lies in; its own if it is in none. */
export function mergedEnd(grid: Grid, row: number, column: number): number {
  const merge = grid.merges.find((each) => each.top <= row && row <= each.bottom && each.left <= column && column <= each.right);
  return merge?.right ?? column;
}
