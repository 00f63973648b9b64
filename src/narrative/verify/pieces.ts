import { numeralCharacters } from './chinese-number';
import type { Span } from './statement';

/** A paragraph of more than twice as many characters is read in pieces, so that none takes long. */
const PIECE = 5_000;

const sentenceEnd = /[。！？]/;
const clauseEnd = /[；，：、][^；，：、]*$/;

/** The lines of a paragraph in pieces: cut behind a sentence, of one without an end behind a clause, and never within a number. */
export function piecesOf(text: string, lines: readonly Span[]): (readonly Span[])[] {
  const whole = (lines[lines.length - 1]?.end ?? 0) - (lines[0]?.start ?? 0);
  if (whole <= 2 * PIECE) return [lines];
  const pieces: Span[][] = [];
  let piece: Span[] = [];
  let length = 0;
  for (const { start, end } of lines) {
    let from = start;
    for (let cut = cutIn(text, from, end, length); cut !== undefined; cut = cutIn(text, from, end, length)) {
      pieces.push([...piece, { start: from, end: cut }]);
      piece = [];
      length = 0;
      from = cut;
    }
    if (from < end) piece.push({ start: from, end });
    length += end - from;
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** Where a line is to be cut, of which `length` characters of the same piece stand before; undefined if not. */
function cutIn(text: string, start: number, end: number, length: number): number | undefined {
  const from = start + Math.max(0, PIECE - length);
  const to = Math.min(end, start + Math.max(1, 2 * PIECE - length));
  if (from >= to) return undefined;
  const stretch = text.slice(from, to);
  const stop = stretch.search(sentenceEnd);
  if (stop >= 0) return from + stop + 1;
  if (to === end) return undefined;
  const clause = stretch.search(clauseEnd);
  return clause >= 0 ? from + clause + 1 : beforeNumber(text, from, to);
}

/** The last place at which no number may be cut in two. */
function beforeNumber(text: string, from: number, to: number): number {
  let at = to;
  while (at > from + 1 && isOfNumber(text.charAt(at - 1))) at -= 1;
  return at > from + 1 ? at : to;
}

const isOfNumber = (char: string): boolean => /[\d\s.,%０-９]/.test(char) || numeralCharacters.includes(char);
