import type { ListTable, MatrixTable } from '../form/form';
import type { WantedLabels } from './fit';
import { type Cell, cellText, type Grid } from './grid';
import { labelKey } from './label';
import { aside, asideHeaders, type Columns, type Header, headerCells, type Matched, type Place, type Several } from './place';
import { besideLabels, byPosition, filledColumns } from './position';
import { type Labelled, mergedEnd, type Words } from './words';

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
  const headerOf = (column: number): Labelled | undefined => above.filter((cell) => cell.column <= column && column <= mergedEnd(grid, cell.row, cell.column)).slice(-1)[0];
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

/** Fit from which on a column header is the form's. */
const SAME_HEADER = 0.8;

/** The columns of a matrix: under their headers; without any, by position where there are just as many figures as columns. */
export function matrixColumns(table: MatrixTable, wanted: WantedLabels, matched: readonly Matched[], words: Words, named: string | undefined): Columns {
  const labelColumn = Math.min(...matched.map(({ label }) => label.column));
  const above = headerCells(words, matched[0]?.row ?? 0);
  const hits = new Map<number, Labelled[]>();
  for (const cell of above) {
    for (const { item, fit } of wanted.likeness(cell.key).fits) {
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
  const ragged: Ragged = {
    table,
    columns,
    all: new Set(sets.flatMap((each) => [...each.values()].map(({ column }) => column))),
    asides: asideHeaders(words, matched[0]?.row ?? 0),
    inOrder: byPosition(table, matched, words),
    beside: words.grid.typed ? () => [] : besideLabels(table, matched, words),
  };
  const places = new Map(matched.map((each) => [each.row, raggedRow(each, ragged, words)]));
  return {
    of: (row) => places.get(row)?.places ?? [],
    byPosition: [...places.values()].some((each) => each.byPosition),
    several,
  };
}

/** Where merged cells became one field or none, columns need not stand under one another. */
export const isRagged = (grid: Grid): boolean => grid.merges.length === 0;

/** What is known of a table whose rows need not stand under their headers. */
interface Ragged {
  readonly table: MatrixTable;
  /** Column code and grid column of each header of the set that is read. */
  readonly columns: readonly (readonly [string, number])[];
  /** Grid columns of all headers. */
  readonly all: ReadonlySet<number>;
  /** Grid columns whose headers stand for no figures of the form. */
  readonly asides: ReadonlySet<number>;
  /** Places by position alone, and by the cells beside each label. */
  readonly inOrder: Columns['of'];
  readonly beside: Columns['of'];
}

/** The figures of a row of a ragged text: under the headers, or by position; none if both are possible and differ. */
function raggedRow({ row, label }: Matched, { table, columns, all, asides, inOrder, beside }: Ragged, words: Words): { places: (readonly [string, Place])[]; byPosition: boolean } {
  const headers = table.columns.map(({ code }) => columns.find(([each]) => each === code)?.[1]).filter((column) => column !== undefined);
  const last = Math.max(...headers);
  const start = label.row === row ? label.column : -1;
  const rising = headers.every((column, index) => column > (headers[index - 1] ?? start));
  const stray = (words.lineAt.get(row)?.figures ?? []).some((column) => column > start && !all.has(column) && (column < last || !(words.grid.typed || asides.has(column))));
  const reaches = words.grid.typed || (words.grid.rows[row]?.length ?? 0) > last;
  const headed = rising && reaches && !stray ? columns.map(([code, column]): readonly [string, Place] => [code, { row, column }]) : [];
  if (headed.length === 0) {
    const places = [...inOrder(row)];
    return { places, byPosition: places.length > 0 };
  }
  const differ = [...beside(row)].some(([code, place]) => headed.some(([each, { column }]) => each === code && column !== place.column));
  return { places: differ ? [] : headed, byPosition: false };
}

/** Headers broken over several rows of one column. */
function brokenHeaders(above: readonly Labelled[], wanted: WantedLabels): { item: number; cell: Labelled }[] {
  const byColumn = new Map<number, Labelled[]>();
  for (const cell of above) byColumn.set(cell.column, [...(byColumn.get(cell.column) ?? []), cell]);
  return [...byColumn.values()].flatMap((cells) => {
    const last = cells[cells.length - 1];
    if (cells.length < 2 || last === undefined) return [];
    return cells.flatMap(({ key }, from) => {
      if (!wanted.goesOn(key.body)) return [];
      const whole = cells.slice(from).map(({ text }) => text).join('');
      return wanted.exactly(labelKey(whole)).map(({ item }) => ({ item, cell: last }));
    });
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
  const [over] = above.filter((cell) => cell.row < first.row && cell.column <= first.column && first.column <= mergedEnd(grid, cell.row, cell.column)).slice(-1);
  return { header: over?.text.trim() ?? first.text.trim(), row: over?.row ?? first.row, column: over?.column ?? first.column };
}
