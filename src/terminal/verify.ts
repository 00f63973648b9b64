import { officialForms } from '../annex/form/catalogue';
import { a1 } from '../annex/sheet/grid';
import { type Recognition, recognise } from '../annex/sheet/recognise';
import type { Sheet } from '../annex/sheet/sheet';
import { reportText } from '../files/report-text';
import { numberText } from '../narrative/numbers';
import { printable } from '../narrative/printable';
import type { Meaning, Statement, SumRemark, Verdict } from '../narrative/verify/statement';
import { type ExitCode, lastYearSheet, type Terminal } from './commands';
import { type OpenedFile, openFile, readSheet, Unusable } from './input';
import { certaintyLine, reportOf } from './report';

/** Holds a text against a sheet; the statements come in the order of the text. */
export type Verify = (text: string, sheet: Sheet, options?: { lastYear?: Sheet }) => Statement[];

export interface VerifyOptions {
  /** The file with the annex; the report's own if not given. */
  readonly sheet?: string;
  readonly lastYear?: string;
  readonly json?: boolean;
}

/** What `--json` says of a statement; `start` and `end` count UTF-16 units in the document's `text`. */
export interface StatementReport {
  readonly text: string;
  readonly clause: string;
  readonly start: number;
  readonly end: number;
  readonly kind: Statement['kind'];
  readonly value: number;
  readonly unit: string;
  readonly verdict: Verdict;
  /** What the verdict is about, as a report calls it. */
  readonly meaning: string | null;
  readonly indicators: readonly string[];
  /** Of a percentage or a move from last year: what it is taken of. */
  readonly base: readonly string[];
  /** Set if `base`, or without one the figure itself, is last year's. */
  readonly lastYear?: true;
  /** Of the indicators and the base. */
  readonly cells: readonly string[];
  readonly sheetValue: number | null;
  /** Numbers of its sentence told as its parts that do not add up to it. */
  readonly sums?: readonly SumReport[];
}

interface SumReport {
  /** The parts' numbers as printed. */
  readonly parts: readonly string[];
  readonly total: number;
  readonly relation: SumRemark['relation'];
}

/** Holds the text of a report against its table. Exit code 1 if they differ anywhere; numbers of the text that do not add up are told and change nothing of it. */
export async function verifyReport(terminal: Terminal, verify: Verify, file: string, options: VerifyOptions): Promise<ExitCode> {
  const opened = await openFile(terminal.read, file);
  const { text, cut } = reportText(opened.bytes, opened.grids);
  const recognised = options.sheet === undefined ? ownSheet(file, opened) : await readSheet(terminal.read, options.sheet, officialForms);
  const lastYear = await lastYearSheet(terminal, options.lastYear, officialForms);
  const statements = verify(text, recognised.sheet, lastYear === undefined ? {} : { lastYear });
  const told = statements.map((statement) => statementReport(statement, text, recognised.sheet, lastYear));
  const { report } = reportOf(file, recognised, lastYear);
  if (options.json === true) terminal.out(JSON.stringify({ ...report, ...(options.sheet === undefined ? {} : { sheetFile: options.sheet }), text, statements: told }, null, 2));
  else terminal.out([file, `  ${headingOf(recognised.sheet)}`, `  ${countLine(told)}`, ...told.flatMap((each, index) => lines(each, statements[index]))].join('\n'));
  if (cut) terminal.err(`${file}：文件太长，只核对了前面读到的部分。`);
  if (report.certainty.confirm + report.certainty.unread > 0) terminal.err(`${options.sheet ?? file}：${certaintyLine(report.certainty)}；请先用 check 查看读数说明。`);
  return told.some(({ verdict }) => verdict === 'differs') ? 1 : 0;
}

function ownSheet(file: string, { grids }: OpenedFile): Recognition {
  const found = recognise(grids, { forms: officialForms });
  if (found === undefined) throw new Unusable(`${file}：报告里没有找到统计表；请用 --sheet 给出统计表文件。`);
  return found;
}

