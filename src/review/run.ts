import { type Form, officialForms } from '../annex/form/catalogue';
import type { Bilingual } from '../annex/form/form';
import { checkSize, MAX_ARCHIVE, MAX_FILE } from '../files/limits';
import { FileRefusal, refusalText } from '../files/refusal';
import { type Expanded, expand, isArchive } from './archive';
import { type Failure, KeptEntry, type LastYear } from './entry';
import { contentKey, type Hash, isLasting, type Memory, type Outcome, webHash } from './memory';
import { isKnown, type PackedAnnex } from './packed';
import { baseName, type Source, SourceError, type Sources } from './source';
import { SourceList } from './source-list';
import type { SurveyTask } from './survey';
import { formsForWorker } from './worker-forms';

/** What a review needs of a reader pool (files/pool.ts); its workers must run `work` of survey.ts. */
export interface SurveyPool {
  run(bytes: Uint8Array, name: string, task: unknown, signal?: AbortSignal): Promise<unknown>;
}

export interface ReviewOptions {
  readonly pool: SurveyPool;
  /** The forms to look for; the official ones if not given. */
  readonly forms?: readonly Form[];
  readonly lastYear?: LastYear;
  readonly signal?: AbortSignal;
  /** Files with a content it knows are not read again. */
  readonly memory?: Memory;
  readonly hash?: Hash;
}

export type ReviewEvent =
  /** How many files are to be read and how many were passed over (source.ts: isCandidate); `complete`: none will be added but those inside archives. */
  | { readonly kind: 'found'; readonly files: number; readonly skipped: number; readonly complete: boolean }
  /** `remembered`: the content was known and not read again. */
  | { readonly kind: 'read'; readonly file: string; readonly entries: readonly KeptEntry[]; readonly remembered: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'done'; readonly files: number; readonly read: number; readonly failed: number; readonly remembered: number; readonly cancelled: boolean };

/** Files loaded or being read at the same time: two in each of two workers and two ready for them. */
const IN_FLIGHT = 6;

type Settled = { readonly kind: 'expanded'; readonly expanded: Expanded } | Extract<ReviewEvent, { kind: 'read' | 'failed' }>;

/**
 * Reads and checks files one after another, two at the same time; a zip archive's files in its place. Results come in the
 * order in which they are ready, `done` last. One file that cannot be read never stops the others. No more than a few
 * files are held at once, and of each no more than its figures are kept in its entries. When `signal` is aborted the work
 * ends at once, with what is read so far; so it does when the caller stops listening.
 */
export async function* reviewFiles(sources: Sources, options: ReviewOptions): AsyncGenerator<ReviewEvent, void, undefined> {
  const stop = new AbortController();
  const aborted = new Promise<'aborted'>((resolve) => {
    stop.signal.addEventListener('abort', () => { resolve('aborted'); }, { once: true });
  });
  const abort = (): void => { stop.abort(); };
  if (options.signal?.aborted === true) abort();
  else options.signal?.addEventListener('abort', abort, { once: true });

  const list = new SourceList(sources);
  const active = new Map<number, Promise<{ id: number; settled: Settled }>>();
  const count = { read: 0, failed: 0, remembered: 0 };
  let last = 0;
  let told = '';
  try {
    while (!stop.signal.aborted) {
      while (active.size < IN_FLIGHT) {
        const source = list.take();
        if (source === undefined) break;
        const id = (last += 1);
        active.set(id, settle(source, { ...options, signal: stop.signal }).then((settled) => ({ id, settled })));
      }
      const found = { kind: 'found', files: list.files, skipped: list.skipped, complete: list.complete } as const;
      if (found.files + found.skipped > 0 && told !== JSON.stringify(found)) {
        told = JSON.stringify(found);
        yield found;
      }
      if (active.size === 0 && list.complete) break;
      const next = await Promise.race([aborted, ...(list.complete ? [] : [list.changed()]), ...active.values()]);
      if (typeof next !== 'object' || stop.signal.aborted) continue;
      active.delete(next.id);
      const { settled } = next;
      if (settled.kind === 'expanded') {
        list.replace(settled.expanded);
        continue;
      }
      count[settled.kind] += 1;
      if (settled.kind === 'read' && settled.remembered) count.remembered += 1;
      yield settled;
    }
    yield { kind: 'done', files: list.files, ...count, cancelled: stop.signal.aborted };
  } finally {
    options.signal?.removeEventListener('abort', abort);
    stop.abort();
  }
}

