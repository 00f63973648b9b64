import { BLANK, type Figure, isPlain, readFigure } from './figure';
import { type Candidate, candidatesOf, type RecogniseOptions } from './candidate';
import { type Address, type Cell, cellText, type Grid } from './grid';
import { headingAbove } from './heading';
import type { Located } from './located';
import { type Certainty, certaintyOf, type Reading } from './reading';
import { foundTwice } from './remarks';
import type { Sheet } from './sheet';

export { formMeant, type RecogniseOptions } from './candidate';

export interface Recognition {
  readonly sheet: Sheet;
  /** Everything that was not plain, in the order of the sheet. */
  readonly readings: readonly Reading[];
  /** How sure each figure is, in the order of `form.indicators`. */
  readonly certainty: readonly Certainty[];
  /** Share of the form's indicators whose place was found. */
  readonly found: number;
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
    const figure = place.figure ?? readFigure(place.text === undefined ? cellAt(grid, place.row, place.column) : { value: place.text }, indicator.unit, grid.typed);
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
  if (rivals.length > 0) readings.push({ kind: 'form-unclear', forms: [form, ...rivals].map(({ id, variant }) => ({ id, ...(variant === undefined ? {} : { variant }) })) });
  if (grid.cut === true) readings.push({ kind: 'cut', sheet: grid.name });
  readings.push(...others);
  const top = Math.min(...[...tables.values()].map((table) => table.firstRow));
  return { sheet: { form, ...headingAbove(grid, top), figures, cells }, readings, certainty: certaintyOf(form, readings), found };
}

/** Whether it is clear which of a table's figure columns is meant. */
const isChosen = ({ several }: Located): boolean => several === undefined || several.taken !== undefined;

/** A cell covered by a merge has what its top-left cell has. */
function cellAt(grid: Grid, row: number, column: number): Cell | undefined {
  const cell = grid.rows[row]?.[column];
  if (cell !== undefined) return cell;
  const merge = grid.merges.find((each) => each.top <= row && row <= each.bottom && each.left <= column && column <= each.right);
  return merge === undefined || merge.top !== row ? undefined : grid.rows[merge.top]?.[merge.left];
}