function statementReport({ span, clause, kind, value, unit, verdict, taken, sums }: Statement, text: string, sheet: Sheet, lastYear: Sheet | undefined): StatementReport {
  return {
    text: text.slice(span.start, span.end),
    clause: text.slice(clause.start, clause.end),
    start: span.start,
    end: span.end,
    kind,
    value,
    unit,
    verdict,
    meaning: taken?.name ?? null,
    indicators: taken?.indicators ?? [],
    base: taken?.base ?? [],
    ...(taken?.lastYear === true ? { lastYear: true } : {}),
    cells: taken === undefined ? [] : cellsOf(taken, sheet, lastYear),
    sheetValue: taken?.value ?? null,
    ...(sums === undefined ? {} : { sums: sums.map(({ parts, total, relation }) => ({ parts: parts.map((part) => text.slice(part.start, part.end)), total, relation })) }),
  };
}

function cellsOf({ indicators, base, lastYear: isEarlier }: Meaning, sheet: Sheet, lastYear: Sheet | undefined): string[] {
  const baseSheet = isEarlier === true ? lastYear : sheet;
  return base === undefined ? cellNames(indicators, baseSheet) : [...cellNames(indicators, sheet), ...cellNames(base, baseSheet)];
}

function cellNames(indicators: readonly string[], sheet: Sheet | undefined): string[] {
  return indicators.flatMap((id) => {
    const cell = sheet?.cells[sheet.form.indexOf.get(id) ?? -1];
    return cell === undefined ? [] : [a1(cell.row, cell.column)];
  });
}

const headingOf = ({ form, unit, year }: Sheet): string => `${form.data.name}　${unit ?? '（未写填报单位）'}　${year === undefined ? '（未写年度）' : `${String(year)}年`}`;

const VERDICTS: Readonly<Record<Verdict, string>> = { agrees: '相符', differs: '不符', unclear: '口径不明', untied: '表中没有对应的数' };

function countLine(statements: readonly StatementReport[]): string {
  const count = (wanted: Verdict): string => `${VERDICTS[wanted]} ${String(statements.filter(({ verdict }) => verdict === wanted).length)}`;
  const sums = statements.reduce((total, { sums: wrong = [] }) => total + wrong.length, 0);
  return `正文中有 ${String(statements.length)} 处数：${(['agrees', 'differs', 'unclear', 'untied'] as const).map(count).join('，')}${sums === 0 ? '' : `；句中加总不符 ${String(sums)} 处`}`;
}

/** What is to be looked at, in Chinese; nothing for a statement that agrees or is about something else, and whose parts add up. */
function lines(told: StatementReport, statement: Statement | undefined): string[] {
  const found = [...againstSheet(told, statement), ...(told.sums ?? []).map((sum) => sumLine(told, sum))];
  return found.length === 0 ? [] : [...found, `    ${printable(told.clause).trim()}`];
}

const sumLine = ({ text, unit }: StatementReport, { parts, total, relation }: SumReport): string =>
  `  [加总不符] 文中“${printable(text)}”，句中各项（${parts.map(printable).join('、')}）相加是 ${numberText(total)}${unit}，${relation === 'parts exceed' ? '超过总数' : '不到总数'}`;

function againstSheet({ text, unit, verdict, meaning, cells, sheetValue, lastYear }: StatementReport, statement: Statement | undefined): string[] {
  if (verdict !== 'differs' && verdict !== 'unclear') return [];
  const where = cells.length === 0 ? '' : `（${cells.join('、')}）`;
  const figure = meaning === null ? '' : `${lastYear === true ? '与上年比较的' : ''}“${meaning}”`;
  const says = sheetValue === null ? `表中${figure}没有数` : `表中${figure}是 ${numberText(sheetValue)}${unit}`;
  const others = verdict === 'unclear' ? (statement?.meanings ?? []).map(({ name }) => name).filter((name) => name !== meaning) : [];
  const also = others.length === 0 ? '' : `；也可能指${others.map((name) => `“${name}”`).join('、')}`;
  return [`  [${VERDICTS[verdict]}] 文中“${printable(text)}”，${says}${where}${also}`];
}
