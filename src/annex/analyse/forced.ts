import { indicatorName } from '../check/message';
import type { Form } from '../form/compile';
import type { UnitLevel } from '../form/rule';
import { appliesTo, type Clause, variables } from './clauses';
import { levelsOf } from './contradictions';
import type { Forced } from './findings';
import { components, implying } from './reason';
import { type Allowance, type Constraint, type Fraction, Polyhedron } from './simplex';
import { levelNames, named, refTo } from './words';

/** Figures of this year that some error clauses, which must not contradict each other, leave one value. */
export function findForced(form: Form, errors: readonly Clause[], allowance: Allowance): Forced[] {
  const always = errors.filter(({ relation, condition }) => condition === undefined && !relation.usesLastYear);
  const found: Forced[] = [];
  for (const level of [undefined, ...levelsOf(always)]) {
    for (const group of components(always.filter((clause) => appliesTo(clause, level)))) {
      for (const [index, value] of settled(form, group, allowance)) {
        const indicator = form.indicators[index]?.id ?? '';
        if (found.some((each) => each.indicator === indicator)) continue;
        found.push(forced(form, indicator, value, implying(group, [], fixedAt(form, index, value), allowance) ?? group, level));
      }
    }
  }
  return found;
}

/** The variables that have a single value, with it. */
function settled(form: Form, group: readonly Clause[], allowance: Allowance): Map<number, Fraction> {
  const names = variables(form);
  const room = new Polyhedron(group.map(({ constraint }) => constraint), allowance);
  const size = form.indicators.length;
  const present = [...new Set(group.flatMap(({ constraint }) => [...constraint.coefficients.keys()]))].filter((variable) => variable < size);
  const valueOf = (variable: number): Fraction => (names.signed(variable) ? minus(room.value(variable), room.value(names.below(variable))) : room.value(variable));
  const first = new Map(present.map((variable) => [variable, valueOf(variable)]));
  const free = new Set<number>();
  /** Whatever differs from where the search began can have more than one value. */
  const mark = (): void => { for (const [variable, value] of first) if (!equal(value, valueOf(variable))) free.add(variable); };
  const moves = (variable: number, sign: 1n | -1n): boolean => {
    const sum = new Map([[variable, sign], ...(names.signed(variable) ? [[names.below(variable), -sign] as const] : [])]);
    const found = room.maximise(sum);
    mark();
    const start = first.get(variable) ?? { over: 0n, under: 1n };
    if (found.state === 'best') return !equal(found.value, { over: sign * start.over, under: start.under });
    for (const each of found.moving) if (!names.signed(each)) free.add(each);
    return true;
  };
  const result = new Map<number, Fraction>();
  for (const [variable, value] of first) {
    if (free.has(variable) || moves(variable, 1n) || moves(variable, -1n)) continue;
    result.set(variable, value);
  }
  return result;
}

/** The constraint that a figure has a value. */
function fixedAt(form: Form, index: number, { over, under }: Fraction): Constraint {
  const names = variables(form);
  return { coefficients: new Map([[index, under], ...(names.signed(index) ? [[names.below(index), -under] as const] : [])]), constant: -over, equation: true };
}

function forced(form: Form, indicator: string, value: Fraction, by: readonly Clause[], level: UnitLevel | undefined): Forced {
  const refs = by.map((clause) => refTo(form, clause));
  const text = fractionText(value);
  const name = indicatorName(form, indicator);
  return {
    indicator,
    value: text,
    by: refs,
    indicators: [indicator],
    ...(level === undefined ? {} : { level }),
    sentence: {
      zh: `${level === undefined ? '' : `对${levelNames[level].zh}单位，`}按 ${named(refs, 'zh')}，“${name}”只能是 ${text}。`,
      en: `${level === undefined ? '' : `For units of level “${levelNames[level].en}”: `}${named(refs, 'en')} leave “${name}” no other value than ${text}.`,
    },
  };
}

const minus = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.under - b.over * a.under, under: a.under * b.under });
const equal = (a: Fraction, b: Fraction): boolean => a.over * b.under === b.over * a.under;

function fractionText({ over, under }: Fraction): string {
  if (over % under === 0n) return String(over / under);
  const millionths = (over * 1_000_000n) / under;
  return (over * 1_000_000n) % under === 0n ? String(Number(millionths) / 1e6) : `${String(over)}/${String(under)}`;
}
