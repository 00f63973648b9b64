/** Ticks aimed at, the one at the beginning not counted. */
const TICKS = 4;

/**
 * Round numbers, in steps of 1, 2 or 5 times a power of ten, that span all values and zero. Two at least; steps of whole
 * values are whole.
 */
export function ticksFor(values: readonly number[]): number[] {
  const least = Math.min(0, ...values);
  const most = Math.max(0, ...values);
  const step = stepFor((most - least) / TICKS, values.every(Number.isInteger));
  const first = Math.floor(least / step);
  const last = Math.max(Math.ceil(most / step), first + 1);
  return Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
}

function stepFor(least: number, whole: boolean): number {
  if (least <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= least * (1 - 1e-9)) ?? 10) * power;
  return whole ? Math.max(1, step) : step;
}

/** Free of the noise of binary fractions. */
const rounded = (value: number): number => Number(value.toPrecision(12));
