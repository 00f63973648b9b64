import { type Quantity } from './quantity';

/** A stretch of words, or a number, a bracket with what is in it, or a mark between clauses. */
export type Part =
  | { readonly kind: 'words'; readonly text: string; readonly start: number; readonly end: number }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'bracket'; readonly parts: readonly Part[]; readonly end: number }
  | { readonly kind: 'mark'; readonly mark: string; readonly at: number };

export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly Part[];
}

/** Brackets within brackets within brackets are read as if they were none. */
const DEEPEST = 3;

/** Brackets that are part of a name. */
const insideWords = ['（市、区）', '（区、市）', '（市区）', '（街道办事处）', '（街道）', '（场）'];

const isInsideWord = (text: string, at: number): boolean => insideWords.some((word) => text.startsWith(word, at));

/** Splits a normalised text into sentences, and those into clauses around its numbers. */
export function sentencesOf(text: string, quantities: readonly Quantity[]): Sentence[] {
  const sentences: Sentence[] = [];
  let open: Part[][] = [[]];
  let words = 0;
  let begin = 0;
  let counted = false;
  let next = 0;
  const flush = (end: number): void => {
    if (end > words) open[open.length - 1]?.push({ kind: 'words', text: text.slice(words, end), start: words, end });
  };
  const close = (end: number): void => {
    const parts = open.pop();
    if (parts !== undefined) open[open.length - 1]?.push({ kind: 'bracket', parts, end });
  };
  let at = 0;
  while (at < text.length) {
    const quantity = quantities[next];
    if (quantity !== undefined && quantity.start <= at) {
      next += 1;
      if (quantity.start < at) continue;
      flush(at);
      open[open.length - 1]?.push({ kind: 'quantity', quantity });
      counted = true;
      at = quantity.end;
      words = at;
      continue;
    }
    const char = text[at] ?? '';
    if (char === '。' || char === '！' || char === '？') {
      flush(at);
      while (open.length > 1) close(at);
      sentences.push({ start: begin, end: at, parts: open[0] ?? [] });
      open = [[]];
      begin = at + 1;
      words = begin;
      counted = false;
    } else if (char === '（' && isInsideWord(text, at)) {
      at = text.indexOf('）', at);
    } else if (char === '（' && open.length <= DEEPEST) {
      flush(at);
      open.push([]);
      words = at + 1;
    } else if (char === '）' && open.length > 1) {
      flush(at);
      close(at + 1);
      words = at + 1;
    } else if (char === '，' || char === '；' || char === '：' || (char === '、' && counted)) {
      flush(at);
      open[open.length - 1]?.push({ kind: 'mark', mark: char, at });
      if (char !== '、') counted = false;
      words = at + 1;
    }
    at += 1;
  }
  flush(text.length);
  while (open.length > 1) close(text.length);
  if ((open[0]?.length ?? 0) > 0) sentences.push({ start: begin, end: text.length, parts: open[0] ?? [] });
  return sentences;
}

/** The words behind a number in its clause; `shared` with a number that follows them. */
export function tailOf(parts: readonly Part[], index: number): { text: string; shared: boolean } | undefined {
  for (let at = index + 1; at <= index + 2; at++) {
    const part = parts[at];
    if (part === undefined || part.kind === 'mark' || part.kind === 'quantity') return undefined;
    if (part.kind !== 'words') continue;
    const next = parts.slice(at + 1, at + 3).find(({ kind }) => kind !== 'bracket');
    return { text: part.text, shared: next?.kind === 'quantity' };
  }
  return undefined;
}

/** Where a part ends in the text. */
export function partEnd(part: Part | undefined): number {
  switch (part?.kind) {
    case 'words':
      return part.end;
    case 'quantity':
      return part.quantity.end;
    case 'mark':
      return part.at;
    case 'bracket':
      return part.end;
    case undefined:
      return 0;
  }
}

/** All words of a stretch, those in brackets included. */
export function wordsIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => (part.kind === 'words' ? [part.text] : part.kind === 'bracket' ? wordsIn(part.parts) : []));
}
