import type { NumberKind } from '../form/form';
import type { Form } from '../form/compile';
import { type Linear, SCALE } from './program';

/** What an open relation says of a blank figure: it must be at least `min` and, unless null, at most `max`. */
export interface Implied {
  readonly indicator: string;
  readonly min: number;
  readonly max: number | null;
}

/** A figure that a relation needs and nobody has entered. */
interface Blank {
  /** Position of its indicator. */
  readonly index: number;
  readonly weight: number;
  readonly isLastYear: boolean;
  readonly isSigned: boolean;
}

/**
 * The values that this year's blanks can still take if the relation is to hold, each for itself; only those blanks that
 * the relation says something about.
 *
 * With the relation written as `known + w·x + others ⟨op⟩ 0`, the other blanks can push the sum up or down without end
 * or not at all, which leaves x a bound of −known/w on a side or none.
 * @param values figures in millionths, NaN where there is no number.
 * @param lastYear last year's, for a relation that has any.
 */
export function impliedBy(linear: Linear, form: Form, values: Float64Array, lastYear: Float64Array | undefined): Implied[] {
  const { known, blanks } = split(linear, values, lastYear);
  const isEquation = linear.op === '=';
  const isStrict = linear.op === '<';
  return blanks.flatMap(({ index, weight, isLastYear, isSigned }, at): Implied[] => {
    const indicator = form.indicators[index];
    if (indicator === undefined || isLastYear || isSigned) return [];
    const others = blanks.filter((_, other) => other !== at);
    const up = others.some((each) => each.isSigned || each.weight > 0);
    const down = others.some((each) => each.isSigned || each.weight < 0);
    // + 0: never the negative nought.
    const settle = -known / weight / SCALE + 0;
    const openBelow = weight > 0 ? !isEquation || up : down;
    const openAbove = weight > 0 ? down : !isEquation || up;
    const min = openBelow ? 0 : atLeast(settle, isStrict, indicator.kind);
    const max = openAbove ? null : atMost(settle, isStrict, indicator.kind);
    // No value at all (half a case, say): the figures entered are what is wrong.
    if (max !== null && max < min) return [];
    return min > 0 || max !== null ? [{ indicator: indicator.id, min, max }] : [];
  });
}

function split(linear: Linear, values: Float64Array, lastYear: Float64Array | undefined): { known: number; blanks: Blank[] } {
  let known = linear.constant;
  const blanks: Blank[] = [];
  linear.indices.forEach((index, at) => {
    const weight = linear.coefficients[at] ?? 0;
    const isLastYear = linear.lastYear[at] === 1;
    const figure = (isLastYear ? lastYear : values)?.[index] ?? NaN;
    if (Number.isNaN(figure)) blanks.push({ index, weight, isLastYear, isSigned: linear.signed[at] === 1 });
    else known += weight * figure;
  });
  return { known, blanks };
}

function atLeast(bound: number, strict: boolean, kind: NumberKind): number {
  if (kind === 'decimal') return Math.max(0, strict ? bound + 1 / SCALE : bound);
  return Math.max(0, strict ? Math.floor(bound) + 1 : Math.ceil(bound));
}

function atMost(bound: number, strict: boolean, kind: NumberKind): number {
  if (kind === 'decimal') return strict ? bound - 1 / SCALE : bound;
  return strict ? Math.ceil(bound) - 1 : Math.floor(bound);
}
