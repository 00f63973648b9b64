import { type Form, officialForms } from '../form/catalogue';
import type { Table } from '../form/form';
import { hasFigure } from '../form/indicator';
import { BLANK, type Figure, readFigure } from './figure';
import { type Address, type Cell, cellText, type Grid } from './grid';
import { headingAbove } from './heading';
import { type LabelKey, labelKey } from './label';
import { type Located, locateTables, type Words, wordsOf } from './locate';
import { type Certainty, certaintyOf, type Reading } from './reading';
import type { Sheet } from './sheet';

export interface Recognition {
  readonly sheet: Sheet;
  /** Everything that was not plain, in the order of the sheet. */
  readonly readings: readonly Reading[];
  /** How sure each figure is, in the order of `form.indicators`. */
  readonly certainty: readonly Certainty[];
  /** Share of the form's indicators whose place was found. */
  readonly found: number;
}

/** Below this share of indicators found, a grid is no copy of the form. */
const ENOUGH = 0.3;

interface Candidate {
  readonly form: Form;
  readonly words: Words;
  readonly tables: ReadonlyMap<string, Located>;
  readonly unknown: readonly Address[];
  readonly score: number;
  readonly found: number;
}

/**
 * Finds the annex in a workbook or text: which form, whose, for which year, and where each indicator stands. Labels
 * decide; the sheet's name and place do not matter.
 * @returns undefined if no grid holds a form.
 */
export function recognise(grids: readonly Grid[], options: RecogniseOptions = {}): Recognition | undefined {
  const best = grids.map((grid) => bestCandidate(grid, options)).reduce((a, b) => ((b?.score ?? 0) > (a?.score ?? 0) ? b : a), undefined);
  return best === undefined ? undefined : readCandidate(best);
}

/** The annexes in a workbook, at most one a sheet, in the order of the sheets. */
export function recogniseEach(grids: readonly Grid[], options: RecogniseOptions = {}): Recognition[] {
  return grids.flatMap((grid) => {
    const best = bestCandidate(grid, options);
    return best === undefined ? [] : [readCandidate(best)];
  });
}

export interface RecogniseOptions {
  /** The forms to look for; the official ones if not given. */
  readonly forms?: readonly Form[];
  /** Words of the figure column to read where a table has several. */
  readonly column?: string;
}

function bestCandidate(grid: Grid, { forms = officialForms }: RecogniseOptions): Candidate | undefined {
  const words = wordsOf(grid);
  const located = new Map<Table, Located | undefined>();
  let best: Candidate | undefined;
  let bestShare = 0;
  for (const { form, share } of likelyForms(forms, words)) {
    // A form found whole is not another one that lacks labels here.
    if (best?.score === best?.form.indicators.length && share < bestShare) break;
    for (const layout of [form, ...form.variants]) {
      // Not even all of its indicators would make it better.
      if (layout.indicators.length <= (best?.score ?? 0)) continue;
      const candidate = candidateOf(layout, words, located);
      if (candidate.found < ENOUGH || candidate.score <= (best?.score ?? 0)) continue;
      best = candidate;
      bestShare = share;
    }
  }
  return best;
}

/** Forms by how many of their labels appear, the most first; one with far fewer is not worth a closer look. */
function likelyForms(forms: readonly Form[], words: Words): { form: Form; share: number }[] {
  const present = new Set([...words.labels.keys()].map((key) => key.bare));
  const hits = forms.map((form) => ({ form, share: shareOf(labelsOf(form), present) }));
  hits.sort((a, b) => b.share - a.share);
  const most = hits[0]?.share ?? 0;
  return hits.filter(({ share }) => share > 0.15 && share >= most * 0.6);
}

function shareOf(labels: ReadonlySet<string>, present: ReadonlySet<string>): number {
  let hits = 0;
  for (const label of labels) if (present.has(label)) hits += 1;
  return hits / labels.size;
}

const labelSets = new WeakMap<Form, ReadonlySet<string>>();

function labelsOf(form: Form): ReadonlySet<string> {
  let labels = labelSets.get(form);
  if (labels === undefined) {
    const labelled = form.data.tables.flatMap((table): { label: string }[] => (table.layout === 'groups' ? table.columns : table.rows));
    labels = new Set(labelled.map((each) => labelKey(each.label).bare));
    labelSets.set(form, labels);
  }
  return labels;
}

function candidateOf(form: Form, words: Words, located: Map<Table, Located | undefined>): Candidate {
  const tables = locateTables(form, words, located);
  const count = [...tables.values()].reduce((sum, table) => sum + table.places.size, 0);
  const differing = [...tables.values()].reduce((sum, table) => sum + table.differing.length, 0);
  const unknown = unknownRows(words, tables);
  const score = count - 0.5 * (form.indicators.length - count) - unknown.length - 0.1 * differing;
  return { form, words, tables, unknown, score, found: count / form.indicators.length };
}

