import { type Form, officialForms } from '../form/catalogue';
import { hasFigure } from '../form/indicator';
import { figuresBeside } from './broken';
import { BLANK, type Figure, isPlain, readFigure } from './figure';
import { type Address, type Cell, cellText, type Grid } from './grid';
import { headingAbove } from './heading';
import { type LabelKey, labelKey } from './label';
import { locateTables, type Search } from './locate';
import type { Located } from './located';
import { type Certainty, certaintyOf, type Reading } from './reading';
import { shareInText } from './run-on';
import type { Sheet } from './sheet';
import { type Words, wordsOf } from './words';

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
  /** Forms that fit nearly as well. */
  readonly rivals: readonly Form[];
}

export interface RecogniseOptions {
  /** The forms to look for; the official ones if not given. */
  readonly forms?: readonly Form[];
  /** The words above the figure column to read, where a table has several. */
  readonly column?: string;
}

/**
 * Finds the annex in a workbook or text: which form, whose, for which year, and where each indicator stands. Labels
 * decide; the sheet's name and place do not matter. Of several annexes the fullest is read and the others are said; a
 * hidden sheet is read only if no visible one holds an annex.
 * @returns undefined if no grid holds a form.
 */
export function recognise(grids: readonly Grid[], options: RecogniseOptions = {}): Recognition | undefined {
  const candidates = candidatesOf(grids, options);
  const visible = candidates.filter(({ words }) => words.grid.hidden !== true);
  const best = fullest(visible) ?? fullest(candidates);
  return best && readCandidate(best, aboutOthers(best, candidates));
}

/** The annexes of the visible sheets, at most one a sheet, in the order of the sheets. */
export function recogniseEach(grids: readonly Grid[], options: RecogniseOptions = {}): Recognition[] {
  const visible = grids.filter((grid) => grid.hidden !== true);
  return candidatesOf(visible, options).map((candidate) => readCandidate(candidate, []));
}

/**
 * Every annex of a file: those of the visible sheets; a hidden one only if no visible sheet holds any. Hidden sheets with
 * an annex are said on each. Empty if no grid holds a form.
 */
export function recogniseAll(grids: readonly Grid[], options: RecogniseOptions = {}): Recognition[] {
  const candidates = candidatesOf(grids, options);
  const visible = candidates.filter(({ words }) => words.grid.hidden !== true);
  const hidden = visible.length > 0 ? undefined : fullest(candidates);
  const taken = hidden === undefined ? visible : [hidden];
  return taken.map((each) => readCandidate(each, aboutOthers(each, candidates).filter(({ kind }) => kind === 'hidden-sheet')));
}

const candidatesOf = (grids: readonly Grid[], options: RecogniseOptions): Candidate[] => grids.flatMap((grid) => bestCandidate(grid, options) ?? []);

const fullest = (candidates: readonly Candidate[]): Candidate | undefined =>
  candidates.reduce<Candidate | undefined>((best, each) => (best === undefined || each.score > best.score ? each : best), undefined);

function aboutOthers(best: Candidate, candidates: readonly Candidate[]): Reading[] {
  const readings: Reading[] = [];
  for (const { form, words: { grid } } of candidates) {
    if (grid.hidden === true) readings.push({ kind: 'hidden-sheet', sheet: grid.name, taken: grid === best.words.grid });
    else if (grid !== best.words.grid) readings.push({ kind: 'other-annex', sheet: grid.name, form: form.id });
  }
  return readings;
}

/** Share of the best form's rank from which on another one could be meant as well; and in a text of which much was not found. */
const RIVAL = 0.92;
const RIVAL_IN_TEXT = 0.5;
/** Share of the indicators found from which on a text is not doubtful. */
const FOUND_IN_TEXT = 0.97;

function bestCandidate(grid: Grid, { forms = officialForms, column }: RecogniseOptions): Candidate | undefined {
  const words = wordsOf(grid);
  const search: Search = { words, column, found: new Map() };
  let best: Candidate | undefined;
  let most = 0;
  const ranked: { form: Form; rank: number }[] = [];
  for (const { form, share } of likelyForms(forms, words)) {
    // Not even all of its indicators would bring it near.
    if (form.indicators.length * share < most * RIVAL_IN_TEXT) continue;
    const candidate = candidateOf(form, search);
    const rank = candidate.score * share;
    if (candidate.found < ENOUGH) continue;
    ranked.push({ form, rank });
    if (rank <= most) continue;
    best = candidate;
    most = rank;
  }
  const doubtful = !grid.typed && grid.merges.length === 0 && (best?.found ?? 1) < FOUND_IN_TEXT;
  const enough = doubtful ? RIVAL_IN_TEXT : RIVAL;
  const rivals = ranked.filter(({ form, rank }) => form !== best?.form && rank >= most * enough).map(({ form }) => form);
  return best && { ...best, rivals };
}

