import { type Linear, programOf, SCALE } from '../check/program';
import type { Form } from '../form/compile';
import type { Relation, Rule, UnitLevel } from '../form/rule';
import type { Constraint } from './simplex';

/** A relation of a form as a constraint on figures. */
export interface Clause {
  readonly rule: Rule;
  readonly relation: Relation;
  /** Position among the form's relations. */
  readonly at: number;
  readonly constraint: Constraint;
  readonly condition: Constraint | undefined;
}

/** Names of variables: this year's figures by index, then last year's, then what either falls below 0. */
export const variables = (form: Form) => {
  const size = form.indicators.length;
  return {
    of: (index: number, lastYear: boolean): number => index + (lastYear ? size : 0),
    below: (variable: number): number => variable + 2 * size,
    signed: (index: number): boolean => form.indicators[index]?.kind === 'signed-integer',
  };
};

/** The relations of the rules that are judged. A condition or a relation with `<` leaves room of one unit, or of a millionth where there are decimals. */
export function clausesOf(form: Form): Clause[] {
  return programOf(form).steps.map(({ rule, relation, linear, condition }, at) => ({
    rule,
    relation,
    at,
    constraint: constraintOf(linear, form),
    condition: condition === undefined ? undefined : constraintOf(condition, form),
  }));
}

function constraintOf(linear: Linear, form: Form): Constraint {
  const names = variables(form);
  const whole = linear.constant % SCALE === 0;
  const counts = whole && [...linear.indices].every((index) => form.indicators[index]?.kind !== 'decimal');
  const factor = linear.op === '<' && !counts ? BigInt(SCALE) : whole ? 1n : BigInt(SCALE);
  const coefficients = new Map<number, bigint>();
  linear.indices.forEach((index, i) => {
    const variable = names.of(index, linear.lastYear[i] === 1);
    const coefficient = BigInt(linear.coefficients[i] ?? 0) * factor;
    coefficients.set(variable, coefficient);
    if (names.signed(index)) coefficients.set(names.below(variable), -coefficient);
  });
  const constant = factor === 1n ? BigInt(linear.constant / SCALE) : BigInt(linear.constant);
  return { coefficients, constant: constant + (linear.op === '<' ? 1n : 0n), equation: linear.op === '=' };
}

/** Whether a relation is judged for units of a level; without a level, whether it is judged for all. */
export const appliesTo = ({ relation }: Clause, level: UnitLevel | undefined): boolean =>
  relation.levels === undefined || (level !== undefined && relation.levels.includes(level));

/** Whether a relation is judged wherever another one is. */
export const covers = (wide: Clause, narrow: Clause): boolean =>
  (wide.relation.levels === undefined || (narrow.relation.levels?.every((level) => wide.relation.levels?.includes(level)) ?? false)) &&
  (!wide.relation.usesLastYear || narrow.relation.usesLastYear) &&
  (wide.condition === undefined || (narrow.condition !== undefined && same(wide.condition, narrow.condition)));

function same(a: Constraint, b: Constraint): boolean {
  return a.equation === b.equation && a.constant === b.constant && a.coefficients.size === b.coefficients.size && [...a.coefficients].every(([variable, coefficient]) => b.coefficients.get(variable) === coefficient);
}
