import fc from 'fast-check';
import { check } from '../../../src/annex/check/check';
import { type Correction, suggest, type Suggestions } from '../../../src/annex/check/suggest';
import type { Form } from '../../../src/annex/form/catalogue';
import type { Figure } from '../../../src/annex/sheet/figure';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { figure, number, sheetOf } from '../../support/figures';
import { tinyForm } from '../../support/forms';
import { smallestByTrying } from '../suggest/exhaustive';
import { examples } from '../../support/examples';

const rows = ['a', 'b', 'c', { code: 's', kind: 'signed-integer' }, { code: 'd', kind: 'decimal' }];
const codes = ['a', 'b', 'c', 's', 'd'];

/** A form with some of the rows, rules between them, and figures. */
function drawn(codes: readonly string[]): fc.Arbitrary<Sheet> {
  const side = fc
    .tuple(fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1, maxLength: 3 }), fc.array(fc.constantFrom('', '', '', '2 * '), { minLength: 3, maxLength: 3 }))
    .map(([picked, factors]) => picked.map((code, at) => `${factors[at] ?? ''}${code}`).join(' + '));
  const constant = fc.integer({ min: 0, max: 4 }).map((value) => (value === 0 ? '0' : `${String(value)} 件`));
  const comparing = fc.tuple(side, fc.constantFrom('=', '=', '<=', '>=', '<', '>'), fc.oneof(side, side, constant)).map((parts) => parts.join(' '));
  const relation = fc.oneof({ weight: 5, arbitrary: comparing }, { weight: 1, arbitrary: fc.tuple(comparing, comparing).map(([condition, body]) => `when ${condition}: ${body}`) });
  const rules = fc.array(fc.tuple(fc.constantFrom('error', 'error', 'error', 'warning'), relation), { minLength: 1, maxLength: 5 });
  const figures = fc.tuple(
    ...codes.map((code): fc.Arbitrary<Figure> => {
      const plain = fc.integer({ min: code === 's' ? -4 : 0, max: 4 }).map(number);
      return fc.oneof({ weight: 9, arbitrary: plain }, { weight: 1, arbitrary: fc.constant(figure(null)) }, { weight: 1, arbitrary: fc.constantFrom(-1, 1.5).map(number) });
    }),
  );
  return fc.tuple(rules, figures).map(([each, filled]) => sheetOf(formOf(codes, each.map(([severity, text], at) => [`A-${String(at)}`, severity, [text]])), filled));
}

const formOf = (codes: readonly string[], rules: readonly [string, string, readonly string[]][]): Form => tinyForm(rows.filter((row) => codes.includes(typeof row === 'string' ? row : row.code)), rules);

const unlimited = { limits: { figures: 5, now: () => 0 } };
const isFine = (sheet: Sheet): boolean => check(sheet).findings.every(({ severity, rule }) => severity !== 'error' || rule === 'READ');
const sizeOf = (result: Suggestions): number => (result.state === 'localised' ? result.groups.reduce((sum, { corrections: [first] }) => sum + (first?.changes.length ?? 0), 0) : NaN);
const setsOf = (result: Suggestions): string[] | undefined =>
  result.state === 'localised'
    ? result.groups.reduce<string[][]>((sets, { corrections }) => sets.flatMap((set) => corrections.map(({ changes }) => [...set, ...changes.map(({ indicator }) => indicator)])), [[]]).map((set) => set.sort((a, b) => codes.indexOf(a) - codes.indexOf(b)).join(' ')).sort()
    : undefined;

const changed = (sheet: Sheet, values: ReadonlyMap<string, number>): Sheet => ({
  ...sheet,
  figures: sheet.figures.map((own, index) => {
    const value = values.get(sheet.form.indicators[index]!.id);
    return value === undefined ? own : number(value);
  }),
});

/** Trying everything takes too long beyond. */
const MOST = 2;

const SHEETS = examples(500);

it(`finds the same smallest sets as trying everything, on ${String(SHEETS)} sheets with errors`, () => {
  let compared = 0;
  let undecided = 0;
  fc.assert(
    fc.property(drawn(codes), (sheet) => {
      if (isFine(sheet)) return;
      const result = suggest(sheet, unlimited);
      if (result.state === 'inconsistent' && result.reason === 'undecided') {
        undecided += 1;
        return;
      }
      const expected = smallestByTrying(sheet, MOST);
      if (expected === undefined) {
        if (result.state === 'inconsistent') expect(result.reason).toBe('contradiction');
        else expect(sizeOf(result)).toBeGreaterThan(MOST);
      } else {
        compared += 1;
        expect(setsOf(result)).toEqual(expected);
      }
    }),
    { numRuns: SHEETS * 2 },
  );
  expect(compared).toBeGreaterThanOrEqual(SHEETS);
  // Only where figures of different fineness are doubled.
  expect(undecided).toBeLessThan(compared / 50);
});

it('the values and ranges given are those that satisfy the rules', () => {
  fc.assert(
    fc.property(drawn(codes), (sheet) => {
      const result = suggest(sheet, unlimited);
      if (result.state === 'inconsistent' || result.groups.length !== 1) return;
      for (const { changes } of result.groups[0]!.corrections) {
        const [change] = changes;
        if (changes.every(({ value }) => value !== null)) expect(isFine(changed(sheet, new Map(changes.map(({ indicator, value }) => [indicator, value!]))))).toBe(true);
        if (changes.length > 1 || change === undefined) continue;
        const step = change.indicator === 'd' ? 1e-6 : 1;
        for (const end of [change.min, change.max]) if (end !== null) expect(isFine(changed(sheet, new Map([[change.indicator, end]])))).toBe(true);
        // Just outside there is nothing; further out there may be, where a rule has a condition.
        if (sheet.form.rules.some(({ relations }) => relations.some(({ condition }) => condition !== undefined))) continue;
        if (change.min !== null) expect(isFine(changed(sheet, new Map([[change.indicator, change.min - step]])))).toBe(false);
        if (change.max !== null) expect(isFine(changed(sheet, new Map([[change.indicator, change.max + step]])))).toBe(false);
      }
    }),
    { numRuns: examples(300) },
  );
});

it('rules that no figures satisfy are told by a smallest set of them', () => {
  const few = ['a', 'b', 's'];
  let told = 0;
  fc.assert(
    fc.property(drawn(few), (sheet) => {
      const result = suggest(sheet, unlimited);
      if (result.state !== 'inconsistent' || result.reason !== 'contradiction') return;
      told += 1;
      const rules = sheet.form.rules.filter(({ id }) => result.clash.some(({ rule }) => rule === id));
      const without = (dropped: number): Sheet => sheetOf(formOf(few, rules.filter((_, at) => at !== dropped).map(({ id, severity, source }) => [id, severity, source])), sheet.figures);
      expect(smallestByTrying(without(-1), few.length)).toBeUndefined();
      rules.forEach((_, dropped) => { expect(smallestByTrying(without(dropped), few.length)).toBeDefined(); });
    }),
    { numRuns: examples(100) },
  );
  expect(told).toBeGreaterThanOrEqual(5);
});

it('the likeliest come first, and the same call gives the same answer', () => {
  fc.assert(
    fc.property(drawn(codes), (sheet) => {
      const result = suggest(sheet, unlimited);
      expect(suggest(sheet, unlimited)).toEqual(result);
      if (result.state !== 'localised') return;
      for (const { corrections } of result.groups) {
        const scores = corrections.map(({ score }: Correction) => score);
        expect(scores.every((score) => Number.isFinite(score))).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }
    }),
    { numRuns: examples(100) },
  );
});
