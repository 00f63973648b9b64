import { officialExamples } from '../../annex/analyse/official-examples';
import { type RulePage, rulePage, type RulePageEntry } from '../../annex/analyse/rule-page';
import { findForm, type Form } from '../../annex/form/catalogue';

/** A form's rules for reading. A rule taken over unchanged from an official form brings that form's examples. */
export function pageOf(form: Form): RulePage {
  const page = rulePage(form, officialExamples(form.id));
  const official = form.data.base === undefined || form.data.base === form.id ? undefined : findForm(form.data.base);
  if (official === undefined) return page;
  const originals = rulePage(official, officialExamples(official.id)).rules;
  return { ...page, rules: page.rules.map((rule) => withExamples(rule, originals.find(({ id }) => id === rule.id))) };
}

/** The same words mean the same relations: then what holds or is broken there is so here. */
function withExamples(rule: RulePageEntry, original: RulePageEntry | undefined): RulePageEntry {
  if (original === undefined || JSON.stringify(rule.relations) !== JSON.stringify(original.relations)) return rule;
  const { holds, broken } = original;
  return { ...rule, ...(holds === undefined ? {} : { holds }), ...(broken === undefined ? {} : { broken }) };
}

/** The rules in which each of some words is found, in either language. */
export function rulesWith(rules: readonly RulePageEntry[], words: string): readonly RulePageEntry[] {
  const wanted = plain(words).split(/\s/).filter((word) => word !== '');
  return wanted.length === 0 ? rules : rules.filter((rule) => wanted.every((word) => said(rule).includes(word)));
}

const said = ({ id, text, severityWhy, basisText, relations, off }: RulePageEntry): string =>
  plain([id, text.zh, text.en, severityWhy.zh, severityWhy.en, basisText.zh, basisText.en, ...relations.flatMap(({ source, words }) => [source, ...words]), off?.reason ?? ''].join('\n'));

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();
