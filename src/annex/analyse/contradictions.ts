import type { Form } from '../form/compile';
import type { UnitLevel } from '../form/rule';
import { appliesTo, type Clause } from './clauses';
import type { Contradiction, NeverApplicable } from './findings';
import { components, conflictIn } from './reason';
import type { Allowance } from './simplex';
import { indicatorsIn, levelNames, named, refTo } from './words';

/** Which clauses contradict each other, and the error clauses that are left without them. */
export interface Consistent {
  readonly contradictions: Contradiction[];
  readonly neverApplicable: NeverApplicable[];
  /** Clauses of the errors that some figures satisfy together, those for a level with those for all. */
  readonly errors: readonly Clause[];
  /** Clauses that stand in no contradiction and can apply. */
  readonly sound: readonly Clause[];
}

export function findContradictions(form: Form, clauses: readonly Clause[], allowance: Allowance): Consistent {
  const contradictions: Contradiction[] = [];
  const neverApplicable: NeverApplicable[] = [];
  const out = new Set<Clause>();
  const report = (set: readonly Clause[], conditional: boolean, severity: Contradiction['severity'], level?: UnitLevel): void => {
    contradictions.push(contradiction(form, set, conditional, severity, level));
  };

  const plain = clauses.filter(({ rule, condition }) => rule.severity === 'error' && condition === undefined);
  for (const level of [undefined, ...levelsOf(plain)]) {
    for (;;) {
      const here = plain.filter((clause) => appliesTo(clause, level) && !out.has(clause));
      const set = firstConflict(here, allowance);
      if (set === undefined) break;
      for (const clause of set) out.add(clause);
      report(set, false, 'error', level);
    }
  }

  const errors = plain.filter((clause) => !out.has(clause));
  for (const clause of clauses) {
    if (plain.includes(clause)) continue;
    const level = clause.relation.levels?.[0];
    const beside = errors.filter((each) => appliesTo(each, level));
    if (clause.condition !== undefined) {
      const by = conflictIn(beside, [clause.condition], allowance);
      if (by !== undefined) {
        out.add(clause);
        neverApplicable.push(conditionNeverTrue(form, clause, by));
        continue;
      }
    }
    const set = conflictIn(beside, [clause.constraint, ...(clause.condition === undefined ? [] : [clause.condition])], allowance);
    if (set === undefined) continue;
    out.add(clause);
    report([clause, ...set], clause.condition !== undefined, clause.rule.severity, level);
  }
  return { contradictions, neverApplicable, errors, sound: clauses.filter((clause) => !out.has(clause)) };
}

export const levelsOf = (clauses: readonly Clause[]): UnitLevel[] => [...new Set(clauses.flatMap(({ relation }) => relation.levels ?? []))];

function firstConflict(clauses: readonly Clause[], allowance: Allowance): Clause[] | undefined {
  for (const group of components(clauses)) {
    const set = conflictIn(group, [], allowance);
    if (set !== undefined) return set;
  }
  return undefined;
}

function contradiction(form: Form, set: readonly Clause[], conditional: boolean, severity: Contradiction['severity'], level: UnitLevel | undefined): Contradiction {
  const relations = set.map((clause) => refTo(form, clause));
  const [zh, en] = [named(relations, 'zh'), named(relations, 'en')];
  const where = { zh: `${conditional ? '条件成立时，' : ''}${level === undefined ? '' : `对${levelNames[level].zh}单位，`}`, en: `${conditional ? 'Where its condition is true: ' : ''}${level === undefined ? '' : `for units of level “${levelNames[level].en}”: `}` };
  const sentence =
    set.length === 1
      ? { zh: `${where.zh}${zh} 本身就不可能成立。`, en: `${where.en}${en} can never be true.` }
      : { zh: `${where.zh}${zh} 不可能同时成立，缺一条就不矛盾。`, en: `${where.en}${en} can never be true together; without any one of them they could.` };
  return { severity, relations, conditional, sentence, indicators: indicatorsIn(set.map(({ relation }) => relation)), ...(level === undefined ? {} : { level }) };
}

function conditionNeverTrue(form: Form, clause: Clause, others: readonly Clause[]): NeverApplicable {
  const relation = refTo(form, clause);
  const by = others.map((each) => refTo(form, each));
  const [zh, en] = [named([relation], 'zh'), named([relation], 'en')];
  return {
    relation,
    why: 'condition',
    by,
    indicators: indicatorsIn([clause.relation]),
    sentence:
      by.length === 0
        ? { zh: `${zh} 的条件不可能成立，这条规则从不判断。`, en: `The condition of ${en} can never be true, so the rule is never judged.` }
        : { zh: `只要 ${named(by, 'zh')} 成立，${zh} 的条件就不可能成立：没有错误的表上，这条规则从不判断。`, en: `Where ${named(by, 'en')} are true, the condition of ${en} cannot be: on a sheet without errors it is never judged.` },
  };
}
