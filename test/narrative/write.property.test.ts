import * as fc from 'fast-check';
import { type Form, officialForms } from '../../src/annex/form/catalogue';
import { BLANK, type Figure, numberOf } from '../../src/annex/sheet/figure';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { wordingOf } from '../../src/narrative/compile';
import type { House } from '../../src/narrative/house';
import { type FigurePiece, isFigure, type Piece, type Sentence } from '../../src/narrative/section';
import { plainText, sentenceText } from '../../src/narrative/text';
import { write, type WriteOptions } from '../../src/narrative/write';
import { number } from './sheets';
import { examples } from '../support/examples';

const every = officialForms.flatMap((form) => [form, ...form.variants]);

const decimal = fc.integer({ min: 0, max: 1_000_000_000 }).map((units) => units / 10_000);
const figure = (kind: string): fc.Arbitrary<Figure> =>
  fc.oneof(
    { weight: 6, arbitrary: kind === 'signed-integer' ? signed : (kind === 'decimal' ? decimal : fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 4_000_000 }))).map(number) },
    { weight: 4, arbitrary: fc.constant(number(0)) },
    { weight: 1, arbitrary: fc.constantFrom<Figure>(BLANK, { state: 'dash', raw: '—' }, { state: 'approximate', value: 190, raw: '190余' }) },
  );
/** Some sheets are all zeros but for a few figures, so that every zero sentence has its turn. */
const sheet = (form: Form, year: number): fc.Arbitrary<Sheet> =>
  fc
    .tuple(fc.constantFrom(0, 0.9), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: form.indicators.length, maxLength: form.indicators.length }), ...form.indicators.map(({ kind }) => figure(kind)))
    .map(([zeros, chances, ...figures]) => ({ form, unit: '甲县人民政府', year, figures: figures.map((each, index) => ((chances[index] ?? 0) < zeros ? number(0) : each)), cells: [] }));
const signed = fc.integer({ min: -30, max: 30 }).map(number);
/** Every sentence in its `variant`th way, or its official one where there are not so many. */
const houseOf = (form: Form, variant: number): House => ({
  form: form.id,
  sentences: Object.fromEntries([...wordingOf(form).sentences.keys()].map((id) => [id, { variant }])),
});
const options = (form: Form) =>
  fc.record<Pick<Required<WriteOptions>, 'zeros' | 'decimals' | 'length' | 'house'>>({
    zeros: fc.constantFrom('skip', 'list'),
    decimals: fc.constantFrom(1, 2),
    length: fc.constantFrom('brief', 'standard', 'full'),
    house: fc.nat({ max: 3 }).map((variant) => houseOf(form, variant)),
  });

const valueIn = ({ form, figures }: Sheet, ids: readonly string[]): number | null => {
  const values = ids.map((id) => numberOf(figures[form.indexOf.get(id) ?? -1]));
  return values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
};

/** The number that a piece must show, worked out in another way. */
function expected(piece: FigurePiece, now: Sheet, before: Sheet): number {
  const value = valueIn(now, piece.indicators) ?? NaN;
  if (piece.base === undefined) return piece.indicators.some((id) => id.endsWith('.delta')) ? Math.abs(value) : value;
  const base = valueIn(piece.lastYear ? before : now, piece.base) ?? NaN;
  return piece.lastYear ? (Math.abs(value - base) / base) * 100 : (value / base) * 100;
}

function check(piece: Piece, now: Sheet, before: Sheet): void {
  if (!isFigure(piece)) {
    expect(piece.text.replace(/(20\d\d年)|1月1日|12月31日/g, '')).not.toMatch(/\d/);
  } else if (piece.gap) {
    expect(piece.value).toBeNull();
    expect(piece.text).toMatch(/^【待填：[^【】]+】$/);
  } else {
    expect(Math.abs((piece.value ?? NaN) - expected(piece, now, before))).toBeLessThanOrEqual(piece.base === undefined ? 1e-6 : 0.0501);
    if (/\d/.test(piece.text)) expect(parseFloat(piece.text)).toBe(piece.value);
  }
}

