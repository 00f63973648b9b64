import fc from 'fast-check';
import { check, type CheckResult } from '../../../src/annex/check/check';
import { BROKEN, evaluate, HOLDS, OPEN, programOf, valuesOf } from '../../../src/annex/check/program';
import type { Figure } from '../../../src/annex/sheet/figure';
import { figure, figuresOf, number, sheetOf } from '../../support/figures';
import { tinyForm } from '../../support/forms';
import { examples } from '../../support/examples';

/** A relation in the making: `Σ coefficient × variable ⟨op⟩ constant`, terms spread over both sides. */
interface Drawn {
  readonly terms: readonly { readonly code: string; readonly coefficient: number; readonly right: boolean }[];
  readonly op: '=' | '<=' | '>=' | '<' | '>';
  readonly constant: number;
}

const codes = ['a', 'b', 'c', 'd'];
/** The one that may be negative; its blank ranges over both signs. */
const signedCode = 's';

const drawn = (coefficients: readonly number[], variables: readonly string[]): fc.Arbitrary<Drawn> =>
  fc.record({
    terms: fc
      .uniqueArray(fc.constantFrom(...variables), { minLength: 1, maxLength: 4 })
      .chain((picked) => fc.tuple(...picked.map((code) => fc.record({ code: fc.constant(code), coefficient: fc.constantFrom(...coefficients), right: fc.boolean() })))),
    op: fc.constantFrom('=', '<=', '>=', '<', '>' as const),
    constant: fc.integer({ min: -4, max: 4 }),
  });

function written({ terms, op, constant }: Drawn): string {
  const side = (right: boolean): string => {
    const own = terms.filter((term) => term.right === right).map(({ code, coefficient }) => ({ code, sign: (right ? -1 : 1) * coefficient }));
    const parts = own.map(({ code, sign }, index) => `${sign < 0 ? '- ' : index > 0 ? '+ ' : ''}${Math.abs(sign) === 1 ? '' : `${String(Math.abs(sign))} * `}${code}`);
    if (right && (constant !== 0 || parts.length === 0)) parts.push(`${constant < 0 ? '- ' : parts.length > 0 ? '+ ' : ''}${String(Math.abs(constant))} 件`);
    return parts.length === 0 ? '0' : parts.join(' ');
  };
  return `${side(false)} ${op} ${side(true)}`;
}

const compare = { '=': (d: number) => d === 0, '<=': (d: number) => d <= 0, '>=': (d: number) => d >= 0, '<': (d: number) => d < 0, '>': (d: number) => d > 0 };

type Filled = Readonly<Record<string, number | null>>;

/** Whether the relation is true, for every value that the blanks in it can take up to a limit that is far enough. */
function* tried({ terms, op, constant }: Drawn, filled: Filled, limit: number): Generator<{ values: Record<string, number>; isTrue: boolean }> {
  const blanks = terms.map((term) => term.code).filter((code) => filled[code] === null);
  const lowest = (code: string): number => (code === signedCode ? -limit : 0);
  const values: Record<string, number> = Object.fromEntries(terms.map(({ code }) => [code, filled[code] ?? lowest(code)]));
  for (;;) {
    const sum = terms.reduce((total, { code, coefficient }) => total + coefficient * (values[code] ?? 0), -constant);
    yield { values, isTrue: compare[op](sum) };
    let at = 0;
    for (; at < blanks.length; at += 1) {
      const code = blanks[at] ?? '';
      const next = (values[code] ?? 0) + 1;
      values[code] = next > limit ? lowest(code) : next;
      if (next <= limit) break;
    }
    if (at === blanks.length) return;
  }
}

interface Judged {
  outcome: number;
  /** Least and greatest value of each blank with which the relation can be true; null where there is no end. */
  ranges: Map<string, [number | null, number | null]>;
}

function byTrying(relation: Drawn, filled: Filled): Judged {
  const size = relation.terms.reduce((sum, { code, coefficient }) => sum + Math.abs(coefficient * (filled[code] ?? 0)), Math.abs(relation.constant));
  // No end of a range lies beyond the figures added up; what goes further has none.
  const limit = 2 * size + 6;
  const seen = { true: false, false: false };
  const ranges = new Map<string, [number, number]>();
  for (const { values, isTrue } of tried(relation, filled, limit)) {
    seen[isTrue ? 'true' : 'false'] = true;
    if (!isTrue) continue;
    for (const { code } of relation.terms) {
      const value = values[code] ?? 0;
      const [min, max] = ranges.get(code) ?? [value, value];
      if (filled[code] === null) ranges.set(code, [Math.min(min, value), Math.max(max, value)]);
    }
  }
  return {
    outcome: !seen.false ? HOLDS : !seen.true ? BROKEN : OPEN,
    ranges: new Map([...ranges].map(([code, [min, max]]) => [code, [min < -size - 1 ? null : min, max > size + 1 ? null : max]])),
  };
}

