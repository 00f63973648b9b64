import { readFileSync } from 'node:fs';
import { readSpreadsheet } from '../src/files/xlsx';
import { createNodePool } from '../src/files/pool-node';
import type { ReaderPool } from '../src/files/pool';
import { reviewFiles } from '../src/review/run';
import { drafts, make } from '../test/corpus/plan';
import { built } from '../test/hostile/built';

/**
 * The review of 2,000 received .xlsx in two workers, read to findings, beside merely opening them: by the same workers,
 * which then hand over the grids, and by the reader in one process. They take turns, a few hundred files at a time.
 */

const FILES = 2000;
const DIFFERENT = 200;
const TURNS = 5;

async function files(): Promise<Uint8Array[]> {
  const made: Uint8Array[] = [];
  for (const draft of drafts({ seed: 11, kind: 'xlsx' })) {
    if (draft.kind.name === 'xlsx') made.push((await make(draft))?.bytes ?? new Uint8Array(0));
    if (made.length >= DIFFERENT * 2) break;
  }
  return made.filter(({ length }) => length > 0).slice(0, DIFFERENT);
}

async function opened(pool: ReaderPool, some: readonly Uint8Array[]): Promise<void> {
  let next = 0;
  await Promise.all(Array.from({ length: 4 }, async () => {
    for (let at = next++; at < some.length; at = next++) await pool.read(some[at] as Uint8Array, '表.xlsx');
  }));
}

async function reviewed(pool: ReaderPool, some: readonly Uint8Array[]): Promise<void> {
  let findings = 0;
  const sources = some.map((bytes, at) => ({ name: `${String(at)}.xlsx`, bytes: () => Promise.resolve(bytes) }));
  for await (const event of reviewFiles(sources, { pool })) if (event.kind === 'read') for (const entry of event.entries) findings += entry.result.findings.length;
  if (findings === 0) throw new Error('nothing found');
}

async function main(): Promise<void> {
  const pool = createNodePool(built('src/worker-node.ts')[0] ?? '', 2);
  const different = await files();
  const turn = Array.from({ length: FILES / TURNS }, (_, at) => different[at % different.length] as Uint8Array);
  const ways = [
    { what: 'review, read to findings', work: reviewed, seconds: 0 },
    { what: 'opened by the same workers', work: opened, seconds: 0 },
  ];
  for (let round = -1; round < TURNS; round += 1) {
    for (const way of ways) {
      const started = performance.now();
      await way.work(pool, turn);
      if (round >= 0) way.seconds += (performance.now() - started) / 1000;
    }
  }
  const started = performance.now();
  for (const bytes of turn) readSpreadsheet(bytes);
  const one = ((performance.now() - started) / 1000) * TURNS;
  pool.close();
  console.log(`\nReview of ${String(FILES)} .xlsx (${String(different.length)} different, ${(different.reduce((sum, { length }) => sum + length, 0) / different.length / 1024).toFixed(0)} KB each), two workers`);
  for (const { what, seconds } of ways) console.log(`  ${what.padEnd(28)} ${seconds.toFixed(1)} s, ${(FILES / seconds).toFixed(0)} files/s`);
  console.log(`  ${'opened in one process'.padEnd(28)} ${one.toFixed(1)} s, ${(FILES / one).toFixed(0)} files/s`);
  console.log(`  review ÷ opening: × ${((ways[0]?.seconds ?? NaN) / (ways[1]?.seconds ?? NaN)).toFixed(2)} (goal 1.15; 300 files/s); this process at most ${/VmHWM:\s*(\d+ kB)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '?'}`);
}

void main();
