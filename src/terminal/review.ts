import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { type Form, officialForms } from '../annex/form/catalogue';
import { cellText } from '../annex/sheet/grid';
import { expectedUnits } from '../review/expected';
import { lastYearAmong } from '../review/last-year';
import { reviewRollUp } from '../review/roll-up';
import { reviewOf } from '../review/rows';
import type { SurveyPool } from '../review/run';
import { formsForWorker } from '../review/worker-forms';
import type { ExitCode, Terminal } from './commands';
import { sourcesIn } from './folder';
import { formNamed, openFile, readSheet, Unusable, writeNew } from './input';
import { openJournal } from './journal';
import { keptFor, readKept, withSeen, writeKept } from './kept-file';
import type { Progress } from './progress';
import { writeLetters } from './review-letters';
import { readAll } from './review-read';
import { reportLine, rollUpLines, setLines, summary, summaryLine } from './review-report';

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
  /** Forms to look for, by id or as .json files; all official ones if not given. */
  readonly form?: readonly string[];
  /** The year the sheets should be of. */
  readonly year?: number;
  /** Folder with last year's files. */
  readonly lastYear?: string;
  /** File with the names of the units that should have sent a sheet. */
  readonly expected?: string;
  /** The parent body's own sheet, to be held against the sum. */
  readonly county?: string;
  /** Adds up the sheets that are to be checked as well. */
  readonly includeChecked?: boolean;
  /** The workbook to write. */
  readonly output?: string;
  /** Where the notes to the units go: a .docx, a .zip or a folder. */
  readonly letters?: string;
  /** Reasons of earlier reviews, and of this one for the next. */
  readonly explanations?: string;
  /** Where to remember what was read; beside the workbook if not given. */
  readonly memory?: string;
  readonly json?: boolean;
}

/** Reviews many files and folders. One that cannot be read is said and stops none; nor does a result that cannot be written. */
export async function review(terminal: ReviewTerminal, paths: readonly string[], options: ReviewOptions): Promise<ExitCode> {
  const { output, letters, explanations } = options;
  const json = options.json === true;
  for (const file of [output, letters]) if (file !== undefined && /\.(?:xlsx|docx|zip)$/i.test(file)) await mustBeNew(file);
  const forms = options.form === undefined ? officialForms : await Promise.all(options.form.map(formNamed));
  const expected = options.expected === undefined ? undefined : await expectedIn(terminal, options.expected);
  const county = options.county === undefined ? undefined : await readSheet(terminal.read, options.county, forms);
  const before = explanations === undefined ? undefined : await readKept(explanations);
  const kept = before === undefined ? undefined : keptFor(before);
  const memoryFile = options.memory ?? (output === undefined ? undefined : besideOutput(output));
  const journal = memoryFile === undefined ? undefined : await openJournal(memoryFile, readerOf(terminal, forms), terminal.err);
  try {
    const except = [output, letters, explanations, memoryFile, options.county, options.expected].flatMap((file) => file ?? []);
    const last = options.lastYear === undefined ? undefined : await readAll(terminal, sourcesIn([options.lastYear], except), { forms, journal, prefix: '上年的表：' });
    const told = await readAll(terminal, sourcesIn(paths, except), {
      forms,
      journal,
      named: new Set(paths.map((each) => each.split(path.sep).join('/'))),
      lastYear: last === undefined ? undefined : lastYearAmong(last.entries),
      each: json ? (entry) => { terminal.out(ndjson(reportLine(entry, kept))); } : undefined,
    });
    const all = reviewOf(told.entries, { ...(expected === undefined ? {} : { expected }), ...(options.year === undefined ? {} : { year: options.year }), ...(kept === undefined ? {} : { kept }) });
    const sums = { includeChecked: options.includeChecked === true, ...(county === undefined ? {} : { county }) };
    const rolledUp = reviewRollUp(new Map(told.entries.map((entry) => [entry.id, entry])), all, sums);
    if (json) {
      for (const line of setLines(all)) terminal.err(line);
      terminal.out(ndjson(summaryLine(all, told, rolledUp)));
    } else terminal.out([summary(all, told, terminal.width), ...setLines(all), ...rollUpLines(rolledUp)].join('\n'));
    const said = (text: string): void => { if (!json) terminal.out(text); };
    const written = [
      await attempt(terminal, output, async (file) => {
        const { reviewWorkbook } = await import('../review/workbook/workbook');
        await writeNew(file, await reviewWorkbook(told.entries, all, told.failures, { ...(kept === undefined ? {} : { kept }), sums }));
        said(`已写出 ${file}`);
      }),
      await attempt(terminal, letters, async (file) => {
        const count = await writeLetters(file, told.entries, all, kept);
        said(count === 0 ? '没有需要退回或核实的单位，没有写意见。' : `已写出 ${String(count)} 份意见：${file}`);
      }),
      await attempt(terminal, explanations, (file) => writeKept(file, withSeen(before ?? new Map(), told.entries))),
    ];
    if (written.includes(false) || told.cancelled || told.failures.length > 0 || (last?.failures.length ?? 0) > 0) return 2;
    return all.rows.some(({ errors }) => errors > 0) ? 1 : 0;
  } finally {
    await journal?.close();
  }
}

/** What reads the files: this program, looking for these forms. What another one found says nothing of what this one would. */
const readerOf = ({ program }: ReviewTerminal, forms: readonly Form[]): string =>
  forms === officialForms ? program() : `${program()} ${createHash('sha256').update(JSON.stringify(formsForWorker(forms))).digest('hex')}`;

/** Whether a result was written, if it was asked for; that it was not is said, and the others are written all the same. */
async function attempt(terminal: ReviewTerminal, file: string | undefined, write: (file: string) => Promise<void>): Promise<boolean> {
  if (file === undefined) return true;
  try {
    await write(file);
    return true;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    terminal.err(error.message);
    return false;
  }
}

/** One line, in which nothing can pass for a command to the terminal. */
const ndjson = (value: unknown): string => JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

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
