import { suggest } from '../../../src/annex/check/suggest';
import { suggestionText } from '../../../src/annex/check/suggest-text';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { caseFigures, publishedCase } from '../../support/cases';
import { figuresOf, sheetOf } from '../../support/figures';
import { formIds, formOf, tinyForm } from '../../support/forms';
import { plant, slips } from '../suggest/plant';
import { consistentSheets } from '../suggest/sheets';
import { dice } from '../../support/noise';

const still = { now: () => 0 };
const published = publishedCase('zhangcun-2012');
const zhangcun = sheetOf(published.form, caseFigures(published), { unit: published.unit, year: published.year });

/** The corrections of a sheet with one group of errors. */
function corrections(sheet: Sheet, options: Parameters<typeof suggest>[1] = {}) {
  const result = suggest(sheet, { limits: still, ...options });
  if (result.state !== 'localised' || result.groups.length !== 1) throw new Error(`not one group: ${result.state}`);
  return result.groups[0]!.corrections;
}

describe('张村镇: 756 made public, 741 by all channels', () => {
  it('names the total and every channel that can be raised, with what each would need', () => {
    const needed = corrections(zhangcun).map(({ changes: [change] }) => [change!.indicator, change!.from, change!.min, change!.max]);
    // 15 more are needed by one channel, none of which may exceed the total; or as many fewer of the total, which has at least the 413 of one channel.
    expect(new Map(needed.map(([id, ...rest]) => [id, rest]))).toEqual(
      new Map([['1.1', [756, 413, 741]], ['1.2.1', [0, 15, 756]], ['1.2.2', [413, 428, 756]], ['1.2.3', [0, 15, 756]], ['1.2.4', [190, 205, 756]], ['1.2.5', [138, 153, 756]]]),
    );
  });

  it('puts first what the text says', () => {
    const [first] = corrections(zhangcun, { evidence: new Map([['1.2.2', [756]]]) });
    expect(first!.changes).toEqual([{ indicator: '1.2.2', from: 413, min: 428, max: 756, value: 756, mistake: { kind: 'text' }, texts: [756] }]);
    expect(suggestionText(first!, zhangcun, 'zh')).toMatch(/政府网站.*C\d+.*填的是 413，应在 428 到 756 之间，可能是 756：报告正文写的是这个数。/);
    expect(suggestionText(first!, zhangcun, 'en')).toMatch(/is 413; it should be between 428 and 756, perhaps 756: the report's text says so\.$/);
  });
});

const sums = tinyForm(['t', 'a', 'b', 'c', 'u', 'x', 'y', { code: 'm', kind: 'decimal', unit: '万元' }, { code: 'n', kind: 'decimal', unit: '万元' }], [
  ['A-1', 'error', ['t = a + b + c']],
  ['A-2', 'error', ['u = x + y']],
  ['A-3', 'error', ['m = n']],
]);
const fine = { t: 60, a: 10, b: 20, c: 30, u: 9, x: 4, y: 5, m: 1.25, n: 1.25 };

it('says nothing of a sheet without errors', () => {
  expect(suggest(sheetOf(sums, figuresOf(sums, fine)), { limits: still })).toEqual({ state: 'localised', groups: [] });
  expect(suggest(sheetOf(sums, figuresOf(sums, {}, null)), { limits: still })).toEqual({ state: 'localised', groups: [] });
});

it.each([
  ['b', 200, 'tenfold', 20, '多填一个 0'],
  ['b', 2, 'tenth', 20, '少填一个 0'],
  ['t', 0, 'not-summed', 60, '合计没有相加'],
  ['t', 90, 'added-twice', 60, '把“指标c”重复相加'],
  ['c', -30, 'sign', 30, '正负号填反'],
  ['n', 12500, 'ten-thousandfold', 1.25, '把元当作万元填写'],
  ['n', 1.52, 'digits-swapped', 1.25, '两位数字颠倒'],
])('%s = %d: %s, %d', (id, written, kind, value, words) => {
  const sheet = sheetOf(sums, figuresOf(sums, { ...fine, [id]: written }));
  const [first] = corrections(sheet);
  expect(first!.changes).toMatchObject([{ indicator: id, from: written, min: value, max: value, value }]);
  expect(first!.changes[0]?.mistake?.kind).toBe(kind);
  expect(suggestionText(first!, sheet, 'zh')).toContain(words);
});

it("last year's figure is told from others", () => {
  const sheet = sheetOf(sums, figuresOf(sums, { ...fine, x: 7 }));
  const lastYear = sheetOf(sums, figuresOf(sums, { ...fine, u: 16, x: 7, y: 9 }));
  const [first] = corrections(sheet, { lastYear });
  expect(first!.changes).toMatchObject([{ indicator: 'x', value: 4, mistake: { kind: 'last-year' } }]);
  expect(suggestionText(first!, sheet, 'zh')).toContain('填了上年的数');
});

it('errors that share no figure are groups of their own', () => {
  const result = suggest(sheetOf(sums, figuresOf(sums, { ...fine, t: 61, u: 10 })), { limits: still });
  expect(result).toMatchObject({ state: 'localised', groups: [{ broken: [{ rule: 'A-1' }] }, { broken: [{ rule: 'A-2' }] }] });
  if (result.state === 'localised') expect(result.groups.map((group) => group.corrections.length)).toEqual([4, 3]);
});

it('a blank stays as it is and cannot be what is wrong', () => {
  const all = corrections(sheetOf(sums, figuresOf(sums, { ...fine, t: 10, a: null })));
  // b + c = 50 already exceed 10; the blank can only add to them.
  expect(all.map(({ changes: [change] }) => [change!.indicator, change!.min, change!.max])).toEqual(expect.arrayContaining([['t', 50, null]]));
  expect(all.flatMap(({ changes }) => changes.map(({ indicator }) => indicator))).not.toContain('a');
});

it('figures too large for plain arithmetic are exact', () => {
  const large = tinyForm(['t', 'a', 'b'], [['A-1', 'error', ['t = a + b']]]);
  const all = corrections(sheetOf(large, figuresOf(large, { t: 900_000_000_000_001, a: 500_000_000_000_000, b: 400_000_000_000_000 })));
  expect(new Map(all.map(({ changes: [change] }) => [change!.indicator, change!.value]))).toEqual(new Map([['t', 900_000_000_000_000], ['a', 500_000_000_000_001], ['b', 400_000_000_000_001]]));
});

it('more figures than the limit are too many, and the rules that clash are shown', () => {
  const result = suggest(sheetOf(sums, figuresOf(sums, { ...fine, t: 61, u: 10, m: 2 })), { limits: { ...still, figures: 2 } });
  expect(result).toMatchObject({ state: 'inconsistent', reason: 'too-many', clash: [{ rule: 'A-1' }, { rule: 'A-2' }, { rule: 'A-3' }] });
});

it('stops when the time is up', () => {
  const form = tinyForm(Array.from({ length: 40 }, (_, at) => `c${String(at)}`), [['A-1', 'error', Array.from({ length: 36 }, (_, at) => `c${String(at)} + c${String(at + 1)} + c${String(at + 2)} <= c${String(at + 3)}`)]]);
  let time = 0;
  const result = suggest(sheetOf(form, figuresOf(form, {}, 5)), { limits: { milliseconds: 10, now: () => (time += 1) } });
  expect(result).toMatchObject({ state: 'inconsistent' });
});

it('rules that contradict each other are told', () => {
  const form = tinyForm(['a', 'b', 'c'], [['A-1', 'error', ['a > b']], ['A-2', 'error', ['b > a']], ['A-3', 'error', ['c >= a']]]);
  const result = suggest(sheetOf(form, figuresOf(form, { a: 1, b: 2, c: 3 })), { limits: still });
  expect(result).toMatchObject({ state: 'inconsistent', reason: 'contradiction' });
  if (result.state === 'inconsistent') expect(result.clash.map(({ rule }) => rule)).toEqual(['A-1', 'A-2']);
});

it.each(formIds)('%s: every suggestion is told without codes', (id) => {
  Object.keys(slips).forEach((kind, seed) => {
    const random = dice(seed + 1);
    const planted = plant(kind, consistentSheets(formOf(id), random), random);
    if (planted === undefined) return;
    const result = suggest(planted.sheet, { ...planted, limits: still });
    if (result.state !== 'localised') return;
    for (const correction of result.groups.flatMap((group) => group.corrections)) {
      for (const language of ['zh', 'en'] as const) expect(suggestionText(correction, planted.sheet, language)).not.toMatch(/undefined|null|NaN|Infinity|\[object|\bt\d[a-e]?\.r/);
    }
  });
});