/** What stands around a number: its unit behind it, the way it went before it. */
function checkAround(before: Piece | undefined, piece: Piece, after: Piece | undefined, now: Sheet, lastYear: Sheet): void {
  if (!isFigure(piece) || piece.indicators.length === 0) return;
  if (piece.lastYear && piece.text.endsWith('%')) {
    const rose = (valueIn(now, piece.indicators) ?? NaN) > (valueIn(lastYear, piece.base ?? []) ?? NaN);
    expect(before?.text).toMatch(rose ? /同比增长$/ : /同比下降$/);
  } else if (piece.base === undefined && !/^没有增减$|增减数】$/.test(piece.text)) {
    const unit = now.form.indicators[now.form.indexOf.get(piece.indicators[0] ?? '') ?? -1]?.unit ?? '?';
    expect(after?.text.startsWith(unit)).toBe(true);
  }
}

const pairs = ['（）', '“”', '《》', '【】'];

function checkSentence(sentence: Sentence, { form, figures }: Sheet): void {
  const text = sentenceText(sentence);
  expect(text).toMatch(/[。】]$/);
  for (const [open = '', close = ''] of pairs.map((pair) => [...pair])) expect(text.split(open).length).toBe(text.split(close).length);
  for (const id of sentence.zeros) expect(numberOf(figures[form.indexOf.get(id) ?? -1])).toBe(0);
  expect(sentence.variants).toContain(sentence.template);
  expect(sentence.own ?? sentence.refused).toBeUndefined();
}

test.each(every.map((form) => [form.variant ?? form.id, form] as const))('%s: every number comes from the sheet, and the text is clean', (_, form) => {
  fc.assert(
    fc.property(sheet(form, 2023), sheet(form, 2022), options(form), (now, before, given) => {
      const sections = write(now, { ...given, lastYear: before });
      const text = plainText(sections, { indent: true });
      expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
      expect(text).not.toMatch(/[，。；、：]{2}|（[，。；、]|[，；、]）|（）|）（|【待填：】|[{}[\]]/);
      expect(text).not.toMatch(/[ \t\u00a0,.;:()](?!\d)/);
      expect(text.split('\n').every((line) => /^(　　)?[^\s]+$/.test(line))).toBe(true);
      const sentences = sections.flatMap((section) => section.paragraphs).flatMap((paragraph) => paragraph.sentences);
      for (const sentence of sentences) {
        checkSentence(sentence, now);
        sentence.pieces.forEach((piece, index) => {
          check(piece, now, before);
          checkAround(sentence.pieces[index - 1], piece, sentence.pieces[index + 1], now, before);
        });
      }
      expect(new Set(sentences.map((sentence) => sentence.id)).size).toBe(sentences.length);
    }),
    { numRuns: examples(40) },
  );
});

test.each(every.map((form) => [form.variant ?? form.id, form] as const))('%s: a longer report says all that a shorter one says', (_, form) => {
  const said = (now: Sheet, length: 'brief' | 'standard' | 'full'): string[] =>
    write(now, { length }).flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.flatMap(({ pieces, zeros }) => [...zeros, ...pieces.filter(isFigure).flatMap(({ indicators }) => indicators)])));
  fc.assert(
    fc.property(sheet(form, 2023), (now) => {
      const [brief, standard, full] = [said(now, 'brief'), said(now, 'standard'), new Set(said(now, 'full'))];
      expect(brief.filter((id) => !standard.includes(id))).toEqual([]);
      expect(standard.filter((id) => !full.has(id))).toEqual([]);
    }),
    { numRuns: examples(15) },
  );
});

test.each(every.map((form) => [form.variant ?? form.id, form] as const))('%s: writing changes nothing and is repeatable', (_, form) => {
  fc.assert(
    fc.property(sheet(form, 2023), (now) => {
      const copy = structuredClone(now.figures);
      expect(write(now)).toEqual(write(now));
      expect(now.figures).toEqual(copy);
    }),
    { numRuns: examples(10) },
  );
});
