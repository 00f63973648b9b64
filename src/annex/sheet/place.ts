import type { Row } from '../form/form';
import type { Figure } from './figure';
import type { Labelled, Line, Words } from './words';

/** Where a figure stands; `text` if that is a piece of what the cell holds, `figure` if it was read from one already. */
export interface Place {
  readonly row: number;
  readonly column: number;
  readonly text?: string;
  readonly figure?: Figure;
}

/** The figure columns of a table. */
export interface Columns {
  /** Column code (`''` in a list) and place of each figure of a grid row. */
  of(row: number): Iterable<readonly [string, Place]>;
  /** No column headers were found and the figures were taken by position. */
  readonly byPosition: boolean;
  readonly several: Several | undefined;
}

/** More than one figure column, or set of them: the words above each, and of the one that is read, if it is clear which. */
export interface Several {
  readonly columns: readonly Header[];
  readonly taken: string | undefined;
}

/** The words above a column. */
export interface Header {
  readonly header: string;
  readonly row: number;
  readonly column: number;
}

/** A row of the form with the grid row and the label that were found for it. */
export interface Matched {
  readonly item: Row;
  readonly row: number;
  readonly label: Labelled;
}

/** Columns with these words above them hold no figures of the form. */
export const aside = /^(?:序号|行次|行号|编号|代码|单位|计量单位|备注|说明|情况说明|校验|左边|右边|差额|状态|审核|核对|检查)/;

/** Words in the few filled rows above a table's first figure row. */
export function headerCells(words: Words, firstRow: number): Labelled[] {
  return words.lines.filter(({ row }) => row < firstRow).slice(-6).flatMap(({ cells }) => cells);
}

/** Columns with headers that stand for no figures of the form. */
export const asideHeaders = (words: Words, firstRow: number): ReadonlySet<number> => new Set(headerCells(words, firstRow).filter(({ key }) => aside.test(key.body)).map(({ column }) => column));

/** Lines without the figures in columns that a header above, nobody else's since, says are for row numbers, remarks and the like. */
export function withoutAsides(lines: readonly Line[]): Line[] {
  const columns = new Set<number>();
  return lines.map((line) => {
    if (line.figures.length === 0 && line.cells.length > 1) {
      for (const { column, key } of line.cells) {
        if (aside.test(key.body)) columns.add(column);
        else columns.delete(column);
      }
    }
    return line.figures.some((column) => columns.has(column)) ? { ...line, figures: line.figures.filter((column) => !columns.has(column)) } : line;
  });
}

/** How many columns at the beginning and end of the lines of headers above a row, it included, are for row numbers, remarks and the like. */
export function asideAround(words: Words, row: number): { before: number; after: number } {
  const lines = words.lines.filter((line) => line.row <= row && line.row > row - 6).map(({ cells }) => cells.map(({ key }) => aside.test(key.body)));
  const of = (count: (flags: readonly boolean[]) => number): number => Math.max(0, ...lines.map(count));
  return { before: of((flags) => Math.max(0, flags.indexOf(false))), after: of((flags) => flags.length - 1 - flags.lastIndexOf(false)) };
}
