import { check } from '../../src/annex/check/check';
import { suggest } from '../../src/annex/check/suggest';
import { numberOf } from '../../src/annex/sheet/figure';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { number } from '../support/figures';
import { formIds, formOf } from '../support/forms';
import { dice } from '../support/noise';
import { smallestSizeByHighs } from './highs';
import { consistentSheets } from '../annex/suggest/sheets';

const SHEETS = 25;
const MOST = 6;

/** A full sheet of the form with one to four figures wrong that an error rule sees. */
function spoilt(id: string, seed: number): Sheet {
  const form = formOf(id);
  for (let attempt = 0; ; attempt += 1) {
    const random = dice(seed * 7919 + attempt);
    const { sheet } = consistentSheets(form, random);
    const figures = [...sheet.figures];
    for (let times = 1 + random.below(4); times > 0; times -= 1) {
      const { index } = random.pick(form.indicators);
      figures[index] = number(Math.round(numberOf(figures[index]) ?? 0) + 1 + random.below(random.pick([2, 50, 1000])));
    }
    const whole = figures.map((figure) => number(Math.round(numberOf(figure) ?? 0)));
    const made = { ...sheet, figures: whole };
    if (check(made).findings.some(({ severity }) => severity === 'error')) return made;
  }
}

it.each(formIds)('%s: the size of the smallest corrections is that found by a mixed-integer solver', async (id) => {
  const sizeByHighs = await smallestSizeByHighs();
  const sizes = { told: 0, beyond: 0 };
  for (let seed = 1; seed <= SHEETS; seed += 1) {
    const sheet = spoilt(id, seed);
    const result = suggest(sheet, { limits: { figures: MOST, now: () => 0 } });
    const size = sizeByHighs(sheet);
    if (result.state === 'localised') {
      sizes.told += 1;
      expect([seed, result.groups.reduce((sum, { corrections: [first] }) => sum + (first?.changes.length ?? 0), 0)]).toEqual([seed, size]);
    } else {
      sizes.beyond += 1;
      expect(size).toBeGreaterThan(MOST);
    }
  }
  expect(sizes).toEqual({ told: SHEETS, beyond: 0 });
}, 600_000);
