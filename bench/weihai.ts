import { findForm, type Form } from '../src/annex/form/catalogue';
import type { Figure } from '../src/annex/sheet/figure';
import type { Sheet } from '../src/annex/sheet/sheet';

/** Filled-in sheets of the 78-indicator form, each with its own figures. */

const found = findForm('sd-weihai-2014');
if (found === undefined) throw new Error('no form sd-weihai-2014');
export const form: Form = found;

function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Plain figures by indicator; totals are added up, one sheet in ten has figures that do not, one in ten has blanks. */
export function values(seed: number): (number | null)[] {
  const next = random(seed + 1);
  const figures: (number | null)[] = form.indicators.map(({ role }) => (role === 'component' || role === 'channel' ? Math.floor(next() * 200) : Math.floor(next() * 5)));
  for (const rule of form.rules) {
    for (const relation of rule.relations) {
      if (relation.comparison !== '=' || relation.left.terms.length !== 1) continue;
      figures[relation.anchor] = relation.right.terms.reduce((sum, term) => sum + term.coefficient * (figures[term.index] ?? 0), 0);
    }
  }
  figures[form.indexOf.get('1.1') ?? 0] = 400;
  if (seed % 10 === 3) figures[Math.floor(next() * figures.length)] = 900;
  if (seed % 10 === 7) for (let times = 0; times < 9; times += 1) figures[Math.floor(next() * figures.length)] = null;
  return figures;
}

export function sheetOf(figures: readonly (number | null)[]): Sheet {
  return {
    form,
    unit: '张村镇政府',
    year: 2024,
    figures: figures.map((value): Figure => (value === null ? { state: 'blank', raw: '' } : { state: 'number', value, raw: String(value), notes: [] })),
    cells: figures.map((_, index) => ({ sheet: '表', row: index + 3, column: 2 })),
  };
}
