/** A text with one way of writing for each character, and where each character stood in the original. */
export interface Normal {
  readonly text: string;
  /** For every unit of `text`, and for its end, the offset in the original. */
  readonly from: Int32Array;
  /** For every unit of `text`, the offset just behind it in the original. */
  readonly to: Int32Array;
}

const clauseMarks: ReadonlyMap<string, string> = new Map([
  [';', '；'], ['(', '（'], [')', '）'], ['!', '！'], ['?', '？'], ['﹙', '（'], ['﹚', '）'], ['﹐', '，'], ['﹑', '、'], ['﹔', '；'], ['﹕', '：'], ['︰', '：'],
  ['[', '〔'], [']', '〕'], ['【', '〔'], ['】', '〕'], ['［', '〔'], ['］', '〕'], ['﹪', '%'], ['％', '%'], ['·', ''], ['∶', ':'], ['〇', '零'], ['○', '零'], ['O', 'O'],
]);

const kept = '，；：！？（）';

/** Where something is still to be filled in; it stands as one sign, so that its words are not read as the report's. */
const GAP = '【待填';
const GAP_SIGN = '¤';
const LONGEST_GAP = 200;

/** Characters that are not seen: marks of direction, joiners, soft hyphens. */
const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const blank = /\s|\u2800|\u3164/;
const digit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/**
 * Writes a stretch of a text in one way: full-width letters and digits as half-width ones, one kind of bracket and of clause
 * mark, no spaces but those that keep two numbers apart, no thousands separators, nothing that cannot be seen.
 * Line ends within it are taken for those of a printed page, not of the text.
 */
export function normalise(source: string, start = 0, end = source.length): Normal {
  const text: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let spaced = -1;
  let brokenLine = false;
  for (let at = start; at < end; at++) {
    const char = plain(source[at] ?? '', source, at);
    if (char === '') continue;
    if (char === '〔' && source.startsWith(GAP, at)) {
      const close = source.indexOf('】', at);
      if (close > 0 && close < end && close - at < LONGEST_GAP) {
        text.push(GAP_SIGN);
        from.push(at);
        to.push(close + 1);
        at = close;
        spaced = -1;
        continue;
      }
    }
    if (blank.test(char)) {
      if (spaced < 0) spaced = at;
      brokenLine ||= char === '\n' || char === '\r';
      continue;
    }
    if (spaced >= 0 && !brokenLine && digit(char) && digit(text[text.length - 1]) && !joinsDigits(source, spaced, at)) {
      text.push(' ');
      from.push(spaced);
      to.push(at);
    }
    spaced = -1;
    brokenLine = false;
    if (char === ',' && digit(text[text.length - 1]) && isThousands(source, at)) continue;
    text.push(char === ',' ? '，' : char);
    from.push(at);
    to.push(at + 1);
  }
  return { text: text.join(''), from: Int32Array.from([...from, end]), to: Int32Array.from(to) };
}

function plain(char: string, source: string, at: number): string {
  const code = char.charCodeAt(0);
  if (code < 0x80) {
    if (char === ':') return digit(source[at + 1]) && digit(source[at - 1]) ? ':' : '：';
    return clauseMarks.get(char) ?? char;
  }
  if (char === '，' && isThousands(source, at) && isDigitAt(source, at - 1)) return ',';
  if (kept.includes(char)) return char;
  if (clauseMarks.has(char)) return clauseMarks.get(char) ?? '';
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  return unseen.test(char) ? '' : char;
}

const isDigitAt = (source: string, at: number): boolean => {
  const code = source.charCodeAt(at);
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
};

/** Whether a comma is followed by exactly three digits and stands behind at most three. */
function isThousands(source: string, at: number): boolean {
  const after = [1, 2, 3].every((step) => isDigitAt(source, at + step)) && !isDigitAt(source, at + 4);
  return after && isDigitAt(source, at - 1) && !isDigitAt(source, at - 4);
}

/** Spaces between digits are no separation in `1 136` (thousands) nor in `1 1 3 6` (justified). */
function joinsDigits(source: string, spaceStart: number, next: number): boolean {
  const thousands = [0, 1, 2].every((step) => isDigitAt(source, next + step)) && !isDigitAt(source, next + 3) && next - spaceStart === 1;
  const before = isDigitAt(source, spaceStart - 2);
  const after = isDigitAt(source, next + 1);
  return (thousands && !isDigitAt(source, spaceStart - 4)) || (!before && !after && next - spaceStart === 1);
}
