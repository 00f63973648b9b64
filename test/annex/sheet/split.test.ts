import fc from 'fast-check';
import { splitRun } from '../../../src/annex/sheet/split';

const seven = [{ size: 7, total: true }];
const threeGroups = [1, 2, 3].map(() => ({ size: 5, total: true }));

describe('figures whose borders are lost', () => {
  it.each<[string, number[] | undefined]>([
    // Rows of the 平潭 2021 report as it is archived.
    ['640020470', [64, 0, 0, 2, 0, 4, 70]],
    ['0000000', [0, 0, 0, 0, 0, 0, 0]],
    ['500000 5', [5, 0, 0, 0, 0, 0, 5]],
    ['630020469', [63, 0, 0, 2, 0, 4, 69]],
    // A row of large figures: 502615 + 854500 + 1720109 + 623997 + 1005547 + 1344570 = 6051338.
    ['5026158545001720109623997100554713445706051338', [502615, 854500, 1720109, 623997, 1005547, 1344570, 6051338]],
    // 27+0+0+2+0+1 = 30 and 2+7+0+0+20+1 = 30.
    ['270020130', undefined],
    // 3+6 = 9 as well as 36+… : one cut only adds up.
    ['1000001', [1, 0, 0, 0, 0, 0, 1]],
    // The total is one too large: no cut adds up.
    ['1000002', undefined],
    ['１００００ ０1', [1, 0, 0, 0, 0, 0, 1]],
    ['64 0 0 2 0 4 71', [64, 0, 0, 2, 0, 4, 71]],
    ['64 0 0 2 0 4 70 1', undefined],
    ['64 0 x 2 0 4 70', undefined],
    ['064 0 0 2 0 4 70', undefined],
    ['', undefined],
    ['12', undefined],
  ])('%s', (text, figures) => expect(splitRun(text, seven)).toEqual(figures));

  it('three figures without a total are never cut', () => {
    expect(splitRun('396442278', [{ size: 3, total: false }])).toBeUndefined();
    expect(splitRun('396 442 278', [{ size: 3, total: false }])).toEqual([396, 442, 278]);
    expect(splitRun('396 442278', [{ size: 3, total: false }])).toBeUndefined();
  });

  it('groups with a total each', () => {
    // 1+0+2+0 = 3, 1+2+0+0 = 3, 2+1+0+0 = 3; the first group could also be 1,0,2,0,3 only.
    expect(splitRun('1 0 2 0 3 1 2 0 0 3 2 1 0 0 3', threeGroups)).toEqual([1, 0, 2, 0, 3, 1, 2, 0, 0, 3, 2, 1, 0, 0, 3]);
    expect(splitRun('10203 12003 21003', threeGroups)).toEqual([1, 0, 2, 0, 3, 1, 2, 0, 0, 3, 2, 1, 0, 0, 3]);
    expect(splitRun('000000000000000', threeGroups)).toEqual(new Array(15).fill(0));
  });

  it('gives up on what takes too long', () => expect(splitRun('1'.repeat(60), [{ size: 30, total: true }])).toBeUndefined());
});

/** Every way to cut `digits` into `count` numbers, the plain way. */
function cuts(digits: string, count: number): number[][] {
  if (count === 0) return digits === '' ? [[]] : [];
  return Array.from({ length: digits.length }, (_, index) => index + 1).flatMap((length) => {
    const piece = digits.slice(0, length);
    return piece.length > 1 && piece.startsWith('0') ? [] : cuts(digits.slice(length), count - 1).map((rest) => [Number(piece), ...rest]);
  });
}

it('a row that adds up is cut back into its figures, or not at all', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.nat(9), fc.nat(120)), { minLength: 4, maxLength: 4 }), (parts) => {
      const row = [...parts, parts.reduce((sum, part) => sum + part, 0)];
      const solutions = cuts(row.join(''), 5).filter((cut) => cut.slice(0, 4).reduce((sum, part) => sum + part, 0) === cut[4]);
      expect(splitRun(row.join(''), [{ size: 5, total: true }])).toEqual(solutions.length === 1 ? row : undefined);
    }),
    { numRuns: 300 },
  );
});
