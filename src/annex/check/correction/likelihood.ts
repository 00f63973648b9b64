import { type DigitSlip, digitSlips, meantBy } from './digits';

/** Why a figure is likely to be the wrong one. Indicators are given by id. */
export type Mistake =
  | { readonly kind: DigitSlip }
  /** The figure of the indicator beside it. */
  | { readonly kind: 'slipped'; readonly indicator: string }
  /** A total with some of its lines added once more, or with some left out. */
  | { readonly kind: 'added-twice' | 'left-out'; readonly indicators: readonly string[] }
  | { readonly kind: 'last-year' }
  /** The report's text says what the figure would have to be. */
  | { readonly kind: 'text' }
  /** 0 in a total, or elsewhere. */
  | { readonly kind: 'not-summed' | 'left-at-0' };

/** What is known of a figure beside what the rules say. Numbers in the indicator's unit. */
export interface Known {
  readonly written: number;
  /** Whether only whole numbers may stand there. */
  readonly whole: boolean;
  /** Whether 元 can have been written for 万元. */
  readonly tenThousands: boolean;
  readonly isTotal: boolean;
  /** Whether its parts say what it is, so that no value is likelier than another on its own. */
  readonly determined: boolean;
  /** What it usually is: sums of parts. */
  readonly sums: readonly number[];
  /** Numbers beside it, by indicator. */
  readonly neighbours: readonly (readonly [indicator: string, value: number])[];
  /** What is added up in it, as sums. */
  readonly addends: readonly (readonly [indicators: readonly string[], sum: number])[];
  readonly lastYear: number | undefined;
  /** What the report's text says it is. */
  readonly texts: readonly number[];
}

/** The likeliest reading of a change, and how likely the change is on the whole. */
export interface Likelihood {
  /** Natural logarithm; only differences between changes of one sheet mean anything. */
  readonly score: number;
  /** The one value that is much likelier than the others; null if there is none. */
  readonly value: number | null;
  readonly mistake: Mistake | undefined;
}

/**
 * How often each mistake is made, of all wrong figures. Estimates: published sheets show totals left at 0, parts left
 * out or added twice, neighbours' and last year's figures; the rest is what is known of keying errors.
 */
const often: Readonly<Record<Mistake['kind'], number>> = {
  'digit-missing': 0.11,
  'digit-doubled': 0.09,
  'digits-swapped': 0.1,
  'digit-wrong': 0.02,
  tenfold: 0.08,
  tenth: 0.06,
  sign: 0.06,
  'ten-thousandfold': 0.1,
  slipped: 0.11,
  'added-twice': 0.08,
  'left-out': 0.02,
  'last-year': 0.1,
  'not-summed': 0.08,
  'left-at-0': 0.02,
  text: 0.1,
};
const OFTEN_NEAR = 0.02;
const OFTEN_OTHER = 0.03;

/**
 * How likely it is that a figure between `min` and `max` was meant: the chance that it was meant and `written` came of
 * it, against the chance that `written` was meant.
 * @param weight what else speaks for a value, as a factor.
 */
export function likelihoodOf(known: Known, min: number | null, max: number | null, weight: (value: number) => number): Likelihood {
  const { written, texts } = known;
  const one = min !== null && min === max;
  const candidates = one ? [min] : candidatesOf(known).filter((value) => value !== written && (!known.whole || Number.isInteger(value)) && (min === null || value >= min) && (max === null || value <= max));
  const vague = vaguely(known);
  let total = one ? 0 : vague.chance * mass(min, max) * textSaysOther(texts) * weight(nearest(written, min, max));
  let best: { value: number; chance: number; mistake: Mistake | undefined } | undefined;
  for (const value of candidates) {
    const { chance, most, mistake } = precisely(known, value);
    const all = (chance + vague.chance) * prior(value, known) * weight(value);
    total += all;
    if (best === undefined || all > best.chance) best = { value, chance: all, mistake: vague.most > most ? vague.mistake : mistake };
  }
  const score = Math.log(total) - (known.sums.length > 0 ? 0 : Math.log(prior(written, known)));
  if (best === undefined || (!one && best.chance < total / 2)) return { score, value: null, mistake: vague.mistake };
  return { score, value: best.value, mistake: texts.includes(best.value) ? { kind: 'text' } : best.mistake };
}

function candidatesOf({ written, texts, lastYear, addends, sums }: Known): number[] {
  return [...new Set([...meantBy(written), ...texts, ...sums, ...(lastYear === undefined ? [] : [lastYear]), ...addends.flatMap(([, sum]) => [written - sum, written + sum])])];
}

