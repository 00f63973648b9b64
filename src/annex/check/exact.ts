import { type Figure, numberOf } from '../sheet/figure';
import { SCALE, toBigInt } from './program';

/** A figure's number in whole millionths, or null where there is none. */
export function millionths(figure: Figure | undefined): bigint | null {
  const value = numberOf(figure);
  return value === null ? null : toBigInt(Math.round(value * SCALE));
}

/** Millionths as a decimal number without trailing zeros. */
export function decimalText(scaled: bigint): string {
  const size = scaled < 0n ? -scaled : scaled;
  const fraction = String(size % BigInt(SCALE)).padStart(6, '0').replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${String(size / BigInt(SCALE))}${fraction === '' ? '' : `.${fraction}`}`;
}

/** The number that a figure can hold (15 significant digits, below 10^15), or undefined if it is longer than that. */
export function numberFrom(scaled: bigint): number | undefined {
  const text = decimalText(scaled);
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '').length;
  return digits <= 15 ? Number(text) : undefined;
}
