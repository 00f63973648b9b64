import * as fc from 'fast-check';
import { type Form, officialForms } from '../../../src/annex/form/catalogue';
import { BLANK, type Figure } from '../../../src/annex/sheet/figure';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { plainText } from '../../../src/narrative/text';
import { verify } from '../../../src/narrative/verify/verify';
import { write, type WriteOptions } from '../../../src/narrative/write';
import { number } from '../sheets';
import { examples } from '../../support/examples';

const every = officialForms.flatMap((form) => [form, ...form.variants]).map((form) => [form.variant ?? form.id, form] as const);

const count = fc.oneof({ weight: 2, arbitrary: fc.nat({ max: 20 }) }, { weight: 2, arbitrary: fc.nat({ max: 4_000_000 }) }, { weight: 2, arbitrary: fc.constant(0) });
const decimal = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 1_000_000_000 }).map((units) => units / 10_000));
const known = (kind: string): fc.Arbitrary<Figure> => (kind === 'decimal' ? decimal : count).map(number);
const sheet = (form: Form, year: number, figure: (kind: string) => fc.Arbitrary<Figure>): fc.Arbitrary<Sheet> =>
  fc.tuple(...form.indicators.map(({ kind }) => figure(kind))).map((figures) => ({ form, unit: '甲县人民政府', year, figures, cells: [] }));
/** Every option that has a few values; `length` is given to writers that know it. */
const options = fc.record({
  zeros: fc.constantFrom('skip', 'list'),
  decimals: fc.constantFrom(1, 2),
  length: fc.constantFrom('brief', 'standard', 'full'),
  self: fc.constantFrom(undefined, '我县', '甲县人民政府'),
}) as fc.Arbitrary<WriteOptions>;

/** Chooses among the variants of each sentence, where the writer offers any. */
function house(sheetNow: Sheet, given: WriteOptions, choice: number): WriteOptions {
  const sentences = write(sheetNow, given)
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap((paragraph) => paragraph.sentences as readonly { readonly id: string; readonly variants?: readonly string[] }[]);
  const chosen = sentences.flatMap(({ id, variants = [] }, index) => (variants.length > 1 ? [[id, { variant: (choice + index) % variants.length }] as const] : []));
  return { ...given, house: { form: sheetNow.form.id, sentences: Object.fromEntries(chosen) } } as WriteOptions;
}

/** The fee for handling applications stands in no table: what is said of it can be tied to nothing. */
test.each(every)('%s: all that we write ourselves agrees', (_, form) => {
  fc.assert(
    fc.property(sheet(form, 2023, known), sheet(form, 2022, known), options, fc.nat({ max: 9 }), (now, lastYear, given, choice) => {
      const text = plainText(write(now, house(now, { ...given, lastYear }, choice)), { indent: true });
      const wrong = verify(text, now, { lastYear }).filter(({ verdict, subject }) => verdict !== 'agrees' && !(verdict === 'untied' && subject.includes('信息处理费')));
      expect(wrong.map(({ clause, span, verdict }) => `${verdict} ${text.slice(span.start, span.end)} in ${text.slice(clause.start, clause.end)}`)).toEqual([]);
    }),
    { numRuns: examples(25) },
  );
});

test.each(every)('%s: figures that are missing give no difference', (_, form) => {
  const some = (kind: string): fc.Arbitrary<Figure> => fc.oneof({ weight: 5, arbitrary: known(kind) }, { weight: 1, arbitrary: fc.constant(BLANK) });
  fc.assert(
    fc.property(sheet(form, 2023, known), sheet(form, 2023, some), (full, partly) => {
      const figures = full.figures.map((figure, index) => (partly.figures[index]?.state === 'number' ? figure : BLANK));
      const differing = verify(plainText(write(full)), { ...full, figures }).filter(({ verdict }) => verdict === 'differs' || verdict === 'untied');
      expect(differing).toEqual([]);
    }),
    { numRuns: examples(10) },
  );
});

/** Adds to the number at a place in a text. */
function changed(text: string, start: number, end: number): string {
  const printed = text.slice(start, end).replace(/\d+(?:\.\d+)?/, (digits) => (digits.includes('.') ? (Number(digits) + 3.7).toFixed(digits.split('.')[1]?.length ?? 0) : String(Number(digits) + 7)));
  return text.slice(0, start) + printed + text.slice(end);
}

test('one number changed in a text of ours is found', () => {
  let all = 0;
  let found = 0;
  for (const [, form] of every) {
    fc.assert(
      fc.property(sheet(form, 2023, known), sheet(form, 2022, known), fc.nat(), (now, lastYear, choice) => {
        const text = plainText(write(now, { lastYear, zeros: 'list' }));
        const statements = verify(text, now, { lastYear }).filter(({ span }) => /\d/.test(text.slice(span.start, span.end)));
        const chosen = statements[choice % Math.max(1, statements.length)];
        if (chosen === undefined) return;
        const mutated = changed(text, chosen.span.start, chosen.span.end);
        all += 1;
        if (verify(mutated, now, { lastYear }).some(({ verdict, span }) => verdict === 'differs' && span.start === chosen.span.start)) found += 1;
      }),
      { numRuns: examples(25) },
    );
  }
  expect(found / all).toBeGreaterThan(0.95);
});
