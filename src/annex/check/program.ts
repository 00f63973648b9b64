import type { Form } from '../form/compile';
import type { Comparing, Relation, Rule, Term, UnitLevel } from '../form/rule';
import { DECIMALS, type Figure, numberOf } from '../sheet/figure';

/**
 * A form's relations in a shape that can be judged quickly. Figures are whole millionths, so sums are exact; a blank
 * (and anything else that is not a number) is NaN and stands for every value it could take.
 */

export const SCALE = 10 ** DECIMALS;

/** `broken`: false whatever the blanks are; `holds`: true whatever they are; `open`: neither. */
export const HOLDS = 0;
export const BROKEN = 1;
export const OPEN = 2;
/** Not applicable: no sheet of last year, or another kind of unit. */
export const SKIPPED = 3;
export type Outcome = typeof HOLDS | typeof BROKEN | typeof OPEN | typeof SKIPPED;

/** `terms + constant ⟨op⟩ 0`, the right side taken to the left. */
export interface Linear {
  readonly indices: Int32Array;
  readonly coefficients: Float64Array;
  /** 1 where the term is last year's. */
  readonly lastYear: Uint8Array;
  /** 1 where a blank may also be negative. */
  readonly signed: Uint8Array;
  readonly constant: number;
  readonly op: '=' | '<=' | '<';
}

export interface Step {
  readonly rule: Rule;
  readonly relation: Relation;
  /** Ids of this year's indicators in it, the one that it is about first. */
  readonly indicators: readonly string[];
  readonly linear: Linear;
  readonly condition: Linear | undefined;
}

export interface Program {
  readonly form: Form;
  readonly steps: readonly Step[];
}

const programs = new WeakMap<Form, Program>();

export function programOf(form: Form): Program {
  let program = programs.get(form);
  if (program === undefined) {
    const steps = form.rules.flatMap((rule) =>
      rule.relations.map((relation) => ({
        rule,
        relation,
        indicators: indicatorsOf(relation, form),
        linear: linearOf(relation, form),
        condition: relation.condition === undefined ? undefined : linearOf(relation.condition, form),
      })),
    );
    program = { form, steps };
    programs.set(form, program);
  }
  return program;
}

function indicatorsOf(relation: Relation, form: Form): string[] {
  const sides = [relation.left, relation.right, ...(relation.condition === undefined ? [] : [relation.condition.left, relation.condition.right])];
  const terms = sides.flatMap((side) => side.terms).filter((term) => !term.lastYear);
  return [...new Set([form.indicators[relation.anchor]?.id ?? '', ...terms.map((term) => term.id)])];
}

function linearOf({ left, comparison, right }: Comparing, form: Form): Linear {
  const flip = comparison === '>=' || comparison === '>' ? -1 : 1;
  const merged = new Map<string, Term>();
  const add = (term: Term, sign: number): void => {
    const key = `${String(term.lastYear)} ${term.id}`;
    merged.set(key, { ...term, coefficient: (merged.get(key)?.coefficient ?? 0) + sign * term.coefficient });
  };
  left.terms.forEach((term) => { add(term, flip); });
  right.terms.forEach((term) => { add(term, -flip); });
  const terms = [...merged.values()].filter((term) => term.coefficient !== 0);
  return {
    indices: Int32Array.from(terms, (term) => term.index),
    coefficients: Float64Array.from(terms, (term) => term.coefficient),
    lastYear: Uint8Array.from(terms, (term) => (term.lastYear ? 1 : 0)),
    signed: Uint8Array.from(terms, (term) => (form.indicators[term.index]?.kind === 'signed-integer' ? 1 : 0)),
    constant: Math.round(flip * (left.constant - right.constant) * SCALE),
    op: comparison === '=' ? '=' : comparison === '<' || comparison === '>' ? '<' : '<=',
  };
}

/** Figures as the engine wants them: millionths, NaN where there is no number. */
export function valuesOf(figures: readonly Figure[]): Float64Array {
  const values = new Float64Array(figures.length);
  for (let i = 0; i < figures.length; i += 1) {
    const value = numberOf(figures[i]);
    values[i] = value === null ? NaN : Math.round(value * SCALE);
  }
  return values;
}

