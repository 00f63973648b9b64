/** A run of characters between gaps; positions are columns of the page, counted in each of the ways of `WIDTHS`. */
export interface Token {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A line of a page. */
export interface Line {
  readonly words: readonly Token[];
  readonly figures: readonly Token[];
  /** Words right of the figures: remarks. */
  readonly after: readonly Token[];
  /** Whether a gap wider than one space parts it somewhere. */
  readonly spread: boolean;
}

const digits = '\\d０-９';
const remark = '(?:[（(][^（()）]{1,30}[)）])';
const unit = '(?:人次|万元|亿元|元|条|件|次|篇|个|人|期|份|项|场|家|册)';
const number = `(?:约|近|超|超过|逾)?[+\\-−－＋]?[${digits}][${digits},，.．]*(?<![.．])(?:余|多)?[万亿]?(?:余|多)? ?${unit}?(?:以上|左右|以下)? ?${remark}?`;
const figure = `${number}|[-‐‑–—―─_/／－−]+|无|暂无|#[A-Z/0]+[!?]?|[\\dOolI]{1,15}`;
const isFigure = new RegExp(`^(?:${figure})$`);
/** Numbers at the end of a token that only single spaces part. */
const trailing = new RegExp(`(?:^|[ \\u3000])(?:${figure})$`);

/** Quotes, dashes, circled numbers: as wide as a Chinese character in Chinese type, half as wide elsewhere. */
const ambiguous = /[‘’“”‥…—―·※①-⒛Ⅰ-Ⅻ○●]/;
const isWide = (char: string): boolean => char > '\u2e7f';

/** How wide a character is: some programs count characters, others the columns of a terminal, and these not all alike. */
export const WIDTHS: readonly ((char: string) => number)[] = [() => 1, (char) => (isWide(char) ? 2 : 1), (char) => (isWide(char) || ambiguous.test(char) ? 2 : 1)];

const WIDE_GAP = /[^\S\u3000]{2,}|[^\S\n]*\u3000[^\S\n]+/;
const everyWideGap = new RegExp(WIDE_GAP, 'g');

/** A page number between dashes, alone on its line. */
const pageMark = /^\s*[-—–·]+\s*\d{1,4}\s*[-—–·]+\s*$/;

export const isPageMark = ({ words: [word], figures }: Line): boolean => word !== undefined && figures.length === 0 && pageMark.test(word.text);

/** Takes a line apart into words, the figures after them and what stands after these. */
export function takeApart(line: string): Line {
  if (pageMark.test(line)) return { words: [{ text: line.trim(), starts: [], ends: [] }], figures: [], after: [], spread: false };
  const tokens = tokensOf(line);
  const flags = tokens.map(({ text }) => isFigure.test(text));
  const end = flags.lastIndexOf(true) + 1;
  const start = flags.slice(0, end).lastIndexOf(false) + 1;
  // A row number may stand before the words of a row whose figure is blank.
  const isRow = end > 0 && (end === tokens.length || start > 0 || end - start > 1);
  const cut = isRow ? { start, end } : { start: tokens.length, end: tokens.length };
  return { words: tokens.slice(0, cut.start), figures: tokens.slice(cut.start, cut.end), after: tokens.slice(cut.end), spread: WIDE_GAP.test(line.trim()) };
}

function tokensOf(line: string): Token[] {
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
  for (const gap of line.matchAll(everyWideGap)) {
    add(from, gap.index);
    from = gap.index + gap[0].length;
  }
  add(from, line.length);
  return tokens;
}

/** A word that begins a row's label, or is its unit. */
const ofRow = new RegExp(`^(?:${unit}|其中.*|[（(]?[一二三四五六七八九十]+[）)、.．].*|[（(]?\\d{1,2}[）)、.．].*)$`);

/** Whether a line has column headers: none of its words begins a row, and the last one reaches over the figures of the `next` row. */
export function isHeader({ words, figures }: Line, next: Line | undefined): boolean {
  const [first] = next?.figures ?? [];
  const last = words[words.length - 1];
  if (figures.length > 0 || words.length < 2 || words.some(({ text }) => ofRow.test(text))) return false;
  return first === undefined || last === undefined || WIDTHS.some((_, way) => (last.ends[way] ?? 0) > (first.starts[way] ?? 0));
}