/** Rows inside a located table that carry a label and a figure but belong to no row of the form. */
function unknownRows({ grid, rows }: Words, tables: ReadonlyMap<string, Located>): Address[] {
  const located = [...tables.values()];
  return rows.flatMap(({ row, cells }) => {
    const inside = located.find((table) => table.firstRow < row && row < table.lastRow);
    const [label] = cells;
    if (inside === undefined || label === undefined || located.some((table) => table.usedRows.has(row) || table.firstRow === row)) return [];
    const columns = new Set([...inside.places.values()].map((place) => place.column));
    const filled = [...columns].some((column) => /\d/.test(cellText(grid.rows[row]?.[column])));
    return filled ? [{ sheet: grid.name, row, column: label.column }] : [];
  });
}

function readCandidate({ form, words, tables, unknown, found }: Candidate): Recognition {
  const { grid } = words;
  const readings: Reading[] = [];
  const figures: Figure[] = [];
  const cells: (Address | undefined)[] = [];
  const missing: string[] = [];
  for (const indicator of form.indicators) {
    const place = tables.get(indicator.table)?.places.get(indicator.id);
    if (place === undefined) {
      missing.push(indicator.id);
      figures.push(BLANK);
      cells.push(undefined);
      continue;
    }
    const at = { sheet: grid.name, ...place };
    const figure = readFigure(cellAt(grid, place.row, place.column), indicator.unit, grid.typed);
    figures.push(figure);
    cells.push(at);
    if (!plain(figure)) readings.push({ kind: 'figure', indicator: indicator.id, figure, at });
  }
  if (missing.length > 0) readings.push({ kind: 'not-found', indicators: missing });
  for (const [table, { differing }] of tables) {
    for (const { item, label } of differing) {
      const indicators = form.indicators.filter((each) => each.table === table && each.row === item.code).map((each) => each.id);
      readings.push({ kind: 'label-differs', indicators, text: label.text.trim(), at: { sheet: grid.name, row: label.row, column: label.column } });
    }
  }
  for (const at of unknown) readings.push({ kind: 'unknown-row', text: cellText(grid.rows[at.row]?.[at.column]).trim(), at });
  readings.push(...foundTwice(form, words, tables));
  for (const [table, located] of tables) {
    if (located.byPosition) readings.push({ kind: 'columns-by-position', table });
    if (located.several !== undefined) {
      const columns = located.several.columns.map(({ header, row, column }) => ({ header, at: { sheet: grid.name, row, column } }));
      readings.push({ kind: 'several-columns', table, columns, taken: located.several.taken });
    }
  }
  const top = Math.min(...[...tables.values()].map((table) => table.firstRow));
  return { sheet: { form, ...headingAbove(grid, top), figures, cells }, readings, certainty: certaintyOf(form, readings), found };
}

/** A cell covered by a merge has what its top-left cell has. */
function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  const cell = grid.rows[row]?.[column];
  if (cell !== undefined) return cell;
  const merge = grid.merges.find((each) => each.top <= row && row <= each.bottom && each.left <= column && column <= each.right);
  return merge === undefined || merge.top !== row ? undefined : grid.rows[merge.top]?.[merge.left];
}

const plain = (figure: Figure): boolean => figure.state === 'number' && figure.notes.every((note) => note === 'formula');

/** Rows outside the located tables, or passed over in them, that carry a form row's very label and a figure. */
function foundTwice(form: Form, { grid, rows }: Words, tables: ReadonlyMap<string, Located>): Reading[] {
  const wanted = figureLabels(form);
  const used = new Set([...tables.values()].flatMap((table) => [...table.usedRows]));
  return rows.flatMap(({ row, cells }): Reading[] => {
    if (used.has(row)) return [];
    const label = cells.find((cell) => wanted.has(exact(cell.key)));
    if (label === undefined || !(grid.rows[row] ?? []).some((cell) => cell !== undefined && /^\s*[\d０-９]/.test(cellText(cell)) && cellText(cell).trim().length < 12)) return [];
    return [{ kind: 'found-twice', indicator: wanted.get(exact(label.key)) ?? '', at: { sheet: grid.name, row, column: label.column } }];
  });
}

const exact = ({ number, body }: LabelKey): string => `${number} ${body}`;

const figureLabelMaps = new WeakMap<Form, ReadonlyMap<string, string>>();

/** Labels of the rows that have figures, with the row they stand for. */
function figureLabels(form: Form): ReadonlyMap<string, string> {
  let labels = figureLabelMaps.get(form);
  if (labels === undefined) {
    const rows = form.data.tables.flatMap((table) =>
      table.layout === 'groups' ? [] : table.rows.filter(hasFigure).map((row) => ({ key: labelKey(row.label), id: table.layout === 'list' ? row.code : `${table.id}.${row.code}` })),
    );
    labels = new Map(rows.filter(({ key }) => key.body.length > 2).map(({ key, id }) => [exact(key), id]));
    figureLabelMaps.set(form, labels);
  }
  return labels;
}
