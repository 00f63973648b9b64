import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createNodePool } from '../../../src/files/pool-node';
import { reviewOf } from '../../../src/review/rows';
import type { Entry } from '../../../src/review/entry';
import { reviewFiles } from '../../../src/review/run';
import { built } from '../../hostile/built';
import { scoreOf } from './score';
import { type Township, township } from './townships';

/** `npm run review:score`: makes the files of many townships, reviews them, and says which planted faults were found. */

const { values } = parseArgs({
  options: { files: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' }, out: { type: 'string' }, failures: { type: 'string' }, memory: { type: 'boolean', default: false } },
});

async function run(): Promise<void> {
  const [worker = '', memory = ''] = built('src/worker-node.ts', 'test/review/score/memory.ts');
  const folder = values.out ?? mkdtempSync(join(tmpdir(), 'annex-review-'));
  mkdirSync(folder, { recursive: true });
  const townships = new Map<string, Township>();
  for (let at = 0; at < Number(values.files); at += 1) {
    const each = await township(at, Number(values.seed));
    writeFileSync(join(folder, each.name), each.made.bytes);
    townships.set(each.name, each);
  }
  const sources = [...townships.keys()].map((name) => ({ name, bytes: () => Promise.resolve(new Uint8Array(readFileSync(join(folder, name)))) }));
  const pool = createNodePool(worker, 2);
  const read = new Map<string, readonly Entry[]>();
  const reasons = new Map<string, string>();
  const started = performance.now();
  for await (const event of reviewFiles(sources, { pool })) {
    if (event.kind === 'read') read.set(event.file, event.entries);
    else if (event.kind === 'failed') reasons.set(event.failure.file, event.failure.message.zh);
  }
  const seconds = (performance.now() - started) / 1000;
  pool.close();

  const total = { planted: 0, found: 0, reported: 0, doubtful: 0 };
  const missed: string[] = [];
  const invented: string[] = [];
  for (const [name, each] of townships) {
    const score = scoreOf(each, read.get(name) ?? []);
    total.planted += score.planted;
    total.found += score.found;
    total.reported += score.reported;
    total.doubtful += score.doubtful;
    missed.push(...score.missed);
    invented.push(...score.invented);
  }
  const { rows } = reviewOf([...read.values()].flat());
  const verdicts = (verdict: string): number => rows.filter(({ judgement }) => judgement.verdict === verdict).length;
  const faulty = [...townships.values()].filter((each) => each.faulty);
  console.log(`${String(townships.size)} 个文件，${String(faulty.length)} 个埋有错误；${seconds.toFixed(1)} 秒，每秒 ${(townships.size / seconds).toFixed(0)} 个`);
  console.log(`读出 ${String(read.size)} 个，没有读出 ${String(reasons.size)} 个（都有说明）；结论：退回 ${String(verdicts('return'))}，需核实 ${String(verdicts('check'))}，可汇总 ${String(verdicts('ready'))}`);
  console.log(`应发现的错误 ${String(total.planted)} 处：发现 ${String(total.found)}，报告为没有读准 ${String(total.reported)}，漏报 ${String(missed.length)}`);
  console.log(`不该有的错误 ${String(invented.length)} 处；涉及请核对的数的 ${String(total.doubtful)} 处`);
  for (const each of [...missed.map((text) => `漏报 ${text}`), ...invented.map((text) => `误报 ${text}`)].slice(0, 40)) console.log(`  ${each}`);
  if (values.failures !== undefined) writeFileSync(values.failures, [...missed, ...invented, ...[...reasons].map((pair) => pair.join('：'))].join('\n'));
  if (missed.length + invented.length > 0) process.exitCode = 1;
  if (values.memory) {
    for (const files of [2000, 10_000]) {
      const { stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', memory, worker, folder, String(files)], { encoding: 'utf8' });
      console.log(stdout.trim() || stderr);
    }
  }
  if (values.out === undefined) rmSync(folder, { recursive: true });
}

void run();
