import { carryOver } from '../annex/check/carry-over';
import { type Evidence, exactNumbers } from '../annex/check/evidence';
import { rowNames } from '../annex/check/row-names';
import { otherVersion, yearsText } from '../annex/check/versions';
import { type Form, officialForms } from '../annex/form/catalogue';
import { layoutForm } from '../annex/sheet/layout/layout';
import type { Sheet } from '../annex/sheet/sheet';
import { reportText } from '../files/report-text';
import { markDoubtful } from '../narrative/doubt';
import { evidenceOf } from '../narrative/evidence';
import { houseProblems } from '../narrative/house';
import { isFigure, type Section } from '../narrative/section';
import { plainText } from '../narrative/text';
import { verify } from '../narrative/verify/verify';
import type { Length } from '../narrative/wording/wording';
import { write } from '../narrative/write';
import { suggestionsFor } from '../review/corrections';
import { correctionsReport } from './corrections';
import { type Choice, formNamed, houseKept, houseNamed, openFile, type ReadGrids, readSheet, Unusable, writeNew } from './input';
import { certaintyLine, printable, reportOf, statementsOf, versionReport } from './report';
import { suggestionLines } from './suggestion-lines';

/** What the commands need of the terminal. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly read: ReadGrids;
}

/** No error found; errors found; something could not be read or the call was wrong. */
export type ExitCode = 0 | 1 | 2;

const json = (value: unknown): string => JSON.stringify(value, null, 2);

export function forms(terminal: Terminal, options: { json?: boolean }): ExitCode {
  if (options.json === true) {
    terminal.out(json(officialForms.map(({ id, data, indicators, variants }) => ({ id, name: data.name, document: data.document, years: data.years, verification: data.verification.zh, indicators: indicators.length, variants: variants.map((each) => each.variant) }))));
    return 0;
  }
  for (const { id, data, indicators } of officialForms) {
    terminal.out(`${id.padEnd(16)}${data.name}\n${' '.repeat(16)}${data.document}；${yearsText(data.years).zh}；${String(indicators.length)} 个指标\n${' '.repeat(16)}${data.verification.zh}`);
  }
  return 0;
}

export async function newSheet(terminal: Terminal, form: string, options: { output: string; unit?: string; year?: number; json?: boolean }): Promise<ExitCode> {
  const chosen = await formNamed(form);
  const { writeXlsx } = await import('../files/write-xlsx');
  const { plan } = layoutForm(chosen, { ...(options.unit === undefined ? {} : { unit: options.unit }), ...(options.year === undefined ? {} : { year: options.year }) });
  await writeNew(options.output, await writeXlsx([plan]));
  terminal.out(options.json === true ? json({ file: options.output, form: chosen.id, unit: options.unit ?? null, year: options.year ?? null }) : `已写出 ${options.output}（${chosen.data.name}）`);
  return 0;
}

interface CheckOptions extends Choice {
  readonly form?: string;
  readonly lastYear?: string;
  /** The file with the report's text, as evidence of what figures should be. */
  readonly report?: string;
  readonly json?: boolean;
}

export async function checkFiles(terminal: Terminal, files: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const chosen = options.form === undefined ? officialForms : [await formNamed(options.form)];
  const lastYear = await lastYearSheet(terminal, options.lastYear, [...chosen, ...officialForms]);
  const text = options.report === undefined ? undefined : await textOf(terminal, options.report);
  let code: ExitCode = 0;
  const reports: unknown[] = [];
  for (const file of files) {
    try {
      const recognised = await readSheet(terminal.read, file, chosen, options);
      const judged = reportOf(file, recognised, lastYear);
      const { sheet, readings, certainty } = recognised;
      const version = otherVersion(sheet, readings, [...new Set([...chosen, ...officialForms])]);
      const checked = version === undefined ? judged : { ...judged, report: { ...judged.report, version: versionReport(version) } };
      const evidence: Evidence = text === undefined ? new Map() : evidenceOf(verify(text, sheet, lastYear === undefined ? {} : { lastYear }), text, sheet);
      const known = { evidence: exactNumbers(evidence), ...(lastYear === undefined ? {} : { lastYear }) };
      if (options.json === true) reports.push({ ...checked.report, corrections: correctionsReport(sheet, checked.result, { ...known, certainty }) });
      else terminal.out(printable(checked, recognised, suggestionLines(suggestionsFor(sheet, checked.result, known), sheet, evidence)));
      const across = acrossVersions(lastYear, sheet);
      if (across !== undefined) terminal.err(`${file}：${across}`);
      if (code === 0 && checked.result.findings.some((finding) => finding.severity === 'error')) code = 1;
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      terminal.err(error.message);
      code = 2;
    }
  }
  if (options.json === true && reports.length > 0) terminal.out(json(files.length === 1 ? reports[0] : reports));
  return code;
}

