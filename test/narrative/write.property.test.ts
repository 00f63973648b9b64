import * as fc from 'fast-check';
import { type Form, officialForms } from '../../src/annex/form/catalogue';
import { BLANK, type Figure, numberOf } from '../../src/annex/sheet/figure';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { type FigurePiece, isFigure, type Piece } from '../../src/narrative/section';
import { plainText } from '../../src/narrative/text';
import { write, type WriteOptions } from '../../src/narrative/write';
import { number } from './sheets';

const every = officialForms.flatMap((form) => [form, ...form.variants]);

const decimal = fc.integer({ min: 0, max: 1_000_000_000 }).map((units) => units / 10_000);
const figure = (kind: string): fc.Arbitrary<Figure> =>
  fc.oneof(
    { weight: 6, arbitrary: (kind === 'decimal' ? decimal : fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 4_000_000 }))).map(number) },
    { weight: 4, arbitrary: fc.constant(number(0)) },
    { weight: 1, arbitrary: fc.constantFrom<Figure>(BLANK, { state: 'dash', raw: '—' }, { state: 'approximate', value: 190, raw: '190余' }) },
  );
const sheet = (form: Form, year: number): fc.Arbitrary<Sheet> =>
  fc.tuple(...form.indicators.map(({ kind }) => figure(kind))).map((figures) => ({ form, unit: '甲县人民政府', year, figures, cells: [] }));
const options = fc.record<Pick<Required<WriteOptions>, 'zeros' | 'decimals'>>({ zeros: fc.constantFrom('skip', 'list'), decimals: fc.constantFrom(1, 2) });

const valueIn = ({ form, figures }: Sheet, ids: readonly string[]): number | null => {
  const values = ids.map((id) => numberOf(figures[form.indexOf.get(id) ?? -1]));
  return values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0);
};

/** The number that a piece must show, worked out in another way. */
function expected(piece: FigurePiece, now: Sheet, before: Sheet): number {
  const value = valueIn(now, piece.indicators) ?? NaN;
  if (piece.base === undefined) return value;
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

test.each(every.map((form) => [form.variant ?? form.id, form] as const))('%s: every number comes from the sheet, and the text is clean', (_, form) => {
  fc.assert(
    fc.property(sheet(form, 2023), sheet(form, 2022), options, (now, before, given) => {
      const sections = write(now, { ...given, lastYear: before });
      const text = plainText(sections, { indent: true });
      expect(text).not.toMatch(/undefined|NaN|null|Infinity/);
      expect(text).not.toMatch(/[，。；、：]{2}|（[，。；、]|[，；、]）|（）|【待填：】/);
      expect(text).not.toMatch(/[ \t\u00a0,.;:()](?!\d)/);
      expect(text.split('\n').every((line) => /^(　　)?[^\s]+$/.test(line))).toBe(true);
      const sentences = sections.flatMap((section) => section.paragraphs).flatMap((paragraph) => paragraph.sentences);
      for (const { pieces } of sentences) for (const piece of pieces) check(piece, now, before);
      expect(new Set(sentences.map((sentence) => sentence.id)).size).toBe(sentences.length);
    }),
    { numRuns: 60 },
  );
});

test.each(every.map((form) => [form.variant ?? form.id, form] as const))('%s: writing changes nothing and is repeatable', (_, form) => {
  fc.assert(
    fc.property(sheet(form, 2023), (now) => {
      const copy = structuredClone(now.figures);
      expect(write(now)).toEqual(write(now));
      expect(now.figures).toEqual(copy);
    }),
    { numRuns: 20 },
  );
});
