import { check } from '../../../src/annex/check/check';
import type { Form } from '../../../src/annex/form/catalogue';
import type { Relation, Side } from '../../../src/annex/form/rule';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { number, sheetOf } from '../../support/figures';
import type { Dice } from '../../support/noise';

/** Figures of a form that meet all its error rules, and its warnings in most places, of the sizes that published sheets have. */
export interface Consistent {
  readonly sheet: Sheet;
  readonly lastYear: Sheet;
}

const ATTEMPTS = 200;

export function consistentSheets(form: Form, random: Dice): Consistent {
  const zeros = random.pick([0.3, 0.5, 0.7]);
  const size = random.pick([10, 100, 1000]);
  const filled = settledFigures(form, random, ({ kind }) => {
    if (random.chance(zeros)) return 0;
    const whole = 1 + random.below(random.pick([size / 5, size, size * 5]));
    if (kind === 'decimal') return Number((whole + random.below(10_000) / 10_000).toFixed(random.pick([0, 2, 4])));
    return kind === 'signed-integer' && random.chance(0.3) ? 0 - whole : whole;
  });
  const before = settledFigures(form, random, ({ index }) => {
    const value = filled[index] ?? 0;
    if (value === 0) return random.chance(0.8) ? 0 : 1 + random.below(5);
    return random.chance(0.15) ? value : Math.round(value * (0.6 + random.below(90) / 100));
  });
  const of = (values: readonly number[], year: number): Sheet => sheetOf(form, values.map(number), { unit: '张村镇政府', year });
  return { sheet: of(filled, 2024), lastYear: of(before, 2023) };
}

function settledFigures(form: Form, random: Dice, draw: (indicator: Form['indicators'][number]) => number): number[] {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const values = form.indicators.map(draw);
    const plain = (severity: string, share: number): Relation[] =>
      form.rules.flatMap((rule) => (rule.severity === severity && random.chance(share) ? rule.relations : [])).filter(({ usesLastYear, condition, levels }) => !usesLastYear && condition === undefined && levels === undefined);
    const [errors, warnings] = [plain('error', 1), plain('warning', 0.8)];
    for (const relations of [errors, warnings, errors, warnings, errors, errors, errors]) for (const relation of relations) settle(values, relation, random);
    if (check(sheetOf(form, values.map(number))).findings.every(({ severity }) => severity !== 'error')) return values;
  }
  throw new Error(`no consistent figures for ${form.id}`);
}

/** Changes a figure or two so that the relation holds. */
function settle(values: number[], { left, comparison, right }: Relation, random: Dice): void {
  const [own, other] = [sum(left, values), sum(right, values)];
  const [first, last] = [left.terms[0], left.terms.at(-1)];
  const rightFirst = right.terms[0];
  if (first === undefined || last === undefined) return;
  const set = (index: number, value: number): void => { values[index] = Math.max(0, Number(value.toFixed(6))); };
  const between = (low: number, high: number): number => low + random.below(high - low + 1);
  if (comparison === '=') {
    if (own === other) return;
    for (const term of left.terms.slice(1)) if ((values[term.index] ?? 0) > other) set(term.index, 0);
    set(first.index, other - (sum(left, values) - (values[first.index] ?? 0)));
  } else if (comparison === '<=' && own > other) {
    if (left.terms.length === 1 && right.terms.length > 0) set(first.index, between(0, other));
    else if (rightFirst !== undefined) set(rightFirst.index, own);
  } else if (comparison === '>=' && own < other) set(first.index, other);
}

const sum = (side: Side, values: readonly number[]): number => side.terms.reduce((total, { index, coefficient }) => total + coefficient * (values[index] ?? 0), side.constant);
