import type { Grid } from '../../src/annex/sheet/grid';
import { createNodePool } from '../../src/files/pool-node';
import { FileRefusal } from '../../src/files/refusal';
import { random, values } from '../files/build';
import { built } from './built';
import { SAMPLES } from './samples';

const COUNT = 1000;
/** What no damage to a file's bytes can bring about. */
const NEVER = ['not-started', 'too-large'];

describe(`${COUNT} files of each kind with one to eight bytes changed`, () => {
  const pool = createNodePool(built('src/worker-node.ts')[0] ?? '', 2);
  const report: string[] = [];
  const read = (bytes: Uint8Array): Promise<Grid[] | string> =>
    pool.read(bytes, '表').catch((error: unknown) => (error instanceof FileRefusal ? error.code : `not a refusal: ${String(error)}`));

  afterAll(() => {
    pool.close();
    console.log(report.join('\n'));
  });

  it.each(SAMPLES)('$kind: read or refused, and nothing else', async ({ kind, sound, damaged, proved }) => {
    const next = random(20251201);
    const contents = (result: Grid[] | string): string => (typeof result === 'string' ? result : JSON.stringify(result.map(values)));
    const right = contents(await read(sound));
    const outcomes = (await Promise.all(Array.from({ length: COUNT }, () => read(damaged(next))))).map((result) => {
      if (typeof result === 'string') return result;
      return contents(result) === right ? 'read' : 'read, other values';
    });
    const counts = new Map<string, number>();
    for (const outcome of outcomes) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    report.push(`${kind}: ${[...counts].map(([outcome, count]) => `${outcome} ${count}`).join(', ')}`);
    expect(right).toContain('[');
    expect([...counts.keys()].filter((outcome) => NEVER.includes(outcome) || outcome.startsWith('not a refusal'))).toEqual([]);
    if (proved === true) expect(counts.get('read, other values')).toBeUndefined();
  });
});
