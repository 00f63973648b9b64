import type { Bilingual } from '../form/form';
import type { Form, OffRule } from '../form/compile';
import { a1 } from '../sheet/grid';
import type { Indicator } from '../form/indicator';
import type { Sheet } from '../sheet/sheet';
import { type Finding, MISSING, READ, VALUE } from './check';
import type { Implied } from './implied';

export type Language = 'zh' | 'en';

/** A finding in words. */
export interface Explained {
  /** The rule, or what is wrong with the cell. */
  readonly title: string;
  /** What stands there against what is expected. */
  readonly detail: string;
  /** What to do. */
  readonly advice: string;
  /** Why the rule holds and where it comes from. */
  readonly reason: string;
}

/** Puts a finding into words. `cells` of the same finding are shown beside it (cellsOf). */
export function explain(finding: Finding, sheet: Sheet, language: Language): Explained {
  const say = (text: Bilingual): string => text[language];
  const rule = sheet.form.rules.find((each) => each.id === finding.rule);
  if (finding.relation !== undefined && rule !== undefined) {
    const each = finding.relation.each;
    const title = each === undefined ? say(rule.text) : `${say(rule.text)}${say({ zh: `【${each}】`, en: ` [${each}]` })}`;
    return {
      title,
      detail: finding.state === 'open' ? finding.implied.map((implied) => impliedText(implied, sheet.form, language)).join(say({ zh: '；', en: '; ' })) + say({ zh: '。', en: '.' }) : comparisonText(finding, sheet, language),
      advice: say(advice[finding.state === 'open' ? 'open' : finding.severity]),
      reason: `${say(rule.why)}${say({ zh: '（', en: ' (' })}${say(basisText[rule.basis])}${say({ zh: '）', en: ')' })}`,
    };
  }
  const names = finding.indicators.slice(0, 6).map((id) => indicatorName(sheet.form, id));
  const listed = names.join(say({ zh: '、', en: ', ' })) + (finding.indicators.length > 6 ? say({ zh: `等 ${String(finding.indicators.length)} 格`, en: ` and more, ${String(finding.indicators.length)} in all` }) : '');
  const raw = rawOf(finding, sheet);
  switch (finding.rule) {
    case READ:
      return {
        title: say({ zh: `读不出数：${listed}`, en: `Not a number: ${listed}` }),
        detail: say({ zh: `这一格是“${raw}”，应是一个数。`, en: `The cell has “${raw}”; a number is expected.` }),
        advice: say({ zh: '请改填准确的数。', en: 'Enter the exact number.' }),
        reason: say({ zh: '统计数必须是确定的数；约数、文字和出错的公式不参加计算。', en: 'A figure is one exact number; approximations, words and broken formulas take no part in any sum.' }),
      };
    case MISSING:
      return {
        title: say({ zh: `表中没有找到 ${String(finding.indicators.length)} 个指标`, en: `${String(finding.indicators.length)} indicators were not found on the sheet` }),
        detail: '',
        advice: say({ zh: '请核对是否删行、改名或用错了表样。', en: 'Check for deleted or renamed rows, or another form.' }),
        reason: say({ zh: `按“${sheet.form.data.name}”核对。`, en: `Compared with ${sheet.form.data.nameEn}.` }),
      };
    default: {
      const value = finding.left !== null;
      return {
        title: rule === undefined || finding.rule === VALUE ? say({ zh: '数值不合要求', en: 'Value not allowed' }) : say(rule.text),
        detail: value
          ? say({ zh: `“${listed}”填的是 ${String(finding.left)}，${say(expectedValue(sheet.form, finding))}。`, en: `“${listed}” is ${String(finding.left)}; ${say(expectedValue(sheet.form, finding))}.` })
          : say({ zh: `${String(finding.indicators.length)} 格没有填数。`, en: `${String(finding.indicators.length)} cells have no number.` }),
        advice: value ? say(advice.error) : say({ zh: '没有发生的请填0。', en: 'Enter 0 where nothing happened.' }),
        reason: rule === undefined ? say({ zh: '由指标的单位决定。', en: 'Follows from the unit of the indicator.' }) : `${say(rule.why)}${say({ zh: '（', en: ' (' })}${say(basisText[rule.basis])}${say({ zh: '）', en: ')' })}`,
      };
    }
  }
}

/** The message as one text, with the cells, for terminals and exports. */
export function messageOf(finding: Finding, sheet: Sheet, language: Language): string {
  const { title, detail, advice: todo } = explain(finding, sheet, language);
  const named = finding.relation === undefined && finding.left === null;
  const cells = cellsOf(finding, sheet).map((cell) => a1(cell.row, cell.column));
  const listed = named ? finding.indicators.map((id, index) => [cells[index], indicatorName(sheet.form, id)].filter(Boolean).join(' ')) : cells;
  const shown = listed.length > 12 ? [...listed.slice(0, 12), '…'] : listed;
  const where = shown.length === 0 ? '' : language === 'zh' ? `（${shown.join('、')}）` : ` (${shown.join(', ')})`;
  return language === 'zh' ? `${title}。${detail}${where}${todo}`.replace(/。。/g, '。') : `${title}. ${detail}${where} ${todo}`;
}

/** What a result says of a rule that was turned off. */
export function offText({ rule, reason, by, date }: OffRule, language: Language): string {
  const who = [by, date].filter((each) => each !== undefined);
  return language === 'zh'
    ? `已停用的规则，没有判断：${rule.text.zh}（${rule.id}）。原因：${reason}${who.length === 0 ? '' : `（${who.join('，')}）`}`
    : `Rule turned off, not judged: ${rule.text.en} (${rule.id}). Reason: ${reason}${who.length === 0 ? '' : ` (${who.join(', ')})`}`;
}

