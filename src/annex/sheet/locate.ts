import type { Form } from '../form/compile';
import type { GroupsTable, ListTable, MatrixTable, Row, Table } from '../form/form';
import { hasFigure } from '../form/indicator';
import { align } from './align';
import { readFigure } from './figure';
import { DIFFERS, WantedLabels } from './fit';
import { type Cell, cellText, type Grid } from './grid';
import { type LabelKey, labelKey } from './label';

/** A cell with words in it. */
export interface Labelled {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly key: LabelKey;
}

/** The words of a grid, row by row; what the tables are looked for in. */
export interface Words {
  readonly grid: Grid;
  readonly rows: readonly { readonly row: number; readonly cells: readonly Labelled[] }[];
  /** Where each label stands: positions in `rows` and in the row's `cells`. */
  readonly labels: ReadonlyMap<LabelKey, readonly { readonly at: number; readonly cell: number }[]>;
}

/** Where indicators of one table stand. */
export interface Located {
  /** Indicator id → zero-based place. */
  readonly places: ReadonlyMap<string, { readonly row: number; readonly column: number }>;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Grid rows that belong to rows of the form, headers included. */
  readonly usedRows: ReadonlySet<number>;
  /** No column headers were found and the figures were taken by position. */
  readonly byPosition: boolean;
  /** More than one figure column was found: their headers, and the one taken. */
  readonly several: Several | undefined;
  /** Rows taken for a row of the form whose words they do not quite have. */
  readonly differing: readonly { readonly item: Row; readonly label: Labelled }[];
}

/** Figure columns a table has beyond its one, by the words above them. */
export interface Several {
  readonly columns: readonly { readonly header: string; readonly row: number; readonly column: number }[];
  readonly taken: string | undefined;
}

const figureText = /^[\s\u3000]*[+\-−－＋]?[\d０-９][\d０-９,，.．]*[\s\u3000]*$/;

export function wordsOf(grid: Grid): Words {
  const rows: Words['rows'][number][] = [];
  grid.rows.forEach((cells, row) => {
    const found: Labelled[] = [];
    cells?.forEach((cell, column) => {
      if (cell === undefined || typeof cell.value !== 'string') return;
      const text = cellText(cell);
      if (text.length > 120 || figureText.test(text)) return;
      const key = labelKey(text);
      if (key.body !== '') found.push({ row, column, text, key });
    });
    if (found.length > 0) rows.push({ row, cells: found });
  });
  const labels = new Map<LabelKey, { at: number; cell: number }[]>();
  rows.forEach(({ cells }, at) => {
    cells.forEach(({ key }, cell) => {
      const places = labels.get(key);
      if (places === undefined) labels.set(key, [{ at, cell }]);
      else places.push({ at, cell });
    });
  });
  return { grid, rows, labels };
}

/**
 * Finds a form's tables in a grid, each on its own.
 * @param found what was found before in the same grid, by table; variants of a form share tables.
 */
export function locateTables(form: Form, words: Words, found: Map<Table, Located | undefined> = new Map()): Map<string, Located> {
  const located = new Map<string, Located>();
  for (const table of form.data.tables) {
    if (!found.has(table)) found.set(table, table.layout === 'groups' ? locateGroups(table, words) : locateRows(table, words));
    const place = found.get(table);
    if (place !== undefined) located.set(table.id, place);
  }
  return located;
}

/** Weight of a heading: less than the weakest fit of a figure row, beside which it may stand in the same grid row. */
const HEADING = 0.25;

