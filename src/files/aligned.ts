import type { Rows } from './csv';

/** A run of characters between wide gaps; positions are columns of the page, counted in one of the ways of `WIDTHS`. */
interface Token {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

interface Line {
  readonly words: readonly string[];
  readonly figures: readonly Token[];
}

const digits = '\\d０-９';
const remark = '(?:[（(][^（()）]{1,30}[)）])';
const unit = '(?:人次|万元|亿元|元|条|件|次|篇|个|人|期|份|项|场|家|册)';
const figure = `[+\\-−－＋]?[${digits}][${digits},，.．]*(?<![.．])(?:余|多)?${unit}?${remark}?|[-‐‑–—―─_/／]+|无`;
const isFigure = new RegExp(`^(?:${figure})$`);
/** Numbers at the end of a token that only single spaces part. */
const trailing = new RegExp(`(?:^|[ \\u3000])(?:${figure})$`);

/** How wide a character is: some programs count characters, others the columns of a terminal. */
const WIDTHS: readonly ((char: string) => number)[] = [() => 1, (char) => (char > '\u2e7f' ? 2 : 1)];

/** So many lines with figures at their end make a text one with tables. */
const FEWEST_LINES = 5;

/**
 * The rows of a text whose columns are kept by spaces, as pages are copied or a table is typed into a message; undefined if
 * it has none. Every figure gets a cell, a gap in a row of fewer figures an empty one, so that the last cells of a row are
 * its columns; where a figure cannot be given to one column for sure, the row's figures stay together in one cell.
 */
export function alignedRows(text: string): Rows | undefined {
  const lines = text.split('\n').map(takeApart);
  if (lines.filter(({ words, figures }) => words.length > 0 && figures.length > 0).length < FEWEST_LINES) return undefined;
  const rows: string[][] = [];
  const labels = Math.max(1, ...lines.filter(({ figures }) => figures.length > 0).map(({ words }) => words.length));
  for (const section of sectionsOf(lines)) rows.push(...rowsOf(section, labels));
  return rows;
}

function takeApart(line: string): Line {
  if (pageMark.test(line)) return { words: [line.trim()], figures: [] };
  const tokens = tokensOf(line);
  let first = tokens.length;
  while (first > 0 && isFigure.test(tokens[first - 1]?.text ?? '')) first -= 1;
  return { words: tokens.slice(0, first).map(({ text }) => text), figures: tokens.slice(first) };
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
const isPageMark = ({ words: [word], figures }: Line): boolean => word !== undefined && figures.length === 0 && pageMark.test(word);

/** Runs of lines whose columns stand under one another: a header line or a new page begins another. */
function sectionsOf(lines: readonly Line[]): Line[][] {
  const sections: Line[][] = [[]];
  for (const line of lines) {
    const header = line.figures.length === 0 && line.words.length > 1;
    const current = sections[sections.length - 1] as Line[];
    if ((header || isPageMark(line)) && current.some(({ figures }) => figures.length > 0)) sections.push([line]);
    else current.push(line);
  }
  return sections;
}

function rowsOf(section: readonly Line[], labels: number): string[][] {
  const width = Math.max(0, ...section.map(({ figures }) => figures.length));
  const bands = width > 1 ? bandsOf(section.filter(({ figures }) => figures.length === width), width) : undefined;
  return section.map(({ words, figures }) => {
    if (figures.length === 0) return words.length === 0 ? [] : headerRow(words, width, labels);
    const lead = [...new Array<string>(labels - words.length).fill(''), ...words];
    const [only] = figures;
    if (width === 1) return [...lead, only?.text ?? ''];
    if (figures.length === width) return [...lead, ...figures.map(({ text }) => text)];
    const placed = bands === undefined ? undefined : place(figures, bands);
    return [...lead, ...(placed ?? [figures.map(({ text }) => text).join(' ')])];
  });
}

/** A line of words: column headers if they are just as many as columns and stand for the labels, else as it stands. */
function headerRow(words: readonly string[], width: number, labels: number): string[] {
  const extra = words.length - width;
  if (width < 1 || extra < 0 || extra > labels || words.length < 2) return words.length <= labels ? [...words] : [words.join('  ')];
  return [...new Array<string>(labels - extra).fill(''), ...words];
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

/** The figures of a row with gaps under their columns; undefined unless each stands under just one. */
function place(figures: readonly Token[], { way, bands }: Bands): string[] | undefined {
  const cells = new Array<string>(bands.length).fill('');
  for (const { text, starts, ends } of figures) {
    const under = bands.flatMap(({ start, end }, column) => ((starts[way] ?? 0) < end && start < (ends[way] ?? 0) ? [column] : []));
    const [column] = under;
    if (under.length !== 1 || column === undefined || cells[column] !== '') return undefined;
    cells[column] = text;
  }
  return cells;
}
