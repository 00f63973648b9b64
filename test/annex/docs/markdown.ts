import { analyseRules, type RuleAnalysis } from '../../../src/annex/analyse/analyse';
import type { RuleExamples } from '../../../src/annex/analyse/examples';
import { type RulePageEntry, rulePage } from '../../../src/annex/analyse/rule-page';
import type { Form } from '../../../src/annex/form/compile';

/** Text that stands for itself in Markdown. */
const plain = (text: string): string => text.replace(/[\\`*_<>|[\]]/g, '\\$&');

/** The page of a form's rules, Chinese first with the English of each rule. */
export function rulesMarkdown(form: Form, examples: readonly RuleExamples[]): string {
  const page = rulePage(form, examples);
  return [
    `# ${plain(page.name.zh)}：勾稽关系`,
    '',
    `表样 \`${page.form}\`，${plain(page.document)}。${plain(page.verification.zh)}`,
    '',
    '由 `npm run docs:rules` 从表样文件和已公开的表生成，请不要直接修改。',
    '',
    ...overview(analyseRules(form)),
    ...page.rules.flatMap(ruleLines),
  ].join('\n');
}

function overview({ contradictions, forced, redundant, neverApplicable, uncovered, complete }: RuleAnalysis): string[] {
  const list = (title: string, none: string, found: readonly { readonly sentence: { readonly zh: string } }[]): string[] => [
    `- **${title}**：${found.length === 0 ? none : ''}`,
    ...found.map(({ sentence }) => `  - ${plain(sentence.zh)}`),
  ];
  return [
    '## 整套规则',
    '',
    ...(complete ? [] : ['规则太多或牵连太广，没有查完。', '']),
    ...list('互相矛盾的规则', '没有。全部错误级规则可以同时成立，每一条提醒也都有可能成立。', contradictions),
    ...list('只能取一个值的数', '没有。没有一个数被规则限定为 0 或别的定值。', forced),
    ...list('由别的规则推出的', '没有。', redundant),
    ...list('从不判断的规则', '没有。', neverApplicable),
    ...list('没有规则管到的数', '没有。', uncovered),
    '',
    '在非负有理数（可为负的指标为任意有理数）上精确计算：查出的矛盾和推论对整数同样成立；只因为必须是整数才有的矛盾和推论不在其中。',
    '',
  ];
}

const MOST_WORDS = 2;

function ruleLines({ id, text, severityWhy, basisText, evidence, relations, limits, holds, broken }: RulePageEntry): string[] {
  return [
    `## ${id}　${plain(text.zh)}`,
    '',
    plain(text.en),
    '',
    `- ${plain(severityWhy.zh)}`,
    `- **依据**：${plain(basisText.zh)}`,
    ...(evidence === undefined ? [] : [`- **实例**：${plain(evidence.zh)}`]),
    ...limits.map(({ zh }) => `- ${plain(zh)}`),
    ...relations.flatMap(({ source, words }) => [`- \`${source}\``, ...words.slice(0, MOST_WORDS).map((each) => `  - ${plain(each)}`), ...(words.length > MOST_WORDS ? [`  - ……共 ${String(words.length)} 条`] : [])]),
    ...(holds === undefined ? [] : [`- **相符的例子**：${plain(holds.sentence.zh)}`]),
    ...(broken === undefined ? [] : [`- **不符的例子**：${plain(broken.sentence.zh)}`]),
    '',
    `> ${plain(severityWhy.en)} ${plain(basisText.en)}.`,
    '',
  ];
}
