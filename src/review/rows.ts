import type { Form } from '../annex/form/compile';
import type { Severity } from '../annex/form/form';
import { countCertainty } from '../annex/sheet/reading-groups';
import type { Recognition } from '../annex/sheet/recognise';
import type { Sheet } from '../annex/sheet/sheet';
import type { Entry } from './entry';
import { type Explanation, explanationsOf, type Kept } from './explain';
import { type Judgement, type Judged, type Verdict, verdictOf } from './judge';
import { holdingUp, type Received, type Remark, remarksOn, type RosterOptions } from './roster';
import { finished, type Steps } from '../annex/steps';
import { type Unusual, unusualSteps } from './unusual';

/** A unit's sheet in the table of a review: plain values, no figures. */
export interface Row {
  readonly id: string;
  readonly file: string;
  readonly form: Form;
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  /** Figures with a number, of all that the form asks for. */
  readonly filled: number;
  readonly total: number;
  readonly errors: number;
  readonly warnings: number;
  /** Figures to be confirmed, and figures that could not be read. */
  readonly confirm: number;
  readonly unread: number;
  /** Reasons that the unit has given, and those of them that no longer count. */
  readonly explanations: number;
  readonly lapsed: number;
  readonly hasLastYear: boolean;
  /** Rules that were not judged because whoever uses the form turned them off. */
  readonly off: number;
  readonly judgement: Judgement;
  /** About the set, as far as they concern this sheet. */
  readonly remarks: readonly Remark[];
  readonly unusual: readonly Unusual[];
  /** Findings by rule: how many errors, warnings and open ones of each. */
  readonly byRule: ReadonlyMap<string, Readonly<Record<Severity, number>>>;
}

export interface Review {
  /** The worst first. */
  readonly rows: readonly Row[];
  /** All findings about the set, those about units without a sheet among them. */
  readonly remarks: readonly Remark[];
}

export interface RowOptions extends RosterOptions {
  /** Reasons kept from earlier reviews. */
  readonly kept?: (sheet: Sheet, file: string, id: string) => readonly Kept[];
}

/** A sheet with what its verdict rests on. */
export interface JudgedEntry extends Judged {
  readonly explanations: readonly Explanation[];
  readonly lastYear: Sheet | undefined;
}

/** All of an entry at once: each part of a kept entry is made anew when it is asked for. */
export function judgedEntry(entry: Entry, kept?: RowOptions['kept']): JudgedEntry {
  const { recognition, result, lastYear } = entry;
  return { recognition, result, lastYear, explanations: explanationsOf(result.findings, recognition.sheet, entry.written, kept?.(recognition.sheet, entry.file, entry.id)) };
}

/** The table of a review, with all that shows only when the sheets are seen together. */
export const reviewOf = (entries: readonly Entry[], options: RowOptions = {}): Review => finished(reviewSteps(entries, options));

/** The same in short steps. */
export function* reviewSteps(entries: readonly Entry[], options: RowOptions = {}): Steps<Review> {
  const lean: (Received & { readonly lastYear?: Sheet })[] = [];
  for (const entry of entries) {
    const { recognition, lastYear } = entry;
    lean.push({ id: entry.id, file: entry.file, recognition: withoutCells(recognition), ...(lastYear === undefined ? {} : { lastYear }) });
    yield;
  }
  const remarks = remarksOn(lean, options);
  yield;
  const unusual = yield* unusualSteps(lean.map(({ id, recognition, lastYear }) => ({ id, sheet: recognition.sheet, ...(lastYear === undefined ? {} : { lastYear }) })));
  const about = new Map<string, Remark[]>();
  for (const remark of remarks) for (const id of remark.entries) about.set(id, [...(about.get(id) ?? []), remark]);
  const rows: Row[] = [];
  for (const entry of entries) {
    rows.push(rowOf(entry, about.get(entry.id) ?? [], unusual.get(entry.id) ?? [], options.kept));
    yield;
  }
  return { rows: rows.sort(worstFirst), remarks };
}

/** Of thousands of sheets at once only what is asked of the set: where their figures stand takes more room than the figures. */
const withoutCells = (recognition: Recognition): Recognition => ({
  ...recognition,
  sheet: { ...recognition.sheet, cells: [] },
  readings: recognition.readings.filter(({ kind }) => kind === 'form-unclear'),
  certainty: [],
});

function rowOf(entry: Entry, remarks: readonly Remark[], unusual: readonly Unusual[], kept: RowOptions['kept']): Row {
  const judged = judgedEntry(entry, kept);
  const { recognition: { sheet, certainty }, result, lastYear } = judged;
  const count = (severity: Severity): number => result.findings.filter((finding) => finding.severity === severity).length;
  const { confirm, unread } = countCertainty(certainty, sheet.figures);
  const byRule = new Map<string, Record<Severity, number>>();
  for (const { rule, severity } of result.findings) {
    const counts = byRule.get(rule) ?? { error: 0, warning: 0, info: 0 };
    counts[severity] += 1;
    byRule.set(rule, counts);
  }
  return {
    id: entry.id,
    file: entry.file,
    form: sheet.form,
    unit: sheet.unit,
    year: sheet.year,
    filled: result.filled,
    total: result.total,
    errors: count('error'),
    warnings: count('warning'),
    confirm,
    unread,
    explanations: judged.explanations.length,
    lapsed: judged.explanations.filter(({ status }) => status === 'lapsed').length,
    hasLastYear: lastYear !== undefined,
    off: result.off.length,
    judgement: verdictOf(judged, { set: holdingUp(remarks, entry.id), copied: unusual.filter(({ kind }) => kind !== 'far-from-last-year' && kind !== 'far-from-peers').length }),
    remarks,
    unusual,
    byRule,
  };
}

const verdicts: readonly Verdict[] = ['return', 'check', 'ready'];

/** By verdict, then by errors, warnings and figures in doubt; equal ones by file. */
export function worstFirst(one: Row, other: Row): number {
  return (
    verdicts.indexOf(one.judgement.verdict) - verdicts.indexOf(other.judgement.verdict) ||
    other.errors - one.errors ||
    other.warnings - one.warnings ||
    other.confirm + other.unread - one.confirm - one.unread ||
    (one.id < other.id ? -1 : 1)
  );
}
