import type { Grid } from '../../annex/sheet/grid';
import { type Form, officialForms } from '../../annex/form/catalogue';
import { recogniseAll } from '../../annex/sheet/recognise';
import { browserPool } from '../../files/pool-browser';
import { type Failure, KeptEntry, type LastYear } from '../../review/entry';
import { writtenOn } from '../../review/explain';
import { LastYearIndex } from '../../review/last-year';
import type { Memory } from '../../review/memory';
import { pack } from '../../review/packed';
import { reviewOf, type Row, type RowOptions, worstFirst } from '../../review/rows';
import { reviewFiles } from '../../review/run';
import { reviewSheets } from '../../review/sheet-names';
import { nextTask } from '../slices';
import { type Chosen, sourcesOf } from './sources';

/** What is to be reviewed. */
export interface Task {
  readonly what: { readonly files: Chosen } | { readonly sheets: readonly Grid[] };
  readonly lastYear: readonly File[];
  /** That sheets are recognised by. */
  readonly forms: readonly Form[];
}

export type Phase = 'last-year' | 'reading' | 'judging' | 'done';

/** How far a review is. */
export interface Progress {
  readonly phase: Phase;
  readonly of: 'files' | 'sheets';
  readonly files: number;
  readonly done: number;
  readonly skipped: number;
  readonly remembered: number;
  /** Seconds until all is read, once that can be told. */
  readonly left?: number;
}

/** What a review has found so far. */
export interface Found {
  readonly entries: readonly KeptEntry[];
  /** The sheets of last year's files. */
  readonly lastYear: readonly KeptEntry[];
  /** Of each sheet alone, the worst first, until all are compared. */
  readonly rows: readonly Row[];
  readonly failures: readonly Failure[];
  readonly lastYearFailures: readonly Failure[];
}

export interface Reading extends Found {
  readonly progress: Progress;
  readonly cancelled: boolean;
  /** The files at hand, by the name they are shown with. */
  readonly files: ReadonlyMap<string, File>;
}

type Before = Pick<Found, 'lastYear' | 'lastYearFailures'>;

interface Options {
  readonly signal: AbortSignal;
  readonly memory: Memory | undefined;
  readonly kept: NonNullable<RowOptions['kept']>;
  /** Hears of what there is now and then. */
  readonly tell: (reading: Reading) => void;
}

/** Between two tellings, in milliseconds. */
const TELL_EVERY = 250;
/** Files and milliseconds after which the time left can be told. */
const KNOWN_AFTER = { files: 8, milliseconds: 1500 };

/** Reads and checks each sheet by itself; ends early, with what is read, when `signal` is aborted. */
export async function readAll(task: Task, options: Options): Promise<Reading> {
  const lastYear = new LastYearIndex();
  const lastEntries: KeptEntry[] = [];
  const lastYearFailures: Failure[] = [];
  if (task.lastYear.length > 0) {
    const last = new Counting('files', 'last-year', new Map(), { lastYear: [], lastYearFailures: [] }, options);
    for await (const event of eventsOf(task.lastYear, task.forms, options, undefined, () => undefined)) {
      if (event.kind === 'read') event.entries.forEach((entry) => { lastYear.add(entry); lastEntries.push(entry); });
      if (event.kind === 'failed') lastYearFailures.push(event.failure);
      last.count(event);
      last.tellNow();
    }
  }
  const find = task.lastYear.length > 0 ? lastYear.find : undefined;
  const before = { lastYear: lastEntries, lastYearFailures };
  if ('sheets' in task.what) return readSheets(task.what.sheets, task.forms, find, before, options);
  const files = new Map<string, File>();
  const all = new Counting('files', 'reading', files, before, options);
  for await (const event of eventsOf(task.what.files, task.forms, options, find, (name, file) => { files.set(name, file); })) {
    if (event.kind === 'read') event.entries.forEach((entry) => { all.add(entry); });
    if (event.kind === 'failed') all.failures.push(event.failure);
    all.count(event);
    all.tellNow();
  }
  return all.reading();
}

