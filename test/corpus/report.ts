import { outcomes, Tally } from './score';
import type { Result } from './read';
import { formName } from './plan';

/** The tallies of a run: in all, by kind, and by noise. */
export class Report {
  readonly all = new Tally();
  /** Files that keep their cells, and texts in which they are lost. */
  readonly withCells = new Tally();
  readonly withoutCells = new Tally();
  readonly kinds = new Map<string, Tally>();
  readonly noises = new Map<string, Tally>();
  /** Figures that were not read right without help though they can be known, and silent misreads; one line each. */
  readonly failures: string[] = [];

  add({ made, judged, nothing }: Result): void {
    const { kind, form, noise, seed } = made.draft;
    for (const tally of [this.all, kind.withoutCells === true ? this.withoutCells : this.withCells, of(this.kinds, kind.name), of(this.noises, noise)]) {
      tally.add(judged);
      if (nothing === 'not-found') tally.notFound += 1;
      else if (nothing !== undefined) tally.refused += 1;
    }
    for (const { indicator, outcome, knowable, expected, got } of judged) {
      const fine = knowable === 'yes' ? outcome === 'right' || outcome === 'right-confirm' : outcome !== 'silent';
      if (!fine) this.failures.push([outcome, kind.name, formName(form), noise, made.done.join('+'), seed, indicator, knowable, expected, got, nothing ?? ''].join('\t'));
    }
  }

  /** Both tables and the totals, in Markdown. */
  toString(): string {
    return [table('kind', this.kinds), table('noise', this.noises), table('', new Map([['with cells', this.withCells], ['without cells', this.withoutCells], ['all', this.all]]))].join('\n\n');
  }
}

function of(tallies: Map<string, Tally>, name: string): Tally {
  let tally = tallies.get(name);
  if (tally === undefined) tallies.set(name, (tally = new Tally()));
  return tally;
}

function table(head: string, tallies: ReadonlyMap<string, Tally>): string {
  const header = [head, 'files', 'refused', 'not found', 'figures', ...outcomes, 'read right', 'without help', 'unknowable', 'of these reported', 'of these silent'];
  const rows = [...tallies].map(([name, tally]) => [
    name,
    ...[tally.files, tally.refused, tally.notFound, tally.figures, ...outcomes.map((each) => tally.known[each])].map(String),
    percent(tally.share),
    percent(tally.certainShare),
    String(outcomes.reduce((sum, each) => sum + tally.unknowable[each], 0)),
    String(tally.unknowable.reported),
    String(tally.unknowable.silent),
  ]);
  return [header, header.map((_, index) => (index === 0 ? '---' : '---:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
