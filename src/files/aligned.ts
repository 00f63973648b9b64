import { type Band, type Bands, bandOf, columnsOf, place, under } from './aligned-columns';
import { isHeader, isPageMark, type Line, takeApart, type Token, WIDTHS } from './aligned-line';
import type { Rows } from './csv';

/** So many lines with figures at their end make a text one with tables. */
const FEWEST_LINES = 5;

/**
 * The rows of a text whose columns are kept by spaces, as pages are copied or a table is typed into a message; undefined if
 * it has none. Figures stand under the headers above them. Where there are none the last cells of a row are its figures,
 * one for each column that figures stand in, a gap an empty one; such rows stand to the right of all headers, so that nobody
 * takes them to stand under one. Where a figure cannot be given to one column for sure, the row's figures stay together in
 * one cell.
 */
export function alignedRows(text: string): Rows | undefined {
  const lines = text.split('\n').map(takeApart);
  const rows = lines.filter(({ words, figures }) => words.length > 0 && figures.length > 0);
  if (rows.length < FEWEST_LINES) return undefined;
  if (rows.filter(({ spread }) => spread).length * 2 <= rows.length) return lines.map(inSingleSpaces);
  const labels = Math.max(1, ...lines.filter(({ figures }) => figures.length > 0).map(({ words }) => words.length));
  const sections: { lines: readonly Line[]; headers: Headers | undefined }[] = [];
  for (const section of sectionsOf(lines)) sections.push({ lines: section, headers: headersOf(section) ?? continued(section, sections[sections.length - 1]) });
  const headed = Math.max(0, ...sections.map(({ headers }) => headers?.bands.bands.length ?? 0));
  return sections.flatMap(({ lines, headers }) => (headers === undefined ? inOrder(lines, labels, headed) : lines.map((line) => underHeaders(line, headers, labels))));
}

const texts = (tokens: readonly Token[]): string[] => tokens.map(({ text }) => text);

/** Where a piece of a label begins that has its own number. */
const numbered = /[ \u3000]+(?=[（(]?[一二三四五六七八九十]{1,3}[）)、.．]|[（(]?\d{1,2}[）)、.．]|[①-⒛㈠-㈩])/;

/** A line whose cells one space parts, wherever they stand. */
const inSingleSpaces = ({ words, figures, after }: Line): string[] => [...texts(words).flatMap((text) => text.split(numbered)), ...texts([...figures, ...after])];

/** For each line the next one that has figures. */
function nextRows(lines: readonly Line[]): (Line | undefined)[] {
  let next: Line | undefined;
  return [...lines].reverse().map((line) => {
    const following = next;
    if (line.figures.length > 0) next = line;
    return following;
  }).reverse();
}

/** Runs of lines whose columns stand under one another: a header line or a new page begins another. */
function sectionsOf(lines: readonly Line[]): Line[][] {
  const sections: Line[][] = [[]];
  const next = nextRows(lines);
  lines.forEach((line, at) => {
    const current = sections[sections.length - 1] as Line[];
    if ((isHeader(line, next[at]) || isPageMark(line)) && current.some(({ figures }) => figures.length > 0)) sections.push([line]);
    else current.push(line);
  });
  return sections;
}

/** Rows of a section without headers, set off by `offset` columns. */
function inOrder(section: readonly Line[], labels: number, offset: number): string[][] {
  return alike(section).flatMap((run) => {
    const bands = columnsOf(run);
    const width = bands?.bands.length ?? Math.max(0, ...run.map(({ figures }) => figures.length));
    return run.map(({ words, figures, after }) => {
      if (figures.length === 0) return texts([...words, ...after]);
      const lead = leading(words, labels + (width > 1 ? offset : 0));
      if (figures.length === width) return [...lead, ...texts([...figures, ...after])];
      const placed = bands === undefined ? undefined : place(figures, bands);
      return [...lead, ...(placed ?? [texts(figures).join(' ')]), ...texts(after)];
    });
  });
}

