import Papa from 'papaparse';
import type { Cell, Grid } from '../annex/sheet/grid';
import { MAX_COLUMNS, MAX_ROWS } from './limits';

export type Rows = readonly (readonly string[])[];

/** Rows of text as a grid; figures stay text. Cells that hold nothing at all are absent. */
export function textGrid(name: string, rows: Rows): Grid {
  const cells = rows.slice(0, MAX_ROWS).map((row): (Cell | undefined)[] | undefined => {
    if (!row.some(isFilled)) return undefined;
    return row.slice(0, MAX_COLUMNS).map((value) => ({ value }));
  });
  const cut = rows.some((row, index) => (index < MAX_ROWS ? row.slice(MAX_COLUMNS) : row).some(isFilled));
  return { name, rows: cells, merges: [], typed: false, ...(cut && { cut }) };
}

const isFilled = (value: string): boolean => value !== '';

/** Fields between `delimiter`; quotation marks count only if they are used as CSV uses them. */
export function split(text: string, delimiter: string): Rows {
  const quoted = Papa.parse<string[]>(text, { delimiter, newline: '\n' });
  if (quoted.errors.every((error) => error.type !== 'Quotes')) return quoted.data;
  return text.split('\n').map((line) => line.split(delimiter));
}

/** A comma inside a figure separates thousands, not fields. */
const THOUSANDS = /\d,\d{3}(?!\d)/g;

/** The rows of a text most of whose lines are equally many fields, else undefined. Other lines are rows of one cell. */
export function csvRows(text: string): Rows | undefined {
  for (const delimiter of [',', ';']) {
    if (!text.includes(delimiter)) continue;
    const rows = split(text, delimiter);
    const filled = rows.filter((row) => row.some((value) => value.trim() !== ''));
    const table = filled.filter((row) => row.length > 1 && row.join(delimiter).replace(THOUSANDS, '').includes(delimiter));
    const regular = table.every((row) => row.length === table[0]?.length);
    const others = filled.filter((row) => row.length > 1).length - table.length;
    if (table.length > 1 && table.length * 2 > filled.length && regular && others === 0) return rows;
  }
  return undefined;
}
