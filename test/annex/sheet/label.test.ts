import fc from 'fast-check';
import { align } from '../../../src/annex/sheet/align';
import { DIFFERS, labelFit, WantedLabels } from '../../../src/annex/sheet/fit';
import { labelKey } from '../../../src/annex/sheet/label';
import { everyLayout } from '../../support/forms';

describe('a label taken apart', () => {
  it.each([
    ['一、主动公开情况', 'c1', '主动公开情况'],
    ['十一、查阅点接待人数', 'c11', '查阅点接待人数'],
    ['二十三、其他', 'c23', '其他'],
    ['（七）总计', 'b7', '总计'],
    ['(十)总计', 'b10', '总计'],
    ['（十四）、总计', 'b14', '总计'],
    ['㈢不予公开', 'b3', '不予公开'],
    ['1.属于国家秘密', 'd1', '属于国家秘密'],
    ['1、属于国家秘密', 'd1', '属于国家秘密'],
    ['１．属于国家秘密', 'd1', '属于国家秘密'],
    ['（1）属于国家秘密', 'd1', '属于国家秘密'],
    ['⑴属于国家秘密', 'd1', '属于国家秘密'],
    ['①属于国家秘密', 'd1', '属于国家秘密'],
    ['⒈属于国家秘密', 'd1', '属于国家秘密'],
    ['12)其他', 'd12', '其他'],
    ['其中：涉及国家秘密', '', '涉及国家秘密'],
    ['　　其中:　1.涉及国家秘密', 'd1', '涉及国家秘密'],
    ['不是《条例》所指政府信息', '', '不是条例所指政府信息'],
    ['3.危及“三安全一稳定”', 'd3', '危及三安全一稳定'],
    ['2024年政府信息公开', '', '2024年政府信息公开'],
    ['一般公共预算', '', '一般公共预算'],
    ['', '', ''],
    ['：', '', ''],
  ])('%s', (label, number, body) => {
    expect(labelKey(label)).toMatchObject({ number, body });
  });

  it('leaves notes in brackets out of the bare words only', () => {
    expect(labelKey('（二）部分公开（区分处理的，只计这一情形，不计其他情形）')).toMatchObject({ number: 'b2', body: '部分公开区分处理的只计这一情形不计其他情形', bare: '部分公开' });
    expect(labelKey('（备注）')).toMatchObject({ body: '备注', bare: '备注' });
  });

  it('has the same key for the same text', () => {
    expect(labelKey('（七）总计')).toBe(labelKey('（七）总计'));
    for (let n = 0; n < 9000; n += 1) labelKey(`乡镇${String(n)}`);
    expect(labelKey('（七）总计')).toMatchObject({ number: 'b7', body: '总计' });
  });
});

