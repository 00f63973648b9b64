import { check, type Finding } from '../../../src/annex/check/check';
import type { Entry } from '../../../src/review/entry';
import type { Annex } from '../../corpus/model';
import { sheetOf, type Township } from './townships';

/** What became of the faults in a file. */
export interface Score {
  /** Errors that the figures as laid out contain and that can be known from the file. */
  readonly planted: number;
  /** The same rule on the same figures was found. */
  readonly found: number;
  /** Not found, but the file, the form or a figure of it was reported as not read, or as to be confirmed. */
  readonly reported: number;
  /** Neither: what a reviewer would never hear of. */
  readonly missed: readonly string[];
  /** Errors found that the figures as laid out do not contain, all their figures said to be read with certainty. */
  readonly invented: readonly string[];
  /** The same, with a figure among them that a person was asked to confirm. */
  readonly doubtful: number;
}

/** @param entries what the review has of the file; none if it was refused or nothing was found in it. */
export function scoreOf({ name, made }: Township, entries: readonly Entry[]): Score {
  const { annex, other } = made.book;
  const main = entries.find((entry) => isOf(annex, entry)) ?? (entries.length === 1 ? entries[0] : undefined);
  const all = entries.flatMap((entry) => {
    const of = entry === main ? annex : [other].find((each) => each !== undefined && isOf(each, entry));
    return of === undefined ? [] : [{ entry, annex: of }];
  });
  const planted = laidOut(annex);
  const shown = new Set(main?.result.findings.filter(({ severity }) => severity === 'error').map(keyOf));
  const found = planted.filter((finding) => shown.has(keyOf(finding)));
  const rest = planted.filter((finding) => !shown.has(keyOf(finding)));
  const missed = main === undefined ? [] : rest.filter((finding) => !isReported(finding, main));
  const about = (finding: Finding): string => `${name} ${made.draft.kind.name} ${made.done.join('+')} ${keyOf(finding)}`;
  const invented = all.flatMap(({ entry, annex: of }) => {
    const there = new Set(expected(of).map(keyOf));
    return entry.result.findings.filter((finding) => finding.severity === 'error' && finding.rule !== 'READ' && !there.has(keyOf(finding))).map((finding) => ({ finding, sure: isSure(finding, entry) && allKnowable(finding, of) }));
  });
  return {
    planted: planted.length,
    found: found.length,
    reported: rest.length - missed.length,
    missed: missed.map(about),
    invented: invented.filter(({ sure }) => sure).map(({ finding }) => about(finding)),
    doubtful: invented.filter(({ sure }) => !sure).length,
  };
}

const keyOf = ({ rule, indicators }: Finding): string => `${rule} ${indicators.join(' ')}`;

const expected = ({ form, unit, truth }: Annex): Finding[] =>
  check(sheetOf(form, unit, truth.map(({ figure }) => figure))).findings.filter(({ severity }) => severity === 'error');

/** The errors of an annex that can be known from its file. */
const laidOut = (annex: Annex): Finding[] => expected(annex).filter((finding) => allKnowable(finding, annex) && finding.rule !== 'READ');

const allKnowable = ({ indicators }: Finding, { form, truth }: Annex): boolean => indicators.every((id) => truth[form.indexOf.get(id) ?? -1]?.knowable === 'yes');

const certaintyAt = ({ recognition: { sheet, certainty } }: Entry, id: string): string | undefined => certainty[sheet.form.indexOf.get(id) ?? -1];

/** Whether a person is told to look where the fault is, or at the sheet as a whole. */
function isReported({ indicators }: Finding, entry: Entry): boolean {
  const { readings } = entry.recognition;
  return readings.some(({ kind }) => kind === 'form-unclear') || indicators.some((id) => certaintyAt(entry, id) !== 'certain');
}

const isSure = ({ indicators }: Finding, entry: Entry): boolean => indicators.every((id) => certaintyAt(entry, id) === 'certain');

/** Whether an entry was read from an annex. A workbook may hold more annexes than are known of. */
const isOf = ({ form, year }: Annex, { recognition: { sheet } }: Entry): boolean => form.id === sheet.form.id && year === sheet.year;
