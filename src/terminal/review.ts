import { access } from 'node:fs/promises';
import path from 'node:path';
import { findForm } from '../annex/form/catalogue';
import { cellText } from '../annex/sheet/grid';
import { printable } from '../narrative/printable';
import type { Entry, Failure } from '../review/entry';
import { expectedUnits } from '../review/expected';
import { reasonText, verdictOf, verdictText } from '../review/judge';
import { lastYearAmong } from '../review/last-year';
import { remarkText } from '../review/roster';
import { judgedEntry, type Review, reviewOf, type Row } from '../review/rows';
import { reviewFiles, type SurveyPool } from '../review/run';
import { unusualText } from '../review/unusual';
import type { ExitCode, Terminal } from './commands';
import { correctionsReport } from './corrections';
import { sourcesIn } from './folder';
import { openFile, Unusable, writeNew } from './input';
import { type Journal, nodeHash, openJournal } from './journal';
import { type Progress, ProgressLine } from './progress';
import { fileReport } from './report';
import { type Column, tableText } from './table';

/** What a review needs beyond other commands. */
export interface ReviewTerminal extends Terminal {
  readonly pool: SurveyPool;
  readonly progress: Progress;
  /** Width of the terminal, where there is one. */
  readonly width?: number | undefined;
  /** What the program that reads files is known by: another one may read them otherwise. */
  readonly program: () => string;
  /** Aborted when the person wants an end; what is read by then is reported. */
  readonly signal?: AbortSignal;
}

export interface ReviewOptions {
  /** Folder with last year's files. */
  readonly lastYear?: string;
  /** File with the names of the units that should have sent a sheet. */
  readonly expected?: string;
  /** The workbook to write. */
  readonly output?: string;
  /** Where to remember what was read; beside the workbook if not given. */
  readonly memory?: string;
  readonly json?: boolean;
}

/** Reviews many files and folders. One that cannot be read is said and stops none. */
export async function review(terminal: ReviewTerminal, paths: readonly string[], options: ReviewOptions): Promise<ExitCode> {
  const { output } = options;
  if (output !== undefined) await mustBeNew(output);
  const expected = options.expected === undefined ? undefined : await expectedIn(terminal, options.expected);
  const memoryFile = options.memory ?? (output === undefined ? undefined : besideOutput(output));
  const journal = memoryFile === undefined ? undefined : await openJournal(memoryFile, terminal.program(), terminal.err);
  try {
    const except = [output, memoryFile].flatMap((file) => file ?? []);
    const last = options.lastYear === undefined ? undefined : await readAll(terminal, sourcesIn([options.lastYear], except), { journal, prefix: '上年的表：' });
    const lastYear = last === undefined ? undefined : lastYearAmong(last.entries);
    const told = await readAll(terminal, sourcesIn(paths, except), { journal, ...(lastYear === undefined ? {} : { lastYear }), ...(options.json === true ? { each: (entry) => { terminal.out(ndjson(reportLine(entry))); } } : {}) });
    const all = reviewOf(told.entries, expected === undefined ? {} : { expected });
    if (options.json === true) for (const line of setLines(all)) terminal.err(line);
    else terminal.out([summary(all, told, terminal.width), ...setLines(all)].join('\n'));
    if (output !== undefined) {
      const { reviewWorkbook } = await import('../review/workbook/workbook');
      await writeNew(output, await reviewWorkbook(told.entries, all, told.failures));
      if (options.json !== true) terminal.out(`已写出 ${output}`);
    }
    if (told.cancelled || told.failures.length > 0 || (last?.failures.length ?? 0) > 0) return 2;
    return all.rows.some(({ errors }) => errors > 0) ? 1 : 0;
  } finally {
    await journal?.close();
  }
}

interface Told {
  readonly entries: readonly Entry[];
  readonly failures: readonly Failure[];
  readonly skipped: number;
  readonly remembered: number;
  readonly cancelled: boolean;
}

interface Reading {
  readonly journal: Journal | undefined;
  readonly lastYear?: Parameters<typeof reviewFiles>[1]['lastYear'] & {};
  /** Put before the message of a file that cannot be read. */
  readonly prefix?: string;
  readonly each?: (entry: Entry) => void;
}

async function readAll(terminal: ReviewTerminal, sources: ReturnType<typeof sourcesIn>, { journal, lastYear, prefix = '', each }: Reading): Promise<Told> {
  const line = new ProgressLine(terminal.progress);
  const entries: Entry[] = [];
  const failures: Failure[] = [];
  let [files, read, skipped, remembered, cancelled] = [0, 0, 0, 0, false];
  const options = {
    pool: terminal.pool,
    hash: nodeHash,
    ...(journal === undefined ? {} : { memory: journal }),
    ...(lastYear === undefined ? {} : { lastYear }),
    ...(terminal.signal === undefined ? {} : { signal: terminal.signal }),
  };
  for await (const event of reviewFiles(sources, options)) {
    if (event.kind === 'found') ({ files, skipped } = event);
    else if (event.kind === 'read') {
      read += 1;
      if (event.remembered) remembered += 1;
      entries.push(...event.entries);
      if (each !== undefined) {
        line.clear();
        event.entries.forEach(each);
      }
    } else if (event.kind === 'failed') {
      failures.push(event.failure);
      line.clear();
      terminal.err(`${prefix}${printable(event.failure.file)}：${event.failure.message.zh}`);
    } else cancelled = event.cancelled;
    const done = read + failures.length;
    if (event.kind !== 'done' && event.kind !== 'found') line.tell(done, failures.length, files, done - remembered);
  }
  line.clear();
  if (cancelled) terminal.err(`已停止：读了 ${String(read + failures.length)} 个文件，共 ${String(files)} 个；下面只是已读的部分。`);
  return { entries, failures, skipped, remembered, cancelled };
}

