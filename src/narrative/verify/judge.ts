import { type NamedFigure } from '../figures';
import type { Quantity } from './quantity';

/** How a number said stands to one on the sheet; `open`: the words leave room for both. */
export type Fit = 'fits' | 'open' | 'fails';

const TINY = 1e-9;
/** Few digits before 万 or 亿 say little of what was rounded. */
const ENOUGH_DIGITS = 2;

/**
 * Whether a number as said fits one on the sheet in the same unit.
 *
 * - plain: equal; `1.2万` and money with fewer decimals than the sheet's also if it is that rounded or cut off
 * - 余, 多: from the number up to the next round one (190余: 190 to 199; 5500余: up to 5599)
 * - 超过, 以上, 突破: at least the number; within two round steps it fits, further above the words are true but say little
 * - 约, 左右, 上下: within half a round step or a twentieth; up to a tenth is left open
 * - 近: up to a tenth below; a little above is left open
 * - 10—12: both ends included
 * - 不足, 不到, 以内: below by at most two round steps; further below is left open
 */
export function fit(said: Quantity, value: number): Fit {
  if (said.upTo !== undefined) return value >= said.value - TINY && value <= said.upTo + TINY ? 'fits' : 'fails';
  const gap = value - said.value;
  const step = Math.max(said.step, said.step === 1 ? 10 : 0);
  switch (said.precision) {
    case 'exact':
      return exactFit(said, value);
    case 'over':
      if (gap < -TINY) return 'fails';
      if (said.word === '余' || said.word === '多') return gap < step - TINY ? 'fits' : 'fails';
      return gap <= 2 * step ? 'fits' : 'open';
    case 'about':
      return about(said, gap, step);
    case 'under':
      if (gap > TINY) return 'fails';
      if (Math.abs(gap) <= TINY) return said.word === '以内' || said.word === '以下' || said.word === '不超过' ? 'fits' : 'open';
      return -gap <= 2 * step ? 'fits' : 'open';
  }
}

function about({ word, value }: Quantity, gap: number, step: number): Fit {
  if (word === '近' || word === '将近' || word === '接近') {
    if (gap > TINY) return gap <= value * 0.05 ? 'open' : 'fails';
    return -gap <= Math.max(step, value * 0.1) ? 'fits' : 'fails';
  }
  const distance = Math.abs(gap);
  if (distance <= Math.max(step / 2, value * 0.05)) return 'fits';
  return distance <= value * 0.1 ? 'open' : 'fails';
}

function exactFit({ value: said, place, digits, unit }: Quantity, value: number): Fit {
  if (Math.abs(said - value) <= TINY * Math.max(1, Math.abs(value))) return 'fits';
  const rounds = place > 1 || unit === '万元' || unit === '亿元';
  if (!rounds || !isRounded(said, value, place)) return 'fails';
  return digits >= ENOUGH_DIGITS ? 'fits' : 'open';
}

/** Whether a number is another rounded, or cut off, at a decimal place. */
export function isRounded(said: number, value: number, place: number): boolean {
  const gap = value - said;
  return gap >= -place / 2 - TINY && gap < place - TINY;
}

/** The number in another unit of money. */
export function inUnit(value: number | null, from: string, to: string): number | null {
  const shift = (exponents[from] ?? 0) - (exponents[to] ?? 0);
  return value === null || shift === 0 || !(to in exponents) ? value : Number((value * 10 ** shift).toPrecision(15));
}

const exponents: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 };

export const isMoney = (unit: string): boolean => unit in exponents;

/** The figures of several added up under one name. */
export function added(figures: readonly NamedFigure[]): NamedFigure {
  return {
    name: figures.map(({ name }) => name).join('+'),
    ids: figures.flatMap(({ ids }) => ids),
    terms: figures.flatMap(({ terms }) => terms),
    parts: [],
  };
}
