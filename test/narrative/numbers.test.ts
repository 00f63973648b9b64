import * as fc from 'fast-check';
import { numberText, share, sum, trend } from '../../src/narrative/numbers';

test.each([
  [1, 3, 1, '33.3%'],
  [2, 3, 1, '66.7%'],
  [1, 2, 1, '50%'],
  [3, 3, 1, '100%'],
  [33, 800, 2, '4.13%'],
  [1, 8, 2, '12.5%'],
  [21, 2000, 1, '1.1%'],
  [201, 20000, 2, '1.01%'],
  [1, 3050, 1, '0.03%'],
  [3049, 3050, 1, '99.97%'],
] as const)('%d of %d with %d decimals', (part, whole, decimals, text) => {
  expect(share(part, whole, decimals)?.text).toBe(text);
});

test.each([[0, 5], [1, 0], [0, 0], [6, 5], [-1, 5], [1, 1_000_000]])('no share: %d of %d', (part, whole) => {
  expect(share(part, whole, 1)).toBeUndefined();
});

test('rounding is half up, exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_000_000 }), fc.integer({ min: 1, max: 9_000_000 }), (a, b) => {
      const [part, whole] = [Math.min(a, b), Math.max(a, b)];
      const percentage = share(part, whole, 2);
      if (percentage === undefined) return;
      const units = BigInt(Math.round(percentage.value * 100));
      const twice = 2n * (BigInt(part) * 10_000n - units * BigInt(whole));
      expect(twice < BigInt(whole) && twice >= -BigInt(whole)).toBe(true);
    }),
  );
});

test('trend without a base', () => {
  expect(trend(3, 0, 1)).toBeUndefined();
  expect(trend(0, 3, 1)).toEqual({ direction: 'down', percentage: { text: '100%', value: 100 } });
  expect(trend(0.3, 0.1, 1)).toEqual({ direction: 'up', percentage: { text: '200%', value: 200 } });
});

test('figures are printed plainly', () => {
  expect([447228, 96171.6, 24252.311082, 0.00001, 251000].map(numberText)).toEqual(['447228', '96171.6', '24252.311082', '0.00001', '251000']);
  expect(sum(0.1, 0.2)).toBe(0.3);
});
