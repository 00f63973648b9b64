import { type Source, sourcesOf } from '../annex/check/correspond';
import { numberOf } from '../annex/sheet/figure';
import type { Sheet } from '../annex/sheet/sheet';

/** Two sheets with nearly the same figures. */
export interface Likeness {
  /** Figures other than 0 that are the same on both, and those that are other than 0 on either. */
  readonly same: number;
  readonly of: number;
}

/**
 * When figures are copied and not alike by chance. A figure of about n in two independent years or units is the same with a
 * chance of about 1/(2√(πn)), for 10 about one in eleven; small numbers (one office, two staff) stay the same honestly.
 * So nearly all figures must agree, and among those there must be several different numbers, some of them of 10 and more.
 * Totals repeat their parts, so only different numbers count.
 */
const SHARE = 0.9;
const DIFFERENT = 6;
const DIFFERENT_LARGE = 3;
const LARGE = 10;

/** How alike two sheets are, or undefined if that may be chance. Blanks take no part. */
export function likeness(one: Sheet, other: Sheet, sources: readonly (Source | undefined)[] = sourcesOf(one.form, other.form)): Likeness | undefined {
  let same = 0;
  let of = 0;
  const values = new Set<number>();
  for (const { index } of one.form.indicators) {
    const source = sources[index];
    const [a, b] = [numberOf(one.figures[index]), source?.kind === 'same' ? numberOf(other.figures[source.index]) : null];
    if (a === null || b === null || (a === 0 && b === 0)) continue;
    of += 1;
    if (a !== b) continue;
    same += 1;
    values.add(Math.abs(a));
  }
  const large = [...values].filter((value) => value >= LARGE).length;
  return same >= SHARE * of && values.size >= DIFFERENT && large >= DIFFERENT_LARGE ? { same, of } : undefined;
}

/** Two of the sheets given, by position. */
export interface Pair extends Likeness {
  readonly one: number;
  readonly other: number;
}

/** A figure that so many sheets share tells nothing about any two of them; sheets that are the same throughout are found apart. */
const COMMON = 40;

/**
 * The pairs of sheets that one was copied from the other. Only sheets that share a few large figures in the same places
 * are compared, so that thousands of sheets need no comparing each with each; of many that are the same throughout, each
 * is paired with the first.
 */
export function copiedPairs(sheets: readonly Sheet[]): Pair[] {
  const pairs: Pair[] = [];
  const compare = (one: number, other: number): void => {
    const found = likeness(sheets[one] as Sheet, sheets[other] as Sheet);
    if (found !== undefined) pairs.push({ one, other, ...found });
  };
  const firsts: number[] = [];
  for (const [first = 0, ...others] of sameThroughout(sheets)) {
    firsts.push(first);
    for (const other of others) compare(first, other);
  }
  for (const [one, other] of sharing(sheets, firsts)) compare(one, other);
  return pairs;
}

/** Positions of the sheets by all of their figures. */
function sameThroughout(sheets: readonly Sheet[]): number[][] {
  const groups = new Map<string, number[]>();
  sheets.forEach(({ form, figures }, position) => {
    const key = `${form.id} ${form.variant ?? ''} ${figures.map((figure) => numberOf(figure) ?? '').join(' ')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [position]);
    else group.push(position);
  });
  return [...groups.values()];
}

/** Pairs of positions that have several large figures in common. */
function sharing(sheets: readonly Sheet[], positions: readonly number[]): [number, number][] {
  const holders = new Map<string, number[]>();
  for (const position of positions) {
    const { form, figures } = sheets[position] as Sheet;
    for (const { id, index } of form.indicators) {
      const value = numberOf(figures[index]);
      if (value === null || Math.abs(value) < LARGE) continue;
      const key = `${form.id} ${id} ${String(value)}`;
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [position]);
      else held.push(position);
    }
  }
  const shared = new Map<number, number>();
  for (const held of holders.values()) {
    if (held.length > COMMON) continue;
    held.forEach((one, at) => {
      for (const other of held.slice(at + 1)) shared.set(one * sheets.length + other, (shared.get(one * sheets.length + other) ?? 0) + 1);
    });
  }
  return [...shared].flatMap(([key, count]): [number, number][] => (count < DIFFERENT_LARGE ? [] : [[Math.floor(key / sheets.length), key % sheets.length]]));
}
