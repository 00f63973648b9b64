import { readFileSync } from 'node:fs';
import { sortedByText } from '../../src/annex/check/evidence';
import { exactNumbers } from '../../src/annex/check/evidence';
import { suggest } from '../../src/annex/check/suggest';
import { evidenceOf } from '../../src/narrative/evidence';
import { verify } from '../../src/narrative/verify/verify';
import { caseFigures, publishedCase } from '../support/cases';
import { sheetOf } from '../support/figures';

const published = publishedCase('zhangcun-2012');
const zhangcun = sheetOf(published.form, caseFigures(published), { unit: published.unit, year: published.year });
const evidenceIn = (text: string) => evidenceOf(verify(text, zhangcun), text, zhangcun);
const bounds = (text: string, id: string) => evidenceIn(text).get(id)?.map(({ exact, min, max }) => [exact, min, max]);

describe('张村镇: 756 made public, 741 by all channels, and what the report says', () => {
  const text = readFileSync('test/cases/zhangcun-2012.txt', 'utf8');
  const evidence = evidenceIn(text);

  it('the text says 756 on the website and 190-odd by WeChat', () => {
    expect(evidence.get('1.2.2')).toEqual([{ indicator: '1.2.2', said: '756条', clause: '我镇在市政府网站主动发布政府信息756条', exact: 756, min: 756, max: 756 }]);
    // 190余 is 190 to 199.
    expect(evidence.get('1.2.4')).toEqual([{ indicator: '1.2.4', said: '190余条', clause: '通过微信平台及其他网络途径公开信息190余条', exact: null, min: 190, max: 199 }]);
    // Of the total the text says nothing.
    expect(evidence.get('1.1')).toBeUndefined();
  });

  it('five places are sensible, each with what it would need; the sixth is ruled out by the text', () => {
    const result = suggest(zhangcun, { evidence: exactNumbers(evidence), limits: { now: () => 0 } });
    if (result.state !== 'localised') throw new Error(result.reason);
    expect(result.groups).toHaveLength(1);
    const { sensible, against } = sortedByText(result.groups[0]!.corrections, evidence);
    const needs = (corrections: typeof sensible) => corrections.map(({ changes }) => changes.map(({ indicator, from, min, max }) => [indicator, from, min, max]));
    // 756 − 741 = 15: one channel must be 15 larger, and none may exceed the 756 of the total;
    // or the total must come down to 741, and stays at least the 413 of the largest channel.
    expect(needs(sensible)).toEqual([
      // The text says 756 of the website.
      [['1.2.2', 413, 428, 756]],
      [['1.1', 756, 413, 741]],
      [['1.2.5', 138, 153, 756]],
      [['1.2.1', 0, 15, 756]],
      [['1.2.3', 0, 15, 756]],
    ]);
    // 205 and more are no 190余.
    expect(needs(against)).toEqual([[['1.2.4', 190, 205, 756]]]);
  });
});

it('tells single figures only', () => {
  expect([...evidenceIn('通过政府网站公开政府信息413条，占54.6%。').keys()]).toEqual(['1.2.2']);
  expect([...evidenceIn('没有因政府信息公开申请行政复议、提起行政诉讼的案件。').keys()]).toEqual([]);
});

it.each([
  ['通过政府网站公开政府信息413条。', [413, 413, 413]],
  ['通过政府网站公开政府信息500条。', [500, 500, 500]],
  // The rounded number is not the figure, and rules nothing out.
  ['通过政府网站公开政府信息约410条。', [null, null, null]],
  ['通过政府网站公开政府信息400余条。', [null, 400, 499]],
  ['通过政府网站公开政府信息超过400条。', [null, 400, null]],
])('%s', (text, expected) => {
  expect(bounds(text, '1.2.2')).toEqual([expected]);
});

it('where the text rules out every correction, none is set apart', () => {
  const text = '通过政府网站公开政府信息413条。';
  const corrections = [{ changes: [{ indicator: '1.2.2', from: 413, min: 428, max: 756, value: null, texts: [] }], settles: 0, score: 0 }];
  expect(sortedByText(corrections, evidenceIn(text))).toEqual({ sensible: corrections, against: [] });
});
