import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createNodePool } from '../../../src/files/pool-node';
import type { Entry } from '../../../src/review/entry';
import { reviewOf } from '../../../src/review/rows';
import { reviewFiles } from '../../../src/review/run';

/** A program of its own: `node memory WORKER FOLDER N` reviews N files (those of the folder again and again) and prints how much memory that took. */

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
/** The largest this process has been, in bytes. Linux only. */
const largest = (): number => Number(/VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;

async function main(worker: string, folder: string, files: number): Promise<void> {
  const pool = createNodePool(worker, 2);
  const names = readdirSync(folder);
  const sources = (function* () {
    for (let at = 0; at < files; at += 1) {
      const name = names[at % names.length] ?? '';
      yield { name: `${String(at)}/${name}`, bytes: async () => new Uint8Array(await readFile(join(folder, name))) };
    }
  })();
  const entries: Entry[] = [];
  const started = performance.now();
  for await (const event of reviewFiles(sources, { pool })) if (event.kind === 'read') entries.push(...event.entries);
  const seconds = (performance.now() - started) / 1000;
  const reading = largest();
  globalThis.gc?.();
  const { heapUsed } = process.memoryUsage();
  reviewOf(entries);
  console.log(`${String(files)} 个文件：${seconds.toFixed(1)} 秒，每秒 ${(files / seconds).toFixed(0)} 个；读时最多 ${megabytes(reading)}，读完留下 ${megabytes(heapUsed)}，连同全部结论最多 ${megabytes(largest())}`);
  pool.close();
}

void main(process.argv[2] ?? '', process.argv[3] ?? '', Number(process.argv[4]));
