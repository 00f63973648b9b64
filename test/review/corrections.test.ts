import fc from 'fast-check';
import { check } from '../../src/annex/check/check';
import { indicatorName, number as shown } from '../../src/annex/check/message';
import { numberOf } from '../../src/annex/sheet/figure';
import { certaintyOf, type Reading } from '../../src/annex/sheet/reading';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { notedCorrections, settledErrors } from '../../src/review/corrections';
import { explanationsOf, type Kept, keep } from '../../src/review/explain';
import { noteFor } from '../../src/review/notes';
import type { JudgedEntry } from '../../src/review/rows';
import { correctionsReport } from '../../src/terminal/corrections';
import { consistentSheets } from '../annex/suggest/sheets';
import { figuresOf, number, sheetOf } from '../support/figures';
import { formOf, tinyForm } from '../support/forms';
import { dice } from '../support/noise';

function judged(sheet: Sheet, readings: readonly Reading[] = [], kept: readonly Kept[] = []): JudgedEntry {
  const result = check(sheet);
  return { recognition: { sheet, readings, certainty: certaintyOf(sheet.form, readings), found: 1 }, result, lastYear: undefined, explanations: explanationsOf(result.findings, sheet, [], kept) };
}

// Rows and columns that cross: every part stands in two sums.
const grid = tinyForm(['a1', 'a2', 'a', 'b1', 'b2', 'b', 's1', 's2', 's'], [
  ['R-ROW', 'error', ['a = a1 + a2', 'b = b1 + b2', 's = s1 + s2']],
  ['R-COLUMN', 'error', ['s1 = a1 + b1', 's2 = a2 + b2', 's = a + b']],
]);
const sound = { a1: 10, a2: 20, a: 30, b1: 40, b2: 50, b: 90, s1: 50, s2: 70, s: 120 };
const of = (values: Readonly<Record<string, number>>): Sheet => sheetOf(grid, figuresOf(grid, values), { unit: '甲镇', year: 2024 });

