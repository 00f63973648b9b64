import { join } from 'node:path';
import { strToU8 } from 'fflate';
import type { Grid } from '../../src/annex/sheet/grid';
import { ReaderPool, type StartReader } from '../../src/files/pool';
import { createNodePool } from '../../src/files/pool-node';
import { answer, READY, settle, type ReadRequest, type WorkerMessage } from '../../src/files/protocol';
import { readFile } from '../../src/files/read';
import type { FileRefusal } from '../../src/files/refusal';
import { refusal, values } from './build';

const bytes = strToU8('指标\t数\n甲\t1');
const worker = (name: string): string => join(__dirname, 'workers', name);
const code = (read: Promise<unknown>): Promise<string> => read.then(() => 'read', (error: unknown) => (error as FileRefusal).code);

describe('protocol', () => {
  it('carries grids and refusals from one side to the other', () => {
    expect(values((settle(answer({ id: 1, bytes, name: '表' }, readFile)) as Grid[])[0])).toEqual([['指标', '数'], ['甲', '1']]);
    const large = answer({ id: 2, bytes: new Uint8Array(31 * 1024 * 1024), name: '表' }, readFile);
    expect(() => settle(large)).toThrow(/31 MB，最多 30 MB/);
  });

  it('makes a refusal of an error nobody expected', () => {
    const broken = answer({ id: 3, bytes, name: '表' }, () => { throw new TypeError('bug'); });
    expect(refusal(() => settle(broken))).toBe('damaged');
  });
});

describe('a pool', () => {
  /** Workers that do nothing but what the test lets them. */
  function fakes(): { start: StartReader; workers: { say: (message: WorkerMessage) => void; die: () => void; sent: ReadRequest[]; answered: number; stopped: boolean }[] } {
    const workers: ReturnType<typeof fakes>['workers'] = [];
    const start: StartReader = (say, die) => {
      const each = { say, die, sent: [] as ReadRequest[], answered: 0, stopped: false };
      workers.push(each);
      return { send: (request) => each.sent.push(request), stop: () => (each.stopped = true) };
    };
    return { start, workers };
  }
  /** Answers the first file that has no answer yet. */
  const reply = (each: ReturnType<typeof fakes>['workers'][number] | undefined): void => {
    const id = each?.sent[each.answered]?.id ?? -1;
    if (each !== undefined) each.answered += 1;
    each?.say({ id, result: [] });
  };
  const namesSent = (workers: ReturnType<typeof fakes>['workers']): string[][] => workers.map(({ sent }) => sent.map(({ name }) => name));

  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('starts no worker for files that the same signal is about to stop', async () => {
    const { start, workers } = fakes();
    const pool = new ReaderPool(start, 2);
    const stop = new AbortController();
    const reads = ['一', '二', '三', '四'].map((name) => code(pool.read(bytes, name, stop.signal)));
    stop.abort();
    expect(await Promise.all(reads)).toEqual(['not-started', 'not-started', 'not-started', 'not-started']);
    expect(workers.map(({ stopped }) => stopped)).toEqual([true, true]);
  });

  it('stops at a signal: the file being read, one that waits, and one not yet begun', async () => {
    const { start, workers } = fakes();
    const pool = new ReaderPool(start, 1);
    const [reading, waiting, never] = [new AbortController(), new AbortController(), new AbortController()];
    const first = code(pool.read(bytes, '一', reading.signal));
    const second = code(pool.read(bytes, '二', waiting.signal));
    const third = pool.read(bytes, '三');
    waiting.abort();
    reading.abort();
    never.abort();
    expect(await Promise.all([first, second, code(pool.read(bytes, '四', never.signal))])).toEqual(['not-started', 'not-started', 'not-started']);
    expect(workers.map(({ stopped }) => stopped)).toEqual([true, false]);
    workers[1]?.say(READY);
    expect(workers[1]?.sent.map(({ name }) => name)).toEqual(['三']);
    reply(workers[1]);
    expect(await third).toEqual([]);
    pool.close();
  });

  it('uses a worker again, and no more of them than it may; each has one file to read next', async () => {
    const { start, workers } = fakes();
    const pool = new ReaderPool(start, 2);
    const reads = ['a', 'b', 'c', 'd', 'e'].map((name) => pool.read(bytes, name));
    workers.forEach((each) => each.say(READY));
    expect(namesSent(workers)).toEqual([['a', 'c'], ['b', 'd']]);
    reply(workers[1]);
    expect(namesSent(workers)).toEqual([['a', 'c'], ['b', 'd', 'e']]);
    for (const each of [0, 0, 1, 1]) reply(workers[each]);
    expect(await Promise.all(reads)).toEqual([[], [], [], [], []]);
  });

  it('gives the next file of a worker that was lost to a fresh one, with all its time', async () => {
    const { start, workers } = fakes();
    const pool = new ReaderPool(start, 1);
    const [first, second, third] = ['first', 'second', 'third'].map((name) => code(pool.read(bytes, name)));
    workers[0]?.say(READY);
    workers[0]?.die();
    expect(await first).toBe('memory');
    workers[1]?.say(READY);
    expect(namesSent(workers)).toEqual([['first', 'second'], ['second', 'third']]);
    jest.advanceTimersByTime(2999);
    reply(workers[1]);
    jest.advanceTimersByTime(2999);
    expect(workers[1]?.stopped).toBe(false);
    jest.advanceTimersByTime(1);
    expect([await second, await third]).toEqual(['read', 'timeout']);
    expect(workers).toHaveLength(2);
  });

  it('keeps a worker when the file it would read next is cancelled, and does not read that one again', async () => {
    const { start, workers } = fakes();
    const pool = new ReaderPool(start, 1);
    const stop = new AbortController();
    const first = code(pool.read(bytes, 'first'));
    const second = code(pool.read(bytes, 'second', stop.signal));
    workers[0]?.say(READY);
    stop.abort();
    expect(await second).toBe('not-started');
    expect(workers[0]?.stopped).toBe(false);
    workers[0]?.die();
    expect(await first).toBe('memory');
    expect(workers).toHaveLength(1);
    const third = code(pool.read(bytes, 'third'));
    workers[1]?.say(READY);
    reply(workers[1]);
    expect(await third).toBe('read');
    expect(namesSent(workers)).toEqual([['first', 'second'], ['third']]);
  });

  it('starts a fresh worker after one was too slow, and hears nothing more from the slow one', async () => {
    const { start, workers } = fakes();
    const pool = new ReaderPool(start, 1);
    const slow = code(pool.read(bytes, 'slow'));
    const next = code(pool.read(bytes, 'next'));
    workers[0]?.say(READY);
    jest.advanceTimersByTime(2999);
    expect(workers).toHaveLength(1);
    jest.advanceTimersByTime(1);
    expect(await slow).toBe('timeout');
    expect(workers.map((each) => each.stopped)).toEqual([true, false]);
    reply(workers[0]);
    workers[1]?.say(READY);
    reply(workers[1]);
    expect(await next).toBe('read');
  });

  it('does not count the time a worker needs to start, but gives up in the end', async () => {
    const { start, workers } = fakes();
    const pool = new ReaderPool(start, 1);
    const late = code(pool.read(bytes, 'late'));
    jest.advanceTimersByTime(20_000);
    workers[0]?.say(READY);
    reply(workers[0]);
    expect(await late).toBe('read');
    pool.close();
    const never = code(pool.read(bytes, 'never'));
    jest.advanceTimersByTime(30_000);
    expect(await never).toBe('not-started');
  });

  it('tells a worker that never ran from one that ran out of memory', async () => {
    const { start, workers } = fakes();
    const pool = new ReaderPool(start, 1);
    const first = code(pool.read(bytes, 'first'));
    workers[0]?.die();
    expect(await first).toBe('not-started');
    const second = code(pool.read(bytes, 'second'));
    workers[1]?.say(READY);
    workers[1]?.die();
    workers[1]?.die();
    expect(await second).toBe('memory');
  });

  it('refuses what waits when it is closed, and files too large at once', async () => {
    const { start, workers } = fakes();
    const pool = new ReaderPool(start, 1);
    const reads = [code(pool.read(bytes, 'a')), code(pool.read(bytes, 'b'))];
    pool.close();
    expect(await Promise.all(reads)).toEqual(['not-started', 'not-started']);
    expect(workers.map((each) => each.stopped)).toEqual([true]);
    expect(await code(pool.read(new Uint8Array(0), 'empty'))).toBe('empty');
    expect(workers).toHaveLength(1);
  });
});

