import fc from 'fast-check';
import { mostPlaces } from '../../../src/annex/sheet/most-places';
import { layoutForm } from '../../../src/annex/sheet/layout/layout';
import { locateTables } from '../../../src/annex/sheet/locate';
import { wordsOf } from '../../../src/annex/sheet/words';
import { examples } from '../../support/examples';
import { number } from '../../support/figures';
import { everyLayout } from '../../support/forms';
import { noisy } from '../../support/noise';
import { planGrid } from '../../support/plan-grid';

const layouts = everyLayout.map((form) => [form.variant ?? form.id, form] as const);

describe.each(layouts)('places of %s', (_name, form) => {
  it('may all be there on its own sheet', () => {
    expect(mostPlaces(form, wordsOf(planGrid(layoutForm(form, {}).plan)))).toBe(form.indicators.length);
  });

  it('are none on a sheet of other words, but for those of a table without rows of its own', () => {
    const grid = { name: '表', rows: [[{ value: '甲' }, { value: 1 }], [{ value: '乙' }, { value: 2 }]], merges: [], typed: true };
    const inGroups = form.indicators.filter(({ table }) => form.data.tables.some(({ id, layout }) => id === table && layout === 'groups')).length;
    expect(mostPlaces(form, wordsOf(grid))).toBe(inGroups);
  });

  it('are never fewer than are found, whatever was done to the labels of this form or another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...everyLayout), fc.nat(), fc.nat(1), (other, seed, typos) => {
        const { grids } = noisy(other, layoutForm(other, {}), other.indicators.map(({ index }) => number(index)), seed, typos);
        for (const grid of grids) {
          const words = wordsOf(grid);
          const found = [...locateTables(form, { words, column: undefined, found: new Map() }).values()].reduce((sum, { places }) => sum + places.size, 0);
          expect([seed, found > mostPlaces(form, words)]).toEqual([seed, false]);
        }
      }),
      { numRuns: examples(40) },
    );
  });
});
