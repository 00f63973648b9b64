import type { Meaning, Span, Statement, Verdict } from '../../../src/narrative/verify/statement';
import { type LabelledText, type PlacedLabel, verdictsOf } from './labels';

/** `right` of `all`. */
export interface Ratio {
  readonly right: number;
  readonly all: number;
}

/** How the statements found in one text, or in several, compare with the labels. */
export interface Score {
  /** Labels of any kind that a statement stands on. */
  readonly found: Ratio;
  /** Statements that stand on no label: numbers that state nothing. */
  readonly stray: number;
  /** Of the statements tied to figures, those tied to what their label allows. */
  readonly tiedPrecision: Ratio;
  /** Of the labels that must be tied, those with a statement tied to what they allow. */
  readonly tiedRecall: Ratio;
  /** Of the statements that differ, those whose label says nothing else. Those whose label allows it among others are not counted. */
  readonly differsPrecision: Ratio;
  /** Of the labels that say nothing but `differs`, those with a statement that does. */
  readonly differsRecall: Ratio;
  /** Of the labels that must be tied, those with a statement tied right and of an allowed verdict. */
  readonly verdicts: Ratio;
  readonly falseDiffers: readonly string[];
  readonly misses: readonly string[];
}

/** Shares of right ones; 1 where there are none to get wrong. */
export const shareOf = ({ right, all }: Ratio): number => (all === 0 ? 1 : right / all);

/** The least share of each measure that a set of texts must reach. */
const BAR = 0.98;

/** Whether a score is good enough to rely on: every measure at the bar, and nothing said to differ that does not. */
export function meetsBars({ tiedPrecision, tiedRecall, differsPrecision, differsRecall, falseDiffers }: Score): boolean {
  return falseDiffers.length === 0 && [tiedPrecision, tiedRecall, differsPrecision, differsRecall].every((each) => shareOf(each) >= BAR);
}

export function score({ id, text, labels }: LabelledText, statements: readonly Statement[]): Score {
  const on = (statement: Statement): PlacedLabel[] => labels.filter((label) => overlap(label.span, statement.span));
  const at = (label: PlacedLabel): Statement[] => statements.filter((statement) => overlap(label.span, statement.span));

  const tied = statements.filter(isTied);
  const strayTied = tied.filter((statement) => !on(statement).some((label) => allowsTie(label, statement)));
  const tie = labels.filter(mustBeTied);
  const untold = tie.filter((label) => !at(label).some((statement) => allowsTie(label, statement)));
  const misjudged = tie.filter((label) => !untold.includes(label) && !at(label).some((statement) => allowsTie(label, statement) && allowsVerdict(label, statement)));

  const differing = statements.filter(({ verdict }) => verdict === 'differs');
  const wrongDiffers = differing.filter((statement) => !on(statement).some((label) => allowsVerdict(label, statement)));
  const sureDiffers = differing.filter((statement) => on(statement).some(onlyDiffers));
  const differ = labels.filter(onlyDiffers);
  const unseen = differ.filter((label) => !at(label).some(({ verdict }) => verdict === 'differs'));

  return {
    found: ratio(labels, labels.filter((label) => at(label).length === 0)),
    stray: statements.filter((statement) => on(statement).length === 0).length,
    tiedPrecision: ratio(tied, strayTied),
    tiedRecall: ratio(tie, untold),
    differsPrecision: { right: sureDiffers.length, all: sureDiffers.length + wrongDiffers.length },
    differsRecall: ratio(differ, unseen),
    verdicts: { right: tie.length - untold.length - misjudged.length, all: tie.length },
    falseDiffers: wrongDiffers.map((statement) => `${id} ${described(text, statement)}`),
    misses: [
      ...strayTied.map((statement) => `${id} 对应有误 tied wrong: ${described(text, statement)}`),
      ...untold.map((label) => `${id} 没有对应 not tied: ${expected(label)}`),
      ...misjudged.map((label) => `${id} 判断不同 verdict: ${expected(label)}; ${at(label).map((statement) => described(text, statement)).join(', ')}`),
      ...unseen.map((label) => `${id} 没有看出不符 difference missed: ${expected(label)}`),
    ],
  };
}

export function total(scores: readonly Score[]): Score {
  const add = (pick: (each: Score) => Ratio): Ratio =>
    scores.map(pick).reduce((sum, each) => ({ right: sum.right + each.right, all: sum.all + each.all }), { right: 0, all: 0 });
  return {
    found: add((each) => each.found),
    stray: scores.reduce((sum, each) => sum + each.stray, 0),
    tiedPrecision: add((each) => each.tiedPrecision),
    tiedRecall: add((each) => each.tiedRecall),
    differsPrecision: add((each) => each.differsPrecision),
    differsRecall: add((each) => each.differsRecall),
    verdicts: add((each) => each.verdicts),
    falseDiffers: scores.flatMap((each) => each.falseDiffers),
    misses: scores.flatMap((each) => each.misses),
  };
}

const isTied = (statement: Statement): statement is Statement & { readonly taken: Meaning } => statement.verdict !== 'untied' && statement.taken !== undefined;
const mustBeTied = (label: PlacedLabel): boolean => label.cells.length > 0 && !verdictsOf(label).includes('untied');
const allowsVerdict = (label: PlacedLabel, { verdict }: { readonly verdict: Verdict }): boolean => verdictsOf(label).includes(verdict);
const onlyDiffers = (label: PlacedLabel): boolean => verdictsOf(label).every((verdict) => verdict === 'differs');

function allowsTie(label: PlacedLabel, statement: Statement): boolean {
  if (!isTied(statement)) return false;
  const { indicators, base, lastYear } = statement.taken;
  const ofThatYear = label.kind === 'trend' || lastYear === label.lastYear;
  return ofThatYear && isOneOf(indicators, label.cells) && (label.base === undefined || isOneOf(base ?? [], label.base));
}

const isOneOf = (ids: readonly string[], sums: readonly (readonly string[])[]): boolean => sums.some((sum) => key(sum) === key(ids));
const key = (ids: readonly string[]): string => [...new Set(ids)].sort().join(' ');

const overlap = (left: Span, right: Span): boolean => left.start < right.end && right.start < left.end;
const ratio = (all: readonly unknown[], wrong: readonly unknown[]): Ratio => ({ right: all.length - wrong.length, all: all.length });

function described(text: string, { span, clause, verdict, taken }: Statement): string {
  const words = (at: Span): string => text.slice(at.start, at.end).replace(/\s+/gu, '');
  const meaning = taken === undefined ? '' : ` = ${taken.indicators.join('+')}${taken.base === undefined ? '' : ` / ${taken.base.join('+')}`} (${String(taken.value)})`;
  return `“${words(span)}”（${words(clause)}）${verdict}${meaning}`;
}

const expected = (label: PlacedLabel): string => `“${label.number}”（${label.quote}）${verdictsOf(label).join('|')} = ${(label.cells[0] ?? []).join('+')}`;
