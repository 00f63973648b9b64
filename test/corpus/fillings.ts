import type { Form } from '../../src/annex/form/catalogue';
import { BLANK, type Figure } from '../../src/annex/sheet/figure';
import { caseFigures, caseIds, publishedCase } from '../support/cases';
import { dash, number } from '../support/figures';
import type { Dice } from '../support/noise';
import { annexOf } from './draw';
import type { Annex } from './model';

const units = ['张村镇政府', '平潭县自然资源局', '洪泽区人民政府', '东山街道办事处', '市教育局'];

/** An annex of a form: now and then a published one, mostly figures as they occur, with totals that add up in most places. */
export function filledAnnex(form: Form, random: Dice): Annex {
  const published = caseIds.map(publishedCase).filter((each) => each.form === form);
  if (published.length > 0 && random.chance(0.25)) {
    const one = random.pick(published);
    return annexOf(form, one.unit, one.year, caseFigures(one));
  }
  return annexOf(form, random.pick(units), 2012 + random.below(14), filling(form, random));
}

function filling(form: Form, random: Dice): Figure[] {
  const { pick, chance, below } = random;
  const [zeros, blanks] = [pick([0.2, 0.5, 0.8]), pick([0, 0, 0.03, 0.15])];
  const values = form.indicators.map(({ kind }) => {
    const value = chance(zeros) ? 0 : below(pick([10, 10, 100, 1000, 1_000_000]));
    if (kind === 'signed-integer') return chance(0.3) ? 0 - value : value;
    return kind === 'decimal' && chance(0.5) ? (value * 1_000_000 + below(1_000_000)) / 1_000_000 : value;
  });
  for (let times = 0; times < 2; times += 1) {
    for (const relation of form.rules.flatMap((rule) => rule.relations)) {
      if (relation.comparison !== '=' || relation.usesLastYear || relation.left.terms.length !== 1 || !chance(0.97)) continue;
      values[relation.anchor] = relation.right.terms.reduce((sum, term) => sum + term.coefficient * (values[term.index] ?? 0), relation.right.constant);
    }
  }
  return values.map((value): Figure => (chance(blanks) ? (chance(0.2) ? dash(pick(['/', '—', '无', '-'])) : BLANK) : number(Math.round(value * 1e6) / 1e6 + 0)));
}