function locateRows(table: ListTable | MatrixTable, words: Words): Located | undefined {
  const candidates = candidateRows(words, wantedLabels(table.rows));
  const weights = new Float64Array(candidates.length * table.rows.length);
  candidates.forEach(({ fits }, at) => {
    for (const [item, { fit }] of fits) weights[at * table.rows.length + item] = hasFigure(table.rows[item] as Row) ? fit : fit * HEADING;
  });
  const found = align(candidates.length, table.rows.length, weights);
  const matched = table.rows.flatMap((item, index) => {
    const candidate = candidates[found[index] ?? -1];
    const best = candidate?.fits.get(index);
    return candidate === undefined || best === undefined ? [] : [{ item, row: candidate.row, label: best.cell, fit: best.fit }];
  });
  const withFigure = matched.filter(({ item }) => hasFigure(item));
  const first = withFigure[0];
  if (first === undefined) return undefined;
  const columns = table.layout === 'list' ? listColumn(table, withFigure, words) : matrixColumns(table, withFigure, words);
  const places = new Map<string, { row: number; column: number }>();
  for (const { item, row } of withFigure) {
    for (const [code, column] of columns.of(row)) {
      places.set(code === '' ? item.code : `${table.id}.${item.code}.${code}`, { row, column });
    }
  }
  const rows = matched.map((each) => each.row);
  return {
    places,
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    usedRows: new Set(rows),
    byPosition: columns.byPosition,
    several: columns.several,
    differing: withFigure.filter(({ fit }) => fit < DIFFERS),
  };
}

const wantedOf = new WeakMap<readonly { readonly label: string }[], WantedLabels>();

/** The labels of a table's rows or columns. */
function wantedLabels(items: readonly { readonly label: string }[]): WantedLabels {
  let wanted = wantedOf.get(items);
  if (wanted === undefined) wantedOf.set(items, (wanted = new WantedLabels(items.map((item) => item.label))));
  return wanted;
}

interface CandidateRow {
  readonly row: number;
  /** The best fit by item and the label that has it. */
  readonly fits: Map<number, { readonly fit: number; readonly cell: Labelled }>;
}

/** The rows with a label that fits, taken singly or joined with its right neighbour (labels split over cells). */
function candidateRows({ rows, labels }: Words, wanted: WantedLabels): CandidateRow[] {
  const found = new Map<number, CandidateRow>();
  const keep = (at: number, item: number, fit: number, cell: Labelled): void => {
    let candidate = found.get(at);
    if (candidate === undefined) found.set(at, (candidate = { row: rows[at]?.row ?? 0, fits: new Map() }));
    if (fit > (candidate.fits.get(item)?.fit ?? 0)) candidate.fits.set(item, { fit, cell });
  };
  for (const [key, places] of labels) {
    const fits = wanted.fits(key);
    const begins = wanted.isBeginning(key);
    if (fits.length === 0 && !begins) continue;
    for (const { at, cell: index } of places) {
      const cells = rows[at]?.cells ?? [];
      const [cell, next] = [cells[index], cells[index + 1]];
      if (cell === undefined) continue;
      for (const { item, fit } of fits) keep(at, item, fit, cell);
      if (!begins || next === undefined) continue;
      for (const { item, fit } of wanted.completed(key, cell.text, next.text)) keep(at, item, fit, next);
    }
  }
  return [...found.values()].sort((a, b) => a.row - b.row);
}

interface Columns {
  /** Column code → grid column, for a grid row. */
  of(row: number): Iterable<readonly [string, number]>;
  readonly byPosition: boolean;
  readonly several: Several | undefined;
}

type Matched = readonly { readonly item: Row; readonly row: number; readonly label: Labelled }[];

/** The figure column of a list: right of the units; under the header; or right of the labels. */
function listColumn(table: ListTable, matched: Matched, words: Words): Columns {
  const { grid } = words;
  const votes = new Map<number, number>();
  for (const { item, row, label } of matched) {
    const cells = grid.rows[row] ?? [];
    const end = mergedEnd(grid, row, label.column);
    const unit = item.unit === undefined ? -1 : unitColumn(cells, end + 1, item.unit);
    const column = (unit >= 0 ? mergedEnd(grid, row, unit) : end) + 1;
    votes.set(column, (votes.get(column) ?? 0) + 1);
  }
  const labelColumn = Math.max(...matched.map(({ label }) => label.column));
  const wanted = labelKey(table.headers[2]).body;
  const header = headerCells(words, matched[0]?.row ?? 0).filter((cell) => cell.column > labelColumn && cell.key.body.startsWith(wanted));
  const voted = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const column = header.some((cell) => cell.column === voted) ? voted : (header[0]?.column ?? voted);
  const taken = header.find((cell) => cell.column === column);
  const several = header.length > 1 && taken !== undefined ? severalOf(header, taken) : undefined;
  return { of: () => [['', column]], byPosition: header.length === 0, several };
}

