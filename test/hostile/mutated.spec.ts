import { createNodePool } from '../../src/files/pool-node';
import { FileRefusal } from '../../src/files/refusal';
import { random } from '../files/build';
import { built } from './built';
import { SAMPLES } from './samples';

const COUNT = 1000;

describe(`${COUNT} files of each kind with one to eight bytes changed`, () => {
  const pool = createNodePool(built('src/files/worker-node.ts')[0] ?? '', 2);
  const report: string[] = [];

  afterAll(() => {
    pool.close();
    console.log(report.join('\n'));
  });

  it.each(Object.keys(SAMPLES))('%s: read or refused, and nothing else', async (kind) => {
    const next = random(20251201);
    const files = Array.from({ length: COUNT }, () => SAMPLES[kind]?.(next) ?? new Uint8Array(0));
    const outcomes = await Promise.all(files.map((bytes) => pool.read(bytes, '表').then(() => 'read', (error: unknown) => (error instanceof FileRefusal ? error.code : String(error)))));
    const counts = new Map<string, number>();
    for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    report.push(`${kind}: ${[...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`);
    const expected = ['read', 'damaged', 'encrypted', 'bomb', 'too-many-parts', 'no-sheet', 'empty', 'not-a-spreadsheet', 'archive', 'word', 'image', 'other-spreadsheet', 'timeout', 'memory'];
    expect(expected).toEqual(expect.arrayContaining([...counts.keys()]));
    expect(counts.size).toBeGreaterThan(1);
  });
});
