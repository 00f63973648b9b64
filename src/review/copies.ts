import { sourcesOf } from '../annex/check/correspond';
import { numberOf } from '../annex/sheet/figure';
import type { Sheet } from '../annex/sheet/sheet';
import { finished, type Steps } from '../annex/steps';

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
export function likeness(one: Sheet, other: Sheet): Likeness | undefined {
  const sources = sourcesOf(one.form, other.form);
  const mostDifferent = (1 - SHARE) * one.form.indicators.length;
  let same = 0;
  let of = 0;
  const values = new Set<number>();
  for (const { index } of one.form.indicators) {
    const source = sources[index];
    const [a, b] = [numberOf(one.figures[index]), source?.kind === 'same' ? numberOf(other.figures[source.index]) : null];
    if (a === null || b === null || (a === 0 && b === 0)) continue;
    of += 1;
    if (a === b) {
      same += 1;
      values.add(Math.abs(a));
    } else if (of - same > mostDifferent) return undefined;
  }
  const large = [...values].filter((value) => value >= LARGE).length;
  return same >= SHARE * of && values.size >= DIFFERENT && large >= DIFFERENT_LARGE ? { same, of } : undefined;
}

/** Two of the sheets given, by position. */
export interface Pair extends Likeness {
  readonly one: number;
  readonly other: number;
}

/**
 * The pairs of sheets that one was copied from the other. Of many that are the same throughout, each is paired with the
 * first. The others are compared only where one of the rarest figures of a sheet stands on the other too.
 */
export const copiedPairs = (sheets: readonly Sheet[]): Pair[] => finished(copiedPairSteps(sheets));

/** The same in short steps. */
export function* copiedPairSteps(sheets: readonly Sheet[]): Steps<Pair[]> {
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
  yield;
  let compared = 0;
  for (const [one, other] of yield* likelyPairs(sheets, firsts)) {
    compare(one, other);
    compared += 1;
    if (compared % STEP === 0) yield;
  }
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

/** Pairs compared, and sheets looked at, in one step. */
const STEP = 50;
/** Of so many sheets with one figure in one place, each is compared with the first ones only. */
const MOST_HOLDERS = 100;

/**
 * Pairs that can be alike. At most a tenth of the figures other than 0 on either sheet may differ, so at most a ninth of
 * those on one: of one more than that, at least one must stand on the other. The rarest are looked for, as few sheets have them.
 */
function* likelyPairs(sheets: readonly Sheet[], positions: readonly number[]): Steps<[number, number][]> {
  const holders = new Map<string, number[]>();
  const figuresOf: { position: number; held: number[][]; wanted: number }[] = [];
  for (const position of positions) {
    const { form, figures } = sheets[position] as Sheet;
    const held: number[][] = [];
    let filled = 0;
    for (const { id, index } of form.indicators) {
      const value = numberOf(figures[index]) ?? 0;
      if (value !== 0) filled += 1;
      if (Math.abs(value) < LARGE) continue;
      const key = `${form.id} ${id} ${String(value)}`;
      let holding = holders.get(key);
      if (holding === undefined) holders.set(key, (holding = []));
      holding.push(position);
      held.push(holding);
    }
    figuresOf.push({ position, held, wanted: Math.floor(filled / 9) + 1 });
    if (figuresOf.length % STEP === 0) yield;
  }
  const pairs = new Set<number>();
  for (const { position, held, wanted } of figuresOf) {
    const rarest = [...held].sort((a, b) => a.length - b.length).slice(0, wanted);
    for (const other of rarest.flatMap((holding) => holding.slice(0, MOST_HOLDERS))) if (other !== position) pairs.add(Math.min(position, other) * sheets.length + Math.max(position, other));
  }
  return [...pairs].map((pair) => [Math.floor(pair / sheets.length), pair % sheets.length]);
}
