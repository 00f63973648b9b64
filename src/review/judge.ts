import type { CheckResult, Finding } from '../annex/check/check';
import { READ } from '../annex/check/check';
import type { Bilingual } from '../annex/form/form';
import type { UnreadableReason } from '../annex/sheet/figure';
import type { Certainty } from '../annex/sheet/reading';
import type { Recognition } from '../annex/sheet/recognise';
import type { Sheet } from '../annex/sheet/sheet';
import { type Explanation, hasLapsed, isExplained } from './explain';

/** 可汇总, 需核实, 退回. */
export type Verdict = 'ready' | 'check' | 'return';

/** A sheet as read and checked. */
export interface Judged {
  readonly recognition: Recognition;
  readonly result: CheckResult;
  readonly explanations?: readonly Explanation[];
}

export type ReasonKind =
  /** Errors on figures that were read with certainty. */
  | 'error'
  /** Errors whose figures were read on a clue that can deceive: the reading comes first. */
  | 'doubtful-error'
  | 'explained-error'
  /** Figures that this product could not read although a person may. */
  | 'unread'
  | 'form-unclear'
  | 'confirm'
  | 'warning'
  | 'lapsed'
  | 'blank'
  /** Something about the sheet as a whole that a person should look at: cut off, hidden, a row found twice. */
  | 'place'
  /** A finding about the set: see roster.ts. */
  | 'set'
  | 'copied';

/** Why a sheet got its verdict. */
export interface Reason {
  readonly kind: ReasonKind;
  /** The verdict that this reason alone asks for. */
  readonly verdict: Verdict;
  /** How many findings, figures or readings. */
  readonly count: number;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** The gravest first; empty if the sheet is ready. */
  readonly reasons: readonly Reason[];
}

/** What is known of a sheet beyond its own figures. */
export interface Beside {
  /** Findings about the set that concern it. */
  readonly set?: number;
  /** Sheets that its figures are copied from. */
  readonly copied?: number;
}

const asks: Record<ReasonKind, Verdict> = {
  error: 'return',
  unread: 'check',
  'form-unclear': 'check',
  'doubtful-error': 'check',
  'explained-error': 'check',
  copied: 'check',
  set: 'check',
  lapsed: 'check',
  warning: 'check',
  blank: 'check',
  confirm: 'check',
  place: 'check',
};

/**
 * The verdict on a sheet. It is sent back only for an error that stands on figures read with certainty and that nobody
 * has explained; whatever this product could not read is for a person to look at, never the unit's fault.
 */
export function verdictOf({ recognition, result, explanations = [] }: Judged, { set = 0, copied = 0 }: Beside = {}): Judgement {
  const { sheet, readings, certainty } = recognition;
  const counts = new Map<ReasonKind, number>([['set', set], ['copied', copied]]);
  const add = (kind: ReasonKind, count = 1): void => void counts.set(kind, (counts.get(kind) ?? 0) + count);

  for (const finding of result.findings) {
    const kind = reasonFor(finding, sheet, certainty, explanations);
    if (kind !== undefined) add(kind);
    if (hasLapsed(finding, explanations)) add('lapsed');
  }
  const placed = sheet.figures.filter((_, index) => sheet.cells[index] !== undefined);
  add('blank', placed.filter(({ state }) => state === 'blank' || state === 'dash').length);
  add('unread', sheet.cells.filter((cell, index) => cell === undefined && certainty[index] === 'unread').length);
  const unclear = readings.some(({ kind }) => kind === 'form-unclear');
  if (unclear) add('form-unclear');
  else add('confirm', certainty.filter((each) => each === 'confirm').length);
  add('place', readings.filter((each) => each.kind === 'cut' || each.kind === 'found-twice' || (each.kind === 'hidden-sheet' && each.taken)).length);

  const reasons = (Object.keys(asks) as ReasonKind[]).flatMap((kind): Reason[] => {
    const count = counts.get(kind) ?? 0;
    return count === 0 ? [] : [{ kind, verdict: asks[kind], count }];
  });
  return { verdict: reasons.some(({ verdict }) => verdict === 'return') ? 'return' : reasons.length > 0 ? 'check' : 'ready', reasons };
}

