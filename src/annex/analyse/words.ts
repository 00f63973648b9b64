import { indicatorName } from '../check/message';
import type { Form } from '../form/compile';
import type { Bilingual } from '../form/form';
import type { Comparing, Relation, Rule, Side, UnitLevel } from '../form/rule';
import type { Clause } from './clauses';
import type { RelationRef } from './findings';

const signs = { '=': '=', '<=': '≤', '>=': '≥', '<': '<', '>': '>' } as const;

/** A relation with the names of its indicators, as the form prints them. */
export function relationWords(form: Form, { condition, ...relation }: Relation): string {
  return `${condition === undefined ? '' : `${comparingWords(form, condition)} ⇒ `}${comparingWords(form, relation)}`;
}

function comparingWords(form: Form, { left, comparison, right }: Comparing): string {
  return `${sideWords(form, left)} ${signs[comparison]} ${sideWords(form, right)}`;
}

function sideWords(form: Form, { terms, constant }: Side): string {
  const parts = terms.map(({ id, coefficient, lastYear }) => ({ minus: coefficient < 0, text: `${Math.abs(coefficient) === 1 ? '' : `${String(Math.abs(coefficient))} × `}${lastYear ? '上年' : ''}“${indicatorName(form, id)}”` }));
  if (constant !== 0 || parts.length === 0) parts.push({ minus: constant < 0, text: String(Math.abs(constant)) });
  return parts.map(({ minus, text }, at) => `${minus ? (at === 0 ? '−' : ' − ') : at === 0 ? '' : ' + '}${text}`).join('');
}

/** What tells a relation from the others of its rule; undefined where there are none. */
function eachOf(form: Form, rule: Rule, relation: Relation): string | undefined {
  if (relation.each !== undefined || rule.relations.length === 1) return relation.each;
  const terms = [...relation.left.terms, ...relation.right.terms];
  const own = terms.find(({ id }) => rule.relations.every((other) => other === relation || ![...other.left.terms, ...other.right.terms].some((term) => term.id === id)));
  return own === undefined ? `第 ${String(rule.relations.indexOf(relation) + 1)} 条` : indicatorName(form, own.id);
}

export function refTo(form: Form, { rule, relation }: Pick<Clause, 'rule' | 'relation'>): RelationRef {
  const each = eachOf(form, rule, relation);
  return { rule: rule.id, severity: rule.severity, ...(each === undefined ? {} : { each }), words: relationWords(form, relation) };
}

/** Relations as a person names them: the rule, and for which rows or columns of it. */
export function named(refs: readonly RelationRef[], language: 'zh' | 'en'): string {
  const rules = new Map<string, string[]>();
  for (const { rule, each } of refs) rules.set(rule, [...(rules.get(rule) ?? []), ...(each === undefined ? [] : [each])]);
  const [open, comma, close, between] = language === 'zh' ? ['【', '、', '】', '、'] : [' [', ', ', ']', ', '];
  const some = (eachs: readonly string[]): string =>
    eachs.length <= NAMED ? eachs.join(comma) : `${eachs.slice(0, NAMED - 1).join(comma)}${language === 'zh' ? `等 ${String(eachs.length)} 处` : ` and more, ${String(eachs.length)} in all`}`;
  return [...rules].map(([rule, eachs]) => (eachs.length === 0 ? rule : `${rule}${open}${some(eachs)}${close}`)).join(between);
}

/** As many rows or columns are named one by one. */
const NAMED = 4;

/** Ids of this year's indicators in some relations and their conditions. */
export const indicatorsIn = (relations: readonly Relation[]): string[] => [
  ...new Set(
    relations
      .flatMap(({ condition, ...relation }) => [relation, ...(condition === undefined ? [] : [condition])])
      .flatMap(({ left, right }) => [...left.terms, ...right.terms])
      .filter(({ lastYear }) => !lastYear)
      .map(({ id }) => id),
  ),
];

export const levelNames: Readonly<Record<UnitLevel, Bilingual>> = {
  township: { zh: '乡镇', en: 'township' },
  county: { zh: '县级', en: 'county' },
  city: { zh: '市级', en: 'city' },
  province: { zh: '省级', en: 'province' },
  department: { zh: '部门', en: 'department' },
  unknown: { zh: '名称看不出层级的单位', en: 'not told by the name' },
};