/** Never rejects. */
async function settle(source: Source, options: ReviewOptions): Promise<Settled> {
  try {
    const { name, size = 0, packed } = source;
    checkSize(Math.max(1, size), packed === undefined && /\.zip$/i.test(name) ? MAX_ARCHIVE : MAX_FILE);
    const bytes = await source.bytes();
    if (packed === undefined && isArchive(bytes)) return { kind: 'expanded', expanded: expand(bytes, name) };
    return await read(source, bytes, options);
  } catch (error) {
    return failed(source.name, messageOf(error));
  }
}

async function read(source: Source, bytes: Uint8Array, options: ReviewOptions): Promise<Settled> {
  const { memory, hash = webHash, forms = officialForms } = options;
  const key = memory === undefined ? undefined : await contentKey(hash, bytes, source);
  const known = key === undefined ? undefined : await memory?.get(key);
  const remembered = known === undefined ? undefined : settledBy(known, source.name, true, forms, options.lastYear);
  if (remembered !== undefined) return remembered;
  const outcome = await surveyed(source, bytes, forms, options);
  if (key !== undefined && isLasting(outcome)) await memory?.set(key, outcome);
  return settledBy(outcome, source.name, false, forms, options.lastYear) ?? failed(source.name, UNKNOWN);
}

async function surveyed({ name, packed }: Source, bytes: Uint8Array, forms: readonly Form[], { pool, signal }: ReviewOptions): Promise<Outcome> {
  const task: SurveyTask = { survey: { forms: formsForWorker(forms), ...(packed === undefined ? {} : { packed }) } };
  try {
    return { annexes: (await pool.run(bytes, baseName(name), task, signal)) as PackedAnnex[] };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return { refusal: { code: error.code, detail: error.detail } };
  }
}

/** undefined if the outcome is of forms that are not there. */
function settledBy(outcome: Outcome, file: string, remembered: boolean, forms: readonly Form[], lastYear: LastYear | undefined): Settled | undefined {
  if ('refusal' in outcome) return failed(file, refusalMessage(outcome.refusal));
  const { annexes } = outcome;
  if (!annexes.every((annex) => isKnown(annex, forms))) return undefined;
  if (annexes.length === 0) return failed(file, NOTHING);
  const entries = annexes.map((annex) => new KeptEntry(annexes.length === 1 ? file : `${file}#${annex.sheets[0] ?? ''}`, file, annex, forms, lastYear));
  return { kind: 'read', file, entries, remembered };
}

const failed = (file: string, message: Bilingual): Settled => ({ kind: 'failed', failure: { file, message } });

const refusalMessage = ({ code, detail }: Pick<FileRefusal, 'code' | 'detail'>): Bilingual => ({ zh: refusalText(code, detail, 'zh'), en: refusalText(code, detail, 'en') });

function messageOf(error: unknown): Bilingual {
  if (error instanceof SourceError) return error.reason;
  return error instanceof FileRefusal ? refusalMessage(error) : UNKNOWN;
}

/** The message for a file without an annex. */
export const NOTHING: Bilingual = {
  zh: '没有找到统计表。请确认文件里有统计表，且指标名称完整。',
  en: 'No annex was found in it. Check that the file holds the table and that its labels are complete.',
};
const UNKNOWN: Bilingual = {
  zh: '没有读到这个文件，可能已移走、改名或没有权限。请确认文件还在，再重试。',
  en: 'The file could not be loaded; it may have been moved, renamed or locked. Check that it is still there and try again.',
};
