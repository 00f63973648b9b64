import type { Grid } from '../annex/sheet/grid';
import { checkSize } from './limits';
import { settle, READY, TIME_LIMIT, type ReadReply, type ReadRequest, type WorkerMessage } from './protocol';
import { FileRefusal } from './refusal';

/** One worker, whichever kind of worker it is. */
export interface Reader {
  send(request: ReadRequest): void;
  /** At once, whatever it is doing. */
  stop(): void;
}

/** Starts a worker; it reports its messages, and `died` if it ends by itself. */
export type StartReader = (message: (message: WorkerMessage) => void, died: () => void) => Reader;

interface Job {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly task: unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (refusal: FileRefusal) => void;
  /** Nobody waits for it any more. */
  isOver: boolean;
}

/** Seconds a worker may take to load its program. */
const START_LIMIT = 30;

/** Files that a worker has at a time: the one it reads and the next, so that it goes on without waiting for this side. */
const AHEAD = 2;

/** Reads files in at most `size` workers, each of which is killed when a file takes too long and replaced for the next. */
export class ReaderPool {
  private readonly waiting: Job[] = [];
  private readonly lanes: Lane[] = [];

  constructor(
    private readonly start: StartReader,
    private readonly size: number,
  ) {}

  /**
   * The file's grids; `bytes` stays usable. Rejects with `FileRefusal` only: as `not-started` if `signal` is aborted, which
   * ends the work at once.
   */
  async read(bytes: Uint8Array, name: string, signal?: AbortSignal): Promise<Grid[]> {
    return (await this.run(bytes, name, undefined, signal)) as Grid[];
  }

  /** What the worker makes of the file for this task (plain data, both of them); otherwise like `read`. */
  async run(bytes: Uint8Array, name: string, task: unknown, signal?: AbortSignal): Promise<unknown> {
    checkSize(bytes.length);
    if (signal?.aborted === true) throw new FileRefusal('not-started');
    return new Promise((resolve, reject) => {
      const stop = (): void => { this.cancel(job); };
      const over = (): void => {
        job.isOver = true;
        signal?.removeEventListener('abort', stop);
      };
      const job: Job = {
        bytes,
        name,
        task,
        resolve: (result) => { over(); resolve(result); },
        reject: (refusal) => { over(); reject(refusal); },
        isOver: false,
      };
      signal?.addEventListener('abort', stop, { once: true });
      this.waiting.push(job);
      this.dispatch();
    });
  }

  /** Ends all workers; files still waiting are refused as `not-started`. The pool can be used again afterwards. */
  close(): void {
    for (const job of this.waiting.splice(0)) job.reject(new FileRefusal('not-started'));
    for (const lane of this.lanes.splice(0)) lane.fail(new FileRefusal('not-started'));
  }

  private cancel(job: Job): void {
    const place = this.waiting.indexOf(job);
    if (place >= 0) this.waiting.splice(place, 1);
    job.reject(new FileRefusal('not-started'));
    // A file that a worker has in hand as its next is left to it: nobody listens to its answer.
    const reading = this.lanes.find((lane) => lane.isReading(job));
    if (reading !== undefined) this.waiting.unshift(...reading.stop());
    // Not at once: the same signal is about to cancel other jobs, for which no worker must be started any more.
    void Promise.resolve().then(() => { this.dispatch(); });
  }

  private dispatch(): void {
    while (this.waiting.length > 0) {
      const lane = this.freeLane();
      const job = lane && this.waiting.shift();
      if (lane === undefined || job === undefined) return;
      lane.take(job);
    }
  }

  /** A lane with nothing to do, else a new one, else one with room for a next file. */
  private freeLane(): Lane | undefined {
    const least = this.lanes.reduce<Lane | undefined>((best, lane) => (best === undefined || lane.load < best.load ? lane : best), undefined);
    if (least?.load === 0 || this.lanes.length >= this.size) return least !== undefined && least.load < AHEAD ? least : undefined;
    const lane = new Lane(this.start, (unread) => {
      this.waiting.unshift(...unread);
      this.dispatch();
    });
    this.lanes.push(lane);
    return lane;
  }
}

/** One worker at a time, which reads one file after the other. */
class Lane {
  private reader: Reader | undefined;
  private ready = false;
  /** What the worker was given, or will be when it is ready: the first is being read. */
  private readonly jobs: Job[] = [];
  private id = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param freed is told that there is room, and of files that were given to a worker and have to be read by another. */
  constructor(
    private readonly start: StartReader,
    private readonly freed: (unread: readonly Job[]) => void,
  ) {}

  get load(): number {
    return this.jobs.length;
  }

  isReading(job: Job): boolean {
    return this.jobs[0] === job;
  }

  take(job: Job): void {
    this.jobs.push(job);
    if (this.reader === undefined) this.begin();
    else if (this.ready) this.send(job);
  }

  /** Kills the worker and refuses its files. */
  fail(refusal: FileRefusal): void {
    for (const job of this.stop()) job.reject(refusal);
  }

  /** Kills the worker. Returns its files that somebody still waits for. */
  stop(): Job[] {
    clearTimeout(this.timer);
    this.reader?.stop();
    this.reader = undefined;
    this.ready = false;
    return this.jobs.splice(0).filter(({ isOver }) => !isOver);
  }

  private begin(): void {
    this.limit(START_LIMIT, () => new FileRefusal('not-started'));
    const current = (): boolean => this.reader === reader;
    const reader = this.start(
      (message) => current() && this.receive(message),
      () => {
        if (current()) this.lose(new FileRefusal(this.ready ? 'memory' : 'not-started'));
      },
    );
    this.reader = reader;
  }

  private send(job: Job): void {
    if (job === this.jobs[0]) this.limit(TIME_LIMIT, tooSlow);
    this.reader?.send({ id: ++this.id, bytes: job.bytes.slice(), name: job.name, ...(job.task === undefined ? {} : { task: job.task }) });
  }

  private receive(message: WorkerMessage): void {
    if (message === READY) {
      this.ready = true;
      this.jobs.forEach((job) => { this.send(job); });
    } else if (message.id === this.id - this.jobs.length + 1) this.deliver(message);
  }

  private deliver(reply: ReadReply): void {
    const job = this.jobs.shift();
    if (this.jobs.length > 0) this.limit(TIME_LIMIT, tooSlow);
    else clearTimeout(this.timer);
    try {
      job?.resolve(settle(reply));
    } catch (error) {
      job?.reject(error instanceof FileRefusal ? error : new FileRefusal('damaged'));
    }
    this.freed([]);
  }

  /** The worker is lost, and with it the file it was reading. */
  private lose(refusal: FileRefusal): void {
    this.jobs[0]?.reject(refusal);
    this.freed(this.stop());
  }

  private limit(seconds: number, refusal: () => FileRefusal): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.lose(refusal()); }, seconds * 1000);
  }
}

const tooSlow = (): FileRefusal => new FileRefusal('timeout', { limit: TIME_LIMIT });
