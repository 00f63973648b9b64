import fc from 'fast-check';
import { copiedPairs, likeness } from '../../src/review/copies';
import { type Compared, MOST, MOST_COPIES, type Unusual, unusualAmong, unusualText } from '../../src/review/unusual';
import { figuresOf, number, sheetOf } from '../support/figures';
import { formIds, formOf, tinyForm } from '../support/forms';
import { dice } from '../support/noise';
import { realisticUnit } from './realistic';
import { examples } from '../support/examples';

const form = formOf('sd-weihai-2014');
type Values = Record<string, number | null>;
const sheet = (values: Values, unit = '张村镇', year = 2013) => sheetOf(form, figuresOf(form, values), { unit, year });
const ordinary: Values = { '1.1': 756, '1.1.a': 8, '1.2.2': 413, '1.2.4': 190, '1.2.5': 138, '13.1': 1, '13.3': 3, '13.3.2': 3, '14.3': 56 };
const only = (found: Map<string, Unusual[]>, id = '0'): string[] => (found.get(id) ?? []).map((each) => unusualText(each, sheet({}), 'zh'));

describe('a sheet against the unit’s own of last year', () => {
  const against = (now: Values, before: Values): string[] => only(unusualAmong([{ id: '0', sheet: sheet(now), lastYear: sheet(before, '张村镇', 2012) }]));

  it.each<[string, Values, Values, string[]]>([
    ['ordinary ups and downs', { '1.1': 700, '14.3': 20, '3.1': 3 }, { '1.1': 300, '14.3': 60, '3.1': 0 }, []],
    ['small counts', { '3.1': 23 }, { '3.1': 0 }, []],
    ['from nothing to much', { '3.1': 24 }, { '3.1': 0 }, ['“（一）收到申请数”是 24，上年是 0，变化较大，请看一看。']],
    ['a digit lost', { '1.1': 75 }, { '1.1': 756 }, ['“（一）主动公开政府信息数”是 75，上年是 756，变化较大，请看一看。']],
    ['a large figure gone', { '14.3': 0 }, { '14.3': 56 }, ['“（三）接受培训人员数”是 0，上年是 56，变化较大，请看一看。']],
    ['an amount that begins', { '12': 3.5 }, { '12': 0 }, []],
    ['an amount entered in 元', { '12': 25000 }, { '12': 2.4 }, ['“十二、依申请公开信息收取的费用”是 25000，上年是 2.4，变化较大，请看一看。']],
    ['a blank', { '1.1': null }, { '1.1': 756 }, []],
  ])('%s', (_, now, before, expected) => {
    expect(against(now, before)).toEqual(expected);
  });

  it('is named where it was sent again', () => {
    expect(against(ordinary, ordinary)).toEqual(['与本单位上年的表几乎相同：9 个非零的数中 9 个与上年一样，请确认是否沿用了上年的表。']);
    // Figures other than 0: 1.1, 1.1.a, 1.2.2, 1.2.4, 1.2.5, 13.1, 13.3, 13.3.2, 14.3 and 14.1, which is new.
    expect(against({ ...ordinary, '14.1': 1 }, ordinary)).toEqual(['与本单位上年的表几乎相同：10 个非零的数中 9 个与上年一样，请确认是否沿用了上年的表。']);
  });

  it('is not where too much differs, or where there is too little to tell', () => {
    expect(against({ ...ordinary, '1.1': 757, '14.3': 57 }, ordinary)).toEqual([]);
    expect(against({ '13.1': 1, '13.3': 3, '13.3.2': 3, '8': 1, '8.3': 1 }, { '13.1': 1, '13.3': 3, '13.3.2': 3, '8': 1, '8.3': 1 })).toEqual([]);
    expect(against({ '1.1': 756, '1.2.2': 756, '13.1': 1 }, { '1.1': 756, '1.2.2': 756, '13.1': 1 })).toEqual([]);
  });

  it('shows a handful at most, one of a group of rows', () => {
    const jump = Object.fromEntries(['1.1', '1.1.b', '1.2.1', '1.2.2', '2.1', '2.2.1', '3.1', '3.2', '4', '5', '14.3'].map((id, index) => [id, 100 + index]));
    const found = unusualAmong([{ id: '0', sheet: sheet(jump), lastYear: sheet({}, '张村镇', 2012) }]).get('0')!;
    expect(found).toHaveLength(MOST);
    expect(new Set(found.map((each) => ('indicator' in each ? form.indicators[form.indexOf.get(each.indicator)!]!.parent ?? each.indicator : ''))).size).toBe(MOST);
  });
});

