import fc from 'fast-check';
import { check } from '../../../src/annex/check/check';
import { compareRollUp, rollUp } from '../../../src/annex/check/units';
import { differenceText, gapText } from '../../../src/annex/check/units-text';
import type { Form } from '../../../src/annex/form/catalogue';
import { BLANK, type Figure, readFigure } from '../../../src/annex/sheet/figure';
import { dash, figuresOf, number, sheetOf, told } from '../../support/figures';
import { everyLayout, formOf, tinyForm } from '../../support/forms';
import { fillings } from '../../support/noise';

type Values = Parameters<typeof figuresOf>[1];
const sheet = (form: Form, values: Values, rest: number | null = 0, heading = {}) => sheetOf(form, figuresOf(form, values, rest), heading);
const at = (form: Form, figures: readonly Figure[], id: string) => figures[form.indexOf.get(id)!];

const form2021 = formOf('cn-2021');
const hybrid = formOf('cn-2021-hybrid');
const weihai = formOf('sd-weihai-2014');

describe('units added up', () => {
  it('adds decimals exactly', () => {
    const rolled = rollUp([0.1, 0.2, 59237.2449, 0.000001].map((amt) => sheet(form2021, { 't2d.fee.amt': amt })), form2021);
    expect(at(form2021, rolled.sheet.figures, 't2d.fee.amt')).toEqual({ state: 'number', value: 59237.544901, raw: '59237.544901', notes: [] });
    expect(rolled).toMatchObject({ included: [0, 1, 2, 3], leftOut: [], gaps: [], notAdded: [], remarked: [], unplaced: [] });
  });

  it('gives a sum that no figure can hold in full rather than rounding it', () => {
    const rolled = rollUp([999_999_999_999_999, 0.5].map((amt) => sheet(form2021, { 't2d.fee.amt': amt })), form2021);
    expect(at(form2021, rolled.sheet.figures, 't2d.fee.amt')).toEqual({ state: 'unreadable', raw: '999999999999999.5', reason: 'too-many-digits' });
    expect(compareRollUp(sheet(form2021, { 't2d.fee.amt': 999_999_999_999_999 }), rolled)).toEqual([
      { indicator: 't2d.fee.amt', own: '999999999999999', units: '999999999999999.5', atLeast: false, difference: '-0.5' },
    ]);
  });

  it('keeps the year that all have, and no other', () => {
    expect(rollUp([sheet(form2021, {}, 0, { year: 2023 }), sheet(form2021, {}, 0, { year: 2023 })], form2021).sheet.year).toBe(2023);
    expect(rollUp([sheet(form2021, {}, 0, { year: 2023 }), sheet(form2021, {}, 0, { year: 2022 })], form2021).sheet.year).toBeUndefined();
    expect(rollUp([], form2021).sheet.figures.map(told)).toEqual(form2021.indicators.map(() => 'blank'));
  });
});

describe('blanks among the units', () => {
  const form = tinyForm(['a', 'b', { code: 'd', kind: 'signed-integer' }], [['R-A', 'error', ['a = b']]]);
  const units = [
    sheet(form, { a: 5, b: 5, d: -2 }),
    sheet(form, { a: null, b: dash('/'), d: null }),
    sheet(form, { a: { state: 'approximate', value: 190, raw: '190余' }, b: { state: 'unreadable', raw: '#REF!', reason: 'error-value' }, d: 1 }),
  ];

  it('are counted, and the sum is said to be a least one', () => {
    const rolled = rollUp(units, form);
    expect(rolled.sheet.figures).toEqual([
      { state: 'approximate', value: 5, raw: '5以上' },
      { state: 'approximate', value: 5, raw: '5以上' },
      { state: 'approximate', value: -1, raw: '约-1' },
    ]);
    expect(rolled.gaps).toEqual([
      { indicator: 'a', known: '5', without: [{ sheet: 1, why: 'blank' }, { sheet: 2, why: 'approximate' }] },
      { indicator: 'b', known: '5', without: [{ sheet: 1, why: 'dash' }, { sheet: 2, why: 'unreadable' }] },
      { indicator: 'd', known: '-1', without: [{ sheet: 1, why: 'blank' }] },
    ]);
  });

  it('leave rules over the sums open', () => {
    const one = [sheet(form, { a: 5, b: 5 }), sheet(form, { a: 2, b: null })];
    expect(check(rollUp(one, form).sheet).relations).toEqual({ holds: 0, broken: 0, open: 1, skipped: 0 });
  });

  it('stay blank where every unit is blank', () => {
    const rolled = rollUp([sheet(form, { a: null, b: dash() }), sheet(form, { a: null, b: dash() })], form);
    expect(rolled.sheet.figures.map(told)).toEqual(['blank', 'dash', 0]);
    expect(rolled.gaps.map(({ indicator, known }) => [indicator, known])).toEqual([['a', null], ['b', null]]);
  });
});

