import type { Form } from '../annex/form/catalogue';
import { printable } from '../narrative/printable';
import type { Entry, Failure, LastYear } from '../review/entry';
import { NOTHING, reviewFiles } from '../review/run';
import type { Sources } from '../review/source';
import { type Journal, nodeHash } from './journal';
import { ProgressLine } from './progress';
import type { ReviewTerminal } from './review';

/** What came of the files that were read. */
export interface Told {
  readonly entries: readonly Entry[];
  readonly failures: readonly Failure[];
  readonly skipped: number;
  readonly remembered: number;
  readonly cancelled: boolean;
}

export interface Reading {
  readonly forms: readonly Form[];
  readonly journal?: Journal | undefined;
  readonly lastYear?: LastYear | undefined;
  /** Files named one by one: each of them that cannot be read is said by itself. */
  readonly named?: ReadonlySet<string>;
  /** Put before the message of a file that cannot be read. */
  readonly prefix?: string;
  readonly each?: ((entry: Entry) => void) | undefined;
}

/** Reads all the files, telling how far it is; a file that cannot be read is said and stops none. */
export async function readAll(terminal: ReviewTerminal, sources: Sources, { forms, journal, lastYear, named = new Set(), prefix = '', each }: Reading): Promise<Told> {
  const line = new ProgressLine(terminal.progress);
  const entries: Entry[] = [];
  const failures: Failure[] = [];
  const plain: Failure[] = [];
  let [files, read, skipped, remembered, cancelled] = [0, 0, 0, 0, false];
  const options = {
    pool: terminal.pool,
    hash: nodeHash,
    forms,
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
      if (isNote(event.failure) && !named.has(event.failure.file)) plain.push(event.failure);
      else {
        line.clear();
        terminal.err(`${prefix}${printable(event.failure.file)}：${event.failure.message.zh}`);
      }
    } else cancelled = event.cancelled;
    const done = read + failures.length;
    if (event.kind !== 'done' && event.kind !== 'found') line.tell(done, failures.length, files, done - remembered);
  }
  line.clear();
  if (plain.length > 0) terminal.err(`${prefix}${String(plain.length)} 个文本类文件里没有找到统计表（${plain.slice(0, SHOWN).map(({ file }) => printable(file)).join('、')}${plain.length > SHOWN ? '等' : ''}）；其中如有报送的表，请换成表格或文档再报。`);
  if (cancelled) terminal.err(`已停止：读了 ${String(read + failures.length)} 个文件，共 ${String(files)} 个；下面只是已读的部分。`);
  // What is said of the set must not hang on which file was ready first.
  entries.sort((one, other) => (one.id < other.id ? -1 : 1));
  failures.sort((one, other) => (one.file < other.file ? -1 : 1));
  return { entries, failures, skipped, remembered, cancelled };
}

/** Most files that are named in one line. */
const SHOWN = 3;
/** Kinds of file that are as often notes as annexes. */
const TEXTS = /\.(?:txt|text|md|markdown|rst|xml|ya?ml|conf|cfg|nfo)$|(?:^|\/)[^./]+$/i;

/** Whether a file without an annex may well be no annex at all: a note, a list of names, a readme. */
const isNote = ({ file, message }: Failure): boolean => message === NOTHING && TEXTS.test(file);