describe('a sheet against its peers', () => {
  const list = tinyForm(['a', 'b', { code: 'm', kind: 'decimal', unit: '万元' }]);
  const peers = (values: readonly (readonly [number, number, number])[], units = (index: number): string => `第${String(index)}镇`): Map<string, Unusual[]> =>
    unusualAmong(values.map(([a, b, m], index): Compared => ({ id: String(index), sheet: sheetOf(list, [number(a), number(b), number(m)], { unit: units(index), year: 2013 }) })));
  const texts = (found: Map<string, Unusual[]>): string[] => [...found].flatMap(([id, each]) => each.map((one) => `${id}：${unusualText(one, sheetOf(list, []), 'zh')}`));
  const usual = [60, 70, 80, 90, 100, 110, 120, 130, 140].map((a): [number, number, number] => [a, 0, a / 100]);

  it('is shown where it is far from the middle', () => {
    // The middle of the ten is √(100 × 110) ≈ 104.88; 4000 is 38 times that.
    expect(texts(peers([...usual, [4000, 0, 1]]))).toEqual(['9：“指标a”是 4000，这一项有数的另外 9 个同级单位以 105 为中位，相差较大，请看一看。']);
    expect(texts(peers([...usual, [3000, 0, 1]]))).toEqual([]);
  });

  it('is shown where it has nothing and all others have much', () => {
    expect(texts(peers([...usual, ...usual, [0, 0, 1]]))).toEqual(['18：“指标a”是 0，这一项有数的另外 18 个同级单位以 100 为中位，相差较大，请看一看。']);
    expect(texts(peers([...usual, ...usual, [0, 0, 1], [0, 0, 1]]))).toEqual([]);
  });

  it('is not compared with others of another level, or with too few', () => {
    expect(texts(peers([...usual, [4000, 0, 1]], (index) => (index === 9 ? '某县' : `第${String(index)}镇`)))).toEqual([]);
    expect(texts(peers([...usual.slice(0, 7), [4000, 0, 1]]))).toEqual([]);
  });

  it('is no wonder where most have nothing', () => {
    expect(texts(peers([...usual, ...usual].map(([a, , m], index) => [a, index === 3 ? 500 : 0, m])))).toEqual([]);
  });

  it('is shown where an amount was entered in 元', () => {
    expect(texts(peers([...usual, [100, 0, 9000]]))).toEqual(['9：“指标m”是 9000，这一项有数的另外 9 个同级单位以 1.05 为中位，相差较大，请看一看。']);
  });
});

describe('a sheet copied from another unit', () => {
  it('is named with the other, on both', () => {
    const found = unusualAmong([
      { id: 'a', sheet: sheet(ordinary, '张村镇') },
      { id: 'b', sheet: sheet({ ...ordinary, '14.1': 1 }, '李村镇') },
      { id: 'c', sheet: sheet({ ...ordinary, '1.1': 700, '1.2.2': 400, '14.3': 12 }, '王村镇') },
    ]);
    expect(only(found, 'a')).toEqual(['与“李村镇”的表几乎相同：10 个非零的数中 9 个一样，请确认两张表是否各自填写。']);
    expect(only(found, 'b')).toEqual(['与“张村镇”的表几乎相同：10 个非零的数中 9 个一样，请确认两张表是否各自填写。']);
    expect(found.has('c')).toBe(false);
  });

  it('is found among many that are all the same', () => {
    const found = unusualAmong(Array.from({ length: 60 }, (_, index) => ({ id: String(index), sheet: sheet(ordinary, `第${String(index)}镇`) })));
    expect(found.size).toBe(60);
  });

  it('names only a few of many', () => {
    const near = Array.from({ length: 300 }, (_, index) => ({ id: String(index), sheet: sheet({ ...ordinary, '14.1': index + 1 }, `第${String(index)}镇`) }));
    const found = [...unusualAmong(near).values()];
    expect(found).toHaveLength(300);
    expect(new Set(found.map((each) => each.filter(({ kind }) => kind === 'copied-unit').length))).toEqual(new Set([MOST_COPIES]));
  });

  it('is no copy where it is the same unit sent twice, or where both have nothing', () => {
    expect(unusualAmong([{ id: 'a', sheet: sheet(ordinary, '张村镇') }, { id: 'b', sheet: sheet(ordinary, '张村镇人民政府') }]).size).toBe(0);
    expect(unusualAmong([{ id: 'a', sheet: sheet({}, '张村镇') }, { id: 'b', sheet: sheet({}, '李村镇') }]).size).toBe(0);
  });
});

describe('the search for copies', () => {
  it('finds every pair that comparing each with each finds', () => {
    const values = fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 14 }) }, { weight: 1, arbitrary: fc.nat(900) }), { minLength: 30, maxLength: 30 });
    const list = tinyForm(Array.from({ length: 30 }, (_, index) => `x${String(index)}`));
    const edits = fc.array(fc.tuple(fc.nat(7), fc.nat(29), fc.nat(15)), { maxLength: 30 });
    let seen = 0;
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 3 }), edits, (originals, changed) => {
        const rows = Array.from({ length: 8 }, (_, unit) => [...originals[unit % originals.length]!]);
        for (const [unit, index, value] of changed) rows[unit]![index] = value;
        const sheets = rows.map((row) => sheetOf(list, row.map(number)));
        const found = new Set(copiedPairs(sheets).map(({ one, other }) => `${String(one)} ${String(other)}`));
        const texts = rows.map(String);
        sheets.forEach((one, a) => {
          sheets.slice(a + 1).forEach((other, after) => {
            const b = a + 1 + after;
            // Of sheets that are the same throughout, only the first is compared with the others.
            if (texts.indexOf(texts[a]!) !== a || (texts.indexOf(texts[b]!) !== b && texts[a] !== texts[b])) return;
            const alike = likeness(one, other) !== undefined;
            if (alike) seen += 1;
            expect([a, b, found.has(`${String(a)} ${String(b)}`)]).toEqual([a, b, alike]);
          });
        });
      }),
      { numRuns: examples(100) },
    );
    expect(seen).toBeGreaterThan(100);
  });
});

describe('units that each filled in their own sheet', () => {
  it.each(formIds)('are hardly ever taken for copies or for far: %s', (id) => {
    const each = formOf(id);
    const random = dice(7);
    const set = Array.from({ length: 150 }, (_, index): Compared => {
      const unit = realisticUnit(each, `第${String(index)}镇`, random);
      return { id: String(index), sheet: unit.year(2023), lastYear: unit.year(2022) };
    });
    const kinds = [...unusualAmong(set).values()].flat().map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.startsWith('copied'))).toEqual([]);
    // At most one in ten sheets has anything to look at.
    expect(kinds.length).toBeLessThan(set.length / 10);
    expect(set.every(({ sheet: one }) => likeness(one, one) === undefined)).toBe(false);
  });
});
