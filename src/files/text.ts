import type { Grid } from '../annex/sheet/grid';
import { alignedRows } from './aligned';
import { csvRows, split, textGrid, type Rows } from './csv';

/**
 * A whole text as one grid, paragraphs included. Tables in it are read as they were saved: fields between tabs or
 * commas, columns kept by spaces, or Word's way of one line per cell. Cell text is kept as it stands, spaces and all.
 */
export function readText(text: string, name: string): Grid[] {
  return [textGrid(name, rowsOf(text))];
}

function rowsOf(text: string): Rows {
  if (!text.includes('\t')) return csvRows(text) ?? alignedRows(text) ?? text.split('\n').map((line) => [line]);
  return hasCellLines(text) ? cellLineRows(text) : split(text, '\t');
}

/** Whether tables are saved one line per cell: a tab begins most lines that have tabs, and no other tab follows. */
function hasCellLines(text: string): boolean {
  const tabbed = text.split('\n').filter((line) => line.includes('\t'));
  const cells = tabbed.filter((line) => line.lastIndexOf('\t') === 0);
  return cells.length * 2 > tabbed.length && /(?:^|\n)\t[^\t\n]*\n\t/.test(text);
}

/** Lines that begin with a tab are the cells of one row up to the next blank line; any other line is a row of its own. */
function cellLineRows(text: string): Rows {
  const rows: string[][] = [];
  let row: string[] | undefined;
  let rest: string[] = [];
  const leave = (): void => {
    rows.push(...rest.map((line) => [line]));
    rest = [];
    row = undefined;
  };
  for (const line of text.split('\n')) {
    if (line.startsWith('\t')) {
      if (row === undefined) rows.push((row = []));
      // Lines between two cells of a row are further paragraphs of the first.
      else if (rest.length > 0) row.push([row.pop(), ...rest].join('\n'));
      rest = [];
      row.push(...line.slice(1).split('\t'));
    } else if (line.trim() === '') leave();
    else if (row === undefined) rows.push([line]);
    else rest.push(line);
  }
  leave();
  return rows;
}
