import type { SheetPlan } from '../../annex/sheet/plan';
import type { Entry, Failure } from '../entry';
import type { LetterOptions } from '../letters';
import { reviewRollUp, type RollUpOptions } from '../roll-up';
import { judgedEntry, type Review, type RowOptions } from '../rows';
import { finished, type Steps } from '../../annex/steps';
import { aboutPlan } from './about';
import { FindingsSheet } from './findings';
import { heatMapPlan } from './heat-map';
import { NotesSheet } from './notes-sheet';
import { overviewPlan } from './overview';
import { rollUpPlan } from './roll-up';

/** What goes into a review workbook beyond the review. */
export interface WorkbookOptions {
  /** Reasons kept from earlier reviews. */
  readonly kept?: RowOptions['kept'];
  /** What is added up and held against the sum. */
  readonly sums?: RollUpOptions;
  readonly letters?: LetterOptions;
}

/** A review as sheets of a workbook: 总览, 问题清单, 汇总表, 退回意见, 规则分布, 说明. */
export const reviewPlans = (entries: readonly Entry[], review: Review, failures: readonly Failure[], options: WorkbookOptions = {}): SheetPlan[] => finished(planSteps(entries, review, failures, options));

/** The same in steps, one for each row of the review. */
export function* planSteps(entries: readonly Entry[], review: Review, failures: readonly Failure[], { kept, sums, letters = {} }: WorkbookOptions = {}): Steps<SheetPlan[]> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const findings = new FindingsSheet();
  const notes = new NotesSheet(letters);
  const places = new Map<string, { finding?: number | undefined; note?: number | undefined }>();
  for (const [position, row] of review.rows.entries()) {
    const entry = byId.get(row.id);
    if (entry !== undefined) {
      const judged = judgedEntry(entry, kept);
      places.set(row.id, { finding: findings.add(row, judged, position), note: notes.add(row, judged) });
    }
    yield;
  }
  return [overviewPlan(review, failures, places), findings.plan(), rollUpPlan(reviewRollUp(byId, review, sums)), notes.plan(), heatMapPlan(review), aboutPlan()];
}
