import { type Evidence, sortedByText } from '../annex/check/evidence';
import type { Clash, Correction, Suggestions } from '../annex/check/suggest';
import { suggestionText } from '../annex/check/suggest-text';
import type { Sheet } from '../annex/sheet/sheet';
import { printable } from '../narrative/printable';

/** Ways told of one group of errors, and rules of those that clash. */
const WAYS = 10;
const RULES = 20;

const reasons: Readonly<Record<Extract<Suggestions, { state: 'inconsistent' }>['reason'], string>> = {
  'too-many': '错误太多，超过 6 个数要改，找不出是哪几个填错的',
  undecided: '错误牵连太广，在限定的时间里找不出是哪几个数填错的',
  contradiction: '下面这些关系互相矛盾，怎么填都不能全部相符',
};

/** What may be corrected, in Chinese, for a person; nothing for a sheet without errors. */
export function suggestionLines(suggestions: Suggestions | undefined, sheet: Sheet, evidence: Evidence): string[] {
  if (suggestions === undefined) return [];
  if (suggestions.state === 'inconsistent') return [`更正建议：${reasons[suggestions.reason]}。互相冲突的关系：`, ...shortened(suggestions.clash, RULES).map((clash) => `  ${clash === undefined ? '…' : clashText(clash, sheet)}`)];
  return suggestions.groups.flatMap(({ broken, corrections }) => {
    const { sensible, against } = sortedByText(corrections, evidence);
    const told = (each: readonly Correction[]): string[] => shortened(each, WAYS).flatMap((correction) => (correction === undefined ? [`  …共 ${String(each.length)} 种`] : wayLines(correction, sheet, evidence)));
    const heading = `更正建议（${[...new Set(broken.map((clash) => clashText(clash, sheet)))].slice(0, 3).join('；')}）：${sensible.length === 1 ? '只有一种改法' : `下面 ${String(sensible.length)} 种改法中任何一种都能相符`}`;
    return [heading, ...told(sensible), ...(against.length === 0 ? [] : ['与报告正文不合的：', ...told(against)])];
  });
}

function wayLines(correction: Correction, sheet: Sheet, evidence: Evidence): string[] {
  const plain = { ...correction, changes: correction.changes.map((change) => ({ ...change, texts: [] })) };
  const said = correction.changes.flatMap(({ indicator }) => evidence.get(indicator) ?? []);
  return [`  ${suggestionText(plain, sheet, 'zh')}`, ...said.map((each) => `    正文写的是“${printable(each.said)}”：${printable(each.clause)}`)];
}

/** With undefined in place of what is left out. */
const shortened = <T>(all: readonly T[], most: number): (T | undefined)[] => (all.length > most ? [...all.slice(0, most), undefined] : [...all]);

function clashText({ rule, relation }: Clash, { form }: Sheet): string {
  const text = form.rules.find(({ id }) => id === rule)?.text.zh ?? '数值不合要求';
  return relation?.each === undefined ? text : `${text}【${relation.each}】`;
}
