import type { Steps } from '../../annex/steps';
import type { Span } from '../verify/statement';

/**
 * A text without its white space, so that words broken over lines are words again: texts of printed reports end their
 * lines anywhere. Full-width digits are plain ones. Page numbers on lines of their own are left out.
 */
export interface Flow {
  readonly text: string;
  /** Positions in `text` at which a line begins. */
  readonly lines: readonly number[];
  /** Where a stretch of `text` stands in the text as it came. */
  readonly span: (start: number, end: number) => Span;
}

const PAGE_NUMBER = /^[-—–]\d{1,4}[-—–]$/;

/** Lines taken in one step. */
const STEP = 500;

export function* flowSteps(source: string): Steps<Flow> {
  const places = new Uint32Array(source.length);
  const parts: string[] = [];
  const lines: number[] = [];
  let length = 0;
  let from = 0;
  for (const [index, line] of source.split('\n').entries()) {
    if (index % STEP === STEP - 1) yield;
    const plain = line.replace(/\s+/g, '').replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
    if (plain !== '' && !PAGE_NUMBER.test(plain)) {
      lines.push(length);
      parts.push(plain);
      for (const { index, 0: word } of line.matchAll(/\S+/g)) {
        for (let at = 0; at < word.length; at++) places[length++] = from + index + at;
      }
    }
    from += line.length + 1;
  }
  const span = (start: number, end: number): Span => {
    const place = (at: number): number => (at < length ? (places[at] ?? source.length) : source.length);
    const first = place(start);
    return { start: first, end: end > start ? place(end - 1) + 1 : first };
  };
  return { text: parts.join(''), lines, span };
}
