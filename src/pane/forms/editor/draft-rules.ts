import type { Bilingual, RuleData, Severity } from '../../../annex/form/form';
import { indicatorsOf } from '../../../annex/form/indicator';
import { compileRule, RuleError } from '../../../annex/form/rule';
import { type Draft, offOf } from './draft';

export function setSeverity(draft: Draft, id: string, severity: Severity): Draft {
  return { ...draft, form: { ...draft.form, rules: draft.form.rules.map((rule) => (rule.id === id ? { ...rule, severity } : rule)) } };
}

/** Whether a rule is judged. */
export const isOn = (draft: Draft, id: string): boolean => !draft.left.has(id) && offOf(draft, id) === undefined;

/** Leaves a new rule out of the form or takes it back; one that the form had is turned off, with a reason still to be given. */
export function switchRule(draft: Draft, id: string, on: boolean): Draft {
  if (draft.standing.has(id)) return on ? withOff(draft, (off) => off.filter(({ rule }) => rule !== id)) : withOff(draft, (off) => [...off.filter(({ rule }) => rule !== id), { rule: id, reason: '' }]);
  const left = new Set(draft.left);
  if (on) left.delete(id);
  else left.add(id);
  return { ...draft, left };
}

/** Why a rule is turned off; nothing happens to one that is not. */
export const setReason = (draft: Draft, id: string, reason: string): Draft => withOff(draft, (off) => off.map((each) => (each.rule === id ? { ...each, reason } : each)));

function withOff(draft: Draft, change: (off: NonNullable<Draft['form']['off']>) => NonNullable<Draft['form']['off']>): Draft {
  const { off = [], ...form } = draft.form;
  const next = change(off);
  return { ...draft, form: { ...form, ...(next.length === 0 ? {} : { off: next }) } };
}

/** A rule as a person types it. */
export interface TypedRule {
  readonly relation: string;
  /** In words; the relation itself where there are none. */
  readonly words: string;
  readonly severity: Severity;
}

const PREFIX = 'OWN-ADDED-';

export function addRule(draft: Draft, typed: TypedRule): Draft {
  return { ...draft, form: { ...draft.form, rules: [...draft.form.rules, ruleOf(draft, typed)] } };
}

function ruleOf({ form }: Draft, { relation, words, severity }: TypedRule): RuleData {
  const source = relation.trim();
  const text = words.trim() || source;
  let number = 1;
  while (form.rules.some(({ id }) => id === `${PREFIX}${String(number)}`)) number += 1;
  return {
    id: `${PREFIX}${String(number)}`,
    severity,
    basis: 'practice',
    relations: [source],
    text: { zh: text, en: text },
    why: { zh: '由编制表样的人补充。', en: 'Added by whoever made the form.' },
  };
}

/** What is wrong with a relation as typed, and at which character (from 0) where that is known; undefined if nothing is. */
export function relationProblem(draft: Draft, relation: string): { readonly reason: Bilingual; readonly at?: number } | undefined {
  try {
    compileRule(ruleOf(draft, { relation, words: '', severity: 'info' }), draft.form, indicatorsOf(draft.form));
    return undefined;
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return { reason: error.reason, ...(error.at === undefined ? {} : { at: error.at }) };
  }
}
