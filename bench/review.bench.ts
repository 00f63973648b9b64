import { createNodePool } from '../src/files/pool-node';
import type { ReaderPool } from '../src/files/pool';
import { readSpreadsheet } from '../src/files/xlsx';
import type { Entry } from '../src/review/entry';
import { reviewFiles } from '../src/review/run';
import type { Source } from '../src/review/source';
import { drafts, make } from '../test/corpus/plan';
import { built } from '../test/hostile/built';
import { childrenCpu, megabytes, ownCpu } from './processes';

/**
 * The review of received .xlsx in two workers, read to findings, beside merely opening them: in two workers that do
 * nothing else and hand over the grids, and by the reader in one process. First from the start of the workers, then in
 * turns, a few hundred files at a time. Then what a long review keeps in memory, and how soon it ends when it is cancelled.
 */

const FILES = 2000;
const MANY = 10_000;
const DIFFERENT = 200;
const TURNS = 5;
/** Turns that are not counted: the engine goes on making fast code until about the 3,000th file. */
const WARM = 8;
const CANCELS = 30;

async function files(): Promise<Uint8Array[]> {
  const made: Uint8Array[] = [];
  for (const draft of drafts({ seed: 11, kind: 'xlsx' })) {
    if (draft.kind.name === 'xlsx') made.push((await make(draft))?.bytes ?? new Uint8Array(0));
    if (made.length >= DIFFERENT * 2) break;
  }
  return made.filter(({ length }) => length > 0).slice(0, DIFFERENT);
}

const repeated = (some: readonly Uint8Array[], count: number): Uint8Array[] => Array.from({ length: count }, (_, at) => some[at % some.length] as Uint8Array);

const sourcesOf = (some: readonly Uint8Array[]): Source[] => some.map((bytes, at) => ({ name: `${String(at)}.xlsx`, bytes: () => Promise.resolve(bytes) }));

async function opened(pool: ReaderPool, some: readonly Uint8Array[]): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (let at = next++; at < some.length; at = next++) await pool.read(some[at] as Uint8Array, '表.xlsx');
  }));
}

async function reviewed(pool: ReaderPool, some: readonly Uint8Array[]): Promise<void> {
  let findings = 0;
  for await (const event of reviewFiles(sourcesOf(some), { pool })) if (event.kind === 'read') for (const entry of event.entries) findings += entry.result.findings.length;
  if (findings === 0) throw new Error('nothing found');
}

type Work = (pool: ReaderPool, some: readonly Uint8Array[]) => Promise<void>;

async function cold(start: () => ReaderPool, different: readonly Uint8Array[], work: Work): Promise<number> {
  const pool = start();
  const started = performance.now();
  await work(pool, repeated(different, FILES));
  const seconds = (performance.now() - started) / 1000;
  pool.close();
  return seconds;
}

async function speed(start: () => ReaderPool, different: readonly Uint8Array[]): Promise<void> {
  const [coldReview, coldOpening] = [await cold(start, different, reviewed), await cold(start, different, opened)];
  const turn = repeated(different, FILES / TURNS);
  const review = { what: 'review, read to findings', work: reviewed, pool: start(), cold: coldReview, seconds: 0, main: 0, workers: 0 };
  const opening = { what: 'opened in as many workers', work: opened, pool: start(), cold: coldOpening, seconds: 0, main: 0, workers: 0 };
  const ways = [review, opening];
  for (let round = -WARM; round < TURNS; round += 1) {
    for (const way of ways) {
      const [started, main, workers] = [performance.now(), ownCpu(), round < 0 ? 0 : childrenCpu()];
      await way.work(way.pool, turn);
      if (round < 0) continue;
      way.seconds += (performance.now() - started) / 1000;
      way.main += ownCpu() - main;
      way.workers += childrenCpu() - workers;
    }
  }
  for (const { pool } of ways) pool.close();
  const [started, cpu] = [performance.now(), ownCpu()];
  for (const bytes of turn) readSpreadsheet(bytes);
  const one = ((performance.now() - started) / 1000) * TURNS;
  const oneCpu = (ownCpu() - cpu) / turn.length;
  console.log(`\nReview of ${String(FILES)} .xlsx (${String(different.length)} different, ${(different.reduce((sum, { length }) => sum + length, 0) / different.length / 1024).toFixed(0)} KB each), two workers; processor time per file`);
  for (const { what, cold, seconds, main, workers } of ways) {
    console.log(`  ${what.padEnd(28)} ${(FILES / seconds).toFixed(0)} files/s, ${(FILES / cold).toFixed(0)} from a cold start; workers ${(workers / FILES).toFixed(2)} ms + this process ${(main / FILES).toFixed(2)} ms`);
  }
  console.log(`  ${'opened in one process'.padEnd(28)} ${(FILES / one).toFixed(0)} files/s; ${oneCpu.toFixed(2)} ms`);
  const cpuRatio = (review.workers + review.main) / (opening.workers + opening.main);
  console.log(`  review ÷ opening: × ${(review.seconds / opening.seconds).toFixed(2)} on the clock, × ${cpuRatio.toFixed(2)} of the processor, × ${(review.seconds / one).toFixed(2)} of one process (goal 1.15; 300 files/s)`);
}

/** What this process holds after 2,000 and 10,000 entries, all of them kept. */
async function memory(pool: ReaderPool, different: readonly Uint8Array[]): Promise<void> {
  const kept: Entry[] = [];
  const held: string[] = [];
  const before = megabytes();
  for await (const event of reviewFiles(sourcesOf(repeated(different, MANY)), { pool })) {
    if (event.kind !== 'read') continue;
    for (const entry of event.entries) {
      kept.push(entry);
      if (kept.length === FILES || kept.length === MANY) held.push(`${String(kept.length)} entries: ${megabytes().toFixed(0)} MB`);
    }
  }
  console.log(`  memory of this process: ${before.toFixed(0)} MB before; ${held.join('; ')}; ${String(kept.length)} held at the end`);
}

/** From the abort to the last event, at any moment of a file. */
async function cancel(pool: ReaderPool, different: readonly Uint8Array[]): Promise<void> {
  const waits: number[] = [];
  for (let time = 0; time < CANCELS; time += 1) {
    const stop = new AbortController();
    let aborted = NaN;
    let read = 0;
    for await (const event of reviewFiles(sourcesOf(repeated(different, FILES)), { pool, signal: stop.signal })) {
      if (event.kind === 'read' && (read += 1) === 5) {
        setTimeout(() => {
          aborted = performance.now();
          stop.abort();
        }, time);
      }
      if (event.kind === 'done') waits.push(performance.now() - aborted);
    }
  }
  waits.sort((a, b) => a - b);
  console.log(`  cancelled ${String(CANCELS)} times in the middle of a file: done after ${(waits[CANCELS >> 1] ?? NaN).toFixed(1)} ms, at most ${(waits[CANCELS - 1] ?? NaN).toFixed(1)} ms (goal 200)`);
}

async function main(): Promise<void> {
  const worker = built('src/worker-node.ts')[0] ?? '';
  const start = (): ReaderPool => createNodePool(worker, 2);
  const different = await files();
  await speed(start, different);
  const pool = start();
  await memory(pool, different);
  await cancel(pool, different);
  pool.close();
}

void main();
