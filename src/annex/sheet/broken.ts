import { type Fit, type WantedLabels } from './fit';
import { type LabelKey, labelKey } from './label';
import { withoutAsides } from './place';
import type { Labelled, Line, Words } from './words';

/** A label that stands on several rows, or on a row above its figures. */
export interface BrokenLabel {
  /** Position in `lines` of the row that has the figures. */
  readonly at: number;
  /** Position in `lines` of the row where the label begins, and its piece there. */
  readonly start: number;
  readonly first: Labelled;
  readonly fits: readonly Fit[];
}

/** A label goes on over at most this many further lines. */
const MOST_LINES = 6;
/** Lines passed over: page numbers, pieces of a neighbouring label. */
const MOST_SKIPPED = 3;

/**
 * Labels broken over successive rows, as in text copied out of a page: the figures stand beside one of the pieces, or on a
 * row of their own between or right after them. Only pieces that together are exactly the wanted words count.
 */
export function brokenLabels(words: Words, wanted: WantedLabels, units: ReadonlySet<string>): BrokenLabel[] {
  const lines = words.grid.typed ? words.lines : withoutAsides(words.lines);
  const sought: Sought = { wanted, units, loose: !words.grid.typed };
  const starts: { at: number; cell: number }[] = [];
  for (const [key, places] of words.labels) {
    const { begins, whole } = wanted.likeness(key);
    if (!begins && !whole) continue;
    for (const place of places) if (!whole || !figuresBeside(lines[place.at], cellOf(lines, place))) starts.push(place);
  }
  starts.sort((a, b) => a.at - b.at || a.cell - b.cell);
  return starts.flatMap((place) => followed(lines, place.at, cellOf(lines, place), sought) ?? []);
}

const cellOf = (lines: readonly Line[], { at, cell }: { readonly at: number; readonly cell: number }): Labelled => lines[at]?.cells[cell] as Labelled;

interface Sought {
  readonly wanted: WantedLabels;
  /** Units of measure of the table's rows. */
  readonly units: ReadonlySet<string>;
  /** Short words beside figures may be their unit, or a piece of a label that stands beside several rows. */
  readonly loose: boolean;
}

function followed(lines: readonly Line[], start: number, first: Labelled, { wanted, units, loose }: Sought): BrokenLabel | undefined {
  let text = first.text;
  let { body } = first.key;
  let figures = figuresBeside(lines[start], first) ? start : undefined;
  let fits = wanted.exactly(first.key);
  let skipped = 0;
  for (let at = start + 1; at <= start + MOST_LINES; at += 1) {
    const line = lines[at];
    if (line === undefined) return undefined;
    const piece = line.cells.find(({ key }) => wanted.goesOn(body + key.words));
    const bare = loose && piece === undefined && line.cells.length > 0 && line.cells.every(({ key }) => units.has(key.body));
    const beside = bare || figuresBeside(line, piece ?? first);
    if (fits.length > 0 && piece === undefined && line.row > (lines[at - 1]?.row ?? 0) + 1) return undefined;
    if (beside && figures !== undefined) return undefined;
    if (piece !== undefined) {
      text += piece.text;
      body += piece.key.words;
      fits = wanted.exactly(labelKey(text));
    } else if (line.cells.some(({ key }) => !(loose && beside && isAside(key, wanted)))) {
      skipped += 1;
      if (beside || fits.length > 0 || skipped > MOST_SKIPPED) return undefined;
    }
    if (beside) figures = at;
    if (fits.length > 0 && figures !== undefined) return { at: figures, start, first, fits };
  }
  return undefined;
}

/** Longest piece of a label that stands beside several rows, on one line. */
const NARROW = 4;

/** Whether words beside figures may be a unit, or a piece of a label of several rows. */
const isAside = ({ number, body }: LabelKey, wanted: WantedLabels): boolean => number === '' && body.length <= NARROW && !wanted.goesOn(body);

/** Longest unit, which may stand between a label and its figures. */
const UNIT = 2;

/** Whether a line has figures right of a label, and no other label before them. */
export function figuresBeside(line: Line | undefined, label: Labelled): boolean {
  const first = line?.figures.find((column) => column > label.column);
  if (line === undefined || first === undefined) return false;
  return !line.cells.some(({ column, key }) => column > label.column && column < first && key.body.length > UNIT);
}
