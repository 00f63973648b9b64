import fc from 'fast-check';
import { analyseRules, type RelationRef } from '../../../src/annex/analyse/analyse';
import { tinyForm } from '../../support/forms';

/**
 * Small rule sets whose matrix is totally unimodular (sums of neighbouring figures, or differences of two, against whole
 * numbers): wherever fractions satisfy them, whole numbers do, and those lie close by. Trying all is then decisive.
 */
const names = ['a', 'b', 'c'];
const MOST = 12;

type Comparison = '=' | '<=' | '>=' | '<' | '>';
interface Made {
  readonly id: string;
  readonly severity: 'error' | 'warning';
  readonly relation: string;
  readonly holds: (point: readonly number[]) => boolean;
}

const comparison = fc.constantFrom<Comparison>('=', '<=', '<=', '>=', '>=', '<', '>');
const number = fc.integer({ min: 0, max: 3 });
const severity = fc.constantFrom<Made['severity']>('error', 'error', 'warning');
const judge = (left: number, how: Comparison, right: number): boolean => ({ '=': left === right, '<=': left <= right, '>=': left >= right, '<': left < right, '>': left > right })[how];
const written = (value: number): string => (value === 0 ? '0' : `${String(value)} 件`);

type Draft = Omit<Made, 'id'>;
const neighbours: fc.Arbitrary<Draft> = fc.record({ first: fc.nat(2), length: fc.integer({ min: 1, max: 3 }), how: comparison, value: number, severity }).map(({ first, length, how, value, severity: own }) => {
  const range = names.map((_, at) => at).slice(first, first + length);
  return { severity: own, relation: `${range.map((at) => names[at]).join(' + ')} ${how} ${written(value)}`, holds: (point) => judge(range.reduce((sum, at) => sum + point[at]!, 0), how, value) };
});
const differences: fc.Arbitrary<Draft> = fc.record({ from: fc.nat(2), to: fc.nat(2), how: comparison, value: number, severity }).map(({ from, to, how, value, severity: own }) => ({
  severity: own,
  relation: `${names[from]!} ${how} ${names[to]!}${value === 0 ? '' : ` + ${written(value)}`}`,
  holds: (point) => judge(point[from]!, how, point[to]! + value),
}));

const bounds: Draft[] = names.map((name, at) => ({ severity: 'error', relation: `${name} <= 3 件`, holds: (point) => point[at]! <= 3 }));
const ruleSet = fc.oneof(fc.array(neighbours, { minLength: 1, maxLength: 6 }), fc.array(differences, { minLength: 1, maxLength: 6 }));
const ruleSets = fc.tuple(ruleSet, fc.boolean()).map(([drafts, bounded]) => [...(bounded ? bounds : []), ...drafts].map((draft, at): Made => ({ ...draft, id: `T-${String(at)}` })));

const points: number[][] = [];
for (let a = 0; a <= MOST; a += 1) for (let b = 0; b <= MOST; b += 1) for (let c = 0; c <= MOST; c += 1) points.push([a, b, c]);
const satisfying = (rules: readonly Made[]): number[][] => points.filter((point) => rules.every(({ holds }) => holds(point)));
const possible = (rules: readonly Made[]): boolean => points.some((point) => rules.every(({ holds }) => holds(point)));
const follows = (from: readonly Made[], rule: Made): boolean => points.every((point) => rule.holds(point) || from.some(({ holds }) => !holds(point)));

test('contradictions, forced figures and redundant rules are those that trying all figures finds', () => {
  let [contradictory, forcing, needless] = [0, 0, 0];
  fc.assert(
    fc.property(ruleSets, (rules) => {
      const form = tinyForm(names.map((code) => ({ code, unit: '件' })), rules.map(({ id, severity: own, relation }) => [id, own, [relation]]));
      const found = analyseRules(form);
      expect(found.complete).toBe(true);
      const of = (refs: readonly RelationRef[]): Made[] => refs.map((ref) => rules.find(({ id }) => id === ref.rule)!);
      const errors = rules.filter((rule) => rule.severity === 'error');

      expect(found.contradictions.some((each) => each.severity === 'error')).toBe(!possible(errors));
      for (const { relations } of found.contradictions) {
        contradictory += 1;
        const set = of(relations);
        expect(possible(set)).toBe(false);
        for (const rule of set) expect(possible(set.filter((each) => each !== rule))).toBe(true);
      }
      const out = new Set(found.contradictions.flatMap(({ relations, severity: own }) => of(own === 'error' ? relations : relations.slice(0, 1))));
      const sound = rules.filter((rule) => !out.has(rule));
      const soundErrors = sound.filter((rule) => rule.severity === 'error');
      for (const rule of sound) expect(possible([...soundErrors, rule])).toBe(true);

      const left = satisfying(soundErrors);
      const single = names.flatMap((name, at) => {
        const values = new Set(left.map((point) => point[at]!));
        return values.size === 1 ? [`${name} ${String([...values][0])}`] : [];
      });
      expect(found.forced.map(({ indicator, value }) => `${indicator} ${value}`).sort()).toEqual(single);
      for (const { indicator, value, by } of found.forced) {
        forcing += 1;
        const at = names.indexOf(indicator);
        const only = (some: readonly Made[]): boolean => satisfying(some).every((point) => point[at] === Number(value));
        expect(only(of(by))).toBe(true);
        for (const rule of of(by)) expect(only(of(by).filter((each) => each !== rule))).toBe(false);
      }

      const graver = (rule: Made, than: Made): boolean => rule.severity === 'error' || than.severity === 'warning';
      const redundant = new Set(of(found.redundant.map(({ relation }) => relation)));
      const kept = sound.filter((rule) => !redundant.has(rule));
      for (const rule of sound) {
        const others = kept.filter((each) => each !== rule && graver(each, rule));
        if (redundant.has(rule)) needless += 1;
        expect(follows(others, rule)).toBe(redundant.has(rule));
      }
      for (const { relation, by } of found.redundant) {
        const [rule] = of([relation]);
        expect(follows(of(by), rule!)).toBe(true);
        for (const one of of(by)) expect(follows(of(by).filter((each) => each !== one), rule!)).toBe(false);
      }
    }),
    { numRuns: 120 },
  );
  expect(Math.min(contradictory, forcing, needless)).toBeGreaterThan(20);
});
