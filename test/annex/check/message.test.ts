import fc from 'fast-check';
import { check } from '../../../src/annex/check/check';
import { explain, messageOf } from '../../../src/annex/check/message';
import { readingText } from '../../../src/annex/sheet/reading-text';
import { layoutForm } from '../../../src/annex/sheet/layout/layout';
import { recognise } from '../../../src/annex/sheet/recognise';
import { caseFigures, publishedCase } from '../../support/cases';
import { sheetOf } from '../../support/figures';
import { everyLayout } from '../../support/forms';
import { fillings, noisy } from '../../support/noise';
import { examples } from '../../support/examples';

/** What a person must never be shown. */
const internal = /undefined|null|NaN|\[object|Infinity|-0(?![.\d])|\bR(?:21|19|14|WH)-|\bt\d[a-e]?\.|\b[a-z]+\d?\.[a-z]/;
const shown = (text: string): string => text.replace(/\d\.(?=\p{Script=Han})/gu, '');

it.each(everyLayout.map((form) => [form.variant ?? form.id, form] as const))('findings of %s are told without codes or programming words', (_name, form) => {
  fc.assert(
    fc.property(fillings(form, 6), (figures) => {
      const sheet = sheetOf(form, figures, { unit: '张村镇政府', year: 2024 });
      for (const finding of check(sheet).findings) {
        for (const language of ['zh', 'en'] as const) {
          const parts = explain(finding, sheet, language);
          for (const part of Object.values(parts)) expect(shown(part)).not.toMatch(internal);
          expect(Object.values(parts).every((part) => part.trim() !== '')).toBe(true);
          expect(messageOf(finding, sheet, language)).toContain(parts.title);
        }
      }
    }),
    { numRuns: examples(15) },
  );
});

it.each(everyLayout.map((form) => [form.variant ?? form.id, form] as const))('readings of %s likewise', (_name, form) => {
  fc.assert(
    fc.property(fillings(form), fc.nat(), (figures, seed) => {
      const found = recognise(noisy(form, layoutForm(form), figures, seed, 1).grids);
      if (found === undefined) return;
      for (const reading of found.readings) {
        for (const language of ['zh', 'en'] as const) expect(shown(readingText(reading, found.sheet.form, language))).not.toMatch(internal);
      }
    }),
    { numRuns: examples(15) },
  );
});

it('张村镇: what stands there, what is expected, by how much, where', () => {
  const published = publishedCase('zhangcun-2012');
  const sheet = sheetOf(published.form, caseFigures(published), { unit: '张村镇政府', year: 2012 });
  const { findings } = check(sheet);
  const message = (rule: string, language: 'zh' | 'en'): string => {
    const finding = findings.find((each) => each.rule === rule);
    return finding === undefined ? '' : messageOf(finding, sheet, language);
  };
  for (const part of ['756', '741', '15', '不超过', 'C1']) expect(message('RWH-CH-UPPER', 'zh')).toContain(part);
  for (const part of ['756', '741', '15', 'at most', 'C1']) expect(message('RWH-CH-UPPER', 'en')).toContain(part);
  expect(message('RWH-VISIT', 'zh')).toMatch(/至少应为 ?16/);
  expect(message('RWH-SPOT2', 'zh')).toMatch(/应为 ?1(?!\d)/);
  expect(message('RWH-BLANK', 'zh')).toMatch(/9 ?格/);
});
