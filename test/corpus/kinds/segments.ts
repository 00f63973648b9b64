import type { Row, Sheet } from '../model';

/** A stretch of a sheet: paragraphs, or the rows of one table. */
export interface Segment {
  readonly table: boolean;
  readonly rows: readonly Row[];
}

/** A sheet as a document shows it: paragraphs with tables between them. */
export function segments({ rows }: Pick<Sheet, 'rows'>): Segment[] {
  const found: { table: boolean; rows: Row[] }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.table === !row.paragraph) last.rows.push(row);
    else found.push({ table: !row.paragraph, rows: [row] });
  }
  return found;
}

export const paragraphText = (row: Row): string => row.cells[0]?.text ?? '';

/** What stands at each column of each row: a cell, `covered` by one, or nothing. */
export type Place = Row['cells'][number] | 'covered';

/** @throws if two cells overlap: noise made a table that nobody could have drawn. */
export function places(rows: readonly Row[], width: number): Place[][] {
  const all = rows.map((): Place[] => new Array<Place>(width).fill(undefined));
  rows.forEach((row, at) => {
    row.cells.forEach((cell, column) => {
      if (cell === undefined) return;
      if (all[at]?.[column] === 'covered') throw new Error(`“${cell.text}” (row ${String(at)}, column ${String(column)}) lies under another cell`);
      for (let r = at; r < Math.min(at + cell.rows, rows.length); r += 1) {
        for (let c = column; c < Math.min(column + cell.columns, width); c += 1) (all[r] as Place[])[c] = 'covered';
      }
      (all[at] as Place[])[column] = cell;
    });
  });
  return all;
}
