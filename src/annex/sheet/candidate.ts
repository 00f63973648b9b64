import { type Form, officialForms } from '../form/catalogue';
import { mostPlaces } from './most-places';
import { figuresBeside } from './broken';
import type { Address, Grid } from './grid';
import { labelKey } from './label';
import { locateTables, type Search } from './locate';
import type { Located } from './located';
import { isRecord } from './record';
import { unknownRows } from './remarks';
import { shareInText } from './run-on';
import { type Words, wordsOf } from './words';

export interface RecogniseOptions {
  /** The forms to look for; the official ones if not given. */
  readonly forms?: readonly Form[];
  /** The words above the figure column to read, where a table has several. */
  readonly column?: string;
}

/** The form that a grid is most likely a copy of, and where its tables stand. */
export interface Candidate {
  readonly form: Form;
  readonly words: Words;
  readonly tables: ReadonlyMap<string, Located>;
  readonly unknown: readonly Address[];
  readonly score: number;
  readonly found: number;
  /** Forms that fit nearly as well. */
  readonly rivals: readonly Form[];
}

/** Below this share of indicators found, a grid is no copy of the form. */
const ENOUGH = 0.3;

/** The likeliest form of each grid, in the order of the grids; none for a grid that is no copy of any. */
export const candidatesOf = (grids: readonly Grid[], options: RecogniseOptions): Candidate[] => grids.flatMap((grid) => (isRecord(grid) ? [] : (bestCandidate(grid, options) ?? [])));

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
  const isText = !grid.typed && grid.merges.length === 0;
  const near = isText ? RIVAL_IN_TEXT : RIVAL;
  const ranked: { form: Form; rank: number }[] = [];
  for (const { form, share } of likelyForms(forms, words)) {
    // Not even all that could be found would make it a rival.
    if (most > 0 && scoreOf(form, mostPlaces(form, words)) * share < most * near) continue;
    const candidate = candidateOf(form, search);
    const rank = candidate.score * share;
    if (candidate.found < ENOUGH) continue;
    ranked.push({ form, rank });
    if (rank <= most) continue;
    best = candidate;
    most = rank;
  }
  const doubtful = isText && (best?.found ?? 1) < FOUND_IN_TEXT;
  const enough = doubtful ? RIVAL_IN_TEXT : RIVAL;
  const rivals = ranked.filter(({ form, rank }) => best !== undefined && !areRelated(form, best.form) && rank >= most * enough).map(({ form }) => form);
  return best && { ...best, rivals };
}

/**
 * Whether two forms were made from the same one: what they have in common has the same labels and codes, so that there is
 * nothing to be mistaken in. A form and its variants print one label in different rows and are not related.
 */
const areRelated = (one: Form, other: Form): boolean => (one.data.base ?? one.id) === (other.data.base ?? other.id) && one.variant === other.variant;

/** Forms and variants by how many of their labels appear, the most first; one with far fewer is not worth a closer look. */
function likelyForms(forms: readonly Form[], words: Words): { form: Form; share: number }[] {
  const present = new Set([...words.labels.keys()].map((key) => key.bare));
  const hits = forms.flatMap((form) => [form, ...form.variants]).map((form) => ({ form, share: shareOf(labelsOf(form).keys, present) }));
  const most = Math.max(0, ...hits.map(({ share }) => share));
  if (most <= LIKELY && !words.grid.typed) for (const hit of hits) hit.share = shareInText(labelsOf(hit.form).texts, words.grid);
  hits.sort((a, b) => b.share - a.share);
  return hits.filter(({ share }) => share > LIKELY && share >= (hits[0]?.share ?? 0) * 0.6);
}

/** Share of a form's labels with which a grid is meant to be a copy of it, wherever the figures stand. */
const MEANT = 0.6;

/**
 * The form of which a grid has most labels. For grids on which no annex was found: their figures cannot be told apart, as
 * where the words above the columns are gone and not all columns are there.
 */
export function formMeant(grids: readonly Grid[], { forms = officialForms }: RecogniseOptions = {}): Form | undefined {
  const likely = grids.filter((grid) => !isRecord(grid)).flatMap((grid) => likelyForms(forms, wordsOf(grid)).slice(0, 1));
  return likely.filter(({ share }) => share >= MEANT).sort((a, b) => b.share - a.share)[0]?.form;
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
  const score = scoreOf(form, count) - unknown.length - 0.1 * differing;
  return { form, words, tables, unknown, score, found: count / form.indicators.length, rivals: [] };
}

/** What is worth the indicators found, less what is missing. */
const scoreOf = ({ indicators }: Form, count: number): number => count - 0.5 * (indicators.length - count);

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
