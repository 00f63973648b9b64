import { brokenLabels } from './broken';
import type { WantedLabels } from './fit';
import type { Labelled, Words } from './words';

export interface RowFit {
  /** Position of the form's row in its table. */
  readonly item: number;
  readonly fit: number;
  /** The label that fits. */
  readonly cell: Labelled;
  /** The label is pieced together. */
  readonly joined: boolean;
}

/** A row of the grid that may be one of a table's. */
export interface CandidateRow {
  readonly row: number;
  /** The best fit for each row of the form that it fits at all. */
  readonly fits: readonly RowFit[];
}

export const fitOf = ({ fits }: CandidateRow, item: number): RowFit | undefined => fits.find((each) => each.item === item);

/** Weight of a label pieced together; it counts where the label's own row has no figures. */
const BROKEN = 0.95;
/** What a label without figures beside it weighs if figures were found for it elsewhere. */
const WITHOUT_FIGURES = 0.5;

/** The rows with a label that fits, in the order of the grid: one cell, one joined with its right neighbour, or pieces on several rows. */
export function candidateRows(words: Words, wanted: WantedLabels, units: ReadonlySet<string>): CandidateRow[] {
  const { lines, labels } = words;
  const fitsAt = new Map<number, RowFit[]>();
  const keep = (at: number, better: RowFit): void => {
    const fits = fitsAt.get(at);
    if (fits === undefined) {
      fitsAt.set(at, [better]);
      return;
    }
    const known = fits.findIndex(({ item }) => item === better.item);
    if (known < 0) fits.push(better);
    else if (better.fit > (fits[known]?.fit ?? 0)) fits[known] = better;
  };
  for (const [key, places] of labels) {
    const { fits, begins } = wanted.likeness(key);
    if (fits.length === 0 && !begins) continue;
    for (const { at, cell: index } of places) {
      const cells = lines[at]?.cells ?? [];
      const [cell, next] = [cells[index], cells[index + 1]];
      if (cell === undefined) continue;
      for (const { item, fit } of fits) keep(at, { item, fit, cell, joined: false });
      if (!begins || next === undefined) continue;
      for (const { item, fit } of wanted.completed(key, cell.text, next.text)) keep(at, { item, fit, cell: next, joined: false });
    }
  }
  for (const { at, start, first, fits } of brokenLabels(words, wanted, units)) {
    for (const { item, fit } of fits) {
      const own = fitsAt.get(start);
      const single = own?.findIndex((each) => each.item === item) ?? -1;
      const alone = own?.[single];
      if (own !== undefined && alone !== undefined && at !== start) own[single] = { ...alone, fit: alone.fit * WITHOUT_FIGURES };
      keep(at, { item, fit: fit * BROKEN, cell: first, joined: true });
    }
  }
  return [...fitsAt].map(([at, fits]) => ({ row: lines[at]?.row ?? 0, fits })).sort((a, b) => a.row - b.row);
}
