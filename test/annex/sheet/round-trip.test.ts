import fc from 'fast-check';
import type { Form } from '../../../src/annex/form/catalogue';
import type { Figure } from '../../../src/annex/sheet/figure';
import { layoutForm } from '../../../src/annex/sheet/layout/layout';
import { recognise, type Recognition } from '../../../src/annex/sheet/recognise';
import { readText } from '../../../src/files/text';
import { told } from '../../support/figures';
import { everyLayout } from '../../support/forms';
import { fillings, noisy } from '../../support/noise';
import { planGrid, planText } from '../../support/plan-grid';
import { examples } from '../../support/examples';

const layouts = everyLayout.map((form) => [form.variant ?? form.id, form] as const);

/** Indicators that something was said about. */
function spokenOf({ sheet, readings }: Recognition): Set<string> {
  return new Set(
    readings.flatMap((reading) => {
      switch (reading.kind) {
        case 'figure':
          return [reading.indicator];
        case 'not-found':
        case 'label-differs':
          return reading.indicators;
        case 'columns-by-position':
        case 'several-columns':
          return sheet.form.indicators.filter((each) => each.table === reading.table).map((each) => each.id);
        default:
          return [];
      }
    }),
  );
}

/** Figures read otherwise than they were written without a word about it. */
function silentlyWrong(found: Recognition, form: Form, figures: readonly Figure[]): string[] {
  const spoken = spokenOf(found);
  const written = (id: string): Figure | undefined => figures[form.indexOf.get(id) ?? -1];
  return found.sheet.form.indicators.filter(({ id, index }) => told(found.sheet.figures[index]) !== told(written(id)) && !spoken.has(id)).map(({ id }) => id);
}

describe.each(layouts)('%s', (_name, form) => {
  it('is read back as it was laid out', () => {
    fc.assert(
      fc.property(fillings(form), (figures) => {
        const { plan } = layoutForm(form, { unit: '张村镇政府', year: 2024, figures });
        const found = recognise([planGrid(plan)]);
        expect([found?.sheet.form.id, found?.sheet.form.variant]).toEqual([form.id, form.variant]);
        expect(found?.sheet.figures.map(told)).toEqual(figures.map(told));
        expect(found?.sheet).toMatchObject({ unit: '张村镇政府', year: 2024 });
        // What is said is about blanks and dashes, and all of them.
        const odd = form.indicators.filter(({ index }) => figures[index]?.state !== 'number').map(({ id }) => id);
        expect(found?.readings.map((reading) => (reading.kind === 'figure' ? reading.indicator : reading.kind))).toEqual(odd);
      }),
      { numRuns: examples(12) },
    );
  });

  it('is read back from the text of its cells', () => {
    fc.assert(
      fc.property(fillings(form), (figures) => {
        const found = recognise(readText(planText(layoutForm(form, { figures }).plan), '粘贴'));
        expect([found?.sheet.form.id, found?.sheet.form.variant]).toEqual([form.id, form.variant]);
        expect(found?.sheet.figures.map(told)).toEqual(figures.map(told));
      }),
      { numRuns: examples(8) },
    );
  });

  it('however it comes back, no figure is wrong without a word', () => {
    fc.assert(
      fc.property(fillings(form), fc.nat(), (figures, seed) => {
        const { grids, done } = noisy(form, layoutForm(form, { unit: '张村镇政府', year: 2024 }), figures, seed);
        const found = recognise(grids);
        const about = `seed ${String(seed)}: ${done.join(', ')}`;
        expect([about, found?.sheet.form.id, found?.sheet.form.variant]).toEqual([about, form.id, form.variant]);
        if (found === undefined) return;
        expect([about, ...silentlyWrong(found, form, figures)]).toEqual([about]);
        // And it is not by saying everything that nothing is left unsaid.
        const right = form.indicators.filter(({ index }) => told(found.sheet.figures[index]) === told(figures[index])).length;
        expect([about, right / form.indicators.length > 0.98]).toEqual([about, true]);
      }),
      { numRuns: examples(40) },
    );
  });

  it('with misspelt labels and lost rows, what cannot be read is said', () => {
    fc.assert(
      fc.property(fillings(form), fc.nat(), (figures, seed) => {
        const { grids, done } = noisy(form, layoutForm(form, { unit: '张村镇政府', year: 2024 }), figures, seed, 1);
        const found = recognise(grids);
        const about = `seed ${String(seed)}: ${done.join(', ')}`;
        if (found !== undefined) expect([about, ...silentlyWrong(found, form, figures)]).toEqual([about]);
      }),
      { numRuns: examples(25) },
    );
  });
});