describe('how well labels fit', () => {
  const fit = (found: string, wanted: string): number => labelFit(labelKey(found), labelKey(wanted));

  it.each([
    ['1.属于国家秘密', '1、属于 国家秘密'],
    ['（二）部分公开', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    ['六、其他', '三、其他'],
    ['属于国家秘密', '1.属于国家秘密'],
  ])('%s is plainly %s', (found, wanted) => {
    expect(fit(found, wanted)).toBeGreaterThan(DIFFERS);
  });

  it.each([
    ['2.其他法律行政止公开', '2.其他法律行政法规禁止公开'],
    ['1.逾期不补正', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['六、举报投诉数量', '六、被举报投诉数量'],
    ['一、本年新收政府信息公申请数量', '一、本年新收政府信息公开申请数量'],
  ])('%s is %s in other words', (found, wanted) => {
    expect(fit(found, wanted)).toBeGreaterThan(0);
    expect(fit(found, wanted)).toBeLessThan(DIFFERS);
  });

  it.each([
    ['涉及商业秘密', '其中：涉及国家秘密'],
    ['行政处罚', '行政许可'],
    ['规范性文件', '行政规范性文件'],
    ['（一）纸质文件数', '（二）电子文件数'],
    ['1.当面申请数', '2.传真申请数'],
    ['（二）申请办结数', '（三）申请答复数'],
    ['（一）予以公开', '（三）不予公开'],
    ['（三）不予公开', '（五）不予处理'],
    ['其他', '其他结果'],
    ['', '其他'],
    ['—', '其他'],
  ])('%s is not %s', (found, wanted) => {
    expect(fit(found, wanted)).toBe(0);
    expect(fit(wanted, found)).toBe(0);
  });

  it('no two lines of one table fit each other in other words', () => {
    for (const form of everyLayout) {
      for (const table of form.data.tables) {
        const labels = table.layout === 'groups' ? [] : table.rows.map((row) => row.label);
        const confused = labels.flatMap((a, i) => labels.filter((b, j) => j > i && labelKey(a).body !== labelKey(b).body && !labelKey(b).body.includes(labelKey(a).body) && fit(a, b) > 0).map((b) => `${a} ~ ${b}`));
        expect(confused).toEqual([]);
      }
    }
  });

  it('the arranged labels find whatever comparing one by one finds', () => {
    const labels = everyLayout.flatMap((form) => form.data.tables.flatMap((table) => (table.layout === 'groups' ? table.columns : table.rows).map((item) => item.label)));
    const wanted = new WantedLabels(labels);
    const found = fc.oneof(
      fc.constantFrom(...labels),
      fc.tuple(fc.constantFrom(...labels), fc.nat(30), fc.nat(8)).map(([label, at, length]) => label.slice(0, at) + label.slice(at + length)),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(found, (label) => {
        const key = labelKey(label);
        const plainly = labels.flatMap((each, item) => {
          const fit = labelFit(key, labelKey(each));
          return fit > 0 ? [{ item, fit }] : [];
        });
        const fits = [...wanted.likeness(key).fits].sort((a, b) => a.item - b.item);
        // Misspelt labels are left out where they are as near to other words.
        expect(plainly.filter((each) => each.fit > 0.4 || fits.some(({ item }) => item === each.item))).toEqual(fits);
      }),
      { numRuns: 300 },
    );
  });

  it('a misspelt label is none where it is as near to other words', () => {
    const wanted = new WantedLabels(['（一）当面申请数', '（二）传真申请数', '（三）网络申请件数']);
    expect(wanted.likeness(labelKey('（一）当真申请数')).fits).toEqual([]);
    expect(wanted.likeness(labelKey('（一）当面申请')).fits).toEqual([{ item: 0, fit: 0.5 }]);
    expect(wanted.likeness(labelKey('（三）网路申请件数')).fits).toEqual([{ item: 2, fit: 0.4 }]);
  });

  it('a label in two cells completes those it begins', () => {
    const wanted = new WantedLabels(['（一）市政府及其部门', '（一）市政府及其部门门户网站', '其他']);
    expect(wanted.likeness(labelKey('（一）市政府')).begins).toBe(true);
    expect(wanted.completed(labelKey('（一）市政府'), '（一）市政府', '及其部门')).toEqual([{ item: 0, fit: 1 }]);
    expect(wanted.completed(labelKey('（一）市政府及其部门'), '（一）市政府及其部门', '门户网站')).toEqual([{ item: 1, fit: 1 }]);
    expect(wanted.completed(labelKey('县政府'), '县政府', '及其部门')).toEqual([]);
  });
});

describe('aligning', () => {
  /** The most that any in-order pairing adds up to, by trying all. */
  function most(fits: readonly (readonly number[])[], row = 0, item = 0): number {
    if (row >= fits.length || item >= (fits[0]?.length ?? 0)) return 0;
    const own = fits[row]?.[item] ?? 0;
    const paired = own > 0 ? own + most(fits, row + 1, item + 1) : 0;
    return Math.max(paired, most(fits, row + 1, item), most(fits, row, item + 1));
  }

  it('keeps both orders and adds up to the most', () => {
    const cell = fc.constantFrom(0, 0, 0, 1, 2, 4, 8);
    const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, items]) => fc.array(fc.array(cell, { minLength: items, maxLength: items }), { minLength: rows, maxLength: rows }));
    fc.assert(
      fc.property(table, (fits) => {
        const items = fits[0]?.length ?? 0;
        const found = [...align(fits.length, items, Float64Array.from(fits.flat()))];
        const rows = found.filter((row) => row >= 0);
        expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
        expect(found.every((row, item) => row < 0 || (fits[row]?.[item] ?? 0) > 0)).toBe(true);
        expect(found.reduce((sum, row, item) => sum + (row < 0 ? 0 : (fits[row]?.[item] ?? 0)), 0)).toBe(most(fits));
      }),
      { numRuns: 300 },
    );
  });

  it('of nothing is nothing', () => {
    expect([...align(0, 3, new Float64Array(0))]).toEqual([-1, -1, -1]);
    expect([...align(3, 0, new Float64Array(0))]).toEqual([]);
  });
});
