/** A percentage as printed and as a number. */
export interface Percentage {
  readonly text: string;
  readonly value: number;
}

/** How a figure moved from one year to the next. */
export type Trend =
  | { readonly direction: 'up' | 'down'; readonly percentage: Percentage }
  /** `almost`: the figures differ, but by less than a percentage can show. */
  | { readonly direction: 'level' | 'almost' };

export type Decimals = 1 | 2;

const MOST_DECIMALS = 2;
/** Figures in 万元 carry up to six decimals. */
const PLACES = 6;

/** A figure as the report prints it: no separators, no trailing zeros. */
export function numberText(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(PLACES).replace(/\.?0+$/, '');
}

/** The sum of two figures, free of the noise of binary fractions. */
export function sum(left: number, right: number): number {
  const total = left + right;
  return Number.isInteger(total) ? total : Number(total.toFixed(PLACES));
}

/**
 * The percentage that a part is of a whole, or undefined if there is none to speak of: an empty or negative part or
 * whole, or a part above its whole. A part is never rounded to nothing or to the whole; it gets more decimals instead.
 */
export function share(part: number, whole: number, decimals: Decimals): Percentage | undefined {
  if (part <= 0 || whole <= 0 || part > whole) return undefined;
  for (let digits: number = decimals; digits <= MOST_DECIMALS; digits++) {
    const rounded = percentage(part, whole, digits);
    if (rounded.value > 0 && (rounded.value < 100 || part === whole)) return rounded;
  }
  return undefined;
}

/** The move from last year's figure to this year's, or undefined where last year's gives no base. */
export function trend(now: number, before: number, decimals: Decimals): Trend | undefined {
  if (before <= 0 || now < 0) return undefined;
  if (now === before) return { direction: 'level' };
  const change = Math.abs(sum(now, -before));
  for (let digits: number = decimals; digits <= MOST_DECIMALS; digits++) {
    const rounded = percentage(change, before, digits);
    if (rounded.value > 0) return { direction: now > before ? 'up' : 'down', percentage: rounded };
  }
  return { direction: 'almost' };
}

/** Rounded half up on whole numbers, so that 0.05 of a percent never depends on binary fractions. */
function percentage(part: number, whole: number, digits: number): Percentage {
  const dividend = scaled(part) * 100n * 10n ** BigInt(digits);
  const divisor = scaled(whole);
  const units = (2n * dividend + divisor) / (2n * divisor);
  const value = Number(units) / 10 ** digits;
  const exact = units * divisor === dividend;
  return { text: `${exact ? String(value) : value.toFixed(digits)}%`, value };
}

function scaled(value: number): bigint {
  return Number.isInteger(value) ? BigInt(value) * 10n ** BigInt(PLACES) : BigInt(Math.round(value * 10 ** PLACES));
}
