import { type CheckResult, check } from '../annex/check/check';
import { type OtherVersion, versionText } from '../annex/check/versions';
import { cellsOf, messageOf, offText } from '../annex/check/message';
import { numberOf } from '../annex/sheet/figure';
import { a1 } from '../annex/sheet/grid';
import type { Reading } from '../annex/sheet/reading';
import { type CertaintyCount, countCertainty, groupOf, isNotable, type ReadingGroup, readingGroups } from '../annex/sheet/reading-groups';
import { readingText } from '../annex/sheet/reading-text';
import type { Recognition } from '../annex/sheet/recognise';
import type { Sheet } from '../annex/sheet/sheet';
import { isFigure, type Section } from '../narrative/section';
import { sentenceText } from '../narrative/text';
import type { CorrectionGroup } from './corrections';

/** What the terminal says of one file; the keys are the contract of `--json`. */
export interface FileReport {
  readonly file: string;
  readonly form: string;
  readonly variant?: string;
  /** Set where the form is not meant for the year: the forms' ids. */
  readonly version?: { readonly used: string; readonly inForce: string; readonly message: string };
  readonly unit: string | null;
  readonly year: number | null;
  readonly sheet: string | null;
  readonly figures: Readonly<Record<string, number | null>>;
  /** How many figures were read how surely; together all of the form's. `blank` of the certain ones are empty cells. */
  readonly certainty: CertaintyCount;
  readonly readings: readonly {
    readonly kind: string;
    /** What it asks of a person. */
    readonly group: ReadingGroup;
    readonly indicators: readonly string[];
    readonly cell: string | null;
    readonly raw: string | null;
    /** The sheet that a reading about a whole sheet speaks of. */
    readonly sheet?: string;
    /** Of several figure columns: the words above them, and above the one that was read. */
    readonly columns?: readonly string[];
    readonly taken?: string | null;
    readonly message: string;
  }[];
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly indicators: readonly string[];
    readonly cells: readonly string[];
    readonly left: number | null;
    readonly right: number | null;
    readonly difference: number | null;
    readonly implied: readonly { readonly indicator: string; readonly min: number; readonly max: number | null }[];
    readonly message: string;
  }[];
  /** Rules turned off in the form file: not judged. */
  readonly off: readonly { readonly rule: string; readonly reason: string; readonly by?: string | undefined; readonly date?: string | undefined; readonly message: string }[];
  /** Errors that hang together, each with what would settle them. */
  readonly corrections: readonly CorrectionGroup[];
  readonly statements: readonly { readonly section: string; readonly text: string; readonly indicators: readonly string[]; readonly value: number | null }[];
}

/** Checks what was read and puts it all into one report. */
export function reportOf(file: string, recognition: Recognition, lastYear?: Sheet): { report: FileReport; result: CheckResult } {
  const result = check(recognition.sheet, lastYear === undefined ? {} : { lastYear });
  return { report: fileReport(file, recognition, result), result };
}

/** What was read and what the check found in it. */
export function fileReport(file: string, { sheet, readings, certainty }: Recognition, result: CheckResult): FileReport {
  return {
    file,
    form: sheet.form.id,
    ...(sheet.form.variant === undefined ? {} : { variant: sheet.form.variant }),
    unit: sheet.unit ?? null,
    year: sheet.year ?? null,
    sheet: sheet.cells.find((cell) => cell !== undefined)?.sheet ?? null,
    figures: Object.fromEntries(sheet.form.indicators.map((indicator) => [indicator.id, numberOf(sheet.figures[indicator.index])])),
    certainty: countCertainty(certainty, sheet.figures),
    readings: readings.map((reading) => ({ kind: reading.kind, group: groupOf(reading, sheet.form), indicators: indicatorsOf(reading), cell: 'at' in reading ? a1(reading.at.row, reading.at.column) : null, raw: rawOf(reading), ...aboutSheet(reading), message: readingText(reading, sheet.form, 'zh') })),
    findings: result.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      indicators: finding.indicators,
      cells: cellsOf(finding, sheet).map((cell) => a1(cell.row, cell.column)),
      left: finding.left,
      right: finding.right,
      difference: finding.difference,
      implied: finding.implied,
      message: messageOf(finding, sheet, 'zh'),
    })),
    off: result.off.map((each) => ({ ...each, rule: each.rule.id, message: offText(each, 'zh') })),
    corrections: [],
    statements: [],
  };
}

