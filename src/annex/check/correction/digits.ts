import { DECIMALS } from '../../sheet/figure';

/** How a number was written for another. */
export type DigitSlip = 'digit-missing' | 'digit-doubled' | 'digits-swapped' | 'digit-wrong' | 'tenfold' | 'tenth' | 'sign' | 'ten-thousandfold';

/**
 * The ways in which `written` can have come from `meant`, each with the share of all slips of that kind on `meant` that
 * give `written`.
 */
export function digitSlips(meant: number, written: number): [DigitSlip, number][] {
  const found: [DigitSlip, number][] = [];
  const add = (slip: DigitSlip, share: number): void => { if (share > 0) found.push([slip, share]); };
  if (meant === written) return found;
  if (written === -meant) add('sign', 1);
  if (meant < 0 !== written < 0) return found;
  const [from, to] = [String(Math.abs(meant)), String(Math.abs(written))];
  if (same(meant * 10, written)) add('tenfold', 1);
  if (same(meant / 10, written)) add('tenth', 1);
  if (same(meant * 10_000, written)) add('ten-thousandfold', 1);
  if (from.length > 1) add('digit-missing', share(from.length, (at) => without(from, at), written));
  add('digit-doubled', share(from.length, (at) => from.slice(0, at + 1) + from.slice(at), written));
  if (from.length !== to.length) return found;
  add('digits-swapped', share(from.length - 1, (at) => swapped(from, at), written));
  const wrong = [...from].filter((digit, at) => digit !== to[at]).length;
  if (wrong === 1) add('digit-wrong', 1 / (9 * from.length));
  return found;
}

/** Every number that a slip, other than one wrong digit, turns into `written`. */
export function meantBy(written: number): number[] {
  const text = String(Math.abs(written));
  const places = Array.from({ length: text.length + 1 }, (_, at) => at);
  const texts = places.flatMap((at) => [
    ...[...'0123456789'].map((digit) => text.slice(0, at) + digit + text.slice(at)),
    ...(text[at] !== undefined && text[at] === text[at + 1] ? [without(text, at)] : []),
    ...(at < text.length - 1 ? [swapped(text, at)] : []),
  ]);
  const size = Math.abs(written);
  const numbers = [...texts.map(Number), size * 10, size / 10, size / 10_000].map((each) => (written < 0 ? -each : each));
  return [...new Set([...numbers, -written].map(rounded))].filter((each) => Number.isFinite(each) && each !== written);
}

/** The decimal point is no digit: leaving it out is not a slip of this kind. */
const without = (text: string, at: number): string => (text[at] === '.' ? text : text.slice(0, at) + text.slice(at + 1));
const swapped = (text: string, at: number): string => text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
const rounded = (value: number): number => Math.round(value * 10 ** DECIMALS) / 10 ** DECIMALS + 0;
const same = (a: number, b: number): boolean => Math.abs(a - b) < 10 ** -DECIMALS / 2;

function share(places: number, slip: (at: number) => string, written: number): number {
  let hits = 0;
  for (let at = 0; at < places; at += 1) if (same(Number(slip(at)), Math.abs(written))) hits += 1;
  return hits / Math.max(1, places);
}
