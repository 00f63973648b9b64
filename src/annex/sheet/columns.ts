import type { ListTable, MatrixTable, Row } from '../form/form';
import type { Figure } from './figure';
import type { WantedLabels } from './fit';
import { type Cell, cellText, type Grid } from './grid';
import { labelKey } from './label';
import { type FigureGroup, splitRun } from './split';
import { type Labelled, mergedEnd, type Words } from './words';

/** Where a figure stands; `figure` if the cell does not hold just this one. */
export interface Place {
  readonly row: number;
  readonly column: number;
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

interface Header {
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
const aside = /^(?:序号|行次|行号|编号|代码|单位|计量单位|备注|说明|情况说明|校验|左边|右边|差额|状态|审核|核对|检查)/;
/** The words above a column of this year's figures, whole. */
const current = /^(?:统计数|本年|本年度|本年数|本年度数|本年统计数|本期|本期数|今年|全年|全年数)$/;
/** Words above columns of other figures. */
const other = /上年|去年|上期|上季|上半年|同期|累计|历年|增|减|比|计划|预计/;

/** Which of several headers is this year's, if only one can be; or the one named. */
function choose(headers: readonly Header[], wanted: string, named: string | undefined): Header | undefined {
  const only = (test: (body: string) => boolean): Header | undefined => {
    const found = headers.filter(({ header }) => test(labelKey(header).body));
    return found.length === 1 ? found[0] : undefined;
  };
  if (named !== undefined) {
    const { body } = labelKey(named);
    const asked = only((each) => each === body) ?? only((each) => each.includes(body)) ?? headers.find(({ header }) => header === named.trim());
    if (asked !== undefined) return asked;
  }
  return only((body) => body === wanted) ?? only((body) => current.test(body)) ?? only((body) => body !== '' && !other.test(body));
}

const severalOf = (columns: readonly Header[], taken: Header | undefined): Several => ({ columns, taken: taken?.header });

/** The figure column of a list: under its header; right of the units; or where the figures are. */
export function listColumn(table: ListTable, matched: readonly Matched[], words: Words, named: string | undefined): Columns {
  const { grid } = words;
  const wanted = labelKey(table.headers[2]).body;
  const labelColumn = Math.max(...matched.map(({ label }) => label.column));
  const above = headerCells(words, matched[0]?.row ?? 0).filter((cell) => cell.column > labelColumn);
  const headerOf = (column: number): Labelled | undefined => above.filter((cell) => cell.column <= column && column <= mergedEnd(grid, cell.row, cell.column)).at(-1);
  const voted = besideUnits(matched, words);
  const allFilled = filledColumns(matched, words);
  const filled = allFilled.filter((column) => !aside.test(headerOf(column)?.key.body ?? ''));
  const headed = above.filter((cell) => cell.key.body.startsWith(wanted)).map(({ column }) => column);
  const all = [...new Set([...filled, ...headed])].sort((a, b) => a - b);
  const underHeaders = all.filter((column) => headerOf(column) !== undefined);
  const columns = grid.typed || underHeaders.length === 0 ? all : underHeaders;
  const headers = columns.map((column): Header => {
    const cell = headerOf(column);
    return { header: cell?.text.trim() ?? '', row: cell?.row ?? matched[0]?.row ?? 0, column };
  });
  const taken = headers.length > 1 ? choose(headers, wanted, named) : undefined;
  const single = columns.length === 1 ? columns[0] : columns.includes(voted) ? voted : columns[0];
  const column = taken?.column ?? single ?? voted;
  const several = headers.length > 1 ? severalOf(headers, taken) : undefined;
  const byPosition = headed.length === 0 && taken === undefined;
  if (grid.typed) return { of: (row) => [['', { row, column }]], byPosition, several };
  const known = new Set([...columns, ...allFilled.filter((each) => headerOf(each) !== undefined), column]);
  const places = new Map(matched.map((each) => [each.row, driftedPlace(words, each, column, known)]));
  const moved = [...places.values()].some((place) => place.column !== column);
  return { of: (row) => [['', places.get(row) ?? { row, column }]], byPosition: byPosition || moved, several };
}

/**
 * Where a row of a text has its figure: in the column, or, where that is empty, in the one place beside it that holds a
 * number. With more numbers beside the known columns it is unclear which is meant.
 */
function driftedPlace(words: Words, { row, label }: Matched, column: number, known: ReadonlySet<number>): Place {
  const cells = words.grid.rows[row] ?? [];
  const figures = words.lineAt.get(row)?.figures ?? [];
  const from = label.row === row ? label.column : -1;
  const stray = figures.filter((each) => each > from && !known.has(each));
  const [only] = stray;
  if (only === undefined) return { row, column };
  if (stray.length === 1 && cellText(cells[column]).trim() === '') return { row, column: only };
  return { row, column, figure: { state: 'unreadable', raw: figures.map((each) => cellText(cells[each]).trim()).join(' '), reason: 'several-numbers' } };
}

/** The column right of the units, or of the labels, that most rows have. */
function besideUnits(matched: readonly Matched[], { grid }: Words): number {
  const votes = new Map<number, number>();
  for (const { item, row, label } of matched) {
    const cells = grid.rows[row] ?? [];
    const end = mergedEnd(grid, row, label.column);
    const unit = item.unit === undefined ? -1 : unitColumn(cells, end + 1, item.unit);
    const column = (unit >= 0 ? mergedEnd(grid, row, unit) : end) + 1;
    votes.set(column, (votes.get(column) ?? 0) + 1);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function unitColumn(cells: readonly (Cell | undefined)[], from: number, unit: string): number {
  const { body } = labelKey(unit);
  return cells.findIndex((cell, column) => column >= from && typeof cell?.value === 'string' && labelKey(cellText(cell)).body === body);
}

/** Share of the fullest column's figures that another must have to be a figure column too. */
const SHARE = 0.3;

/** The columns right of the labels that hold figures in many of the rows, from left to right. */
function filledColumns(matched: readonly Matched[], words: Words): number[] {
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

/** Fit from which on a column header is the form's. */
const SAME_HEADER = 0.8;

/** The columns of a matrix: under their headers; without any, by position where there are just as many figures as columns. */
export function matrixColumns(table: MatrixTable, wanted: WantedLabels, matched: readonly Matched[], words: Words, named: string | undefined): Columns {
  const labelColumn = Math.min(...matched.map(({ label }) => label.column));
  const above = headerCells(words, matched[0]?.row ?? 0);
  const hits = new Map<number, Labelled[]>();
  for (const cell of above) {
    for (const { item, fit } of wanted.fits(cell.key)) {
      if (fit < SAME_HEADER || cell.column <= labelColumn) continue;
      const nearer = (hits.get(item) ?? []).filter((each) => each.row >= cell.row);
      hits.set(item, nearer.some((each) => each.row > cell.row) ? nearer : [...nearer, cell]);
    }
  }
  for (const { item, cell } of brokenHeaders(above, wanted)) if (!hits.has(item) && cell.column > labelColumn) hits.set(item, [cell]);
  // In a text, words of broken headers stand anywhere; only most of them together are headers.
  if (hits.size === 0 || (!words.grid.typed && hits.size * 2 < table.columns.length)) return { of: byPosition(table, matched, words), byPosition: true, several: undefined };
  const sets = setsOf(hits);
  const headers = sets.map((set) => groupHeader(set, above, words));
  const taken = sets.length > 1 ? choose(headers, '', named) : undefined;
  const set = sets[taken === undefined ? 0 : headers.indexOf(taken)] ?? new Map<number, Labelled>();
  const columns = [...set].map(([item, { column }]) => [table.columns[item]?.code ?? '', column] as const);
  const underHeaders: Columns['of'] = (row) => columns.map(([code, column]) => [code, { row, column }] as const);
  const several = sets.length > 1 ? severalOf(headers, taken) : undefined;
  if (!isRagged(words.grid)) return { of: underHeaders, byPosition: false, several };
  const places = new Map(matched.map((each) => [each.row, raggedRow(table, each, { columns, all: new Set(sets.flatMap((each) => [...each.values()].map(({ column }) => column))) }, matched, words)]));
  return {
    of: (row) => places.get(row)?.places ?? [],
    byPosition: [...places.values()].some((each) => each.byPosition),
    several,
  };
}

/** Where merged cells became one field or none, columns need not stand under one another. */
export const isRagged = (grid: Grid): boolean => grid.merges.length === 0;

/** The figures of a row of a ragged text: under the headers, or by position; none if both are possible and differ. */
function raggedRow(table: MatrixTable, { row, label }: Matched, { columns, all }: { columns: readonly (readonly [string, number])[]; all: ReadonlySet<number> }, matched: readonly Matched[], words: Words): { places: (readonly [string, Place])[]; byPosition: boolean } {
  const inOrder = table.columns.map(({ code }) => columns.find(([each]) => each === code)?.[1]).filter((column) => column !== undefined);
  const last = Math.max(...inOrder);
  const start = label.row === row ? label.column : -1;
  const rising = inOrder.every((column, index) => column > (inOrder[index - 1] ?? start));
  const asides = asideHeaders(words, matched[0]?.row ?? 0);
  const stray = (words.lineAt.get(row)?.figures ?? []).some((column) => column > start && !all.has(column) && (column < last || !(words.grid.typed || asides.has(column))));
  const reaches = words.grid.typed || (words.grid.rows[row]?.length ?? 0) > last;
  const headed = rising && reaches && !stray ? columns.map(([code, column]): readonly [string, Place] => [code, { row, column }]) : [];
  if (headed.length === 0) {
    const places = [...byPosition(table, matched, words)(row)];
    return { places, byPosition: places.length > 0 };
  }
  const beside = words.grid.typed ? [] : [...besideLabels(table, matched, words)(row)];
  const differ = beside.some(([code, place]) => headed.some(([each, { column }]) => each === code && column !== place.column));
  return { places: differ ? [] : headed, byPosition: false };
}

/** Headers broken over several rows of one column. */
function brokenHeaders(above: readonly Labelled[], wanted: WantedLabels): { item: number; cell: Labelled }[] {
  const byColumn = new Map<number, Labelled[]>();
  for (const cell of above) byColumn.set(cell.column, [...(byColumn.get(cell.column) ?? []), cell]);
  return [...byColumn.values()].flatMap((cells) => {
    const last = cells[cells.length - 1];
    if (cells.length < 2 || last === undefined) return [];
    return cells.flatMap((_, from) => wanted.exactly(labelKey(cells.slice(from).map(({ text }) => text).join(''))).map(({ item }) => ({ item, cell: last })));
  });
}

/** Headers that repeat make as many sets, from left to right; if they do not repeat alike, the first of each counts. */
function setsOf(hits: ReadonlyMap<number, readonly Labelled[]>): ReadonlyMap<number, Labelled>[] {
  const counts = [...hits.values()].map((cells) => cells.length);
  return Array.from({ length: Math.max(...counts) }, (_, index) => new Map([...hits].flatMap(([item, cells]) => (cells[index] === undefined ? [] : [[item, cells[index]] as const]))));
}

/** The words over a set of columns: the nearest above its first header that reach over it. */
function groupHeader(set: ReadonlyMap<number, Labelled>, above: readonly Labelled[], { grid }: Words): Header {
  const [first] = [...set.values()].sort((a, b) => a.column - b.column);
  if (first === undefined) return { header: '', row: 0, column: 0 };
  const over = above.filter((cell) => cell.row < first.row && cell.column <= first.column && first.column <= mergedEnd(grid, cell.row, cell.column)).at(-1);
  return { header: over?.text.trim() ?? first.text.trim(), row: over?.row ?? first.row, column: over?.column ?? first.column };
}

/** Words in the few rows above a table's first figure row. */
function headerCells(words: Words, firstRow: number): Labelled[] {
  return words.lines.filter(({ row }) => row < firstRow && row >= firstRow - 6).flatMap(({ cells }) => cells);
}

function byPosition(table: MatrixTable, matched: readonly Matched[], words: Words): Columns['of'] {
  const codes = table.columns.map(({ code }) => code);
  const lengths = new Set(matched.map(({ row }) => words.grid.rows[row]?.length));
  const filled = words.grid.typed || lengths.size === 1 ? filledColumns(matched, words) : [];
  if (filled.length === codes.length) return (row) => codes.map((code, index) => [code, { row, column: filled[index] ?? 0 }] as const);
  return besideLabels(table, matched, words);
}

/** The cells right of a row's label, where they are just as many as columns. */
function besideLabels(table: MatrixTable, matched: readonly Matched[], words: Words): Columns['of'] {
  const codes = table.columns.map(({ code }) => code);
  const groups: FigureGroup[] = [{ size: codes.length, total: table.columns.every(({ role }, index) => role === (index === codes.length - 1 ? 'total' : 'component')) }];
  const labels = new Map(matched.map(({ row, label }) => [row, label]));
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

/** Whether the rows, cut off after their labels, can only be those that begin with `count` figures; remarks may end them. */
function beginAlike(rows: readonly (readonly (Cell | undefined)[])[], count: number, beyond: number): boolean {
  const long = rows.filter((cells) => cells.length > count);
  const fits = (offset: number): boolean =>
    long.every((cells) => cells.every((cell, at) => (at >= offset && at < offset + count) || at >= Math.max(offset + count, cells.length - beyond) || cellText(cell).trim() === ''));
  return long.length > 1 && fits(0) && !fits(1);
}

/** Columns with headers that stand for no figures of the form. */
export const asideHeaders = (words: Words, firstRow: number): ReadonlySet<number> => new Set(headerCells(words, firstRow).filter(({ key }) => aside.test(key.body)).map(({ column }) => column));

/** How many columns at the beginning and end of the lines of headers above a row, it included, are for row numbers, remarks and the like. */
export function asideAround(words: Words, row: number): { before: number; after: number } {
  const lines = words.lines.filter((line) => line.row <= row && line.row > row - 6).map(({ cells }) => cells.map(({ key }) => aside.test(key.body)));
  const of = (count: (flags: readonly boolean[]) => number): number => Math.max(0, ...lines.map(count));
  return { before: of((flags) => Math.max(0, flags.indexOf(false))), after: of((flags) => flags.length - 1 - flags.lastIndexOf(false)) };
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
