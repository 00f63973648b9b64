import type { Steps } from '../../annex/steps';
import type { Statement } from '../../narrative/verify/statement';

/** A stretch of a line, set off if it is a statement. */
export interface Segment {
  readonly text: string;
  /** Position among the statements. */
  readonly statement?: number;
}

/** A line of the text; its place in the text tells it from others. */
export interface Line {
  readonly start: number;
  readonly segments: readonly Segment[];
}

export interface Pages {
  readonly pages: readonly (readonly Line[])[];
  /** The page on which a statement stands, from 0. */
  readonly pageOf: readonly number[];
  /** The statement that is set off where a statement stands: itself, or the one that it overlaps. */
  readonly shownAs: readonly number[];
}

/** A report takes one page; these keep a text of any length quick to show, a line of twice as much being cut. In UTF-16 units, statements and lines. */
const PAGE_LENGTH = 30_000;
const PAGE_STATEMENTS = 500;
const PAGE_LINES = 2_000;
/** Statements placed in one step. */
const STEP = 2_000;

/**
 * Cuts a text into lines and pages with its statements set off. Nothing of the text is lost but its line ends.
 * @param statements in order of their beginnings.
 */
export function* pagesSteps(text: string, statements: readonly Pick<Statement, 'span'>[]): Steps<Pages> {
  const pages: Line[][] = [];
  const pageOf: number[] = [];
  const shownAs: number[] = [];
  let page: Line[] = [];
  let segments: Segment[] = [];
  let [length, marked, lineStart, at] = [0, 0, 0, 0];
  /** Of the line that `at` is in. */
  let lineEnd = -1;

  const endPage = (): void => {
    if (page.length > 0) pages.push(page);
    page = [];
    [length, marked] = [0, 0];
  };
  const endLine = (next: number): void => {
    page.push({ start: lineStart, segments });
    segments = [];
    lineStart = next;
    if (length >= PAGE_LENGTH || marked >= PAGE_STATEMENTS || page.length >= PAGE_LINES) endPage();
  };
  const add = (segment: Segment): void => {
    segments.push(segment);
    length += segment.text.length;
    at += segment.text.length;
    if (length >= 2 * PAGE_LENGTH || marked >= 2 * PAGE_STATEMENTS) endLine(at);
  };
  const addPlain = (end: number): void => {
    while (at < end) {
      if (lineEnd < at) lineEnd = lineEndFrom(text, at);
      const stop = Math.min(lineEnd, end, wholeLetter(text, at + PAGE_LENGTH));
      if (stop > at) add({ text: text.slice(at, stop) });
      if (at < end && text[at] === '\n') {
        at += 1;
        endLine(at);
      }
    }
  };

  for (const [index, { span }] of statements.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (span.start < at) {
      const host = shownAs[index - 1] ?? index;
      shownAs.push(host);
      pageOf.push(pageOf[index - 1] ?? 0);
      continue;
    }
    addPlain(span.start);
    shownAs.push(index);
    pageOf.push(pages.length);
    marked += 1;
    add({ text: text.slice(span.start, span.end), statement: index });
  }
  addPlain(text.length);
  if (segments.length > 0) endLine(at);
  endPage();
  return { pages, pageOf, shownAs };
}

function lineEndFrom(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

/** The end of a stretch that does not cut a letter in two. */
const wholeLetter = (text: string, end: number): number => (/[\uD800-\uDBFF]/.test(text.charAt(end - 1)) ? end + 1 : end);