describe('workers in Node', () => {
  it('read, leave the bytes to the caller, and refuse', async () => {
    const pool = createNodePool(worker('reader.cjs'), 1);
    expect(values((await pool.read(bytes, '表'))[0])).toEqual([['指标', '数'], ['甲', '1']]);
    expect(bytes).toHaveLength(16);
    expect(await code(pool.read(strToU8('%PDF-1.7'), 'a.xlsx'))).toBe('pdf');
    pool.close();
  }, 30_000);

  it('are killed when they hang, hoard or end, and replaced', async () => {
    const pool = createNodePool(worker('hang.cjs'), 1);
    const names = ['fine', 'hang', 'memory', 'burst', 'fine', 'end', 'fine'];
    expect(await Promise.all(names.map((name) => code(pool.read(bytes, name))))).toEqual(['read', 'timeout', expect.stringMatching(/memory|timeout/), expect.stringMatching(/memory|timeout/), 'read', 'memory', 'read']);
    pool.close();
  }, 30_000);

  it('are said not to start when their program is missing', async () => {
    expect(await code(createNodePool(worker('missing.cjs'), 1).read(bytes, '表'))).toBe('not-started');
  });
});

describe('workers in a browser', () => {
  it('answer through the same protocol', async () => {
    const posted: unknown[] = [];
    const scope = globalThis as { self?: unknown };
    const page: { onmessage?: (event: { data: ReadRequest }) => Promise<void>; postMessage: (message: unknown) => void } = { postMessage: (message) => posted.push(message) };
    scope.self = page;
    await import('../../src/worker');
    await page.onmessage?.({ data: { id: 7, bytes, name: '表' } });
    delete scope.self;
    expect(posted).toEqual([READY, expect.objectContaining({ id: 7, result: [expect.objectContaining({ name: '表' })] })]);
  });

  it('are created by the page, and get a copy of the bytes', async () => {
    class FakeWorker {
      onmessage?: (event: { data: WorkerMessage }) => void;
      constructor(readonly url: URL) {
        setTimeout(() => this.onmessage?.({ data: READY }));
      }
      postMessage(request: ReadRequest, transfer: unknown[]): void {
        expect(transfer).toEqual([request.bytes.buffer]);
        this.onmessage?.({ data: answer(request, readFile) });
      }
      terminate(): void {}
    }
    const scope = globalThis as { Worker?: unknown };
    scope.Worker = FakeWorker;
    const { readInWorker } = await import('../../src/files/pool-browser');
    expect(await readInWorker(bytes, '表')).toHaveLength(1);
    expect(await code(readInWorker(strToU8('%PDF-1.7'), '表'))).toBe('pdf');
    delete scope.Worker;
  });
});
