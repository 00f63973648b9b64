import { type Source, sourcesOf } from '../annex/check/correspond';
import type { Indicator } from '../annex/form/indicator';
import { numberOf } from '../annex/sheet/figure';
import type { Sheet } from '../annex/sheet/sheet';

/** A figure far from what it is held against. */
export interface Far {
  readonly indicator: string;
  readonly figure: number;
  /** Last year's figure, or the middle one of the peers. */
  readonly against: number;
  /** How far, for ranking only: the larger the farther. */
  readonly distance: number;
}

/**
 * Counts of independent events scatter by about the root of their size; 2√(n + 3/8) scatters by 1 whatever n is (Anscombe
 * 1948). Six times the scatter of a difference cannot be chance at any size: 0 against 23 still may be, 0 against 24 is not.
 */
const CHANCE = 6;
const root = (count: number): number => 2 * Math.sqrt(count + 3 / 8);
const isChance = (one: number, other: number): boolean => Math.abs(root(one) - root(other)) / Math.SQRT2 < CHANCE;

/** Work honestly doubles or halves from one year to the next; amounts of money move more (one levy paid or ended). */
const TIMES_COUNT = 5;
const TIMES_MONEY = 30;

/** Whether a figure is far from the unit's own of last year. */
function farFromLastYear({ kind }: Indicator, now: number, before: number): number | undefined {
  if (kind === 'signed-integer' || now < 0 || before < 0) return undefined;
  if (kind === 'decimal') {
    // A levy that begins or ends says nothing.
    if (now === 0 || before === 0) return undefined;
    const times = Math.abs(Math.log(now / before));
    return times >= Math.log(TIMES_MONEY) ? times : undefined;
  }
  const times = Math.abs(Math.log((now + 1) / (before + 1)));
  return times >= Math.log(TIMES_COUNT) && !isChance(now, before) ? times : undefined;
}

/** Figures far from last year's, one a row or group of rows, the farthest first. */
export function farFromOwn(sheet: Sheet, lastYear: Sheet): Far[] {
  const sources: readonly (Source | undefined)[] = sourcesOf(sheet.form, lastYear.form);
  const found = sheet.form.indicators.flatMap((indicator): Far[] => {
    const source = sources[indicator.index];
    const [figure, against] = [numberOf(sheet.figures[indicator.index]), source?.kind === 'same' ? numberOf(lastYear.figures[source.index]) : null];
    const distance = figure === null || against === null ? undefined : farFromLastYear(indicator, figure, against);
    return figure === null || against === null || distance === undefined ? [] : [{ indicator: indicator.id, figure, against, distance }];
  });
  return onePerRow(sheet, found);
}

/** Fewer others than this say nothing about what is usual. */
export const FEWEST_PEERS = 8;
/** Robust deviations from the middle; on figures spread like a lognormal about one in two million lies beyond. */
const DEVIATIONS = 5;
/** Least deviation of the logarithm, so that peers that happen to be alike do not make all others far: 5 × 0.7 is 33 times. */
const LEAST_SPREAD = 0.7;
/** 1.4826 × the median of the distances from the median estimates the standard deviation (Hampel 1974). */
const MAD = 1.4826;

/**
 * What is usual for an indicator among peers: the middle and the spread of the logarithms of the figures above 0. Bodies
 * with none are left out, as most indicators are 0 for most.
 */
export interface Usual {
  readonly middle: number;
  readonly spread: number;
  readonly above0: number;
  readonly noughts: number;
}

export function usualOf(values: readonly number[]): Usual {
  const logs = values.filter((value) => value > 0).map(Math.log);
  const middle = median(logs);
  const spread = Math.max(LEAST_SPREAD, MAD * median(logs.map((value) => Math.abs(value - middle))));
  return { middle, spread, above0: logs.length, noughts: values.filter((value) => value === 0).length };
}

/** How far a figure is from its peers (itself among them); undefined if it is not, or if they are too few to say. */
export function farFromUsual({ kind }: Indicator, figure: number, { middle, spread, above0, noughts }: Usual): number | undefined {
  if (kind === 'signed-integer' || figure < 0) return undefined;
  const usual = Math.exp(middle);
  if (kind !== 'decimal' && isChance(figure, usual)) return undefined;
  if (figure > 0) {
    const distance = Math.abs(Math.log(figure) - middle) / spread;
    return above0 - 1 >= FEWEST_PEERS && distance > DEVIATIONS ? distance : undefined;
  }
  // Nothing where all others have much. For money, nothing is always possible.
  const distance = middle / spread;
  return kind !== 'decimal' && above0 >= 2 * FEWEST_PEERS && noughts === 1 && distance > DEVIATIONS ? distance : undefined;
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  return sorted.length === 0 ? NaN : sorted.length % 2 === 1 ? (sorted[half] ?? NaN) : ((sorted[half - 1] ?? NaN) + (sorted[half] ?? NaN)) / 2;
}

/** A matrix row repeats in its columns and a total in its parts: of each row, or of the rows under one parent, the farthest. */
export function onePerRow(sheet: Sheet, found: readonly Far[]): Far[] {
  const shown = new Set<string>();
  return [...found]
    .sort((a, b) => b.distance - a.distance || b.figure + b.against - a.figure - a.against)
    .filter(({ indicator: id }) => {
      const indicator = sheet.form.indicators[sheet.form.indexOf.get(id) ?? -1];
      const group = indicator === undefined ? id : `${indicator.table} ${indicator.column === undefined ? (indicator.parent ?? indicator.row) : indicator.row}`;
      return !shown.has(group) && shown.add(group).size > 0;
    });
}