/** @throws Unusable */
async function textOf(terminal: Terminal, file: string): Promise<string> {
  const { bytes, grids } = await openFile(terminal.read, file);
  const { text, cut } = reportText(bytes, grids);
  if (cut) terminal.err(`${file}：文件太长，只看了前面读到的部分。`);
  return text;
}

/** Rows named in a message, before the rest is only counted. */
const NAMED = 8;

/** What of a last year's sheet on another form could not be compared; undefined where there is nothing to say. */
function acrossVersions(lastYear: Sheet | undefined, { form }: Sheet): string | undefined {
  if (lastYear === undefined || lastYear.form.id === form.id) return undefined;
  const { missing, leftOver } = carryOver(lastYear, form);
  const named = (of: Form, ids: readonly string[]): string => {
    const names = rowNames(of, ids);
    return `${names.slice(0, NAMED).map((name) => `“${name}”`).join('、')}${names.length > NAMED ? '等' : ''}`;
  };
  const without = missing.map(({ indicator }) => indicator);
  const parts = [
    `${String(form.indicators.length - missing.length)} 个指标按名称对应`,
    ...(missing.length === 0 ? [] : [`${String(missing.length)} 个没有对应（${named(form, without)}），涉及它们的跨年度关系没有判断`]),
    ...(leftOver.length === 0 ? [] : [`上年表里有 ${String(leftOver.length)} 个指标在今年的表样里没有（${named(lastYear.form, leftOver)}）`]),
  ];
  return `上年的表是另一种表样（${lastYear.form.data.name}）：${parts.join('；')}。`;
}

export interface WriteTextOptions extends Choice {
  readonly lastYear?: string;
  /** The .docx file to write the whole report to. */
  readonly docx?: string;
  readonly length?: Length;
  /** A file of the unit's own wording. */
  readonly house?: string;
  readonly json?: boolean;
}

export async function writeText(terminal: Terminal, file: string, options: WriteTextOptions): Promise<ExitCode> {
  const recognised = await readSheet(terminal.read, file, officialForms, options);
  const lastYear = await lastYearSheet(terminal, options.lastYear, officialForms);
  const house = options.house === undefined ? houseKept(file, recognised) : await houseNamed(options.house, recognised.sheet.form);
  if (options.house === undefined && house !== undefined) terminal.err(`${file}：文字按文件里保存的单位用语写；要用别的，请给出 --house。`);
  const { report, result } = reportOf(file, recognised, lastYear);
  const written = write(recognised.sheet, { ...(lastYear === undefined ? {} : { lastYear }), ...(options.length === undefined ? {} : { length: options.length }), ...(house === undefined ? {} : { house }) });
  const sections = markDoubtful(written, result.findings);
  const errors = result.findings.filter((finding) => finding.severity === 'error').length;
  if (options.docx !== undefined) {
    const { writeDocx } = await import('../files/write-docx');
    await writeNew(options.docx, await writeDocx({ sections, sheet: recognised.sheet }));
  }
  if (options.json === true) terminal.out(json({ ...report, statements: statementsOf(sections), text: plainText(sections, { indent: true }), ...(options.docx === undefined ? {} : { docx: options.docx }) }));
  else terminal.out(options.docx === undefined ? plainText(sections, { indent: true }) : `已写出 ${options.docx}`);
  for (const { sentence, problems } of house === undefined ? [] : houseProblems(house, recognised.sheet.form)) {
    terminal.err(`${options.house ?? file}：“${sentence}”这一句没有采用，用了官方的说法：${problems.map(({ reason }) => reason.zh).join('；')}`);
  }
  const { confirm, unread } = report.certainty;
  if (confirm + unread > 0) terminal.err(`${file}：${certaintyLine(report.certainty)}；请先用 check 查看读数说明。`);
  if (errors > 0) terminal.err(`${file}：表中有 ${String(errors)} 处错误，请先用 check 查看。${doubtLine(sections)}`);
  return errors > 0 ? 1 : 0;
}

/** Which numbers of the text an error stands on. */
function doubtLine(sections: readonly Section[]): string {
  const pieces = sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.pieces)));
  const numbers = pieces.filter((piece) => isFigure(piece) && piece.doubtful === true).map(({ text }) => text);
  return numbers.length === 0 ? '' : `文字中存疑的数：${numbers.join('、')}。`;
}

/** @throws Unusable */
export async function lastYearSheet(terminal: Terminal, file: string | undefined, forms: readonly Form[]): Promise<Sheet | undefined> {
  return file === undefined ? undefined : (await readSheet(terminal.read, file, [...new Set(forms)])).sheet;
}