const severalOf = (cells: readonly Labelled[], taken: Labelled): Several => ({
  columns: cells.map(({ text, row, column }) => ({ header: text.trim(), row, column })),
  taken: taken.text.trim(),
});

function unitColumn(cells: readonly (Cell | undefined)[], from: number, unit: string): number {
  const { body } = labelKey(unit);
  return cells.findIndex((cell, column) => column >= from && typeof cell?.value === 'string' && labelKey(cellText(cell)).body === body);
}

function matrixColumns(table: MatrixTable, matched: Matched, words: Words): Columns {
  const wanted = wantedLabels(table.columns);
  const hits = new Map<number, Labelled[]>();
  for (const cell of headerCells(words, matched[0]?.row ?? 0)) {
    for (const { item, fit } of wanted.fits(cell.key)) {
      if (fit < 0.8) continue;
      const nearer = (hits.get(item) ?? []).filter((each) => each.row >= cell.row);
      hits.set(item, nearer.some((each) => each.row > cell.row) ? nearer : [...nearer, cell]);
    }
  }
  const columns = new Map([...hits].map(([item, [cell]]) => [table.columns[item]?.code ?? '', cell?.column ?? 0]));
  const twice = [...hits.values()].find((cells) => cells.length > 1);
  const several = twice?.[0] === undefined ? undefined : severalOf(twice, twice[0]);
  if (columns.size > 0) return { of: () => columns, byPosition: false, several };
  const byPosition = (row: number): [string, number][] => {
    const label = matched.find((each) => each.row === row)?.label;
    const cells = words.grid.rows[row] ?? [];
    const first = label === undefined ? cells.length : mergedEnd(words.grid, row, label.column) + 1;
    return cells.length - first === table.columns.length ? table.columns.map((column, index) => [column.code, first + index]) : [];
  };
  return { of: byPosition, byPosition: true, several: undefined };
}

/** Words in the few rows above a table's first figure row. */
function headerCells(words: Words, firstRow: number): Labelled[] {
  return words.rows.filter(({ row }) => row < firstRow && row >= firstRow - 6).flatMap(({ cells }) => cells);
}

function mergedEnd(grid: Grid, row: number, column: number): number {
  const merge = grid.merges.find((each) => each.top <= row && row <= each.bottom && each.left <= column && column <= each.right);
  return merge?.right ?? column;
}

/** A table printed as one row: its column labels, repeated for each group, stand above the figures. */
function locateGroups(table: GroupsTable, words: Words): Located | undefined {
  const wanted = table.groups.flatMap((group) => table.columns.map((column) => ({ group, column, body: labelKey(column.label).body })));
  const bodies = new Set(wanted.map(({ body }) => body));
  for (const { row, cells } of words.rows) {
    if (cells.length < wanted.length) continue;
    const labels = cells.filter((cell) => bodies.has(cell.key.body));
    if (labels.length !== wanted.length || !wanted.every(({ body }, index) => labels[index]?.key.body === body)) continue;
    const figureRow = figuresBelow(words.grid, row, labels.map((label) => label.column));
    const places = new Map(
      wanted.map(({ group, column }, index) => [`${table.id}.${group.code}.${column.code}`, { row: figureRow, column: labels[index]?.column ?? 0 }]),
    );
    return { places, firstRow: row, lastRow: figureRow, usedRows: new Set([row, figureRow]), byPosition: false, several: undefined, differing: [] };
  }
  return undefined;
}

/** The row below column labels that holds their figures: the first of the next three with anything under a label, if a figure is among it. */
function figuresBelow(grid: Grid, header: number, columns: readonly number[]): number {
  const rows = [header + 1, header + 2, header + 3].map((row) => ({ row, cells: columns.map((column) => grid.rows[row]?.[column]) }));
  const first = rows.find(({ cells }) => cells.some((cell) => cellText(cell).trim() !== ''));
  const filled = first?.cells.some((cell) => ['number', 'dash', 'approximate'].includes(readFigure(cell, undefined, false).state));
  return first !== undefined && filled === true ? first.row : header + 1;
}