function indicatorsOf(reading: Reading): readonly string[] {
  if ('indicators' in reading) return reading.indicators;
  return 'indicator' in reading ? [reading.indicator] : [];
}

function rawOf(reading: Reading): string | null {
  if (reading.kind === 'figure') return reading.figure.raw;
  return reading.kind === 'unknown-row' || reading.kind === 'label-differs' ? reading.text : null;
}

function aboutSheet(reading: Reading): { sheet?: string; columns?: readonly string[]; taken?: string | null } {
  if (reading.kind === 'several-columns') return { columns: reading.columns.map(({ header }) => header), taken: reading.taken ?? null };
  return 'sheet' in reading ? { sheet: reading.sheet } : {};
}

/** What `--json` says of a sheet on another version of its form. */
export const versionReport = (version: OtherVersion): NonNullable<FileReport['version']> => ({ used: version.used.id, inForce: version.inForce.id, message: versionText(version).zh });

/** Every number of the paragraphs with the sentence it stands in. */
export function statementsOf(sections: readonly Section[]): FileReport['statements'] {
  return sections.flatMap((section) =>
    section.paragraphs.flatMap((paragraph) =>
      paragraph.sentences.flatMap((sentence) =>
        sentence.pieces.filter(isFigure).map((piece) => ({ section: section.no, text: sentenceText(sentence), indicators: piece.indicators, value: piece.value })),
      ),
    ),
  );
}

const severityWords = { error: '错误', warning: '需核对', info: '提示' } as const;

const groupWords: Readonly<Record<ReadingGroup, string>> = {
  unread: '没有读出（没有取到数，也没有当作 0）',
  confirm: '请核对（凭一点线索读出，可能不对）',
  'left-out': '没有采用的',
  certain: '已读出，但不是直接读出',
};

/** How sure the figures are, in one line. */
export function certaintyLine({ certain, blank, confirm, unread }: CertaintyCount): string {
  const sure = `${String(certain)} 个确定${blank === 0 ? '' : `（其中 ${String(blank)} 个空白）`}`;
  return `${String(certain + confirm + unread)} 个数：${sure}，${String(confirm)} 个请核对，${String(unread)} 个没有读出`;
}

/** The report for a person, in Chinese. @param suggested lines on what may be corrected, shown under the findings */
export function printable({ report, result }: ReturnType<typeof reportOf>, { sheet, readings }: Recognition, suggested: readonly string[] = []): string {
  const { findings } = result;
  const count = (severity: string): number => findings.filter((finding) => finding.severity === severity).length;
  const lines = [
    report.file,
    `  ${sheet.form.data.name}　${report.unit ?? '（未写填报单位）'}　${report.year === null ? '（未写年度）' : `${String(report.year)}年`}`,
    `  已填 ${String(result.filled)} / ${String(result.total)}；错误 ${String(count('error'))}，需核对 ${String(count('warning'))}，提示 ${String(count('info'))}；勾稽关系相符 ${String(result.relations.holds)} 条`,
    `  ${certaintyLine(report.certainty)}`,
    ...(report.version === undefined ? [] : [`  [表样] ${report.version.message}`]),
    ...report.off.map(({ message }) => `  [停用] ${message}`),
    ...report.findings.map((finding) => `  [${severityWords[finding.severity as keyof typeof severityWords]}] ${finding.message}`),
    ...suggested.map((line) => `  ${line}`),
  ];
  const notable = report.readings.filter((_each, index) => isNotable(readings[index] as Reading));
  for (const group of readingGroups) {
    const members = notable.filter((reading) => reading.group === group);
    if (members.length > 0) lines.push(`  ${groupWords[group]}：`, ...members.map((reading) => `    ${reading.cell === null ? '' : `${reading.cell} `}${reading.message}`));
  }
  return lines.join('\n');
}
