import * as fc from 'fast-check';
import { check } from '../../../src/annex/check/check';
import { type Form, officialForms } from '../../../src/annex/form/catalogue';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { plainText } from '../../../src/narrative/text';
import { write, type WriteOptions } from '../../../src/narrative/write';
import { number } from '../sheets';
import { judgedSums } from './sums-score';
import { examples } from '../../support/examples';

const every = officialForms.flatMap((form) => [form, ...form.variants]).map((form) => [form.variant ?? form.id, form] as const);

/** Figures that every rule of the form holds for: totals are made those of their parts, wholes no less than theirs. */
function consistent(form: Form, drawn: readonly number[]): Sheet {
  const values = [...drawn];
  const at = (index: number): number => values[index] ?? 0;
  const relations = form.rules.filter(({ severity }) => severity === 'error').flatMap((rule) => rule.relations).filter(({ usesLastYear, condition }) => !usesLastYear && condition === undefined);
  const sum = (terms: (typeof relations)[number]['left']['terms']): number => terms.reduce((total, { index, coefficient }) => total + coefficient * at(index), 0);
  for (let pass = 0; pass < 8; pass++) {
    for (const { left, comparison, right } of relations) {
      const [total] = left.terms;
      if (total === undefined || left.constant !== 0 || right.constant !== 0) continue;
      if (comparison === '=' && left.terms.length === 1) values[total.index] = sum(right.terms);
      else if (comparison === '=' && left.terms.length === 2) {
        const carried = left.terms[1]!.index;
        values[carried] = Math.min(at(carried), sum(right.terms));
        values[total.index] = sum(right.terms) - at(carried);
      } else if (comparison === '<=' && right.terms.length === 1 && sum(left.terms) > sum(right.terms)) values[right.terms[0]!.index] = sum(left.terms);
      else if (comparison === '<=' && left.terms.length === 1 && sum(left.terms) > sum(right.terms)) values[total.index] = sum(right.terms);
      else if (comparison === '>=' && left.terms.length === 1 && sum(left.terms) < sum(right.terms)) values[total.index] = sum(right.terms);
    }
  }
  return { form, unit: '甲县人民政府', year: 2023, figures: values.map(number), cells: [] };
}

const count = fc.oneof({ weight: 2, arbitrary: fc.nat({ max: 20 }) }, { weight: 1, arbitrary: fc.nat({ max: 40_000 }) }, { weight: 2, arbitrary: fc.constant(0) });
const sheetOf = (form: Form): fc.Arbitrary<Sheet> => fc.tuple(...form.indicators.map(() => count)).map((drawn) => consistent(form, drawn));
const options = fc.record({ zeros: fc.constantFrom('skip', 'list'), length: fc.constantFrom('brief', 'standard', 'full'), decimals: fc.constantFrom(1, 2) }) as fc.Arbitrary<WriteOptions>;
const isSound = (sheet: Sheet): boolean => check(sheet).findings.every(({ severity }) => severity !== 'error');

test.each(every)('%s: whatever we write of sound figures, no sum in it is wrong', (_, form) => {
  let [sound, judged] = [0, 0];
  fc.assert(
    fc.property(sheetOf(form), sheetOf(form), options, fc.nat({ max: 9 }), (sheet, lastYear, given, choice) => {
      if (!isSound(sheet)) return;
      sound += 1;
      const sentences = write(sheet, { ...given, lastYear }).flatMap(({ paragraphs }) => paragraphs).flatMap((paragraph) => paragraph.sentences as readonly { readonly id: string; readonly variants?: readonly string[] }[]);
      const chosen = sentences.flatMap(({ id, variants = [] }, index) => (variants.length > 1 ? [[id, { variant: (choice + index) % variants.length }] as const] : []));
      const text = plainText(write(sheet, { ...given, lastYear, house: { form: form.id, sentences: Object.fromEntries(chosen) } } as WriteOptions));
      const sums = judgedSums(text, sheet);
      judged += sums.length;
      expect(sums.filter(({ relation }) => relation !== 'equal').map(({ said, whole }) => `${said} in ${text.slice(Math.max(0, whole.start - 40), whole.end + 120)}`)).toEqual([]);
    }),
    { numRuns: examples(40) },
  );
  expect(sound).toBeGreaterThan(examples(40) / 2);
  expect(judged).toBeGreaterThan(examples(40) / 2);
});
