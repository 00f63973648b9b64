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

const silentIn = ({ made: { draft }, judged }: Result): string[] =>
  judged.filter(({ outcome }) => outcome === 'silent').map(({ indicator, expected, got }) => `${draft.noise} ${draft.form.id} seed ${String(draft.seed)}: ${indicator} ${String(got)} instead of ${String(expected)}`);

describe('received sheets as LibreOffice saves them', () => {
  it.each([
    ['xlsx', 'xls'],
    ['xlsx', 'ods'],
    ['docx', 'odt'],
    ['docx', 'doc'],
  ])('%s saved as %s is read without a silent misread, and ninety-nine of a hundred figures right', async (from, to) => {
    const originals = await made(from);
    const files = converted(originals.map(({ bytes }) => bytes), from, to);
    const results = originals.map((one, index) => readMade({ ...one, bytes: files[index] ?? new Uint8Array() }));
    expect(results.flatMap(silentIn)).toEqual([]);
    const report = new Report();
    for (const result of results) report.add(result);
    expect([to, report.all.notFound, report.all.refused]).toEqual([to, 0, 0]);
    expect(report.all.share).toBeGreaterThanOrEqual(0.99);
  }, 600_000);
});