/** What a finding counts as; undefined for remarks, for what other reasons count, and for explained warnings. */
export function reasonFor(finding: Finding, sheet: Sheet, certainty: readonly Certainty[], explanations: readonly Explanation[]): ReasonKind | undefined {
  if (finding.state === 'open' || finding.severity === 'info') return undefined;
  const explained = isExplained(finding, explanations);
  if (finding.severity === 'warning') return explained || isAboutBlanks(finding, sheet) ? undefined : 'warning';
  if (finding.rule === READ && readByPerson(finding, sheet)) return 'unread';
  if (explained) return 'explained-error';
  // Where the form is unclear nothing is certain, not even which figure the cell is for.
  const sure = finding.rule === READ ? certainty.includes('certain') : finding.indicators.every((id) => certainty[sheet.form.indexOf.get(id) ?? -1] === 'certain');
  return sure ? 'error' : 'doubtful-error';
}

/** Unreadable only to a program: figures run together in a text, a formula that was not calculated when the file was saved. */
const programOnly: readonly UnreadableReason[] = ['run-together', 'not-calculated'];

function readByPerson(finding: Finding, sheet: Sheet): boolean {
  const figure = sheet.figures[sheet.form.indexOf.get(finding.indicators[0] ?? '') ?? -1];
  return figure?.state === 'unreadable' && programOnly.includes(figure.reason);
}

/** Blanks, and rows not found, are counted as such. */
function isAboutBlanks(finding: Finding, { form, figures }: Sheet): boolean {
  if (finding.relation !== undefined) return false;
  return finding.indicators.every((id) => {
    const state = figures[form.indexOf.get(id) ?? -1]?.state;
    return state === 'blank' || state === 'dash';
  });
}

export const verdictText: Record<Verdict, Bilingual> = {
  ready: { zh: '可汇总', en: 'Ready to add up' },
  check: { zh: '需核实', en: 'To be checked' },
  return: { zh: '退回', en: 'Send back' },
};

const reasonTexts: Record<ReasonKind, (count: string) => Bilingual> = {
  error: (n) => ({ zh: `${n} 处错误没有说明`, en: `errors without an explanation: ${n}` }),
  'doubtful-error': (n) => ({ zh: `${n} 处不符，所用的数要先确认读得对不对`, en: `errors on figures whose reading must be confirmed first: ${n}` }),
  'explained-error': (n) => ({ zh: `${n} 处错误有说明，请看说明是否成立`, en: `errors with an explanation to be read: ${n}` }),
  unread: (n) => ({ zh: `${n} 个数没有读出，请打开原表查看`, en: `figures that could not be read, see the sheet itself: ${n}` }),
  'form-unclear': () => ({ zh: '不能确定是哪一种表样', en: 'which form it is is not certain' }),
  confirm: (n) => ({ zh: `${n} 个数的读法需要确认`, en: `figures whose reading is to be confirmed: ${n}` }),
  warning: (n) => ({ zh: `${n} 处需要核对，没有说明`, en: `warnings without an explanation: ${n}` }),
  lapsed: (n) => ({ zh: `${n} 处说明之后数又改过，说明已失效`, en: `explanations that lapsed because the figures changed: ${n}` }),
  blank: (n) => ({ zh: `${n} 格没有填`, en: `blank cells: ${n}` }),
  place: (n) => ({ zh: `表的位置或内容有 ${n} 处需要看一看（隐藏、重复或没有读完）`, en: `places on the sheet to look at (hidden, repeated or cut off): ${n}` }),
  set: (n) => ({ zh: `与其他单位一起看，有 ${n} 处需要核实`, en: `findings about the set of sheets: ${n}` }),
  copied: (n) => ({ zh: `与另外 ${n} 张表的数几乎全部相同`, en: `sheets with nearly the same figures: ${n}` }),
};

export const reasonText = ({ kind, count }: Reason, language: 'zh' | 'en'): string => reasonTexts[kind](String(count))[language];