describe('corrections of a review', () => {
  it('are certain where one figure breaks two sums that want the same of it', () => {
    expect(notedCorrections(judged(of({ ...sound, a2: 29 })))).toEqual([
      { indicators: ['a', 'a1', 'a2', 's2', 'b2'], certain: true, text: '“指标a2”（C2）填的是 29，应为 20，可能一位数字写错。这样更正后，有关的 2 处都相符。' },
    ]);
  });

  it('name the places where any one figure may be wrong, and no value', () => {
    const plain = tinyForm(['a', 'b', 'c'], [['R-SUM', 'error', ['a = b + c']]]);
    const sheet = sheetOf(plain, figuresOf(plain, { a: 5, b: 1, c: 3 }));
    expect(notedCorrections(judged(sheet)).map(({ certain, text }) => [certain, text.slice(0, 13), [...text.matchAll(/“指标(.)”（C\d）/g)].map(([, id]) => id).sort().join(''), /应为/.test(text)])).toEqual([[false, '问题可能出在以下任一处：“', 'abc', false]]);
    expect(notedCorrections(judged(sheet), false)[0]?.text).not.toMatch(/C\d/);
  });

  it('take one sum by itself for certain only where a known mistake speaks for it', () => {
    const plain = tinyForm(['a', 'b', 'c'], [['R-SUM', 'error', ['a = b + c']]]);
    const told = (values: Record<string, number>): unknown => notedCorrections(judged(sheetOf(plain, figuresOf(plain, values)))).map(({ certain }) => certain);
    // Nothing but the total can settle 0 = 3 + 8, and totals are left at 0 often enough.
    expect(told({ a: 0, b: 3, c: 8 })).toEqual([true]);
    // It may as well be b that does not belong there.
    expect(told({ a: 0, b: 3, c: 0 })).toEqual([false]);
  });

  it('say nothing where the reading comes first or the unit has its reasons', () => {
    const sheet = of({ ...sound, a2: 29 });
    const remark = { ...number(29), raw: '29（含9）', notes: ['remark'] } as const;
    expect(notedCorrections(judged(sheet, [{ kind: 'figure', indicator: 'a2', figure: remark, at: { sheet: '表', row: 1, column: 2 } }]))).toEqual([]);
    const [finding] = check(sheet).findings;
    expect(notedCorrections(judged(sheet, [], [keep(finding!, sheet, '口径不同')]))).toEqual([]);
    expect(notedCorrections(judged(of(sound)))).toEqual([]);
  });

  it('stand beside the first error that they settle, in the words of the note', () => {
    const each = judged(of({ ...sound, a2: 29, s: 0 }));
    const text = noteFor(each, { corrections: notedCorrections(each) })?.text ?? '';
    expect(text.match(/更正建议：/g)).toHaveLength(1);
    expect(text).toContain('更正建议：“指标a2”（C2）填的是 29，应为 20，可能一位数字写错；同时，“指标s”（C9）填的是 0，应为 120，可能合计没有相加。这样更正后，有关的 4 处都相符。');
    const unsure = noteFor(each, { corrections: [{ indicators: ['a2'], certain: false, text: '问题可能出在以下任一处：“甲”、“乙”。' }] })?.text ?? '';
    expect(unsure).toContain('。问题可能出在以下任一处：“甲”、“乙”。');
    expect(unsure).not.toContain('更正建议');
  });

  it('give the figure planted wrong, its cell and its right value wherever they are certain', () => {
    const form = formOf('cn-2021');
    let certain = 0;
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom((value: number) => value * 10 + 7, (value: number) => value + 100, () => 0), (seed, place, slip) => {
        const { sheet } = consistentSheets(form, dice(seed));
        const indicator = form.indicators[place % form.indicators.length]!;
        const meant = numberOf(sheet.figures[indicator.index])!;
        const written = slip(meant);
        const wrong = { ...sheet, figures: sheet.figures.map((figure, index) => (index === indicator.index ? number(written) : figure)) };
        for (const { certain: text } of settledErrors(wrong, check(wrong), certaintyOf(form, []))) {
          if (text === undefined) continue;
          certain += 1;
          expect(text).toContain(`“${indicatorName(form, indicator.id)}”（C${String(indicator.index + 1)}）填的是 ${shown(written)}，应为 ${shown(meant)}`);
        }
      }),
      { numRuns: 150 },
    );
    // Most indicators of the form stand in two sums.
    expect(certain).toBeGreaterThan(75);
  });
});

describe('corrections as data', () => {
  it('give every smallest correction with its cell and values, and whether the first is certain', () => {
    const sheet = of({ ...sound, a2: 29 });
    expect(correctionsReport(sheet, check(sheet), { certainty: certaintyOf(grid, []) })).toEqual([
      {
        errors: [
          { rule: 'R-ROW', indicators: expect.arrayContaining(['a', 'a1', 'a2']) },
          { rule: 'R-COLUMN', indicators: expect.arrayContaining(['s2', 'a2', 'b2']) },
        ],
        certain: true,
        corrections: [{ changes: [{ indicator: 'a2', cell: 'C2', from: 29, min: 20, max: 20, value: 20, mistake: 'digit-wrong' }], message: '“指标a2”（C2）填的是 29，应为 20，可能一位数字写错。' }],
        reason: null,
      },
    ]);
    expect(correctionsReport(sheet, check(sheet))[0]?.certain).toBe(false);
    expect(correctionsReport(of(sound), check(of(sound)))).toEqual([]);
  });

  it('say why there is none', () => {
    const stuck = tinyForm(['a'], [['R-A', 'error', ['a = 1 件']], ['R-B', 'error', ['a = 2 件']]]);
    const sheet = sheetOf(stuck, figuresOf(stuck, { a: 3 }));
    expect(correctionsReport(sheet, check(sheet))).toEqual([{ errors: [{ rule: 'R-A', indicators: ['a'] }, { rule: 'R-B', indicators: ['a'] }], certain: false, corrections: [], reason: 'contradiction' }]);
  });
});