function reportLine(entry: Entry): unknown {
  const judged = judgedEntry(entry);
  const { recognition, result, lastYear } = judged;
  const { verdict, reasons } = verdictOf(judged);
  return {
    ...fileReport(entry.file, recognition, result),
    corrections: correctionsReport(recognition.sheet, result, { certainty: recognition.certainty, ...(lastYear === undefined ? {} : { lastYear }) }),
    verdict,
    reasons: reasons.map((reason) => ({ kind: reason.kind, count: reason.count, message: reasonText(reason, 'zh') })),
    explanations: judged.explanations.map(({ finding, text, status }) => ({ finding, text, status })),
  };
}

/** One line, in which nothing can pass for a command to the terminal. */
const ndjson = (value: unknown): string => JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const COLUMNS: readonly Column[] = [
  { title: '结论' },
  { title: '填报单位', shrinks: true },
  { title: '年度', align: 'right' },
  { title: '表样' },
  { title: '已填', align: 'right' },
  { title: '错误', align: 'right' },
  { title: '需核对', align: 'right' },
  { title: '请确认', align: 'right' },
  { title: '上年' },
  { title: '文件', shrinks: true },
];

function summary({ rows }: Review, { failures, skipped, remembered }: Told, width: number | undefined): string {
  const lines = rows.map((row) => [
    verdictText[row.judgement.verdict].zh,
    row.unit ?? '（未写）',
    row.year === undefined ? '—' : String(row.year),
    row.form.variant ?? row.form.id,
    `${String(row.filled)}/${String(row.total)}`,
    String(row.errors),
    String(row.warnings),
    String(row.confirm + row.unread),
    row.hasLastYear ? '有' : '—',
    row.id,
  ]);
  const count = (verdict: Row['judgement']['verdict']): string => String(rows.filter((row) => row.judgement.verdict === verdict).length);
  const parts = [
    `${String(rows.length)} 张表：退回 ${count('return')}，需核实 ${count('check')}，可汇总 ${count('ready')}`,
    ...(failures.length === 0 ? [] : [`${String(failures.length)} 个文件没有读出`]),
    ...(skipped === 0 ? [] : [`跳过 ${String(skipped)} 个临时文件或不是表格、文档的文件`]),
    ...(remembered === 0 ? [] : [`${String(remembered)} 个没有变化，用的是上次读出的结果`]),
  ];
  return rows.length === 0 ? parts.join('；') : `${tableText(COLUMNS, lines, width)}\n${parts.join('；')}`;
}

/** What shows only when the sheets are seen together, the findings about the set first. */
function setLines({ remarks, rows }: Review): string[] {
  const nameOf = (form: string): { zh: string; en: string } => ({ zh: findForm(form)?.data.name ?? form, en: findForm(form)?.data.nameEn ?? form });
  const files = (ids: readonly string[]): string => (ids.length === 0 ? '' : `（${ids.slice(0, 5).join('、')}${ids.length > 5 ? ` 等 ${String(ids.length)} 张` : ''}）`);
  return [
    ...remarks.map((remark) => `[各单位] ${printable(`${remarkText(remark, nameOf, 'zh')}${files(remark.entries)}`)}`),
    ...rows.flatMap((row) => row.unusual.map((each) => `[值得一看] ${printable(`${row.unit ?? row.file}：${unusualText(each, row, 'zh')}`)}`)),
  ];
}

async function expectedIn(terminal: ReviewTerminal, file: string): Promise<readonly string[]> {
  const { grids } = await openFile(terminal.read, file);
  const lines = grids.flatMap((grid) => grid.rows.map((row) => Array.from(row ?? [], cellText).join('\t')));
  const { names, cut } = expectedUnits(lines.join('\n'));
  if (names.length === 0) throw new Unusable(`${file}：没有找到单位名称；请每行写一个单位。`);
  if (cut) terminal.err(`${file}：名单太长，只用了前 ${String(names.length)} 个单位。`);
  return names;
}

async function mustBeNew(file: string): Promise<void> {
  try {
    await access(file);
  } catch {
    return;
  }
  throw new Unusable(`${file}：文件已存在，没有改动；请换一个名字或先移走原文件`);
}

const besideOutput = (output: string): string => path.join(path.dirname(output), `${path.basename(output).replace(/\.xlsx$/i, '')}.已读.jsonl`);
