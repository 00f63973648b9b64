import { cellText, type Grid } from '../annex/sheet/grid';
import { isRecord } from '../annex/sheet/record';
import { decode } from './decode';
import { sniff } from './sniff';

/** The running text of a report. */
export interface ReportText {
  /** A line for each paragraph or heading, without the rows of tables; the text of a plain text file unchanged, tables and all. */
  readonly text: string;
  /** The file has more than was read. */
  readonly cut: boolean;
}

/** The running text of a file of any kind; `grids` is what its reader gave. */
export function reportText(bytes: Uint8Array, grids: readonly Grid[]): ReportText {
  return sniff(bytes) === 'text' ? { text: decode(bytes), cut: false } : gridText(grids);
}

/**
 * The running text in grids: the lines that are no rows of a table. Web pages lay text out in tables: a cell with sentences
 * in it, or a table with one cell a row, is text as well. In a spreadsheet rows with a single cell are.
 */
export function gridText(grids: readonly Grid[]): ReportText {
  const visible = grids.filter((grid) => grid.hidden !== true && !isRecord(grid));
  const texts = visible.map((grid) => linesOf(grid).join('\n')).filter((text) => text !== '');
  return { text: texts.join('\n\n'), cut: visible.some(({ cut }) => cut === true) };
}

type Row = readonly string[];

function linesOf(grid: Grid): string[] {
  const known = grid.lines && new Set(grid.lines);
  const lines: string[] = [];
  let table: Row[] = [];
  const endTable = (): void => {
    lines.push(...textIn(table, known !== undefined));
    table = [];
  };
  for (let index = 0; index < grid.rows.length; index++) {
    const row = Array.from(grid.rows[index] ?? [], (cell) => (typeof cell?.value === 'string' ? cellText(cell) : '')).filter((text) => text.trim() !== '');
    const isLine = known === undefined ? row.length === 1 && filled(grid, index) === 1 : known.has(index);
    if (!isLine) {
      table.push(row);
      continue;
    }
    endTable();
    lines.push(...row.flatMap(split));
  }
  endTable();
  return lines;
}

const filled = (grid: Grid, row: number): number => (grid.rows[row] ?? []).filter((cell) => cellText(cell).trim() !== '').length;

/** The running text in the rows of a table; only a document uses tables to lay out text. */
function textIn(rows: readonly Row[], inDocument: boolean): string[] {
  const isLayout = inDocument && rows.every((row) => row.length <= 1);
  return rows.flatMap((row) => row.filter((text) => isLayout || hasSentences(text))).flatMap(split);
}

/** Shorter remarks with a full stop stand in cells of the form too. */
const SENTENCES = 30;
const hasSentences = (text: string): boolean => text.length >= SENTENCES && text.includes('。');

const split = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
