import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sheetData, textCell, workbook } from '../files/build';
import { built } from './built';
import { WORST } from './worst';

/** What reading one file may add to the process, in bytes, and how long it may take, in seconds. */
const MEMORY = 256 * 1024 * 1024;
const SECONDS = 3.5;

interface Peak {
  readonly outcome: string;
  readonly seconds: number;
  readonly growth: number;
  readonly next: string;
}

describe('files at the limits', () => {
  const [peak = '', worker = ''] = built('test/hostile/peak.ts', 'src/worker-node.ts');
  const path = (name: string): string => join(dirname(peak), name);
  const small = path('small');
  writeFileSync(small, workbook({ sheets: [sheetData(textCell('A1', '一'))] }));
  const figures: string[] = [];

  afterAll(() => console.log(figures.join('\n')));

  it.each(Object.keys(WORST))('%s', (name) => {
    const file = path('file');
    writeFileSync(file, WORST[name]?.() ?? new Uint8Array(0));
    const { stdout, stderr } = spawnSync(process.execPath, [peak, worker, small, file], { encoding: 'utf8' });
    // A worker out of memory must not take the program with it.
    expect(stderr).toBe('');
    const { outcome, seconds, growth, next } = JSON.parse(stdout) as Peak;
    figures.push(`${name}: ${outcome}, ${seconds.toFixed(2)} s, ${(growth / 1024 / 1024).toFixed(0)} MB`);
    expect(outcome).toMatch(/^(?:read|bomb|memory|timeout)$/);
    expect(next).toBe('read');
    expect(seconds).toBeLessThan(SECONDS);
    expect(growth).toBeLessThan(MEMORY);
  });
});
