import type { MatrixTable } from '../form/form';
import type { Figure } from './figure';
import { type Cell, cellText } from './grid';
import { asideAround, type Columns, type Matched, type Place } from './place';
import { type FigureGroup, groupOf, splitRun } from './split';
import { type Labelled, mergedEnd, type Words } from './words';

/** The columns of rows without headers: those that hold figures, if they are just as many; or the cells beside each label. */
export function byPosition(table: MatrixTable, matched: readonly Matched[], words: Words): Columns['of'] {
  const codes = table.columns.map(({ code }) => code);
  const lengths = new Set(matched.map(({ row }) => words.grid.rows[row]?.length));
  const filled = words.grid.typed || lengths.size === 1 ? filledColumns(matched, words) : [];
  if (filled.length === codes.length) return (row) => codes.map((code, index) => [code, { row, column: filled[index] ?? 0 }] as const);
  const beside = besideLabels(table, matched, words);
  if (words.grid.typed) return beside;
  const labels = labelsOf(matched);
  const aside = asideAround(words, (matched[0]?.row ?? 0) - 1);
  return (row) => {
    const places = [...beside(row)];
    return places.length > 0 ? places : otherwise(codes, row, labels.get(row), words, aside.before + aside.after > 0);
  };
}

/**
 * A row of a text whose cells beside the label are not as many as columns: blank if there are none; one figure a column if
 * gaps make up the difference; else nobody can say which is which.
 */
function otherwise(codes: readonly string[], row: number, label: Labelled | undefined, words: Words, hasAsides: boolean): (readonly [string, Place])[] {
  const cells = words.grid.rows[row] ?? [];
  const first = firstCell(words, row, label, codes.length);
  const filled = cells.slice(first).map((cell) => cellText(cell).trim()).filter((text) => text !== '');
  if (filled.length === 0) return label?.row === row ? codes.map((code, index) => [code, { row, column: first + index }] as const) : [];
  const figures = (words.lineAt.get(row)?.figures ?? []).filter((column) => column >= first);
  if (figures.length === codes.length && filled.length === codes.length && !hasAsides) return codes.map((code, index) => [code, { row, column: figures[index] ?? 0 }] as const);
  if (figures.length < 2) return [];
  const figure: Figure = { state: 'unreadable', raw: filled.join(' '), reason: 'several-numbers' };
  return codes.map((code) => [code, { row, column: first, figure }] as const);
}

const labelsOf = (matched: readonly Matched[]): ReadonlyMap<number, Labelled> => new Map(matched.map(({ row, label }) => [row, label]));

/** The cells right of a row's label, where they are just as many as columns. */
export function besideLabels(table: MatrixTable, matched: readonly Matched[], words: Words): Columns['of'] {
  const codes = table.columns.map(({ code }) => code);
  const groups = [groupOf(table.columns)];
  const labels = labelsOf(matched);
  const beyond = asideAround(words, (matched[0]?.row ?? 0) - 1).after;
  const start = (row: number): number => firstCell(words, row, labels.get(row), codes.length);
  const alike = beginAlike(matched.map(({ row }) => (words.grid.rows[row] ?? []).slice(start(row))), codes.length, beyond);
  return (row) => {
    const cells = words.grid.rows[row] ?? [];
    const first = start(row);
    if (cells.length - first === codes.length + beyond || (alike && cells.length - first > codes.length)) return codes.map((code, index) => [code, { row, column: first + index }] as const);
    // One number where there should be several, and no total to cut it by: it may be another table's.
    const run = cells.length - first === 1 && !words.grid.typed && (groups.every(({ total }) => total) || /\S\s+\S/.test(cellText(cells[first])));
    return run ? runTogether(codes, groups, row, first, cellText(cells[first])) : [];
  };
}

/** Share of the fullest column's figures that another must have to be a figure column too. */
const SHARE = 0.3;

/** The columns right of the labels that hold figures in many of the rows, from left to right. */
export function filledColumns(matched: readonly Matched[], words: Words): number[] {
  const counts = new Map<number, number>();
  for (const { row, label } of matched) {
    const from = label.row === row ? mergedEnd(words.grid, row, label.column) : label.column;
    for (const column of words.lineAt.get(row)?.figures ?? []) {
      if (column > from) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  const most = Math.max(0, ...counts.values());
  return [...counts].filter(([, count]) => count >= most * SHARE).map(([column]) => column).sort((a, b) => a - b);
}

/** Whether the rows, cut off after their labels, can only be those that begin with `count` figures; remarks may end them. */
function beginAlike(rows: readonly (readonly (Cell | undefined)[])[], count: number, beyond: number): boolean {
  const long = rows.filter((cells) => cells.length > count);
  const fits = (offset: number): boolean =>
    long.every((cells) => cells.every((cell, at) => (at >= offset && at < offset + count) || at >= Math.max(offset + count, cells.length - beyond) || cellText(cell).trim() === ''));
  return long.length > 1 && fits(0) && !fits(1);
}

/** Where a row's cells begin: after its label, or the piece of it that stands on this row; without either, the last ones count. */
function firstCell(words: Words, row: number, label: Labelled | undefined, count: number): number {
  if (label?.row === row) return mergedEnd(words.grid, row, label.column) + 1;
  const pieces = words.lineAt.get(row)?.cells ?? [];
  if (pieces.length > 0) return Math.max(...pieces.map(({ column }) => column)) + 1;
  const cells = words.grid.rows[row] ?? [];
  const first = Math.max(0, cells.length - count);
  return cells.slice(0, first).every((cell) => cellText(cell) === '') ? first : cells.length;
}

/** Figures of one cell, cut apart where only one cut is possible. */
export function runTogether(codes: readonly string[], groups: readonly FigureGroup[], row: number, column: number, text: string): (readonly [string, Place])[] {
  const raw = text.trim();
  const numbers = splitRun(raw, groups);
  return codes.map((code, index) => {
    const value = numbers?.[index];
    const figure: Figure = value === undefined ? { state: 'unreadable', raw, reason: 'run-together' } : { state: 'number', value, raw, notes: ['split'] };
    return [code, { row, column, figure }] as const;
  });
}