const rows = [...codes, { code: signedCode, kind: 'signed-integer' }];

const results = new Map<string, ReturnType<typeof tinyForm>>();
const formWith = (relation: string) => {
  const form = results.get(relation) ?? tinyForm(rows, [['T-ONE', 'error', [relation]]]);
  results.set(relation, form);
  return form;
};

function judged(relation: string, filled: Filled): { outcome: number; result: CheckResult } {
  const form = formWith(relation);
  const figures = figuresOf(form, filled);
  const result = check(sheetOf(form, figures));
  const outcome = evaluate(programOf(form), valuesOf(figures), undefined, 'unknown')[0] ?? -1;
  const { holds, broken, open } = result.relations;
  expect([holds, broken, open]).toEqual([outcome === HOLDS ? 1 : 0, outcome === BROKEN ? 1 : 0, outcome === OPEN ? 1 : 0]);
  return { outcome, result };
}

const impliedIn = (result: CheckResult) => result.findings.flatMap((finding) => finding.implied);
const blanksAndFigures = (variables: readonly string[], mostBlank = 3): fc.Arbitrary<Filled> =>
  fc
    .tuple(...variables.map((code) => fc.tuple(fc.constant(code), fc.option(code === signedCode ? fc.integer({ min: -6, max: 6 }) : fc.nat(6), { freq: 2 }))))
    .map((entries) => {
      let left = mostBlank;
      return Object.fromEntries(entries.map(([code, value]) => [code, value === null && (left -= 1) < 0 ? 1 : value]));
    });

describe('a relation with blanks, against trying every value', () => {
  it('coefficients of 1: the same outcome, and the same range for every blank', () => {
    fc.assert(
      fc.property(drawn([1, -1], codes), blanksAndFigures(codes), (relation, filled) => {
        const { outcome, result } = judged(written(relation), filled);
        const expected = byTrying(relation, filled);
        expect([written(relation), filled, outcome]).toEqual([written(relation), filled, expected.outcome]);
        // A relation with nothing filled in says nothing: a blank form would drown in it.
        const empty = relation.terms.every(({ code }) => filled[code] === null);
        const wanted = [...(outcome === OPEN && !empty ? expected.ranges : [])].filter(([, [min, max]]) => min !== 0 || max !== null).map(([indicator, [min, max]]) => ({ indicator, min, max }));
        const byName = (a: { indicator: string }, b: { indicator: string }): number => a.indicator.localeCompare(b.indicator);
        expect([written(relation), filled, impliedIn(result).sort(byName)]).toEqual([written(relation), filled, wanted.sort(byName)]);
      }),
      { numRuns: examples(600) },
    );
  });

  it('other coefficients: never wrong, and exact but for equations that divide badly', () => {
    fc.assert(
      fc.property(drawn([1, -1, 2, -2, 3], codes), blanksAndFigures(codes, 2), (relation, filled) => {
        const { outcome, result } = judged(written(relation), filled);
        const { outcome: expected, ranges } = byTrying(relation, filled);
        if (relation.op !== '=' || outcome !== OPEN) expect([written(relation), filled, outcome]).toEqual([written(relation), filled, expected]);
        for (const { indicator, min, max } of impliedIn(result)) {
          const [least, greatest] = ranges.get(indicator) ?? [min, max];
          expect([written(relation), filled, min <= (least ?? min), max === null || (greatest !== null && max >= greatest)]).toEqual([written(relation), filled, true, true]);
        }
      }),
      { numRuns: examples(600) },
    );
  });

  it('a blank that may be negative can be anything', () => {
    fc.assert(
      fc.property(drawn([1, -1], ['a', 'b', signedCode]), blanksAndFigures(['a', 'b', signedCode], 2), (relation, filled) => {
        const { outcome, result } = judged(written(relation), filled);
        const expected = byTrying(relation, filled);
        expect([written(relation), filled, outcome]).toEqual([written(relation), filled, expected.outcome]);
        for (const { indicator, min, max } of impliedIn(result)) expect([indicator, min, max]).toEqual([indicator, ...(expected.ranges.get(indicator) ?? [])]);
      }),
      { numRuns: examples(500) },
    );
  });

  it('a condition on other figures: true unless the condition holds and the rest does not', () => {
    fc.assert(
      fc.property(drawn([1, -1], ['a', 'b']), drawn([1, -1], ['c', 'd']), blanksAndFigures(codes), (condition, body, filled) => {
        const { outcome, result } = judged(`when ${written(condition)}: ${written(body)}`, filled);
        const [first, then] = [byTrying(condition, filled).outcome, byTrying(body, filled).outcome];
        const can = (outcome: number, truth: boolean): boolean => outcome === OPEN || outcome === (truth ? HOLDS : BROKEN);
        const [canHold, canBreak] = [can(first, false) || can(then, true), can(first, true) && can(then, false)];
        expect(outcome).toBe(!canBreak ? HOLDS : !canHold ? BROKEN : OPEN);
        expect(impliedIn(result)).toEqual([]);
      }),
      { numRuns: examples(500) },
    );
  });

  it('last year’s blank is as unknown as this year’s', () => {
    const form = tinyForm(['a', 'b'], [['T-ONE', 'warning', ['a = last year a + b']]]);
    const outcome = (now: Filled, before: Filled | undefined): number | undefined => {
      const values = (filled: Filled): Float64Array => valuesOf(figuresOf(form, filled));
      return evaluate(programOf(form), values(now), before && values(before), 'unknown')[0];
    };
    expect(outcome({ a: 3, b: 1 }, { a: 2 })).toBe(HOLDS);
    expect(outcome({ a: 3, b: 1 }, { a: 3 })).toBe(BROKEN);
    expect(outcome({ a: 3, b: 1 }, { a: null })).toBe(OPEN);
    expect(outcome({ a: 3, b: 4 }, { a: null })).toBe(BROKEN);
    expect(outcome({ a: 3, b: 1 }, undefined)).toBe(3);
  });

  it('the same figure on both sides counts once', () => {
    const { result } = judged('a + b <= 2 * a - 5 件', { a: null, b: 2, c: 0, d: 0, s: 0 });
    // b + 5 <= a.
    expect(impliedIn(result)).toEqual([{ indicator: 'a', min: 7, max: null }]);
    expect(judged('a + b = a + c', { a: null, b: 2, c: 2, d: 0, s: 0 }).outcome).toBe(HOLDS);
    expect(judged('a + b = a + c', { a: null, b: 2, c: 3, d: 0, s: 0 }).outcome).toBe(BROKEN);
  });

  it('no range is told that has no number in it', () => {
    // 2.5 = b + 0: the count b cannot be 2.5.
    expect(impliedIn(judged('a = b', { a: 2.5, b: null, c: 0, d: 0, s: 0 }).result)).toEqual([]);
  });
});

