import type { Form } from '../form/compile';
import type { ListTable, MatrixTable, Row, Table } from '../form/form';
import { hasFigure } from '../form/indicator';
import { align } from './align';
import { type CandidateRow, candidateRows, fitOf, type RowFit } from './candidate-rows';
import { listColumn, matrixColumns } from './columns';
import { DIFFERS, type WantedLabels, wantedLabels } from './fit';
import { gluedWords } from './glued';
import { cellText, type Grid } from './grid';
import { locateGroups } from './groups';
import type { Located, RowLabel } from './located';
import type { Matched, Place } from './place';
import { locateRunOn } from './run-on';
import type { Words } from './words';

/** What is looked for in one grid, with what was found before, by the table's content: forms and variants share tables. */
export interface Search {
  readonly words: Words;
  /** The words above the figure column to read where a table has several. */
  readonly column: string | undefined;
  readonly found: Map<string, Located | undefined>;
}

/** Finds a form's tables in a grid, each on its own. */
export function locateTables(form: Form, search: Search): Map<string, Located> {
  const located = new Map<string, Located>();
  for (const table of form.data.tables) {
    const key = contentOf(table);
    if (!search.found.has(key)) search.found.set(key, locateTable(table, search));
    const place = search.found.get(key);
    if (place !== undefined) located.set(table.id, place);
  }
  return located;
}

const contents = new WeakMap<Table, string>();

function contentOf(table: Table): string {
  let content = contents.get(table);
  if (content === undefined) contents.set(table, (content = JSON.stringify(table)));
  return content;
}

function locateTable(table: Table, { words, column }: Search): Located | undefined {
  const inCells = locateIn(table, words, column);
  if (words.grid.typed) return inCells;
  const ways = [inCells, locateGlued(table, words.grid, column), locateRunOn(table, words.grid)];
  return ways.reduce((best, each) => (filledPlaces(each, words.grid) > filledPlaces(best, words.grid) ? each : best));
}

const locateIn = (table: Table, words: Words, column: string | undefined): Located | undefined => (table.layout === 'groups' ? locateGroups(table, words) : locateRows(table, words, column));

/** How many of the places found hold anything. */
function filledPlaces(located: Located | undefined, grid: Grid): number {
  const isFilled = ({ row, column, text, figure }: Place): boolean => (figure === undefined ? (text ?? cellText(grid.rows[row]?.[column])).trim() !== '' : figure.state !== 'blank');
  return [...(located?.places.values() ?? [])].filter(isFilled).length;
}

/** Finds a table in a text with nothing between the cells of a row; all its figures are pieces of a line. */
function locateGlued(table: Table, grid: Grid, column: string | undefined): Located | undefined {
  const words = gluedWords(grid, unitsOf(table));
  const located = words && locateIn(table, words, column);
  if (words === undefined || located === undefined) return undefined;
  const inLine = (row: number): number => Math.max(0, (grid.rows[row] ?? []).findIndex((cell) => cellText(cell).trim() !== ''));
  const piece = (place: Place): Place => ({ text: cellText(words.grid.rows[place.row]?.[place.column]), ...place, column: inLine(place.row) });
  const standing = ({ item, label }: RowLabel): RowLabel => ({ item, label: { ...label, column: inLine(label.row) } });
  return {
    ...located,
    places: new Map([...located.places].map(([id, place]) => [id, piece(place)])),
    byPosition: true,
    differing: located.differing.map(standing),
    joined: located.joined.map(standing),
  };
}

const unitSets = new WeakMap<Table, ReadonlySet<string>>();

/** Units of measure of a table's rows. */
function unitsOf(table: Table): ReadonlySet<string> {
  let units = unitSets.get(table);
  if (units === undefined) unitSets.set(table, (units = new Set(table.layout === 'groups' ? [] : table.rows.flatMap(({ unit }) => unit ?? []))));
  return units;
}

/** Weight of a heading: less than the weakest fit of a figure row, beside which it may stand in the same grid row. */
const HEADING = 0.25;