describe('figures that do not add up', () => {
  it('are given where only one unit has any', () => {
    const rolled = rollUp([sheet(weihai, { '9.1': 12 }), sheet(weihai, {})], weihai);
    expect(told(at(weihai, rolled.sheet.figures, '9.1'))).toBe(12);
    expect(told(at(weihai, rolled.sheet.figures, '9.2'))).toBe(0);
    expect(rolled.notAdded).toEqual([]);
  });

  it('are left blank and named where several have', () => {
    const rolled = rollUp([sheet(weihai, { '9.1': 12 }), sheet(weihai, { '9.1': 12 })], weihai);
    expect(told(at(weihai, rolled.sheet.figures, '9.1'))).toBe('blank');
    expect(rolled.notAdded).toEqual(['9.1']);
  });

  it('are added with a remark where units may count the same thing', () => {
    const rolled = rollUp([sheet(weihai, { '2.1': 1, '1.1': 3 }), sheet(weihai, { '2.1': 2 })], weihai);
    expect(told(at(weihai, rolled.sheet.figures, '2.1'))).toBe(3);
    expect(rolled.remarked).toEqual(['2.1']);
  });

  it('are only those that the labels say', () => {
    const flagged = (id: string) => formOf(id).indicators.flatMap((each) => (each.rollUp === undefined ? [] : [`${each.id} ${String(each.rollUp.add)}`]));
    expect(flagged('cn-2021')).toEqual([]);
    expect(flagged('cn-2019')).toEqual([]);
    expect(flagged('cn-2014')).toEqual(['1.1 true', '2.1 true']);
    expect(flagged('sd-weihai-2014')).toEqual(['1.1 true', '2.1 true', '9.1 false', '9.2 false']);
  });
});

describe('sheets on another form', () => {
  it('of the same form in another layout bring what their rows say', () => {
    const full = sheet(form2021, { 't3.r3.6.1.c1': 1, 't3.r3.6.3.c1': 2, 't3.r1.c1': 4 });
    const short = sheet(hybrid, { 't3.r3.6.c1': 5, 't3.r1.c1': 6 });
    const onShort = rollUp([full, short], hybrid);
    expect(told(at(hybrid, onShort.sheet.figures, 't3.r3.6.c1'))).toBe(8);
    expect(told(at(hybrid, onShort.sheet.figures, 't3.r1.c1'))).toBe(10);
    expect(onShort).toMatchObject({ gaps: [], unplaced: [] });

    const onFull = rollUp([full, short], form2021);
    expect(at(form2021, onFull.sheet.figures, 't3.r3.6.1.c1')).toMatchObject({ state: 'approximate', value: 1 });
    expect(onFull.gaps.map(({ indicator }) => indicator)).toEqual(['t3.r3.6.1.c1', 't3.r3.6.2.c1', 't3.r3.6.3.c1']);
    expect(onFull.gaps[0]).toEqual({ indicator: 't3.r3.6.1.c1', known: '1', without: [{ sheet: 1, why: 'not-asked' }] });
    expect(onFull.unplaced).toEqual([{ sheet: 1, indicators: ['t3.r3.6.c1'] }]);
    // Parts of nothing are nothing.
    expect(told(at(form2021, onFull.sheet.figures, 't3.r3.6.1.c2'))).toBe(0);
  });

  it('never bring a figure that has the same code and another meaning', () => {
    // 七 is the fee on one form (万元) and the items sent to libraries on the other (条).
    const rolled = rollUp([sheet(weihai, { '7': 40, '7.1': 40 }), sheet(formOf('cn-2014'), { '7': 2.5, '3.1': 1 })], weihai);
    expect(at(weihai, rolled.sheet.figures, '7')).toMatchObject({ state: 'approximate', value: 40 });
    expect(told(at(weihai, rolled.sheet.figures, '3.1'))).toBe(1);
    expect(rolled.unplaced).toEqual([{ sheet: 1, indicators: ['7'] }]);
  });

  it('are left out where nothing corresponds', () => {
    expect(rollUp([sheet(form2021, {}), sheet(weihai, {})], form2021)).toMatchObject({ included: [0], leftOut: [1], gaps: [] });
  });
});

describe('the parent’s own sheet against its units', () => {
  const form = tinyForm(['a', 'b', 'c', { code: 'm', kind: 'decimal' }]);

  it('says each difference, exactly', () => {
    const rolled = rollUp([sheet(form, { a: 1, m: 0.1 }), sheet(form, { a: 2, m: 0.2 })], form);
    expect(compareRollUp(sheet(form, { a: 3, m: 0.3 }), rolled)).toEqual([]);
    expect(compareRollUp(sheet(form, { a: 5, b: null, m: 0.31 }), rolled)).toEqual([
      { indicator: 'a', own: '5', units: '3', atLeast: false, difference: '2' },
      { indicator: 'm', own: '0.31', units: '0.3', atLeast: false, difference: '0.01' },
    ]);
  });

  it('says nothing where the units’ blanks may make it up', () => {
    const rolled = rollUp([sheet(form, { a: 5, b: 5 }), sheet(form, { a: null, b: null })], form);
    expect(compareRollUp(sheet(form, { a: 4, b: 9 }), rolled)).toEqual([{ indicator: 'a', own: '4', units: '5', atLeast: true, difference: '-1' }]);
  });
});