/** Forms and variants by how many of their labels appear, the most first; one with far fewer is not worth a closer look. */
function likelyForms(forms: readonly Form[], words: Words): { form: Form; share: number }[] {
  const present = new Set([...words.labels.keys()].map((key) => key.bare));
  const hits = forms.flatMap((form) => [form, ...form.variants]).map((form) => ({ form, share: shareOf(labelsOf(form).keys, present) }));
  const most = Math.max(0, ...hits.map(({ share }) => share));
  if (most <= LIKELY && !words.grid.typed) for (const hit of hits) hit.share = shareInText(labelsOf(hit.form).texts, words.grid);
  hits.sort((a, b) => b.share - a.share);
  return hits.filter(({ share }) => share > LIKELY && share >= (hits[0]?.share ?? 0) * 0.6);
}

/** Share of a form's labels that must appear for a closer look. */
const LIKELY = 0.15;

function shareOf(labels: ReadonlySet<string>, present: ReadonlySet<string>): number {
  let hits = 0;
  for (const label of labels) if (present.has(label)) hits += 1;
  return hits / labels.size;
}

interface FormLabels {
  readonly keys: ReadonlySet<string>;
  readonly texts: readonly string[];
}

const labelSets = new WeakMap<Form, FormLabels>();

function labelsOf(form: Form): FormLabels {
  let labels = labelSets.get(form);
  if (labels === undefined) {
    const texts = form.data.tables.flatMap((table): { label: string }[] => (table.layout === 'groups' ? table.columns : table.rows)).map(({ label }) => label);
    labels = { keys: new Set(texts.map((text) => labelKey(text).bare)), texts };
    labelSets.set(form, labels);
  }
  return labels;
}

function candidateOf(form: Form, search: Search): Candidate {
  const { words } = search;
  const tables = locateTables(form, search);
  const count = [...tables.values()].reduce((sum, table) => sum + countOf(table), 0);
  const differing = [...tables.values()].reduce((sum, table) => sum + table.differing.length, 0);
  const unknown = unknownRows(words, tables);
  if (isContradicted(form, words, tables)) return { form, words, tables, unknown, score: 0, found: 0, rivals: [] };
  const score = count - 0.5 * (form.indicators.length - count) - unknown.length - 0.1 * differing;
  return { form, words, tables, unknown, score, found: count / form.indicators.length, rivals: [] };
}

/** Places found; one whose figures cannot be told apart counts half. */
const countOf = ({ places }: Located): number => [...places.values()].reduce((sum, { figure }) => sum + (figure?.state === 'unreadable' ? 0.5 : 1), 0);

/** Whether the row that a variant prints in place of others is not there, or is empty and rows with figures follow it. */
function isContradicted(form: Form, words: Words, tables: ReadonlyMap<string, Located>): boolean {
  const collapsed = form.data.variants?.find(({ id }) => id === form.variant)?.collapsed ?? [];
  return collapsed.some((code) => {
    const indicator = form.indicators.find(({ table, row }) => `${table}.${row}` === code);
    const places = tables.get(indicator?.table ?? '')?.places;
    const row = places?.get(indicator?.id ?? '')?.row;
    if (places === undefined || row === undefined) return true;
    const line = words.lineAt.get(row);
    const wanted = labelKey(indicator?.label.split(' · ')[0] ?? '').bare;
    const label = line?.cells.find(({ key }) => key.bare === wanted) ?? line?.cells[0];
    if (label !== undefined && figuresBeside(line, label)) return false;
    if (line?.figures.some((column) => column > (label?.column ?? -1)) === true) return true;
    const next = Math.min(...[...places.values()].map((place) => place.row).filter((each) => each > row));
    return words.lines.some((line) => line.row > row && line.row < next && line.figures.length > 0);
  });
}

