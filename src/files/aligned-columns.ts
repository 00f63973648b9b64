import { type Line, type Token, WIDTHS } from './aligned-line';

/** From where to where a column reaches on the page. */
export interface Band {
  readonly start: number;
  readonly end: number;
}

/** Columns from left to right. */
export interface Bands {
  /** Which of `WIDTHS` they are counted in. */
  readonly way: number;
  readonly bands: readonly Band[];
}

export const bandOf = ({ starts, ends }: Token, way: number): Band => ({ start: starts[way] ?? 0, end: ends[way] ?? 0 });

/** The columns that a stretch of a line reaches over. */
export const under = ({ start, end }: Band, bands: readonly Band[]): number[] => bands.flatMap((band, column) => (start < band.end && band.start < end ? [column] : []));

/** Figures may stand this much aside of their column. */
const ASIDE = 1;

/** The figures of a row under their columns; undefined unless each stands under just one, and no two under the same. */
export function place(figures: readonly Token[], { way, bands }: Bands): string[] | undefined {
  const cells = new Array<string>(bands.length).fill('');
  for (const figure of figures) {
    const band = bandOf(figure, way);
    const over = under(band, bands);
    const columns = over.length > 0 ? over : under({ start: band.start - ASIDE, end: band.end + ASIDE }, bands);
    const [column] = columns;
    if (columns.length !== 1 || column === undefined || cells[column] !== '') return undefined;
    cells[column] = figure.text;
  }
  return cells;
}

/**
 * The columns that the figures of rows without headers stand in: those of the fullest rows, one after another, if every row
 * keeps to them; else what overlaps from row to row is one column.
 * @returns undefined if that would put two figures of a row into one column, whichever way characters are counted.
 */
export function columnsOf(rows: readonly Line[]): Bands | undefined {
  const keptBy = ({ way, bands }: Bands): boolean => rows.every(({ figures }) => place(figures, { way, bands }) !== undefined);
  const ways = WIDTHS.map((_, way) => way);
  const inStep = ways.map((way) => ({ way, bands: fullest(rows, way) })).find(keptBy);
  if (inStep !== undefined) return inStep;
  return ways.map((way) => ({ way, bands: joined(rows, way) })).filter(keptBy).sort((a, b) => a.bands.length - b.bands.length)[0];
}

/** From the first to the last place of the first, second, … figures of the fullest rows. */
function fullest(rows: readonly Line[], way: number): Band[] {
  const most = Math.max(0, ...rows.map(({ figures }) => figures.length));
  const full = rows.filter(({ figures }) => figures.length === most);
  return Array.from({ length: most }, (_, column) => {
    const bands = full.flatMap(({ figures }) => figures.slice(column, column + 1)).map((figure) => bandOf(figure, way));
    return { start: Math.min(...bands.map(({ start }) => start)), end: Math.max(...bands.map(({ end }) => end)) };
  });
}

/** Figures that overlap, or nearly touch without ever standing beside each other, as one band. */
function joined(rows: readonly Line[], way: number): Band[] {
  const stretches = rows.flatMap(({ figures }, row) => figures.map((figure) => ({ ...bandOf(figure, way), row }))).sort((a, b) => a.start - b.start);
  const bands: { start: number; end: number; rows: Set<number> }[] = [];
  for (const { start, end, row } of stretches) {
    const last = bands[bands.length - 1];
    if (last !== undefined && (start < last.end || (start <= last.end + ASIDE && !last.rows.has(row)))) {
      last.end = Math.max(last.end, end);
      last.rows.add(row);
    } else bands.push({ start, end, rows: new Set([row]) });
  }
  return bands;
}
