import type { Rows } from './csv';

/** A run of characters between wide gaps; positions are columns of the page, counted in one of the ways of `WIDTHS`. */
interface Token {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

interface Line {
  readonly words: readonly Token[];
  readonly figures: readonly Token[];
}

const digits = '\\d０-９';
const remark = '(?:[（(][^（()）]{1,30}[)）])';
const unit = '(?:人次|万元|亿元|元|条|件|次|篇|个|人|期|份|项|场|家|册)';
const number = `(?:约|近|超|超过|逾)?[+\\-−－＋]?[${digits}][${digits},，.．]*(?<![.．])(?:余|多)?[万亿]?(?:余|多)? ?${unit}?(?:以上|左右|以下)? ?${remark}?`;
const figure = `${number}|[-‐‑–—―─_/／－−]+|无|暂无|#[A-Z/0]+[!?]?`;
const isFigure = new RegExp(`^(?:${figure})$`);
/** Numbers at the end of a token that only single spaces part. */
const trailing = new RegExp(`(?:^|[ \\u3000])(?:${figure})$`);

/** How wide a character is: some programs count characters, others the columns of a terminal. */
const WIDTHS: readonly ((char: string) => number)[] = [() => 1, (char) => (char > '\u2e7f' ? 2 : 1)];

/** So many lines with figures at their end make a text one with tables. */
const FEWEST_LINES = 5;

/**
 * The rows of a text whose columns are kept by spaces, as pages are copied or a table is typed into a message; undefined if
 * it has none. Figures stand under the headers above them. Where there are none the last cells of a row are its figures,
 * one for each column of the fullest rows, a gap an empty one; such rows stand to the right of all headers, so that nobody
 * takes them to stand under one. Where a figure cannot be given to one column for sure, the row's figures stay together in
 * one cell.
 */
export function alignedRows(text: string): Rows | undefined {
  const lines = text.split('\n').map(takeApart);
  if (lines.filter(({ words, figures }) => words.length > 0 && figures.length > 0).length < FEWEST_LINES) return undefined;
  const labels = Math.max(1, ...lines.filter(({ figures }) => figures.length > 0).map(({ words }) => words.length));
  const sections = sectionsOf(lines).map((lines) => ({ lines, headers: headersOf(lines) }));
  const headed = Math.max(0, ...sections.map(({ headers }) => headers?.bands.bands.length ?? 0));
  return sections.flatMap(({ lines, headers }) => (headers === undefined ? inOrder(lines, labels, headed) : lines.map((line) => underHeaders(line, headers, labels))));
}

function takeApart(line: string): Line {
  if (pageMark.test(line)) return { words: [{ text: line.trim(), starts: [], ends: [] }], figures: [] };
  const tokens = tokensOf(line);
  let first = tokens.length;
  while (first > 0 && isFigure.test(tokens[first - 1]?.text ?? '')) first -= 1;
  return { words: tokens.slice(0, first), figures: tokens.slice(first) };
}

function tokensOf(line: string): Token[] {
  const gaps = /(?:[^\S\u3000]{2,}|[^\S\n]*\u3000[^\S\n]+)/g;
  const tokens: Token[] = [];
  const add = (from: number, to: number): void => {
    const text = line.slice(from, to);
    const lead = text.length - text.trimStart().length;
    if (text.trim() === '') return;
    const cut = trailing.exec(text.trimEnd());
    if (cut !== null && cut.index > 0) {
      add(from, from + cut.index);
      add(from + cut.index, to);
      return;
    }
    const start = from + lead;
    const end = start + text.trim().length;
    const at = (position: number): number[] => WIDTHS.map((width) => Array.from(line.slice(0, position)).reduce((sum, char) => sum + width(char), 0));
    tokens.push({ text: text.trim(), starts: at(start), ends: at(end) });
  };
  let from = 0;
  for (const gap of line.matchAll(gaps)) {
    add(from, gap.index);
    from = gap.index + gap[0].length;
  }
  add(from, line.length);
  return tokens;
}

/** A page number between dashes, alone on its line. */
const pageMark = /^\s*[-—–·]+\s*\d{1,4}\s*[-—–·]+\s*$/;
const isPageMark = ({ words: [word], figures }: Line): boolean => word !== undefined && figures.length === 0 && pageMark.test(word.text);

/** A word that begins a row's label, or is its unit. */
const ofRow = new RegExp(`^(?:${unit}|其中.*|[（(]?[一二三四五六七八九十]+[）)、.．].*|[（(]?\\d{1,2}[）)、.．].*)$`);
/** A line of column headers. */
const isHeader = ({ words, figures }: Line): boolean => figures.length === 0 && words.length > 1 && !words.some(({ text }) => ofRow.test(text));

/** Runs of lines whose columns stand under one another: a header line or a new page begins another. */
function sectionsOf(lines: readonly Line[]): Line[][] {
  const sections: Line[][] = [[]];
  for (const line of lines) {
    const header = isHeader(line);
    const current = sections[sections.length - 1] as Line[];
    if ((header || isPageMark(line)) && current.some(({ figures }) => figures.length > 0)) sections.push([line]);
    else current.push(line);
  }
  return sections;
}

const texts = (tokens: readonly Token[]): string[] => tokens.map(({ text }) => text);

/** Rows of a section without headers, set off by `offset` columns. */
function inOrder(section: readonly Line[], labels: number, offset: number): string[][] {
  const width = Math.max(0, ...section.map(({ figures }) => figures.length));
  const bands = width > 1 ? bandsOf(section.filter(({ figures }) => figures.length === width), width) : undefined;
  return section.map(({ words, figures }) => {
    if (figures.length === 0) return texts(words);
    const lead = leading(words, labels + (width > 1 ? offset : 0));
    if (figures.length === width) return [...lead, ...texts(figures)];
    const placed = bands === undefined ? undefined : place(figures, bands);
    return [...lead, ...(placed ?? [texts(figures).join(' ')])];
  });
}

const leading = (words: readonly Token[], labels: number): string[] => [...new Array<string>(labels - words.length).fill(''), ...texts(words)];

interface Headers {
  readonly bands: Bands;
  /** The lines above the figures that are headers. */
  readonly lines: ReadonlySet<Line>;
}

/** Lines of headers, one above another, at most. */
const HEADER_LINES = 4;

/** Share of the rows whose every figure stands under just one header, from which on these are the headers. */
const MOST_ROWS = 0.7;

/** The headers right above a section's figures. */
function headersOf(section: readonly Line[]): Headers | undefined {
  const first = section.findIndex(({ figures }) => figures.length > 0);
  const above = section.slice(0, Math.max(0, first)).filter(isHeader).slice(-HEADER_LINES);
  const rows = section.filter(({ figures }) => figures.length > 0);
  if (above.length === 0) return undefined;
  let best: Headers | undefined;
  let most = -1;
  for (const [way] of WIDTHS.entries()) {
    const bands: Band[] = [];
    for (const { words } of [...above].reverse()) {
      for (const token of words) {
        const band = { start: token.starts[way] ?? 0, end: token.ends[way] ?? 0 };
        if (bands.every(({ start, end }) => end <= band.start || band.end <= start)) bands.push(band);
      }
    }
    bands.sort((a, b) => a.start - b.start);
    const placed = rows.map(({ figures }) => place(figures, { way, bands }));
    const fitting = placed.filter((cells) => cells !== undefined);
    if (fitting.length < rows.length * MOST_ROWS || fitting.length === 0) continue;
    const from = Math.min(...fitting.map((cells) => cells.findIndex((cell) => cell !== '')));
    // Counted the right way, labels and units stand under their headers too.
    const stand = rows.flatMap(({ words }) => words).filter(({ starts, ends }) => under(starts[way] ?? 0, ends[way] ?? 0, bands.slice(0, from)).length === 1).length;
    if (stand > most) best = { bands: { way, bands: bands.slice(from) }, lines: new Set(above) };
    most = Math.max(most, stand);
  }
  return best;
}

/** A line's words before the columns, and what stands in them. */
function underHeaders(line: Line, { bands, lines }: Headers, labels: number): string[] {
  const { words, figures } = line;
  if (figures.length > 0) {
    const placed = place(figures, bands);
    return placed === undefined ? [...leading(words, labels + bands.bands.length), texts(figures).join(' ')] : [...leading(words, labels), ...placed];
  }
  if (!lines.has(line)) return texts(words);
  const cells = new Array<string>(labels + bands.bands.length).fill('');
  let before = 0;
  for (const { text, starts, ends } of words) {
    const [column] = under(starts[bands.way] ?? 0, ends[bands.way] ?? 0, bands.bands);
    const at = column === undefined ? Math.min(before, labels - 1) : labels + column;
    if (column === undefined) before += 1;
    cells[at] = cells[at] === '' ? text : `${cells[at] ?? ''} ${text}`;
  }
  return cells;
}

interface Band {
  readonly start: number;
  readonly end: number;
}

interface Bands {
  /** Which of `WIDTHS`. */
  readonly way: number;
  readonly bands: readonly Band[];
}

/** Where the columns of full rows stand, if the figures of each column overlap and columns do not. */
function bandsOf(full: readonly Line[], width: number): Bands | undefined {
  for (const [way] of WIDTHS.entries()) {
    const bands = Array.from({ length: width }, (_, column): Band => {
      const tokens = full.map(({ figures }) => figures[column]);
      return { start: Math.min(...tokens.map((token) => token?.starts[way] ?? Infinity)), end: Math.max(...tokens.map((token) => token?.ends[way] ?? 0)) };
    });
    if (bands.every(({ end }, column) => end < (bands[column + 1]?.start ?? Infinity))) return { way, bands };
  }
  return undefined;
}

const under = (from: number, to: number, bands: readonly Band[]): number[] => bands.flatMap(({ start, end }, column) => (from < end && start < to ? [column] : []));

/** The figures of a row under their columns; undefined unless each stands under just one. */
function place(figures: readonly Token[], { way, bands }: Bands): string[] | undefined {
  const cells = new Array<string>(bands.length).fill('');
  for (const { text, starts, ends } of figures) {
    const columns = under(starts[way] ?? 0, ends[way] ?? 0, bands);
    const [column] = columns;
    if (columns.length !== 1 || column === undefined || cells[column] !== '') return undefined;
    cells[column] = text;
  }
  return cells;
}