/** Rows inside a located table that carry a label and a figure but belong to no row of the form. */
function unknownRows({ grid, lines }: Words, tables: ReadonlyMap<string, Located>): Address[] {
  const located = [...tables.values()];
  return lines.flatMap(({ row, cells }) => {
    const inside = located.find((table) => table.firstRow < row && row < table.lastRow);
    const [label] = cells;
    if (inside === undefined || label === undefined || located.some((table) => table.usedRows.has(row) || table.firstRow === row)) return [];
    const columns = new Set([...inside.places.values()].map((place) => place.column));
    const filled = [...columns].some((column) => /\d/.test(cellText(grid.rows[row]?.[column])));
    return filled ? [{ sheet: grid.name, row, column: label.column }] : [];
  });
}

function readCandidate({ form, words, tables, unknown, found, rivals }: Candidate, others: readonly Reading[]): Recognition {
  const { grid } = words;
  const readings: Reading[] = [];
  const figures: Figure[] = [];
  const cells: (Address | undefined)[] = [];
  const missing: string[] = [];
  for (const indicator of form.indicators) {
    const table = tables.get(indicator.table);
    const place = table?.places.get(indicator.id);
    const chosen = table === undefined || isChosen(table);
    if (place === undefined || !chosen) {
      if (chosen) missing.push(indicator.id);
      figures.push(BLANK);
      cells.push(undefined);
      continue;
    }
    const at = { sheet: grid.name, row: place.row, column: place.column };
    const figure = place.figure ?? readFigure(cellAt(grid, place.row, place.column), indicator.unit, grid.typed);
    figures.push(figure);
    cells.push(at);
    if (!isPlain(figure)) readings.push({ kind: 'figure', indicator: indicator.id, figure, at });
  }
  if (missing.length > 0) readings.push({ kind: 'not-found', indicators: missing });
  for (const [table, { differing, joined }] of tables) {
    for (const [kind, labels] of [['label-differs', differing], ['label-joined', joined]] as const) {
      for (const { item, label } of labels) {
        const indicators = form.indicators.filter((each) => each.table === table && each.row === item.code).map((each) => each.id);
        readings.push({ kind, indicators, text: label.text.trim(), at: { sheet: grid.name, row: label.row, column: label.column } });
      }
    }
  }
  for (const at of unknown) readings.push({ kind: 'unknown-row', text: cellText(grid.rows[at.row]?.[at.column]).trim(), at });
  readings.push(...foundTwice(form, words, tables));
  for (const [table, located] of tables) {
    if (located.byPosition && isChosen(located)) readings.push({ kind: 'columns-by-position', table });
    if (located.several !== undefined) {
      const columns = located.several.columns.map(({ header, row, column }) => ({ header, at: { sheet: grid.name, row, column } }));
      readings.push({ kind: 'several-columns', table, columns, taken: located.several.taken });
    }
  }
  if (rivals.length > 0) readings.push({ kind: 'form-unclear', forms: [form, ...rivals].map(nameOf) });
  if (grid.cut === true) readings.push({ kind: 'cut', sheet: grid.name });
  readings.push(...others);
  const top = Math.min(...[...tables.values()].map((table) => table.firstRow));
  return { sheet: { form, ...headingAbove(grid, top), figures, cells }, readings, certainty: certaintyOf(form, readings), found };
}

const nameOf = ({ variant, data }: Form): string => (variant === undefined ? data.name : `${data.name}（几行印作一行的版式）`);

/** Whether it is clear which of a table's figure columns is meant. */
const isChosen = ({ several }: Located): boolean => several === undefined || several.taken !== undefined;

/** A cell covered by a merge has what its top-left cell has. */
function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  const cell = grid.rows[row]?.[column];
  if (cell !== undefined) return cell;
  const merge = grid.merges.find((each) => each.top <= row && row <= each.bottom && each.left <= column && column <= each.right);
  return merge === undefined || merge.top !== row ? undefined : grid.rows[merge.top]?.[merge.left];
}

/** Rows outside the located tables, or passed over in them, that carry a form row's very label and a figure. */
function foundTwice(form: Form, { grid, lines }: Words, tables: ReadonlyMap<string, Located>): Reading[] {
  const wanted = figureLabels(form);
  const used = new Set([...tables.values()].flatMap((table) => [...table.usedRows]));
  return lines.flatMap(({ row, cells }): Reading[] => {
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