const eventsOf = (files: Chosen, forms: readonly Form[], { signal, memory }: Options, lastYear: LastYear | undefined, onFile: (name: string, file: File) => void) =>
  reviewFiles(sourcesOf(files, onFile), { pool: browserPool, forms, signal, ...(memory === undefined || !readAsOfficial(forms) ? {} : { memory }), ...(lastYear === undefined ? {} : { lastYear }) });

/** What is remembered of a file was read by the official forms; own ones with other rows or columns may find something else in it. */
const readAsOfficial = (forms: readonly Form[]): boolean => forms.length === officialForms.length && forms.every((form) => officialForms.some(({ id, data }) => id === form.id && JSON.stringify(data.tables) === JSON.stringify(form.data.tables)));

async function readSheets(sheets: readonly Grid[], forms: readonly Form[], lastYear: LastYear | undefined, before: Before, options: Options): Promise<Reading> {
  const received = withoutOwn(sheets);
  const all = new Counting('sheets', 'reading', new Map(), before, options);
  all.files = received.length;
  for (const grid of received) {
    if (options.signal.aborted) break;
    for (const recognition of recogniseAll([grid], { forms })) all.add(new KeptEntry(grid.name, grid.name, pack(recognition, writtenOn(grid, recognition.sheet)), forms, lastYear));
    all.done += 1;
    all.tellNow();
    await nextTask();
  }
  return all.reading();
}

/** Without the sheets of an earlier review: its roll-up would count as one more unit. */
function withoutOwn(sheets: readonly Grid[]): readonly Grid[] {
  const names = new Set(sheets.map(({ name }) => name));
  if (!reviewSheets.every((name) => names.has(name))) return sheets;
  return sheets.filter(({ name }) => !reviewSheets.some((own) => name === own || name.startsWith(`${own}（`)));
}

/** What has been read, counted and told. */
class Counting {
  readonly failures: Failure[] = [];
  files = 0;
  done = 0;
  private readonly entries: KeptEntry[] = [];
  private readonly rows: Row[] = [];
  private skipped = 0;
  private remembered = 0;
  private complete = false;
  private readonly began = performance.now();
  private told = 0;

  constructor(
    private readonly of: Progress['of'],
    private readonly phase: Phase,
    private readonly atHand: ReadonlyMap<string, File>,
    private readonly before: Before,
    private readonly options: Options,
  ) {}

  add(entry: KeptEntry): void {
    this.entries.push(entry);
    this.rows.push(...reviewOf([entry], { kept: this.options.kept }).rows);
  }

  count(event: { readonly kind: string; readonly files?: number; readonly skipped?: number; readonly complete?: boolean; readonly remembered?: boolean | number }): void {
    if (event.kind === 'found') {
      this.files = event.files ?? 0;
      this.skipped = event.skipped ?? 0;
      this.complete = event.complete === true;
    }
    if (event.kind === 'read' || event.kind === 'failed') this.done += 1;
    if (event.kind === 'read' && event.remembered === true) this.remembered += 1;
  }

  /** Tells, unless it was told a moment ago. */
  tellNow(): void {
    const now = performance.now();
    if (now - this.told < TELL_EVERY) return;
    this.told = now;
    this.options.tell(this.reading());
  }

  reading(): Reading {
    return {
      entries: [...this.entries],
      rows: [...this.rows].sort(worstFirst),
      failures: [...this.failures],
      ...this.before,
      cancelled: this.options.signal.aborted,
      files: this.atHand,
      progress: { phase: this.phase, of: this.of, files: this.files, done: this.done, skipped: this.skipped, remembered: this.remembered, ...this.left() },
    };
  }

  private left(): { left?: number } {
    const elapsed = performance.now() - this.began;
    const slow = this.done - this.remembered;
    if (!this.complete || slow < KNOWN_AFTER.files || elapsed < KNOWN_AFTER.milliseconds) return {};
    return { left: ((this.files - this.done) * elapsed) / this.done / 1000 };
  }
}
