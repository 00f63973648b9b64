import type { SheetPlan } from '../../annex/sheet/plan';
import { writeXlsx } from '../../files/write-xlsx';
import type { Entry, Failure } from '../entry';
import { reviewRollUp, type RollUpOptions } from '../roll-up';
import { judgedEntry, type Review, type RowOptions } from '../rows';
import { aboutPlan } from './about';
import { FindingsSheet } from './findings';
import { heatMapPlan } from './heat-map';
import { NotesSheet } from './notes-sheet';
import { overviewPlan } from './overview';
import { rollUpPlan } from './roll-up';

/** A review as sheets of a workbook: 总览, 问题清单, 汇总表, 退回意见, 规则分布, 说明. @param sums what is added up and held against the sum. */
export function reviewPlans(entries: readonly Entry[], review: Review, failures: readonly Failure[], kept?: RowOptions['kept'], sums: RollUpOptions = {}): SheetPlan[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const findings = new FindingsSheet();
  const notes = new NotesSheet();
  const places = new Map<string, { finding?: number | undefined; note?: number | undefined }>();
  review.rows.forEach((row, position) => {
    const entry = byId.get(row.id);
    if (entry === undefined) return;
    const judged = judgedEntry(entry, kept);
    places.set(row.id, { finding: findings.add(row, judged, position), note: notes.add(row, judged) });
  });
  return [overviewPlan(review, failures, places), findings.plan(), rollUpPlan(reviewRollUp(byId, review, sums)), notes.plan(), heatMapPlan(review), aboutPlan()];
}

/** The review workbook as an .xlsx file. */
export const reviewWorkbook = (entries: readonly Entry[], review: Review, failures: readonly Failure[], kept?: RowOptions['kept'], sums: RollUpOptions = {}): Promise<Uint8Array> => writeXlsx(reviewPlans(entries, review, failures, kept, sums));
