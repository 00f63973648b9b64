import type { Form } from '../form/compile';
import { BLANK, type Figure } from '../sheet/figure';
import type { Sheet } from '../sheet/sheet';
import { type Source, sourcesOf } from './correspond';
import { decimalText, millionths, numberFrom } from './exact';

/** Why a unit's sheet brings no number for an indicator; `not-asked`: its form or layout does not ask for it. */
export type Lack = Exclude<Figure['state'], 'number'> | 'not-asked';

/** An indicator whose sum lacks the figures of some units. */
export interface Gap {
  readonly indicator: string;
  /** Sum of the figures that are known, as a decimal number; null if none is. No upper bound, and a lower one only where figures cannot be negative. */
  readonly known: string | null;
  /** The sheets without a number, by their position in the sheets given. */
  readonly without: readonly { readonly sheet: number; readonly why: Lack }[];
}

/** Figures entered on a sheet that the form of the roll-up has no place for. */
export interface Unplaced {
  readonly sheet: number;
  /** Indicator ids of the sheet's own form. */
  readonly indicators: readonly string[];
}

export interface RollUp {
  /**
   * The sums. `approximate` (`12以上`) where some units have no number, so that no rule takes the sum for the exact figure;
   * blank where no unit has one or where the figures must not be added. The sheet has no cells of its own.
   */
  readonly sheet: Sheet;
  /** Positions of the sheets that were added. */
  readonly included: readonly number[];
  /** Positions of the sheets that have nothing in common with the form. */
  readonly leftOut: readonly number[];
  /** Indicators that the form says must not be added and that more than one unit has a figure above 0 for. */
  readonly notAdded: readonly string[];
  /** Indicators that were added although the form has a remark on that. */
  readonly remarked: readonly string[];
  readonly gaps: readonly Gap[];
  readonly unplaced: readonly Unplaced[];
}

/**
 * Adds up the sheets of several units on one form, exactly. Sheets in another layout of the form, or on another form, bring
 * what corresponds; the rest of theirs is listed (`unplaced`) and counts as a gap.
 */
export function rollUp(sheets: readonly Sheet[], form: Form): RollUp {
  const fits = (sheet: Sheet): boolean => sourcesOf(form, sheet.form).some((source) => source !== undefined);
  const positions = sheets.map((_, position) => position);
  const included = positions.filter((position) => fits(sheets[position] as Sheet));

  const notAdded: string[] = [];
  const remarked: string[] = [];
  const gaps: Gap[] = [];
  const figures = form.indicators.map((indicator): Figure => {
    const entered = included.map((position) => {
      const sheet = sheets[position] as Sheet;
      return { sheet: position, ...taken(sheet, sourcesOf(form, sheet.form)[indicator.index]) };
    });
    const known = entered.flatMap(({ value }) => (value === null ? [] : [value]));
    const without = entered.flatMap(({ sheet, value, why }) => (value === null ? [{ sheet, why }] : []));
    if (indicator.rollUp?.add === false && known.filter((value) => value !== 0n).length > 1) {
      notAdded.push(indicator.id);
      return BLANK;
    }
    const sum = known.length === 0 ? null : known.reduce((total, value) => total + value, 0n);
    if (without.length > 0) gaps.push({ indicator: indicator.id, known: sum === null ? null : decimalText(sum), without });
    if (sum === null) return entered.length > 0 && entered.every(({ why }) => why === 'dash') ? { state: 'dash', raw: '—' } : BLANK;
    if (indicator.rollUp?.add === true && known.filter((value) => value !== 0n).length > 1) remarked.push(indicator.id);
    return summed(sum, without.length === 0 ? 'all' : indicator.kind === 'signed-integer' ? 'about' : 'at-least');
  });
  const years = new Set(included.map((position) => sheets[position]?.year));
  const [year] = years;
  return {
    sheet: { form, figures, cells: form.indicators.map(() => undefined), ...(years.size === 1 && year !== undefined ? { year } : {}) },
    included,
    leftOut: positions.filter((position) => !fits(sheets[position] as Sheet)),
    notAdded,
    remarked,
    gaps,
    unplaced: included.flatMap((position) => unplacedOn(sheets[position] as Sheet, form, position)),
  };
}

