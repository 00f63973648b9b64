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
}

/** Seconds a worker may take to load its program. */
const START_LIMIT = 30;

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
      const over = (): void => { signal?.removeEventListener('abort', stop); };
      const job: Job = {
        bytes,
        name,
        task,
        resolve: (result) => { over(); resolve(result); },
        reject: (refusal) => { over(); reject(refusal); },
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
    const refusal = new FileRefusal('not-started');
    const place = this.waiting.indexOf(job);
    if (place >= 0) this.waiting.splice(place, 1);
    this.lanes.find((lane) => lane.isReading(job))?.fail(refusal);
    job.reject(refusal);
    // Not at once: the same signal is about to cancel other jobs, for which no worker must be started any more.
    void Promise.resolve().then(() => { this.dispatch(); });
  }

  private dispatch(): void {
    while (this.waiting.length > 0) {
      const lane = this.lanes.find((each) => each.idle) ?? this.addLane();
      const job = lane && this.waiting.shift();
      if (lane === undefined || job === undefined) return;
      lane.take(job);
    }
  }

  private addLane(): Lane | undefined {
    if (this.lanes.length >= this.size) return undefined;
    const lane = new Lane(this.start, () => this.dispatch());
    this.lanes.push(lane);
    return lane;
  }
}

/** One worker at a time with one file at a time. */
class Lane {
  private reader: Reader | undefined;
  private ready = false;
  private job: Job | undefined;
  private id = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly start: StartReader,
    private readonly freed: () => void,
  ) {}

  get idle(): boolean {
    return this.job === undefined;
  }

  isReading(job: Job): boolean {
    return this.job === job;
  }

  take(job: Job): void {
    this.job = job;
    if (this.reader !== undefined && this.ready) this.send(job);
    else this.begin();
  }

  /** Kills the worker and refuses the file it was reading, if any. */
  fail(refusal: FileRefusal): void {
    this.reader?.stop();
    this.reader = undefined;
    this.ready = false;
    this.finish()?.reject(refusal);
  }

  private begin(): void {
    this.limit(START_LIMIT, new FileRefusal('not-started'));
    const current = (): boolean => this.reader === reader;
    const reader = this.start(
      (message) => current() && this.receive(message),
      () => {
        if (!current()) return;
        this.fail(new FileRefusal(this.ready ? 'memory' : 'not-started'));
        this.freed();
      },
    );
    this.reader = reader;
  }

  private send(job: Job): void {
    this.limit(TIME_LIMIT, new FileRefusal('timeout', { limit: TIME_LIMIT }));
    this.reader?.send({ id: ++this.id, bytes: job.bytes.slice(), name: job.name, ...(job.task === undefined ? {} : { task: job.task }) });
  }

  private receive(message: WorkerMessage): void {
    if (message === READY) {
      this.ready = true;
      if (this.job !== undefined) this.send(this.job);
    } else if (message.id === this.id) this.deliver(message);
  }

  private deliver(reply: ReadReply): void {
    const job = this.finish();
    try {
      job?.resolve(settle(reply));
    } catch (error) {
      job?.reject(error instanceof FileRefusal ? error : new FileRefusal('damaged'));
    }
    this.freed();
  }

  private finish(): Job | undefined {
    clearTimeout(this.timer);
    const { job } = this;
    this.job = undefined;
    return job;
  }

  private limit(seconds: number, refusal: FileRefusal): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.fail(refusal);
      this.freed();
    }, seconds * 1000);
  }
}
