import { dice } from '../support/noise';
import { everyKind } from './kinds';
import { everyNoise } from './noise';
import { type Draft, drafts, formName, make } from './plan';
import { readMade, type Result } from './read';
import { Report } from './report';

/** Files drawn from the corpus; `npm run corpus` reads all of it. */
const SAMPLE = 80;

function sample(): Draft[] {
  const all = drafts({ seed: 1 });
  const random = dice(20261122);
  return Array.from({ length: SAMPLE }, () => random.pick(all));
}

async function readAll(some: readonly Draft[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const draft of some) {
    const made = await make(draft);
    if (made !== undefined) results.push(await readMade(made));
  }
  return results;
}

const about = ({ made }: Result): string => `${made.draft.kind.name}, ${formName(made.draft.form)}, ${made.done.join(' + ')}, seed ${String(made.draft.seed)}`;

describe('a sample of the corpus', () => {
  let results: Result[] = [];
  beforeAll(async () => { results = await readAll(sample()); }, 60_000);

  it('has no silent misread', () => {
    const silent = results.flatMap((result) =>
      result.judged.filter(({ outcome }) => outcome === 'silent').map(({ indicator, expected, got }) => `${about(result)}: ${indicator} ${String(got)} instead of ${String(expected)}`),
    );
    expect(silent).toEqual([]);
  });

  it('is read right in ninety-nine of a hundred figures where the cells are kept', () => {
    const report = new Report();
    for (const result of results) report.add(result);
    expect(report.withCells.share).toBeGreaterThanOrEqual(0.99);
  });
});

describe('the corpus', () => {
  it('without noise lays out what its annexes say', async () => {
    for (const draft of drafts({ seed: 7, kind: 'xlsx-own', noise: 'clean' })) {
      const made = await make(draft);
      if (made === undefined) throw new Error('nothing made');
      const { judged, nothing } = await readMade(made);
      expect([formName(draft.form), nothing, ...judged.filter(({ outcome }) => outcome !== 'right')]).toEqual([formName(draft.form), undefined]);
    }
  }, 60_000);

  it('is the same in every run', async () => {
    const [draft] = drafts({ seed: 3, kind: 'csv-utf8', noise: 'mixed' });
    if (draft === undefined) throw new Error('nothing drafted');
    expect((await make(draft))?.bytes).toEqual((await make(draft))?.bytes);
  });

  it('has every noise in some file, and no two kinds or noises of one name', async () => {
    const made = new Set<string>();
    for (const draft of drafts({ seed: 1, kind: 'xlsx-inline' })) {
      if (draft.noise === 'mixed' || !['cn-2014', 'cn-2021'].includes(formName(draft.form))) continue;
      for (const name of (await make(draft))?.done ?? []) made.add(name);
    }
    expect([...made].sort()).toEqual(everyNoise.map(({ name }) => name).sort());
    expect(new Set(everyKind.map(({ name }) => name)).size).toBe(everyKind.length);
  }, 60_000);
});
