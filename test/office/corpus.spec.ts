import { drafts, make, type Made } from '../corpus/plan';
import { readMade, type Result } from '../corpus/read';
import { Report } from '../corpus/report';
import { converted } from './soffice';

/** Noise that LibreOffice can carry from one kind of file to the other. */
const noises = ['clean', 'figures-retyped', 'labels-retyped', 'labels-unmerged', 'own-rows', 'blank-rows', 'in-report', 'totals-blank'];

async function made(kind: string): Promise<Made[]> {
  const all: Made[] = [];
  for (const draft of drafts({ seed: 1, kind })) {
    if (draft.kind.name !== kind || !noises.includes(draft.noise)) continue;
    const one = await make(draft);
    if (one !== undefined) all.push(one);
  }
  return all;
}

async function readAs(from: string, to: string): Promise<Result[]> {
  const originals = await made(from);
  const files = converted(originals.map(({ bytes }) => bytes), from, to);
  const results: Result[] = [];
  for (const [index, one] of originals.entries()) results.push(await readMade({ ...one, bytes: files[index] ?? new Uint8Array() }));
  return results;
}

const silentIn = ({ made: { draft }, judged }: Result): string[] =>
  judged.filter(({ outcome }) => outcome === 'silent').map(({ indicator, expected, got }) => `${draft.noise} ${draft.form.id} seed ${String(draft.seed)}: ${indicator} ${String(got)} instead of ${String(expected)}`);

function reportOn(results: readonly Result[]): Report {
  const report = new Report();
  for (const result of results) report.add(result);
  return report;
}

describe('received sheets as LibreOffice saves them', () => {
  it.each([
    ['xlsx', 'xls'],
    ['xlsx', 'ods'],
    ['docx', 'odt'],
    ['docx', 'doc'],
  ])('%s saved as %s is read without a silent misread, and ninety-nine of a hundred figures right', async (from, to) => {
    const results = await readAs(from, to);
    expect(results.flatMap(silentIn)).toEqual([]);
    const { all } = reportOn(results);
    expect([all.notFound, all.refused]).toEqual([0, 0]);
    expect(all.share).toBeGreaterThanOrEqual(0.99);
  }, 600_000);
});