function locateRows(table: ListTable | MatrixTable, words: Words, column: string | undefined): Located | undefined {
  const wanted = wantedLabels(table.rows);
  const candidates = candidateRows(words, wanted, unitsOf(table));
  const weights = new Float64Array(candidates.length * table.rows.length);
  candidates.forEach(({ fits }, at) => {
    for (const { item, fit } of fits) weights[at * table.rows.length + item] = hasFigure(table.rows[item] as Row) ? fit : fit * HEADING;
  });
  const found = align(candidates.length, table.rows.length, weights);
  addUnmistakable(found, candidates, wanted);
  const matched: (Matched & Pick<RowFit, 'fit' | 'joined'>)[] = [];
  table.rows.forEach((item, index) => {
    const candidate = candidates[found[index] ?? -1];
    const best = candidate && fitOf(candidate, index);
    if (candidate !== undefined && best !== undefined) matched.push({ item, row: candidate.row, label: best.cell, fit: best.fit, joined: best.joined });
  });
  // A label pieced together may have been given the figures of a line beside which nothing of it stands.
  const used = new Set(matched.filter(({ item, row, label, joined }) => hasFigure(item) && (!joined || label.row === row)).map(({ row }) => row));
  const withFigure = matched.filter((each) => hasFigure(each.item) && !mayBelongTo(each, words, used));
  const first = withFigure[0];
  if (first === undefined) return undefined;
  const columns = table.layout === 'list' ? listColumn(table, withFigure, words, column) : matrixColumns(table, wantedLabels(table.columns), withFigure, words, column);
  const rows = matched.map((each) => each.row);
  const usedRows = new Set(rows);
  for (const { label } of matched) usedRows.add(label.row);
  return {
    places: placesOf(table, withFigure, columns.of),
    firstRow: Math.min(...rows),
    lastRow: Math.max(...rows),
    usedRows,
    byPosition: columns.byPosition,
    several: columns.several,
    differing: withFigure.filter(({ fit, joined }) => fit < DIFFERS && !joined),
    joined: withFigure.filter(({ joined }) => joined),
  };
}

/** Lines that a broken label may lie away from its figures. */
const NEAR = 3;

/**
 * Whether a row without figures may go on in another: one with figures below it whose label is only the label's last marks;
 * or, in a text, one near it that has figures and is nobody's.
 */
function mayBelongTo({ row, label }: Matched, { grid, lines, lineAt }: Words, used: ReadonlySet<number>): boolean {
  const line = lineAt.get(row);
  if (line === undefined || line.figures.length > 0) return false;
  if (isMarks(cellText(grid.rows[row + 1]?.[label.column])) && (lineAt.get(row + 1)?.figures.length ?? 0) > 0) return true;
  if (grid.typed) return false;
  const at = lines.indexOf(line);
  const unused = (step: 1 | -1): boolean => {
    for (let near = at + step; Math.abs(near - at) <= NEAR; near += step) {
      const beside = lines[near];
      if (beside === undefined || used.has(beside.row)) return false;
      if (beside.figures.length > 0) return near === at + step || beside.cells.length === 0;
    }
    return false;
  };
  return unused(1) || unused(-1);
}

/** Whether a text is punctuation only, as the last line of a broken label can be. */
const isMarks = (text: string): boolean => /^[）)】〕」』”’。；;：:、，,]+$/.test(text.trim());

/** Fit of a label that has the very words and number. */
const EXACT = 0.95;
const NOWHERE = -1;
const SEVERAL = -2;

/** Rows out of their order: a label that the form has once and the grid has once stands for its row wherever it is. */
function addUnmistakable(found: Int32Array, candidates: readonly CandidateRow[], wanted: WantedLabels): void {
  const used = new Set(found);
  const exact = found.map(() => NOWHERE);
  candidates.forEach(({ fits }, at) => {
    for (const { item, fit } of fits) if (fit >= EXACT) exact[item] = exact[item] === NOWHERE ? at : SEVERAL;
  });
  found.forEach((candidate, item) => {
    const at = exact[item] ?? NOWHERE;
    if (candidate >= 0 || at < 0 || used.has(at) || !wanted.isOnly(item)) return;
    found[item] = at;
    used.add(at);
  });
}

function placesOf(table: ListTable | MatrixTable, rows: readonly Matched[], of: (row: number) => Iterable<readonly [string, Place]>): Map<string, Place> {
  const places = new Map<string, Place>();
  const ids = idsOf(table);
  for (const { item, row } of rows) {
    const own = ids.get(item.code);
    for (const [code, place] of of(row)) {
      const id = own?.get(code);
      if (id !== undefined) places.set(id, place);
    }
  }
  return places;
}

const idMaps = new WeakMap<Table, ReadonlyMap<string, ReadonlyMap<string, string>>>();

/** The ids of a table's indicators by the codes of row and column; in a list the column's is empty. */
function idsOf(table: ListTable | MatrixTable): ReadonlyMap<string, ReadonlyMap<string, string>> {
  let ids = idMaps.get(table);
  if (ids === undefined) {
    const ofRow = (row: string): Map<string, string> => (table.layout === 'list' ? new Map([['', row]]) : new Map(table.columns.map(({ code }) => [code, `${table.id}.${row}.${code}`])));
    idMaps.set(table, (ids = new Map(table.rows.map(({ code }) => [code, ofRow(code)]))));
  }
  return ids;
}