/** The cells of a finding, the one it is about first. */
export function cellsOf(finding: Finding, sheet: Sheet): { sheet: string; row: number; column: number }[] {
  return finding.indicators.flatMap((id) => {
    const cell = sheet.cells[sheet.form.indexOf.get(id) ?? -1];
    return cell === undefined ? [] : [cell];
  });
}

/** An indicator's label, with its section where other indicators of the form have the same. */
export function indicatorName(form: Form, id: string): string {
  const indicator = form.indicators[form.indexOf.get(id) ?? -1];
  if (indicator === undefined) return id;
  const twins = form.indicators.some((each) => each.label === indicator.label && each !== indicator);
  const section = twins ? sectionOf(form, indicator) : undefined;
  const label = withoutNote(indicator.label);
  return section === undefined ? label : `${withoutNote(section)} › ${label}`;
}

/** Without a note in brackets at the end of a row's label; the numbering stays. */
const withoutNote = (label: string): string => label.replace(/(?<=[^（）]{2})（[^（）]*）(?= ·|$)/, '');

function sectionOf(form: Form, indicator: Indicator): string | undefined {
  return indicator.path[indicator.path.length - 1] ?? form.data.tables.find((table) => table.id === indicator.table)?.title;
}

function comparisonText(finding: Finding, sheet: Sheet, language: Language): string {
  const { relation, left, right, difference } = finding;
  if (relation === undefined || left === null || right === null || difference === null) {
    return language === 'zh' ? '已填的数无论空格填什么都不能相符。' : 'Whatever the blanks are, the figures entered cannot agree.';
  }
  const anchorLeft = relation.left.terms.length === 1 && relation.left.terms[0]?.index === relation.anchor && !relation.left.terms[0].lastYear;
  const anchorRight = relation.right.terms.length === 1 && relation.right.terms[0]?.index === relation.anchor && !relation.right.terms[0].lastYear;
  const off = number(Math.abs(difference));
  if (!anchorLeft && !anchorRight) {
    return language === 'zh' ? `等号左边合计 ${number(left)}，右边合计 ${number(right)}，相差 ${off}。`.replace('等号', relation.comparison === '=' ? '等号' : '式子') : `Left ${number(left)}, right ${number(right)}, off by ${off}.`;
  }
  const [own, other] = anchorLeft ? [left, right] : [right, left];
  const words = comparisonWords[anchorLeft ? relation.comparison : flipped[relation.comparison]];
  const name = indicatorName(sheet.form, sheet.form.indicators[relation.anchor]?.id ?? '');
  return language === 'zh' ? `“${name}”填的是 ${number(own)}，${words.zh} ${number(other)}，相差 ${off}。` : `“${name}” is ${number(own)} and ${words.en} ${number(other)}; off by ${off}.`;
}

const flipped = { '=': '=', '<=': '>=', '>=': '<=', '<': '>', '>': '<' } as const;

const comparisonWords = {
  '=': { zh: '应等于', en: 'should equal' },
  '<=': { zh: '应不超过', en: 'should be at most' },
  '>=': { zh: '应不少于', en: 'should be at least' },
  '<': { zh: '应小于', en: 'should be below' },
  '>': { zh: '应大于', en: 'should be above' },
} as const;

function impliedText({ indicator, min, max }: Implied, form: Form, language: Language): string {
  const name = indicatorName(form, indicator);
  const zh = max === null ? `至少应为 ${number(min)}` : min === max ? `应为 ${number(min)}` : min === 0 ? `应不超过 ${number(max)}` : `应在 ${number(min)} 到 ${number(max)} 之间`;
  const en = max === null ? `at least ${number(min)}` : min === max ? number(min) : min === 0 ? `at most ${number(max)}` : `between ${number(min)} and ${number(max)}`;
  return language === 'zh' ? `空着的“${name}”${zh}` : `blank “${name}” should be ${en}`;
}

function rawOf(finding: Finding, sheet: Sheet): string {
  const figure = sheet.figures[sheet.form.indexOf.get(finding.indicators[0] ?? '') ?? -1];
  return figure?.raw.trim().slice(0, 40) ?? '';
}

function expectedValue(form: Form, finding: Finding): Bilingual {
  const kind = form.indicators[form.indexOf.get(finding.indicators[0] ?? '') ?? -1]?.kind ?? 'integer';
  if (kind === 'decimal') return { zh: '应不小于0', en: 'it should not be negative' };
  if (kind === 'signed-integer') return { zh: '应为整数', en: 'a whole number is expected' };
  return { zh: '应为非负整数', en: 'a whole number from 0 up is expected' };
}

const basisText: Record<'official' | 'implied' | 'practice', Bilingual> = {
  official: { zh: '依据：表上印明', en: 'basis: printed on the form' },
  implied: { zh: '依据：指标含义', en: 'basis: follows from the labels' },
  practice: { zh: '依据：审核惯例', en: 'basis: reviewing practice' },
};

const advice: Record<'error' | 'warning' | 'info' | 'open', Bilingual> = {
  error: { zh: '请核对并更正。', en: 'Check and correct.' },
  warning: { zh: '请核对；属实的，请在“说明”栏说明。', en: 'Check; if it is so, explain it in the 说明 column.' },
  info: { zh: '供参考。', en: 'For information.' },
  open: { zh: '请补填。', en: 'Fill in the blanks.' },
};

/** A number as people write it: no exponent, no trailing zeros. */
export const number = (value: number): string => plain.format(value);

/** Made once: making one takes longer than checking a sheet. */
const plain = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 6 });
