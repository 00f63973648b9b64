import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { built } from './built';

const FILES = 60;
const zhangcun = readFileSync('test/cases/zhangcun-2012.txt', 'utf8');
const root = mkdtempSync(path.join(tmpdir(), 'annex-killed-'));
const received = path.join(root, '收到');
let cli = '';

beforeAll(() => {
  const [program = '', worker = ''] = built('src/cli.ts', 'src/worker-node.ts');
  cli = program;
  copyFileSync(worker, path.join(path.dirname(program), 'worker.cjs'));
  mkdirSync(received);
  for (let at = 0; at < FILES; at += 1) writeFileSync(path.join(received, `${String(at)}.txt`), zhangcun.replace('张村镇政府', `${String(at)}号镇政府`).replace('756', String(700 + at)));
}, 120_000);

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly printed: string;
  readonly complained: string;
}

/** @param after sends `signal` once so many lines are out. */
function run(memory: string, after = Infinity, signal: NodeJS.Signals = 'SIGKILL'): Promise<Ended> {
  const child = spawn(process.execPath, [cli, 'review', received, '--memory', memory, '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let [printed, complained, sent] = ['', '', false];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (!sent && printed.split('\n').length > after) {
      sent = true;
      child.kill(signal);
    }
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complained += text));
  return new Promise((resolve) => child.on('close', (code, by) => { resolve({ code, signal: by, printed, complained }); }));
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line.endsWith('}'));
const sheets = (text: string): string[] => lines(text).filter((line) => !line.startsWith('{"summary"')).sort();
const summary = (text: string): Record<string, unknown> => (JSON.parse(lines(text).at(-1) ?? '{}') as { summary?: Record<string, unknown> }).summary ?? {};

it('a run that is killed and begun again gives what an unbroken one gives, and reads only the rest', async () => {
  const whole = await run(path.join(root, 'whole.jsonl'));
  expect(sheets(whole.printed)).toHaveLength(FILES);
  const memory = path.join(root, 'broken.jsonl');
  const killed = await run(memory, 20);
  expect(killed.signal).toBe('SIGKILL');
  expect(sheets(killed.printed).length).toBeLessThan(FILES);
  expect(existsSync(memory)).toBe(true);
  const again = await run(memory);
  expect(again.code).toBe(whole.code);
  expect(sheets(again.printed)).toEqual(sheets(whole.printed));
  const { remembered, ...rest } = summary(again.printed);
  expect(remembered).toBeGreaterThanOrEqual(18);
  expect(remembered).toBeLessThan(FILES);
  expect({ ...rest, remembered: 0 }).toEqual(summary(whole.printed));
}, 300_000);

it('Ctrl+C gives what was read by then and says so', async () => {
  const { code, printed, complained } = await run(path.join(root, 'stopped.jsonl'), 20, 'SIGINT');
  expect(code).toBe(2);
  expect(complained).toMatch(/已停止：读了 \d+ 个文件，共 \d+ 个；下面只是已读的部分。/);
  expect(summary(printed)).toMatchObject({ cancelled: true });
  expect(sheets(printed).length).toBeGreaterThanOrEqual(20);
  expect(sheets(printed).length).toBeLessThan(FILES);
}, 120_000);

it('the call shown in docs/review.md runs', async () => {
  const [, call = ''] = /^annex (review .*)$/m.exec(readFileSync('docs/review.md', 'utf8')) ?? [];
  const folder = mkdtempSync(path.join(tmpdir(), 'annex-docs-'));
  for (const [name, text] of [['收到/张村镇.txt', zhangcun], ['上年/张村镇.txt', zhangcun.replace(/2012年/g, '2011年')], ['名单.txt', '张村镇\n李村镇\n']] as const) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const child = spawn(process.execPath, [cli, ...call.split(' ')], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const code = await new Promise((resolve) => child.on('close', resolve));
  // The published sheet has an error.
  expect(code).toBe(1);
  expect(printed).toContain('没有收到“李村镇”的表');
  expect(existsSync(path.join(folder, '审核.xlsx'))).toBe(true);
  expect(existsSync(path.join(folder, '意见.zip'))).toBe(true);
}, 120_000);
