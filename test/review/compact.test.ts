import fc from 'fast-check';
import { compact, expanded, othersOf } from '../../src/review/compact';
import type { PackedAnnex } from '../../src/review/packed';
import { packedSchema } from '../../src/review/packed-schema';

const plain: PackedAnnex = { form: 'a', unit: '张村镇', year: 2024, sheets: ['表'], numbers: [], figures: [], places: [], readings: [], found: 1, written: [] };

describe('an annex as it is kept', () => {
  it('has every number and place again', () => {
    const number = fc.oneof(fc.constant(null), fc.integer(), fc.constantFrom(-(2 ** 31), 2 ** 31 - 1, 2 ** 31, 0.1, 12.345678, 999_999_999_999_999), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)));
    const place = fc.oneof(fc.constant(-1), fc.nat(), fc.nat(2 ** 40));
    fc.assert(
      fc.property(fc.array(number), fc.array(place), (numbers, places) => {
        const packed = { ...plain, numbers, places };
        expect(expanded(compact(packed))).toEqual(packed);
      }),
    );
  });

  it('has everything else again, unchanged by what JSON leaves out', () => {
    const at = { sheet: '表', row: 3, column: 2 };
    const packed: PackedAnnex = {
      ...plain,
      variant: 'b',
      numbers: [3, null],
      figures: [[1, { state: 'number', value: -2, raw: '－２', notes: ['width'] }]],
      places: [3074, -1],
      readings: [{ kind: 'unknown-row', text: '其他', at }],
      written: [{ indicators: ['x'], text: '说明', at }],
    };
    expect(expanded(compact(packed))).toEqual(packed);
    expect(packedSchema.parse(expanded(compact(packed)))).toEqual(packed);
    expect(othersOf(compact(packed).rest).written).toEqual(packed.written);
  });

  it('takes four bytes for a whole number, and the same places only once', () => {
    const one = compact({ ...plain, numbers: [1, null, 2 ** 31 - 1], places: [5, 6, -1] });
    const other = compact({ ...plain, numbers: [1.5, null, 7], places: [5, 6, -1] });
    expect(one.numbers.byteLength).toBe(12);
    expect(other.numbers.byteLength).toBe(24);
    expect(other.places).toBe(one.places);
  });
});
