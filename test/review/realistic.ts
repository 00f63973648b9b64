import type { Form } from '../../src/annex/form/catalogue';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { number, sheetOf } from '../support/figures';
import type { Dice } from '../support/noise';

/**
 * A unit as it really is: its own size, its own level in each indicator, most of them 0 for most units; from year to year
 * its figures drift and scatter, and what it owns (offices, staff, sites) stays as it is.
 */
export interface Unit {
  readonly name: string;
  readonly year: (year: number) => Sheet;
}

export function realisticUnit(form: Form, name: string, random: Dice): Unit {
  const even = (): number => (random.below(1_000_000) + 0.5) / 1_000_000;
  const normal = (): number => Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even());
  const size = Math.exp(normal() * 0.7);
  const rates = form.indicators.map(({ id }) => {
    const usual = (hash(id) % 1000) / 1000;
    const used = usual < 0.35 ? 0.95 : usual < 0.6 ? 0.5 : 0.12;
    return random.chance(used) ? size * Math.exp(1 + 3 * ((hash(`${id} level`) % 1000) / 1000) + normal() * 0.8) : 0;
  });
  const stays = form.indicators.map(({ id, index }) => (hash(`${id} kind`) % 5 === 0 ? Math.min(12, Math.round((rates[index] ?? 0) / 4)) : undefined));
  return {
    name,
    year: (year) => {
      const drift = Math.exp(normal() * 0.2);
      const values = form.indicators.map(({ kind, index }) => {
        const mean = (rates[index] ?? 0) * drift * Math.exp(normal() * 0.3);
        if (kind === 'decimal') return Math.round(mean * 1e4) / 1e4;
        const fixed = stays[index];
        if (fixed !== undefined) return fixed + (random.chance(0.9) ? 0 : 1);
        return Math.max(0, Math.round(mean + normal() * Math.sqrt(mean)));
      });
      for (let times = 0; times < 3; times += 1) {
        for (const relation of form.rules.flatMap((rule) => rule.relations)) {
          if (relation.comparison !== '=' || relation.usesLastYear || relation.condition !== undefined || relation.left.terms.length !== 1) continue;
          values[relation.anchor] = relation.right.terms.reduce((sum, term) => sum + term.coefficient * (values[term.index] ?? 0), relation.right.constant);
        }
      }
      return sheetOf(form, values.map((value) => number(Math.round(value * 1e6) / 1e6 + 0)), { unit: name, year });
    },
  };
}

function hash(text: string): number {
  let value = 2166136261;
  for (const char of text) value = Math.imul(value ^ char.charCodeAt(0), 16777619) >>> 0;
  return (value ^ (value >>> 15)) >>> 0;
}
