import { check, type Finding } from '../../../src/annex/check/check';
import type { Entry } from '../../../src/review/entry';
import { told } from '../../support/figures';
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
  const annexes = other === undefined ? [annex] : [annex, other];
  const all = entries.map((entry) => ({ entry, annex: nearest(annexes, entry) }));
  const main = all.find((each) => each.annex === annex)?.entry;
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

/** The annex that an entry was read from: of the same form, with the most figures the same. */
function nearest(annexes: readonly Annex[], entry: Entry): Annex {
  const { sheet } = entry.recognition;
  const alike = ({ form, year, truth }: Annex): number =>
    (form.id === sheet.form.id ? 1000 : 0) + (year === sheet.year ? 1 : 0) + truth.filter(({ figure }, index) => told(figure) === told(sheet.figures[sheet.form.indexOf.get(form.indicators[index]?.id ?? '') ?? -1])).length;
  return annexes.reduce((best, each) => (alike(each) > alike(best) ? each : best));
}
