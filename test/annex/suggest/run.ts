import { parseArgs } from 'node:util';
import { formIds, formOf } from '../../support/forms';
import { type Placed, scored } from './score';

/** `npm run suggest:score`: plants mistakes in consistent sheets and says where each came among the suggestions. */

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, only: { type: 'string', default: '' }, visible: { type: 'string', default: '1000' }, failures: { type: 'boolean', default: false } },
});

const FIRST = 0.9;
const THREE = 0.98;

const percent = (part: number, all: number): string => (all === 0 ? '–' : `${((100 * part) / all).toFixed(1)} %`);

function row(name: string, placed: readonly Placed[]): string {
  const seen = placed.filter(({ rank }) => rank !== undefined);
  const within = (most: number): number => seen.filter(({ rank = 0 }) => rank > 0 && rank <= most).length;
  const missed = seen.filter(({ rank }) => rank === 0).length;
  const alone = seen.filter(({ of }) => of === 1).length;
  const cells = [placed.length, placed.length - seen.length, seen.length, alone, within(1), percent(within(1), seen.length), within(3), percent(within(3), seen.length), missed];
  return `| ${[name, ...cells].join(' | ')} |`;
}

for (const id of formIds.filter((each) => each.includes(values.only))) {
  const placed = [...scored(formOf(id), Number(values.visible), Number(values.seed))];
  console.log(`\n## ${id}\n\n| mistake | planted | invisible | visible | only place | first | | first three | | not among them |\n| --- |${' ---: |'.repeat(9)}`);
  for (const kind of new Set(placed.map(({ planted }) => planted.kind))) console.log(row(kind, placed.filter(({ planted }) => planted.kind === kind)));
  console.log(row('**all**', placed));
  if (values.failures) {
    for (const { planted, rank, of } of placed) if (rank !== undefined && rank !== 1) console.log([planted.kind, planted.indicator, planted.meant, planted.written, rank, of].join('\t'));
  }
  const seen = placed.filter(({ rank }) => rank !== undefined);
  const share = (most: number): number => seen.filter(({ rank = 0 }) => rank > 0 && rank <= most).length / Math.max(1, seen.length);
  if (share(1) < FIRST || share(3) < THREE) process.exitCode = 1;
}
