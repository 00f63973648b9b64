import { indicatorName } from '../check/message';
import type { Form, OffRule } from '../form/compile';
import type { Bilingual, RuleData, Severity } from '../form/form';
import type { Rule } from '../form/rule';
import { exampleText, type RuleExample, type RuleExamples } from './examples';
import { levelNames, relationWords } from './words';

/** A relation of a rule as it stands in the form file, and with the indicators' names. */
export interface PageRelation {
  readonly source: string;
  /** One for each row, column or figure; empty for a demand on cells. */
  readonly words: readonly string[];
}

/** Everything a person may ask about a rule. Texts of the form itself are in Chinese only. */
export interface RulePageEntry {
  readonly id: string;
  readonly text: Bilingual;
  readonly severity: Severity;
  /** What the severity means and why this rule has it. */
  readonly severityWhy: Bilingual;
  readonly basis: RuleData['basis'];
  /** Which document, and which part of the form. */
  readonly basisText: Bilingual;
  readonly evidence?: Bilingual;
  readonly relations: readonly PageRelation[];
  /** Only for units of these levels, and so on. */
  readonly limits: readonly Bilingual[];
  readonly holds?: PageExample;
  readonly broken?: PageExample;
  /** The form file turns it off. */
  readonly off?: Omit<OffRule, 'rule'>;
}

export interface PageExample extends RuleExample {
  readonly sentence: Bilingual;
}

export interface RulePage {
  readonly form: string;
  readonly name: Bilingual;
  readonly document: string;
  readonly verification: Bilingual;
  /** In the form's order, with those turned off. */
  readonly rules: readonly RulePageEntry[];
}

/** A form's rules for reading. @param examples of the form (official-examples.ts) or found on other sheets (findExamples). */
export function rulePage(form: Form, examples: readonly RuleExamples[] = []): RulePage {
  const off = new Map(form.off.map((each) => [each.rule.id, each]));
  const active = new Map(form.rules.map((rule) => [rule.id, rule]));
  const rules = form.data.rules.flatMap(({ id }) => active.get(id) ?? off.get(id)?.rule ?? []);
  return {
    form: form.id,
    name: { zh: form.data.name, en: form.data.nameEn },
    document: form.data.document,
    verification: form.data.verification,
    rules: rules.map((rule) => entry(form, rule, off.get(rule.id), examples.find((each) => each.rule === rule.id))),
  };
}

function entry(form: Form, rule: Rule, off: OffRule | undefined, examples: RuleExamples | undefined): RulePageEntry {
  const meaning = severityMeaning[rule.severity];
  const example = (found: RuleExample | null | undefined) => (found === null || found === undefined ? undefined : { ...found, sentence: exampleText(found, (id) => indicatorName(form, id)) });
  const [holds, broken] = [example(examples?.holds), example(examples?.broken)];
  return {
    id: rule.id,
    text: rule.text,
    severity: rule.severity,
    severityWhy: { zh: `${meaning.zh}${rule.why.zh}`, en: `${meaning.en} ${rule.why.en}` },
    basis: rule.basis,
    basisText: basisOf(form, rule),
    ...(rule.evidence === undefined ? {} : { evidence: rule.evidence }),
    relations: relationsOf(form, rule),
    limits: limitsOf(rule),
    ...(holds === undefined ? {} : { holds }),
    ...(broken === undefined ? {} : { broken }),
    ...(off === undefined ? {} : { off: { reason: off.reason, by: off.by, date: off.date } }),
  };
}

function relationsOf(form: Form, rule: Rule): PageRelation[] {
  return rule.source.map((source, at) => ({ source, words: rule.relations.filter(({ written }) => written === at).map((relation) => `${relation.each === undefined ? '' : `【${relation.each}】`}${relationWords(form, relation)}`) }));
}

function limitsOf(rule: Rule): Bilingual[] {
  const levels = [...new Set(rule.relations.flatMap(({ levels: own }) => own ?? []))];
  return [
    ...(levels.length === 0 ? [] : [{ zh: `只对这些单位判断：${levels.map((level) => levelNames[level].zh).join('、')}`, en: `Judged only for units of these levels: ${levels.map((level) => levelNames[level].en).join(', ')}` }]),
    ...(rule.relations.some(({ usesLastYear }) => usesLastYear) ? [{ zh: '有上年的表时才判断', en: 'Judged only beside last year’s sheet' }] : []),
    ...(rule.source.length === 0 ? [{ zh: '关于报告的文字，表内校验不判断', en: 'About the report’s text: not judged on the table' }] : []),
  ];
}

/** The document and the parts of the form that a rule speaks of. */
function basisOf(form: Form, rule: Rule): Bilingual {
  const indexes = [...rule.relations.map(({ anchor }) => anchor), ...rule.values.flatMap(({ indicators }) => indicators)];
  const parts = [...new Set(indexes.map((index) => partOf(form, index)))];
  const listed = parts.length > MOST_PARTS ? { zh: '整张表', en: 'the whole form' } : { zh: parts.map((part) => `“${part}”`).join('、'), en: parts.map((part) => `“${part}”`).join(', ') };
  const { zh, en } = basisWords[rule.basis];
  const where = parts.length === 0 ? { zh: '', en: '' } : { zh: `：${listed.zh}`, en: `: ${listed.en}` };
  return { zh: `${zh}（${form.data.document}）${where.zh}`, en: `${en} (${form.data.document})${where.en}` };
}

const MOST_PARTS = 4;

/** The heading that a figure stands under: of its table, or of its section in a list. */
function partOf(form: Form, index: number): string {
  const indicator = form.indicators[index];
  const table = form.data.tables.find(({ id }) => id === indicator?.table);
  if (indicator === undefined || table === undefined) return '';
  return table.layout === 'list' ? (indicator.path[0] ?? indicator.label) : (table.section !== undefined && table.title !== undefined ? `${table.section} ${table.title}` : (table.title ?? table.section ?? form.data.name));
}

const severityMeaning: Readonly<Record<Severity, Bilingual>> = {
  error: { zh: '错误：各格按标签的意思填写，就不可能不成立。', en: 'Error: it cannot be false if the cells mean what their labels say.' },
  warning: { zh: '需核对：通常成立，但也有正确的表不成立，所以不作错误。', en: 'Warning: usually true, but correct sheets exist that break it, so it is no error.' },
  info: { zh: '提示：只供参考。', en: 'Remark: for information only.' },
};

const basisWords: Readonly<Record<RuleData['basis'], Bilingual>> = {
  official: { zh: '表上印明', en: 'Printed on the form' },
  implied: { zh: '由指标的含义得出', en: 'Follows from the labels' },
  practice: { zh: '审核惯例', en: 'Reviewing practice' },
};