/** The chance that what was written came about, and the likeliest mistake among all that give it, with its own chance. */
interface Came {
  readonly chance: number;
  readonly most: number;
  readonly mistake: Mistake | undefined;
}

/** The chance that what was meant gave `written` by a mistake that tells from which number it came. */
function precisely(known: Known, meant: number): Came {
  const { written, addends, texts } = known;
  let [chance, most] = [0, 0];
  let mistake: Mistake | undefined;
  const add = (part: number, what: Mistake): void => {
    chance += part;
    if (part > most) [most, mistake] = [part, what];
  };
  for (const [kind, share] of digitSlips(meant, written)) {
    if (kind !== 'ten-thousandfold' || known.tenThousands) add(often[kind] * share, { kind });
  }
  for (const [indicators, sum] of addends) {
    if (sum === 0) continue;
    if (close(meant + sum, written)) add(often['added-twice'] / addends.length, { kind: 'added-twice', indicators });
    if (close(meant - sum, written)) add(often['left-out'] / addends.length, { kind: 'left-out', indicators });
  }
  if (texts.includes(meant)) add(often.text * plainly(written), { kind: 'text' });
  const off = Math.abs(meant - written);
  if (off === 1 || off === 2) chance += OFTEN_NEAR / 4;
  return { chance, most, mistake };
}

/** The chance of `written` by a mistake that would give it whatever was meant. */
function vaguely({ written, neighbours, lastYear, isTotal }: Known): Came {
  let chance = OFTEN_OTHER * plainly(written);
  let most = chance;
  let mistake: Mistake | undefined;
  const add = (part: number, what: Mistake): void => {
    chance += part;
    if (part > most) [most, mistake] = [part, what];
  };
  for (const [indicator, value] of neighbours) if (value === written) add(often.slipped / neighbours.length, { kind: 'slipped', indicator });
  if (lastYear === written) add(often['last-year'], { kind: 'last-year' });
  if (written === 0) {
    const kind = isTotal ? 'not-summed' : 'left-at-0';
    add(often[kind], { kind });
  }
  return { chance, most, mistake };
}

const ZEROS = 0.4;
/** Sizes are spread evenly over the orders of magnitude up to e^14, a million or so. */
const MAGNITUDES = 14;
/** Below this, one size is about as usual as another. */
const SMALL = 1;

/** The chance of a figure, as figures of annexes go: many are 0, the others of any size. */
const plainly = (value: number): number => (value === 0 ? ZEROS : (1 - ZEROS) / (MAGNITUDES * (SMALL + Math.abs(value))));

/** The same for a figure of which more is known: its parts, last year's, or the report's text, though texts often speak of another scope. */
function prior(value: number, known: Known): number {
  const { texts } = known;
  return withoutText(value, known) * (texts.includes(value) ? TEXT_SAYS_IT : textSaysOther(texts));
}

const TEXT_SAYS_IT = 0.6;

/** The chance that the text gives just these numbers though another one is right. */
const textSaysOther = (texts: readonly number[]): number => (texts.length === 0 ? 1 : ((1 - TEXT_SAYS_IT) * texts.reduce((sum, each) => sum + plainly(each), 0)) / texts.length);

function withoutText(value: number, { determined, sums, lastYear }: Known): number {
  if (determined || sums.includes(value)) return 1;
  const chance = plainly(value);
  if (lastYear === undefined) return chance;
  if (lastYear === 0) return 0.4 * chance + (value === 0 ? 0.6 : 0);
  const [size, past] = [Math.abs(value), Math.abs(lastYear)];
  const around = size >= past / 2 && size <= past * 2 ? 1 / (1 + 1.5 * past) : 0;
  return 0.45 * chance + 0.4 * around + (value === lastYear ? 0.15 : 0);
}

/** The chance of any figure in a range. */
function mass(min: number | null, max: number | null): number {
  const [from, to] = [Math.max(1, min ?? 1), max ?? Math.exp(MAGNITUDES)];
  const zero = (min ?? 0) <= 0 && (max ?? 0) >= 0 ? ZEROS : 0;
  return zero + ((1 - ZEROS) / MAGNITUDES) * Math.log(Math.max(to + 1, from + 1) / from);
}

const close = (a: number, b: number): boolean => Math.abs(a - b) < 5e-7;

const nearest = (value: number, min: number | null, max: number | null): number => Math.min(max ?? Infinity, Math.max(min ?? -Infinity, value));
