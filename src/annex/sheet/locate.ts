import type { Form } from '../form/load';
import type { GroupsTable, ListTable, MatrixTable, Row } from '../form/form';
import { hasFigure } from '../form/indicator';
import { align } from './align';
import { cellText, type Grid } from './grid';
import { type LabelKey, labelFit, labelKey } from './label';

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
  /** More than one figure column was found; the first was taken. */
  readonly severalColumns: boolean;
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
  return { grid, rows };
}

const keys = new WeakMap<object, LabelKey>();

/** The key of a row, column or group of a form, worked out once. */
function keyOf(item: { readonly label: string }): LabelKey {
  let key = keys.get(item);
  if (key === undefined) keys.set(item, (key = labelKey(item.label)));
  return key;
}

/** Finds a form's tables in a grid, each on its own. */
export function locateTables(form: Form, words: Words): Map<string, Located> {
  const located = new Map<string, Located>();
  for (const table of form.data.tables) {
    const found = table.layout === 'groups' ? locateGroups(table, words) : locateRows(table, words);
    if (found !== undefined) located.set(table.id, found);
  }
  return located;
}

function locateRows(table: ListTable | MatrixTable, words: Words): Located | undefined {
  const candidates = words.rows
    .map(({ row, cells }) => ({ row, fits: table.rows.map((item) => bestFit(cells, item)) }))
    .filter(({ fits }) => fits.some((fit) => fit !== undefined));
  const weight = (row: number, item: number): number => {
    const fit = candidates[row]?.fits[item];
    if (fit === undefined) return 0;
    return hasFigure(table.rows[item] as Row) ? fit.fit : fit.fit / 2;
  };
  const found = align(candidates.length, table.rows.length, weight);
  const matched = table.rows.flatMap((item, index) => {
    const candidate = candidates[found[index] ?? -1];
    const fit = candidate?.fits[index];
    return candidate === undefined || fit === undefined ? [] : [{ item, row: candidate.row, label: fit.cell }];
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
    severalColumns: columns.several,
  };
}

/** The best fit of a row's labels, taken singly and joined with their right neighbour (labels split over cells). */
function bestFit(cells: readonly Labelled[], item: Row): { fit: number; cell: Labelled } | undefined {
  const wanted = keyOf(item);
  let best: { fit: number; cell: Labelled } | undefined;
  cells.forEach((cell, index) => {
    const fit = labelFit(cell.key, wanted);
    if (fit > (best?.fit ?? 0)) best = { fit, cell };
    const next = cells[index + 1];
    if (next === undefined || cell.text.length + next.text.length < item.label.length) return;
    if (!wanted.body.startsWith(cell.key.body) && cell.key.body !== '其中') return;
    const joined = labelFit(labelKey(cell.text + next.text), wanted);
    if (joined > (best?.fit ?? 0)) best = { fit: joined, cell: next };
  });
  return best;
}

interface Columns {
  /** Column code → grid column, for a grid row. */
  of(row: number): Iterable<readonly [string, number]>;
  readonly byPosition: boolean;
  readonly several: boolean;
}

type Matched = readonly { readonly item: Row; readonly row: number; readonly label: Labelled }[];

/** The figure column of a list: right of the units; under the header; or right of the labels. */
function listColumn(table: ListTable, matched: Matched, words: Words): Columns {
  const { grid } = words;
  const votes = new Map<number, number>();
  for (const { item, row, label } of matched) {
    const cells = grid.rows[row] ?? [];
    const end = mergedEnd(grid, row, label.column);
    const unit = cells.findIndex((cell, column) => column > end && labelKey(cellText(cell)).body === labelKey(item.unit ?? ' ').body && cell !== undefined);
    const column = (unit >= 0 ? mergedEnd(grid, row, unit) : end) + 1;
    votes.set(column, (votes.get(column) ?? 0) + 1);
  }
  const labelColumn = Math.max(...matched.map(({ label }) => label.column));
  const wanted = labelKey(table.headers[2]).body;
  const header = headerCells(words, matched[0]?.row ?? 0).filter((cell) => cell.column > labelColumn && cell.key.body.startsWith(wanted));
  const voted = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
  const column = header.some((cell) => cell.column === voted) ? voted : (header[0]?.column ?? voted);
  return { of: () => [['', column]], byPosition: header.length === 0, several: header.length > 1 };
}

function matrixColumns(table: MatrixTable, matched: Matched, words: Words): Columns {
  const header = headerCells(words, matched[0]?.row ?? 0);
  const columns = new Map<string, number>();
  let several = false;
  for (const column of table.columns) {
    const fits = header.map((cell) => ({ cell, fit: labelFit(cell.key, keyOf(column)) })).filter(({ fit }) => fit >= 0.8);
    const nearest = Math.max(...fits.map(({ cell }) => cell.row));
    const hits = fits.filter(({ cell }) => cell.row === nearest);
    const [hit] = hits;
    if (hit === undefined) continue;
    several ||= hits.length > 1;
    columns.set(column.code, hit.cell.column);
  }
  if (columns.size > 0) return { of: () => columns, byPosition: false, several };
  const byPosition = (row: number): [string, number][] => {
    const label = matched.find((each) => each.row === row)?.label;
    const cells = words.grid.rows[row] ?? [];
    const first = label === undefined ? cells.length : mergedEnd(words.grid, row, label.column) + 1;
    return cells.length - first === table.columns.length ? table.columns.map((column, index) => [column.code, first + index]) : [];
  };
  return { of: byPosition, byPosition: true, several: false };
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
  const wanted = table.groups.flatMap((group) => table.columns.map((column) => ({ group, column })));
  for (const { row, cells } of words.rows) {
    const labels = cells.filter((cell) => table.columns.some((column) => keyOf(column).body === cell.key.body));
    if (labels.length !== wanted.length) continue;
    if (!wanted.every(({ column }, index) => labels[index]?.key.body === keyOf(column).body)) continue;
    const figureRow = nextFilledRow(words.grid, row);
    const places = new Map(
      wanted.map(({ group, column }, index) => [`${table.id}.${group.code}.${column.code}`, { row: figureRow, column: labels[index]?.column ?? 0 }]),
    );
    return { places, firstRow: row, lastRow: figureRow, usedRows: new Set([row, figureRow]), byPosition: false, severalColumns: false };
  }
  return undefined;
}

function nextFilledRow(grid: Grid, header: number): number {
  for (let row = header + 1; row <= header + 3; row += 1) {
    if ((grid.rows[row] ?? []).some((cell) => cell !== undefined && figureText.test(cellText(cell)))) return row;
  }
  return header + 1;
}
