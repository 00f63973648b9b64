import type { NumberKind } from '../form/form';
import type { Form } from '../form/compile';
import type { Comparing, Term } from '../form/rule';
import { SCALE } from './program';

/** What an open relation says of a blank figure: it must be at least `min` and, unless null, at most `max`. */
export interface Implied {
  readonly indicator: string;
  readonly min: number;
  readonly max: number | null;
}

/**
 * The values that this year's blanks can still take if the relation is to hold, each for itself; only those blanks that
 * the relation says something about.
 *
 * With the relation written as `known + w·x + others ⟨op⟩ 0`, the other blanks can push the sum up or down without end
 * or not at all, which leaves x a bound of −known/w on a side or none.
 * @param value a figure in millionths, NaN where there is no number.
 */
export function impliedBy(comparing: Comparing, form: Form, value: (term: Term) => number): Implied[] {
  const { known, blanks } = split(comparing, value);
  const kindOf = (term: Term): NumberKind => form.indicators[term.index]?.kind ?? 'integer';
  const strict = comparing.comparison === '<' || comparing.comparison === '>';
  return blanks.flatMap(({ term, weight }): Implied[] => {
    if (term.lastYear || kindOf(term) === 'signed-integer') return [];
    const others = blanks.filter((each) => each.term !== term);
    const signed = others.some((each) => kindOf(each.term) === 'signed-integer');
    const up = signed || others.some((each) => each.weight > 0);
    const down = signed || others.some((each) => each.weight < 0);
    // + 0: never the negative nought.
    const settle = -known / weight / SCALE + 0;
    const openBelow = weight > 0 ? comparing.comparison !== '=' || up : down;
    const openAbove = weight > 0 ? down : comparing.comparison !== '=' || up;
    const min = openBelow ? 0 : atLeast(settle, strict, kindOf(term));
    const max = openAbove ? null : atMost(settle, strict, kindOf(term));
    // No value at all (half a case, say): the figures entered are what is wrong.
    if (max !== null && max < min) return [];
    return min > 0 || max !== null ? [{ indicator: term.id, min, max }] : [];
  });
}

function split({ left, comparison, right }: Comparing, value: (term: Term) => number) {
  const flip = comparison === '>=' || comparison === '>' ? -1 : 1;
  const merged = new Map<string, { readonly term: Term; readonly weight: number }>();
  const add = (term: Term, weight: number): void => {
    const key = `${String(term.lastYear)} ${term.id}`;
    merged.set(key, { term, weight: (merged.get(key)?.weight ?? 0) + weight });
  };
  left.terms.forEach((term) => { add(term, flip * term.coefficient); });
  right.terms.forEach((term) => { add(term, -flip * term.coefficient); });
  let known = flip * (left.constant - right.constant) * SCALE;
  const blanks: { readonly term: Term; readonly weight: number }[] = [];
  for (const each of merged.values()) {
    const figure = value(each.term);
    if (each.weight === 0) continue;
    if (Number.isNaN(figure)) blanks.push(each);
    else known += each.weight * figure;
  }
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