interface Taken {
  readonly value: bigint | null;
  readonly why: Lack;
}

/** What a sheet has for an indicator, in millionths. */
function taken({ figures }: Sheet, source: Source | undefined): Taken {
  if (source === undefined) return { value: null, why: 'not-asked' };
  if (source.kind === 'part') {
    const whole = millionths(figures[source.index]);
    // Parts of nothing are nothing; parts of anything else are not known.
    return { value: whole === 0n ? 0n : null, why: 'not-asked' };
  }
  const indices = source.kind === 'same' ? [source.index] : source.indices;
  let value = 0n;
  for (const index of indices) {
    const figure = figures[index];
    const part = millionths(figure);
    if (part === null) return { value: null, why: figure === undefined || figure.state === 'number' ? 'blank' : figure.state };
    value += part;
  }
  return { value, why: 'blank' };
}

function summed(sum: bigint, known: 'all' | 'at-least' | 'about'): Figure {
  const text = decimalText(sum);
  const value = numberFrom(sum);
  const raw = known === 'all' ? text : known === 'at-least' ? `${text}以上` : `约${text}`;
  if (value === undefined) return { state: 'unreadable', raw, reason: 'too-many-digits' };
  return known === 'all' ? { state: 'number', value, raw, notes: [] } : { state: 'approximate', value, raw };
}

/** Figures other than 0 that have no place on the form of the roll-up; blanks and noughts add nothing. */
function unplacedOn(sheet: Sheet, form: Form, position: number): Unplaced[] {
  if (sheet.form === form) return [];
  const placed = new Set(sourcesOf(form, sheet.form).flatMap((source) => (source === undefined || source.kind === 'part' ? [] : source.kind === 'same' ? [source.index] : source.indices)));
  const indicators = sheet.form.indicators.filter(({ index }) => !placed.has(index) && (millionths(sheet.figures[index]) ?? 0n) !== 0n);
  return indicators.length === 0 ? [] : [{ sheet: position, indicators: indicators.map(({ id }) => id) }];
}

/** A figure of the parent body's own sheet that is not the sum of its units. */
export interface RollUpDifference {
  readonly indicator: string;
  /** What the parent body's sheet has. */
  readonly own: string;
  /** What the units add up to. */
  readonly units: string;
  /** The units' figures that are known already exceed `own`, and others are missing. */
  readonly atLeast: boolean;
  /** own − units. */
  readonly difference: string;
}

/**
 * Holds the parent body's own sheet against its units added up. A difference is worth a look and no error: both agree only
 * if they report the same scope (the parent body's own departments may be in its figures and not among the units).
 * Where either side has no number nothing is said, except where the known units alone exceed the parent's figure.
 */
export function compareRollUp(own: Sheet, rolledUp: RollUp): RollUpDifference[] {
  const { form, figures } = rolledUp.sheet;
  const sources = sourcesOf(form, own.form);
  const partial = new Map(rolledUp.gaps.map((gap) => [gap.indicator, gap]));
  return form.indicators.flatMap((indicator): RollUpDifference[] => {
    const mine = taken(own, sources[indicator.index]).value;
    const gap = partial.get(indicator.id);
    const figure = figures[indicator.index];
    const units = gap === undefined ? exactly(figure) : gap.known === null || indicator.kind === 'signed-integer' || figure?.state === 'blank' ? null : scaledText(gap.known);
    if (mine === null || units === null || mine === units || (gap !== undefined && mine > units)) return [];
    return [{ indicator: indicator.id, own: decimalText(mine), units: decimalText(units), atLeast: gap !== undefined, difference: decimalText(mine - units) }];
  });
}

/** A sum in millionths, also where it is longer than a figure may be. */
const exactly = (figure: Figure | undefined): bigint | null => (figure?.state === 'unreadable' && figure.reason === 'too-many-digits' ? scaledText(figure.raw) : millionths(figure));

function scaledText(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.padEnd(6, '0')}`);
}
