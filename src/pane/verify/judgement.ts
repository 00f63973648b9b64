import type { Steps } from '../../annex/steps';
import { orphanSteps, type ScopeNote } from './scope-notes';
import { byStanding, type Groups, type Judged, judgeSteps } from './standing';
import type { Verification } from './verification';

/** What was found of a text, and the reasons why statements differ rightly. */
export interface Found {
  readonly verification: Verification;
  readonly notes: readonly ScopeNote[];
}

/** How everything found of a text stands. */
export interface Judgement {
  readonly verification: Verification;
  /** Every statement, in the order of the text. */
  readonly judged: readonly Judged[];
  readonly groups: Groups;
  /** Those that the numbers of their sentence do not add up to. */
  readonly unsummed: readonly Judged[];
  /** Reasons whose sentence is no longer in the text. */
  readonly lost: readonly ScopeNote[];
}

/** Statements sorted in one step. */
const STEP = 10_000;

/** Judges what was found of a text, in short steps. */
export function* judgementSteps({ verification, notes }: Found): Steps<Judgement> {
  const { statements, text, sheet } = verification;
  const judged = yield* judgeSteps(statements, text, sheet, notes);
  const lost = yield* orphanSteps(notes, statements, text, sheet);
  const groups = byStanding((): Judged[] => []);
  const unsummed: Judged[] = [];
  for (const each of judged) {
    if (each.index % STEP === STEP - 1) yield;
    groups[each.standing].push(each);
    if (each.statement.sums !== undefined) unsummed.push(each);
  }
  return { verification, judged, groups, unsummed, lost };
}
