import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { strToU8 } from 'fflate';
import { createNodePool } from '../../src/files/pool-node';
import type { FileRefusal } from '../../src/files/refusal';

/**
 * A program of its own: `node peak WORKER SMALL FILE` reads SMALL a few times, then FILE, and prints as JSON how that ended,
 * how long it took and by how many bytes this process and its worker had grown at their largest. Linux only.
 */

const processes = (): string[] => ['self', ...readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(/\s+/)];

const memory = (process: string, line: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${line}:\\s*(\\d+)`).exec(readFileSync(`/proc/${process}/status`, 'utf8'))?.[1]) * 1024;

async function main(worker: string, small: string, file: string): Promise<void> {
  const pool = createNodePool(worker, 1);
  const outcome = (bytes: Uint8Array): Promise<string> =>
    pool.read(bytes, '表').then(() => 'read', (refusal: FileRefusal) => refusal.code);
  const warm = new Uint8Array(readFileSync(small));
  for (let run = 0; run < 5; run++) await outcome(warm);
  const bytes = new Uint8Array(readFileSync(file));
  // The kernel forgets the largest size so far.
  const measured = processes().map((process) => {
    writeFileSync(`/proc/${process}/clear_refs`, '5');
    return { process, before: memory(process, 'VmRSS'), largest: 0 };
  });
  const look = (): void => {
    for (const each of measured) if (existsSync(`/proc/${each.process}`)) each.largest = Math.max(each.largest, memory(each.process, 'VmHWM') || 0);
  };
  // A worker that is killed takes its figures along.
  const looking = setInterval(look, 20);
  const start = performance.now();
  const result = await outcome(bytes);
  const seconds = (performance.now() - start) / 1000;
  look();
  clearInterval(looking);
  const growth = measured.reduce((sum, { before, largest }) => sum + Math.max(0, largest - before), 0);
  const next = await outcome(strToU8('指标\t数\n甲\t1'));
  console.log(JSON.stringify({ outcome: result, seconds, growth, next }));
  pool.close();
}

void main(process.argv[2] ?? '', process.argv[3] ?? '', process.argv[4] ?? '');