describe('sums are exact', () => {
  const form = tinyForm(['a', 'b', 'c', 'd'].map((code) => ({ code, kind: 'decimal' })), [['T-SUM', 'error', ['a = b + c + d']]]);
  const difference = (...values: (number | null)[]): (number | null)[] => {
    const [a, b, c, d] = values.map(figure) as [Figure, Figure, Figure, Figure];
    return check(sheetOf(form, [a, b, c, d])).findings.map((finding) => finding.difference);
  };

  it.each([
    [0.3, 0.1, 0.2, 0],
    [0.7, 0.1, 0.6, 0],
    [4166.241619, 4166.241618, 0.000001, 0],
    [24252.311082, 9116.36, 15135.951082, 0],
    [1.000003, 1.000001, 0.000001, 0.000001],
    [99_999_999.999999, 99_999_999.999998, 0.000001, 0],
    // 15 digits each: more millionths than a double holds.
    [100_000_000_000, 99_999_999_999.5, 0.4, 0.1],
    [123_456_789_012_345, 123_456_789_012_000, 345, 0],
    [999_999_999_999_999, 999_999_999_999_998, 1, 0],
    [12_345_678_901.2345, 12_345_678_901, 0.2345, 0],
  ])('%d = %d + %d + %d', (...values) => {
    expect(difference(...values)).toEqual([]);
  });

  it.each([
    [[0.3, 0.1, 0.2, 0.000001], -0.000001],
    [[4166.241619, 4166.241618, 0, 0], 0.000001],
    [[99_999_999.999999, 100_000_000, 0, 0], -0.000001],
    [[999_999_999_999_999, 999_999_999_999_999, 1, 0], -1],
    [[12_345_678_901.2345, 12_345_678_901.2344, 0, 0], 0.0001],
  ])('%j is off by %d', (values, off) => {
    expect(difference(...values)).toEqual([off]);
  });

  it('however many decimals and however large', () => {
    const millionths = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.bigInt({ min: 0n, max: 10n ** 9n }).map((whole) => whole * 1_000_000n));
    const exact = (scaled: bigint): number => Number(`${String(scaled)}e-6`);
    fc.assert(
      fc.property(millionths, millionths, millionths, fc.constantFrom(-1n, 0n, 1n), (b, c, d, off) => {
        const a = b + c + d + off;
        fc.pre(a >= 0n && a < 10n ** 15n);
        expect(difference(exact(a), exact(b), exact(c), exact(d))).toEqual(off === 0n ? [] : [Number(`${String(off)}e-6`)]);
      }),
    );
  });

  it('what a blank must be is exact as well', () => {
    const [finding] = check(sheetOf(form, [number(0.3), number(0.1), figure(null), number(0.000001)])).findings;
    expect(finding?.implied).toEqual([{ indicator: 'c', min: 0.199999, max: 0.199999 }]);
  });
});
