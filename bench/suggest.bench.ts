import { check } from '../src/annex/check/check';
import { suggest } from '../src/annex/check/suggest';
import { buildForm } from '../src/annex/form/load';
import type { Figure } from '../src/annex/sheet/figure';
import type { Sheet } from '../src/annex/sheet/sheet';
import { measure, report } from './measure';

/**
 * The smallest corrections of sheets with 90 figures and 60 relations, all of them connected: 22 totals in a tree, each of
 * two parts and up to three other totals, and 24 其中 lines under parts, 14 of them held against the total as well.
 */

const TOTALS = 22;
const SUBSETS = 24;
const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const parts = (total: number): string[] => [`p${String(2 * total)}`, `p${String(2 * total + 1)}`, ...[1, 2, 3].map((each) => 3 * total + each).filter((each) => each < TOTALS).map((each) => `t${String(each)}`)];
const totals = Array.from({ length: TOTALS }, (_, total) => total);
const subsets = Array.from({ length: SUBSETS }, (_, subset) => subset);
const relations = [
  ...totals.map((total) => `t${String(total)} = ${parts(total).join(' + ')}`),
  ...subsets.map((subset) => `s${String(subset)} <= p${String(subset)}`),
  ...subsets.slice(0, 14).map((subset) => `s${String(subset)} <= t${String(Math.floor(subset / 2))}`),
];
const codes = [...totals.map((each) => `t${String(each)}`), ...totals.flatMap((each) => [`p${String(2 * each)}`, `p${String(2 * each + 1)}`]), ...subsets.map((each) => `s${String(each)}`)];
const form = buildForm(
  {
    id: 'bench',
    name: '九十格',
    nameEn: 'Ninety figures',
    document: '九十格',
    years: { from: 2000 },
    verification: both('九十格'),
    title: '九十格',
    unitLabel: '单位',
    tables: [{ id: 's', layout: 'list', headers: ['指标', '单位', '数'], rows: codes.map((code) => ({ code, label: code, level: 1, role: 'independent', kind: 'integer' })) }],
    rules: [{ id: 'B-1', severity: 'error', basis: 'implied', relations, text: both('关系'), why: both('关系') }],
  },
  'bench',
);

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function sheet(seed: number, wrong: number): Sheet {
  const below = random(seed * 7919 + 1);
  const values = new Map(codes.map((code) => [code, below(500)]));
  for (const total of [...totals].reverse()) values.set(`t${String(total)}`, parts(total).reduce((sum, code) => sum + (values.get(code) ?? 0), 0));
  for (const subset of subsets) values.set(`s${String(subset)}`, below((values.get(`p${String(subset)}`) ?? 0) + 1));
  const spoilt = new Set<string>();
  while (spoilt.size < wrong) spoilt.add(codes[below(codes.length)] ?? '');
  for (const code of spoilt) values.set(code, (values.get(code) ?? 0) * 10 + 1 + below(9));
  const figures = codes.map((code): Figure => ({ state: 'number', value: values.get(code) ?? 0, raw: String(values.get(code) ?? 0), notes: [] }));
  return { form, figures, cells: figures.map((_, row) => ({ sheet: '表', row, column: 2 })) };
}

const SHEETS = 100;
const without = { limits: { milliseconds: Infinity } };

for (const wrong of [1, 3, 6]) {
  const sheets = Array.from({ length: 3 * SHEETS }, (_, seed) => sheet(seed, wrong)).filter((each) => check(each).findings.some(({ severity }) => severity === 'error')).slice(0, SHEETS);
  const sizes = new Map<string, number>();
  for (const each of sheets) {
    const result = suggest(each, without);
    const size = result.state === 'localised' ? result.groups.reduce((sum, { corrections: [first] }) => sum + (first?.changes.length ?? 0), 0) : result.reason;
    sizes.set(String(size), (sizes.get(String(size)) ?? 0) + 1);
  }
  const times = sheets.map((each) => measure(() => suggest(each, without), 3, 1).median).sort((a, b) => a - b);
  const of = (share: number): { median: number; best: number } => ({ median: times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? NaN, best: times[0] ?? NaN });
  report(`smallest corrections, 90 figures, ${String(relations.length)} relations, ${String(wrong)} wrong, ${String(sheets.length)} sheets (figures to change: ${[...sizes].map(([size, count]) => `${size} in ${String(count)}`).join(', ')})`, [
    { what: 'median', measured: of(0.5), note: wrong === 3 ? 'goal 3 ms' : '' },
    { what: '95 in 100', measured: of(0.95) },
    { what: 'longest', measured: of(1), note: wrong === 3 ? 'goal 30 ms' : '' },
  ]);
}
