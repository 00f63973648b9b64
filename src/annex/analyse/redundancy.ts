import type { Form } from '../form/compile';
import type { RuleData, Severity } from '../form/form';
import type { Rule, ValueRelation } from '../form/rule';
import { type Clause, covers } from './clauses';
import type { Redundant } from './findings';
import { implying } from './reason';
import type { Allowance } from './simplex';
import { indicatorsIn, named, refTo } from './words';

const graver: readonly Severity[] = ['error', 'warning', 'info'];
const firmer: readonly RuleData['basis'][] = ['official', 'implied', 'practice'];

/**
 * Relations that can be left out together without any sheet being judged otherwise. Of relations that say the same the
 * less grave, the less well founded and the later ones count as needless. The clauses must not contradict each other.
 */
export function findRedundant(form: Form, clauses: readonly Clause[], allowance: Allowance, report: (found: Redundant) => void): void {
  const rank = ({ rule, at }: Clause): number => (graver.indexOf(rule.severity) * firmer.length + firmer.indexOf(rule.basis)) * 1e6 + at;
  let left = [...clauses];
  for (const clause of [...clauses].sort((a, b) => rank(b) - rank(a))) {
    const others = left.filter((each) => each !== clause && graver.indexOf(each.rule.severity) <= graver.indexOf(clause.rule.severity) && covers(each, clause));
    const by = implying(others, clause.condition === undefined ? [] : [clause.condition], clause.constraint, allowance);
    if (by === undefined) continue;
    left = left.filter((each) => each !== clause);
    report(redundant(form, clause, by, !left.some(({ rule }) => rule === clause.rule)));
  }
  for (const rule of form.rules) for (const value of rule.values) if (followsFromKind(form, value)) report(kindRule(form, rule, value));
}

/** Whether every figure is of a kind that demands as much by itself. */
const followsFromKind = (form: Form, { demand, indicators }: ValueRelation): boolean =>
  demand !== 'filled' && indicators.every((index) => form.indicators[index]?.kind === (demand === 'may be negative' ? 'signed-integer' : 'integer'));

function redundant(form: Form, clause: Clause, others: readonly Clause[], wholeRule: boolean): Redundant {
  const relation = refTo(form, clause);
  const by = others.map((each) => refTo(form, each));
  const [zh, en] = [named([relation], 'zh'), named([relation], 'en')];
  const sentence =
    by.length === 0
      ? { zh: `${zh} 总是成立，从不会指出问题。`, en: `${en} is always true and never finds anything.` }
      : { zh: `${named(by, 'zh')} 成立时，${zh} 一定成立：它不多查出什么，只是能把问题指到更近的格。`, en: `Where ${named(by, 'en')} hold, ${en} holds: it finds nothing more, it only points closer to the cell.` };
  return { relation, why: by.length === 0 ? 'always' : 'implied', by, wholeRule, sentence, indicators: indicatorsIn([clause.relation]) };
}

function kindRule(form: Form, rule: Rule, value: ValueRelation): Redundant {
  return {
    relation: { rule: rule.id, severity: rule.severity, words: rule.text.zh },
    why: 'kind',
    by: [],
    wholeRule: rule.relations.length === 0 && rule.values.length === 1,
    indicators: value.indicators.map((index) => form.indicators[index]?.id ?? ''),
    sentence: { zh: `${rule.id} 与这些指标的数值类型要求的相同：留着是为了写明依据和严重程度。`, en: `${rule.id} demands what the kind of these figures demands already; it states the basis and the severity.` },
  };
}