/**
 * Judges every relation of a form.
 * @param values this year's figures (valuesOf), in the form's order.
 * @param lastYear last year's figures in this form's order, NaN where last year's form has none.
 * @returns an outcome for each step of the program; `into` is reused if given.
 */
export function evaluate(
  program: Program,
  values: Float64Array,
  lastYear: Float64Array | undefined,
  level: UnitLevel,
  into: Uint8Array = new Uint8Array(program.steps.length),
): Uint8Array {
  const { steps } = program;
  for (let s = 0; s < steps.length; s += 1) {
    const step = steps[s] as Step;
    into[s] = judge(step, values, lastYear, level);
  }
  return into;
}

/** The outcome of one step; see evaluate(). */
export function judge(step: Step, values: Float64Array, lastYear: Float64Array | undefined, level: UnitLevel): Outcome {
  const { relation } = step;
  if (relation.usesLastYear && lastYear === undefined) return SKIPPED;
  if (relation.levels !== undefined && !relation.levels.includes(level)) return SKIPPED;
  if (step.condition === undefined) return judgeLinear(step.linear, values, lastYear);
  const condition = judgeLinear(step.condition, values, lastYear);
  if (condition === BROKEN) return HOLDS;
  const body = judgeLinear(step.linear, values, lastYear);
  return condition === HOLDS || body === HOLDS ? body : OPEN;
}

function judgeLinear(linear: Linear, values: Float64Array, lastYear: Float64Array | undefined): Outcome {
  const { indices, coefficients } = linear;
  let sum = linear.constant;
  let size = Math.abs(sum);
  let up = false;
  let down = false;
  for (let i = 0; i < indices.length; i += 1) {
    const source = linear.lastYear[i] === 1 ? (lastYear as Float64Array) : values;
    const value = source[indices[i] as number] as number;
    const coefficient = coefficients[i] as number;
    if (value !== value) {
      if (coefficient > 0) up = true;
      else down = true;
      if (linear.signed[i] === 1) {
        up = true;
        down = true;
      }
    } else {
      const part = coefficient * value;
      sum += part;
      size += part < 0 ? -part : part;
    }
  }
  if (size > Number.MAX_SAFE_INTEGER) sum = exactSum(linear, values, lastYear);
  if (linear.op === '=') {
    if (up && down) return OPEN;
    if (up) return sum > 0 ? BROKEN : OPEN;
    if (down) return sum < 0 ? BROKEN : OPEN;
    return sum === 0 ? HOLDS : BROKEN;
  }
  const limit = linear.op === '<' ? -1 : 0;
  if (!up && sum <= limit) return HOLDS;
  if (!down && sum > limit) return BROKEN;
  return OPEN;
}

/** The sum where doubles are too narrow; only its sign and whether it is 0 matter. */
function exactSum(linear: Linear, values: Float64Array, lastYear: Float64Array | undefined): number {
  let sum = BigInt(linear.constant);
  linear.indices.forEach((index, i) => {
    const value = (linear.lastYear[i] === 1 ? (lastYear as Float64Array) : values)[index] as number;
    if (!Number.isNaN(value)) sum += BigInt(linear.coefficients[i] as number) * toBigInt(value);
  });
  return Number(sum);
}

/** Millionths as the figure that they are, in the indicator's unit; at 15 significant digits beyond 2^53. */
export const natural = (scaled: number): number => (Number.isSafeInteger(scaled) ? scaled / SCALE : Number((scaled / SCALE).toPrecision(15)));

/** Millionths beyond 2^53 are taken at 15 significant digits, which is all that a figure can have. */
export function toBigInt(scaled: number): bigint {
  if (Number.isSafeInteger(scaled)) return BigInt(scaled);
  const [digits = '0', exponent = '0'] = scaled.toExponential(14).split('e');
  return BigInt(digits.replace('.', '')) * 10n ** BigInt(Number(exponent) - 14);
}