describe('what a roll-up has to say', () => {
  const form = tinyForm(['a', { code: 'd', kind: 'signed-integer' }]);
  const unit = (position: number): string => `第${String(position)}镇`;

  it('is said in words', () => {
    const rolled = rollUp([sheet(form, { a: 5, d: -1 }), sheet(form, { a: null, d: null }), sheet(form, { a: dash(), d: 2 })], form);
    expect(rolled.gaps.map((gap) => gapText(gap, form, unit, 'zh'))).toEqual([
      '“指标a”已知的合计 5，实际不少于此数；空白的 1 个（第1镇），填“/”“—”的 1 个（第2镇）。',
      '“指标d”已知的合计 1；空白的 1 个（第1镇）。',
    ]);
    expect(gapText(rolled.gaps[0]!, form, unit, 'en')).toBe('“指标a”: those known add up to 5, the least it can be; blank: 1 (第1镇); a dash: 1 (第2镇).');
    const differences = [...compareRollUp(sheet(form, { a: 4 }), rolled), ...compareRollUp(sheet(form, { a: 7 }), rollUp([sheet(form, { a: 9 })], form))];
    expect(differences.map((each) => differenceText(each, form, 'zh'))).toEqual([
      '“指标a”本级的表填的是 4，各单位合计已知的就有 5，相差至少 1；口径相同时应相等，请看一看。',
      '“指标a”本级的表填的是 7，各单位合计是 9，相差 2；口径相同时应相等，请看一看。',
    ]);
    expect(differenceText(differences[1]!, form, 'en')).toBe('“指标a” is 7 on the parent’s sheet; the units add up to 9, off by 2. They agree if both report the same scope; worth a look.');
  });

  it('names only a few units', () => {
    const rolled = rollUp(Array.from({ length: 9 }, () => sheet(form, { a: null })), form);
    expect(gapText(rolled.gaps[0]!, form, unit, 'zh')).toBe('“指标a”没有单位填数；空白的 9 个（第0镇、第1镇、第2镇、第3镇、第4镇等）。');
  });

  it('reads back from a sheet as what it is', () => {
    const rolled = rollUp([sheet(form, { a: 5 }), sheet(form, { a: null })], form);
    expect(readFigure({ value: rolled.sheet.figures[0]!.raw }, undefined, true)).toMatchObject({ state: 'approximate', value: 5 });
  });
});

describe('a sheet split into parts', () => {
  /** Cuts a figure into as many parts; whatever is no number stays so in every part. */
  const cut = (figure: Figure, weights: readonly number[]): Figure[] => {
    if (figure.state !== 'number') return weights.map(() => figure);
    // Whole millionths as text: never the program's own arithmetic.
    const whole = Number.isInteger(figure.value);
    let rest = BigInt(whole ? figure.value : figure.value.toFixed(6).replace('.', ''));
    const parts = weights.slice(1).map((weight) => {
      const part = (rest * BigInt(weight)) / 10n;
      rest -= part;
      return part;
    });
    return [rest, ...parts].map((part) => number(whole ? Number(part) : Number(`${String(part)}e-6`)));
  };

  it.each(everyLayout.map((form) => [form.variant ?? form.id, form] as const))('adds up to the sheet: %s', (_, form) => {
    const weights = fc.array(fc.nat(10), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fillings(form), fc.array(weights, { minLength: 1, maxLength: 40 }), fc.integer({ min: 1, max: 6 }), (figures, all, units) => {
        const parts = form.indicators.map(({ index, rollUp: note }) => {
          const pattern = all[index % all.length]!;
          // What must not be added belongs to one unit.
          const shares = Array.from({ length: units }, (__, unit) => (note?.add === false ? 0 : pattern[unit % pattern.length]!));
          return cut(figures[index]!, shares);
        });
        const sheets = Array.from({ length: units }, (__, unit) => sheetOf(form, parts.map((each) => each[unit]!)));
        const rolled = rollUp(sheets, form);
        expect(rolled.sheet.figures.map(told)).toEqual(figures.map(told));
        expect(rolled.notAdded).toEqual([]);
        expect(rolled.gaps.map(({ indicator }) => indicator)).toEqual(form.indicators.filter(({ index }) => figures[index]?.state !== 'number').map(({ id }) => id));
        expect(compareRollUp(sheetOf(form, figures), rolled)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has a blank where it had one', () => {
    const rolled = rollUp([sheetOf(weihai, weihai.indicators.map(() => BLANK))], weihai);
    expect(new Set(rolled.sheet.figures.map(told))).toEqual(new Set(['blank']));
  });
});
