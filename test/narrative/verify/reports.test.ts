import type { Statement } from '../../../src/narrative/verify/statement';
import { verify } from '../../../src/narrative/verify/verify';
import { type LabelledText, publishedTexts } from './labels';
import { score, shareOf, total } from './score';

/** What the verifier must reach on the seven published reports. */

const texts = publishedTexts();
const statementsOf = ({ text, sheet, lastYear }: LabelledText): Statement[] => verify(text, sheet, lastYear === undefined ? {} : { lastYear });
const all = total(texts.map((each) => score(each, statementsOf(each))));

test.each(['tiedPrecision', 'tiedRecall', 'differsPrecision', 'differsRecall'] as const)('%s is at least 98 %%', (measure) => {
  expect(shareOf(all[measure])).toBeGreaterThanOrEqual(0.98);
});

test('nothing is said to differ that does not', () => {
  expect(all.falseDiffers).toEqual([]);
});

test('statements come in the order of the text', () => {
  for (const each of texts) {
    const starts = statementsOf(each).map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((left, right) => left - right));
  }
});

describe('张村镇 2012', () => {
  const zhangcun = texts.find(({ id }) => id === 'zhangcun-2012')!;
  const tied = statementsOf(zhangcun).filter(({ verdict }) => verdict !== 'untied');
  const words = ({ span }: Statement): string => zhangcun.text.slice(span.start, span.end);

  test('756 on the website differs from the 413 of the table, 190余 agrees', () => {
    const numbers = tied.filter(({ kind }) => kind !== 'zero');
    expect(numbers.map((each) => [words(each), each.verdict])).toEqual([
      ['756条', 'differs'],
      ['190余条', 'agrees'],
    ]);
    expect(numbers[0]?.taken).toMatchObject({ indicators: ['1.2.2'], value: 413 });
  });

  test('no applications, no fees, no reviews and no suits: all agree', () => {
    const zeros = tied.filter(({ kind }) => kind === 'zero');
    expect(zeros.map(({ verdict }) => verdict)).toEqual(zeros.map(() => 'agrees'));
    expect(zeros.flatMap(({ taken }) => taken?.indicators ?? []).sort()).toEqual(['12', '3.1', '4', '5']);
  });
});