/** A section cut between lines of words only, and put together again where that makes no further column. */
function alike(section: readonly Line[]): Line[][] {
  const runs: Line[][] = [[]];
  for (const line of section) {
    const current = runs[runs.length - 1] as Line[];
    if (line.figures.length === 0 && line.words.length > 0 && current.some(({ figures }) => figures.length > 0)) runs.push([line]);
    else current.push(line);
  }
  const count = (run: readonly Line[]): number => columnsOf(run)?.bands.length ?? Infinity;
  return runs.reduce<Line[][]>((merged, run) => {
    const last = merged[merged.length - 1];
    if (last === undefined) return [run];
    const both = [...last, ...run];
    const width = count(both);
    if (width === Infinity || width > Math.max(count(last), count(run))) merged.push(run);
    else merged[merged.length - 1] = both;
    return merged;
  }, []);
}

const leading = (words: readonly Token[], labels: number): string[] => [...new Array<string>(Math.max(0, labels - words.length)).fill(''), ...texts(words)];

interface Headers {
  readonly bands: Bands;
  /** The lines above the figures that are headers. */
  readonly lines: ReadonlySet<Line>;
}

/** Lines of headers, one above another, at most. */
const HEADER_LINES = 4;

/** Share of the rows whose every figure stands under just one header, from which on these are the headers. */
const MOST_ROWS = 0.7;

const rowsIn = (section: readonly Line[]): Line[] => section.filter(({ figures }) => figures.length > 0);

/** The headers right above a section's figures. */
function headersOf(section: readonly Line[]): Headers | undefined {
  const first = section.findIndex(({ figures }) => figures.length > 0);
  const above = section.slice(0, Math.max(0, first)).filter((line) => isHeader(line, section[first])).slice(-HEADER_LINES);
  const rows = rowsIn(section);
  if (above.length === 0) return undefined;
  let best: Headers | undefined;
  let most = -1;
  for (const [way] of WIDTHS.entries()) {
    const bands: Band[] = [];
    for (const { words } of [...above].reverse()) {
      for (const token of words) {
        const band = bandOf(token, way);
        if (under(band, bands).length === 0) bands.push(band);
      }
    }
    bands.sort((a, b) => a.start - b.start);
    const fitting = rows.map(({ figures }) => place(figures, { way, bands })).filter((cells) => cells !== undefined);
    if (fitting.length < rows.length * MOST_ROWS || fitting.length === 0) continue;
    const from = Math.min(...fitting.map((cells) => cells.findIndex((cell) => cell !== '')));
    // Counted the right way, labels and units stand under their headers too.
    const stand = fitting.length * 10 + rows.flatMap(({ words }) => words).filter((word) => under(bandOf(word, way), bands.slice(0, from)).length === 1).length;
    // And a header over several columns stands over them, not beside.
    if (stand > most || (stand === most && bands.length - from < (best?.bands.bands.length ?? 0))) best = { bands: { way, bands: bands.slice(from) }, lines: new Set(above) };
    most = Math.max(most, stand);
  }
  return best;
}

/** The headers of the page before, if most of a section's rows stand under them just so and the fullest under most of them. */
function continued(section: readonly Line[], before: { headers: Headers | undefined } | undefined): Headers | undefined {
  const headers = before?.headers;
  if (headers === undefined || !section.some(isPageMark)) return undefined;
  const rows = rowsIn(section);
  const fitting = rows.map(({ figures }) => place(figures, headers.bands)).filter((cells) => cells !== undefined);
  const fullest = Math.max(0, ...fitting.map((cells) => cells.filter((cell) => cell !== '').length));
  return fitting.length >= rows.length * MOST_ROWS && fullest * 2 > headers.bands.bands.length ? { ...headers, lines: new Set() } : undefined;
}

/** A line's words before the columns, and what stands in them. */
function underHeaders(line: Line, { bands, lines }: Headers, labels: number): string[] {
  const { words, figures, after } = line;
  if (figures.length > 0) {
    const placed = place([...figures, ...after], bands);
    if (placed !== undefined) return [...leading(words, labels), ...placed];
    const alone = place(figures, bands);
    return alone === undefined ? [...leading(words, labels + bands.bands.length), texts(figures).join(' ')] : [...leading(words, labels), ...alone];
  }
  if (!lines.has(line)) return texts([...words, ...after]);
  const cells = new Array<string>(labels + bands.bands.length).fill('');
  let before = 0;
  for (const word of words) {
    const [column] = under(bandOf(word, bands.way), bands.bands);
    const at = column === undefined ? Math.min(before, labels - 1) : labels + column;
    if (column === undefined) before += 1;
    cells[at] = cells[at] === '' ? word.text : `${cells[at] ?? ''} ${word.text}`;
  }
  return cells;
}
