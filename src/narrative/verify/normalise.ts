import type { Span } from './statement';

/** A text with one way of writing for each character, and where each character stood in the original. */
export interface Normal {
  readonly text: string;
  /** Where it begins in the original, if it is written just so there; else where every character stood. */
  readonly origin: number | Origins;
}

interface Origins {
  /** For every unit of the text, and for its end, the offset in the original. */
  readonly from: readonly number[];
  /** For every unit of the text, the offset just behind it in the original. */
  readonly to: readonly number[];
}

/** Where something is still to be filled in; it stands as one sign, so that its words are not read as the report's. */
const GAP = '【待填';
export const GAP_SIGN = '¤';
const LONGEST_GAP = 200;

const other: readonly (readonly [string, string])[] = [
  [';；', '；'], ['(（﹙', '（'], [')）﹚', '）'], ['!！', '！'], ['?？', '？'], ['﹐，', '，'], ['﹑', '、'], ['﹔', '；'], ['﹕︰', '：'], ['：', '：'],
  ['[【［', '〔'], [']】］', '〕'], ['﹪', '%'], ['∶', ':'], ['〇○', '零'],
];

const unseen = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u00b7\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const blank = /[\s\u0085\u2800\u3164]/;
const SPACE = 32;

/** For every character how it is written; 0 for what is not seen. */
const plain = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const char = String.fromCharCode(code);
  const mapped = other.find(([from]) => from.includes(char));
  if (mapped !== undefined) return mapped[1].charCodeAt(0);
  if (unseen.test(char)) return 0;
  if (blank.test(char)) return SPACE;
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
});

const [COMMA, CLAUSE_COMMA, COLON, CLAUSE_COLON, OPEN] = [...',，:：〔'].map((char) => char.charCodeAt(0));

/**
 * Writes stretches of a text, one after the other, in one way: full-width letters and digits as half-width ones, one kind of bracket and of clause
 * mark, no spaces but those that keep two numbers apart, no thousands separators, nothing that cannot be seen.
 * The ends of lines are taken for those of a printed page, not of the text.
 */
export function normalise(source: string, lines: readonly Span[] = [{ start: 0, end: source.length }]): Normal {
  const [only] = lines;
  return lines.length === 1 && only !== undefined && isNormal(source, only) ? { text: source.slice(only.start, only.end), origin: only.start } : rewritten(source, lines);
}

/** Whether a stretch is written in the one way already, as far as that can be told from single characters. */
function isNormal(source: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (plain[code] !== code || code === SPACE || code === COMMA || code === COLON || code === OPEN || (code === CLAUSE_COMMA && isDigitAt(source, at - 1))) return false;
  }
  return true;
}

function rewritten(source: string, lines: readonly Span[]): Normal {
  const codes: number[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const put = (code: number, first: number, behind: number): void => {
    codes.push(code);
    from.push(first);
    to.push(behind);
  };
  let spaced = -1;
  const add = (at: number, end: number): number => {
    let code = plain[source.charCodeAt(at)] ?? 0;
    if (code === 0) return at;
    if (code === SPACE) {
      if (spaced < 0) spaced = at;
      return at;
    }
    if (spaced >= 0 && isDigit(code) && isDigit(codes[codes.length - 1] ?? 0) && !joinsDigits(source, spaced, at)) put(SPACE, spaced, at);
    spaced = -1;
    if (code === OPEN && source.startsWith(GAP, at)) {
      const close = source.slice(at, at + LONGEST_GAP).indexOf('】');
      if (close > 0 && at + close < end) {
        put(GAP_SIGN.charCodeAt(0), at, at + close + 1);
        return at + close;
      }
    }
    if (code === COMMA || code === CLAUSE_COMMA) {
      if (isThousands(source, at)) return at;
      code = CLAUSE_COMMA ?? code;
    } else if (code === COLON && !(isDigitAt(source, at - 1) && isDigitAt(source, at + 1))) code = CLAUSE_COLON ?? code;
    put(code, at, at + 1);
    return at;
  };
  for (const { start, end } of lines) {
    for (let at = start; at < end; at++) at = add(at, end);
    spaced = -1;
  }
  from.push(lines[lines.length - 1]?.end ?? 0);
  return { text: textOf(codes), origin: { from, to } };
}

/** Where a stretch of the normal text stands in the original. */
export function spanIn({ origin }: Normal, start: number, end: number): Span {
  if (typeof origin === 'number') return { start: origin + start, end: origin + Math.max(start, end) };
  const { from, to } = origin;
  return { start: from[start] ?? 0, end: end > start ? (to[end - 1] ?? 0) : (from[start] ?? 0) };
}

/** As much as a call takes arguments. */
const CHUNK = 8192;

function textOf(codes: readonly number[]): string {
  if (codes.length <= CHUNK) return String.fromCharCode(...codes);
  let text = '';
  for (let at = 0; at < codes.length; at += CHUNK) text += String.fromCharCode(...codes.slice(at, at + CHUNK));
  return text;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

const isDigitAt = (source: string, at: number): boolean => isDigit(plain[source.charCodeAt(at)] ?? 0);

/** Whether a comma is followed by exactly three digits and stands behind at most three. */
function isThousands(source: string, at: number): boolean {
  if (!isDigitAt(source, at - 1) || isDigitAt(source, at - 4)) return false;
  return isDigitAt(source, at + 1) && isDigitAt(source, at + 2) && isDigitAt(source, at + 3) && !isDigitAt(source, at + 4);
}

/** Spaces between digits are no separation in `1 136` (thousands) nor in `1 1 3 6` (justified). */
function joinsDigits(source: string, spaceStart: number, next: number): boolean {
  if (next - spaceStart !== 1) return false;
  const thousands = [0, 1, 2].every((step) => isDigitAt(source, next + step)) && !isDigitAt(source, next + 3) && !isDigitAt(source, spaceStart - 4);
  return thousands || (!isDigitAt(source, spaceStart - 2) && !isDigitAt(source, next + 1));
}
