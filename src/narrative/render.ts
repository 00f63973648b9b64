import type { Sheet } from '../annex/sheet/sheet';
import { isComparable } from './comparable';
import { type NamedFigure, valueOf } from './figures';
import { type Decimals, numberText, share, trend } from './numbers';
import { isFigure, type Piece } from './section';
import type { List, Node, Word } from './template';
import { changes, comparisons } from './wording/common';

/** What a template is filled in with. */
export interface Facts {
  readonly sheet: Sheet;
  readonly lastYear?: { readonly sheet: Sheet; readonly figures: ReadonlyMap<string, NamedFigure> };
  readonly words: Readonly<Record<Word, Piece>>;
  readonly listZeros: boolean;
  readonly decimals: Decimals;
}

/** The visible sign that something has to be filled in. */
export const gap = (what: string, indicators: readonly string[] = []): Piece => ({ text: `【待填：${what}】`, indicators, value: null, gap: true });

/** Fills in a template. Undefined if something in it cannot be given, or nothing is. */
export function render(nodes: readonly Node[], facts: Facts): Piece[] | undefined {
  const pieces: Piece[] = [];
  return add(nodes, facts, false, pieces) && pieces.length > 0 ? joined(pieces) : undefined;
}

/**
 * Adds what a template gives to `pieces`, or nothing, returning false, if it must be left out: something in it cannot be
 * given or, in an optional part, a figure is 0.
 */
function add(nodes: readonly Node[], facts: Facts, optional: boolean, pieces: Piece[]): boolean {
  const before = pieces.length;
  for (const node of nodes) {
    if (!addNode(node, facts, optional, pieces)) {
      pieces.length = before;
      return false;
    }
  }
  return true;
}

function addNode(node: Node, facts: Facts, optional: boolean, pieces: Piece[]): boolean {
  switch (node.kind) {
    case 'text':
      pieces.push({ text: node.text });
      return true;
    case 'word':
      pieces.push(facts.words[node.word]);
      return true;
    case 'stub':
      pieces.push(gap(node.text));
      return true;
    case 'option':
      add(node.nodes, facts, true, pieces);
      return true;
    case 'number':
      return addNumber(node.figure, facts, optional, pieces);
    case 'share':
      return addShare(node.part, node.whole, facts, pieces);
    case 'trend':
      return addTrend(node.figure, facts, pieces);
    case 'change':
      return addChange(node.figure, facts, optional, pieces);
    case 'list':
      return addList(node.list, facts, pieces);
  }
}

function addNumber(figure: NamedFigure, { sheet, listZeros }: Facts, optional: boolean, pieces: Piece[]): boolean {
  if (figure.terms.length === 0) return false;
  const value = valueOf(figure, sheet.figures);
  if (value === 0 && optional && !listZeros) return false;
  pieces.push(value === null ? gap(figure.name, figure.ids) : { text: numberText(value), indicators: figure.ids, value });
  return true;
}

function addShare(part: NamedFigure, whole: NamedFigure, { sheet, decimals }: Facts, pieces: Piece[]): boolean {
  const value = valueOf(part, sheet.figures);
  const base = valueOf(whole, sheet.figures);
  const percentage = value === null || base === null ? undefined : share(value, base, decimals);
  if (percentage === undefined) return false;
  pieces.push({ text: percentage.text, indicators: part.ids, base: whole.ids, value: percentage.value });
  return true;
}

function addTrend(figure: NamedFigure, { sheet, lastYear, decimals }: Facts, pieces: Piece[]): boolean {
  const base = lastYear?.figures.get(figure.name);
  if (lastYear === undefined || base === undefined || !isComparable(figure, sheet.form, base, lastYear.sheet.form)) return false;
  const now = valueOf(figure, sheet.figures);
  const before = valueOf(base, lastYear.sheet.figures);
  const moved = now === null || before === null ? undefined : trend(now, before, decimals);
  if (moved === undefined) return false;
  const source = { indicators: figure.ids, base: base.ids, lastYear: true } as const;
  const words = comparisons[moved.direction];
  if ('percentage' in moved) pieces.push({ text: words }, { text: moved.percentage.text, value: moved.percentage.value, ...source });
  else pieces.push({ text: words, value: 0, ...source });
  return true;
}

/** A figure with a sign, in words: what is printed has none. */
function addChange(figure: NamedFigure, { sheet, listZeros }: Facts, optional: boolean, pieces: Piece[]): boolean {
  if (figure.terms.length === 0) return false;
  const value = valueOf(figure, sheet.figures);
  if (value === 0 && optional && !listZeros) return false;
  if (value === null) pieces.push(gap(figure.name, figure.ids));
  else if (value === 0) pieces.push({ text: changes.none, value, indicators: figure.ids });
  else pieces.push({ text: value > 0 ? changes.more : changes.fewer }, { text: numberText(Math.abs(value)), value: Math.abs(value), indicators: figure.ids }, { text: figure.unit ?? '' });
  return true;
}

function addList({ items, separator }: List, facts: Facts, pieces: Piece[]): boolean {
  const before = pieces.length;
  let end = before;
  for (const item of items) {
    if (end > before) pieces.push({ text: separator });
    if (add(item, facts, true, pieces)) end = pieces.length;
    else pieces.length = end;
  }
  return end > before;
}

/** Puts words that follow each other into one piece. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let words = '';
  for (const piece of pieces) {
    if (!isFigure(piece)) {
      words += piece.text;
      continue;
    }
    if (words !== '') result.push({ text: words });
    words = '';
    result.push(piece);
  }
  if (words !== '') result.push({ text: words });
  return result;
}
