/**
 * The relations of the 78-indicator form as a programmer would write them out for this one form, in the form's order,
 * as the reference for the engine. `V` is a sheet's figures; NaN is a blank.
 *
 * The first set is two-valued: a blank makes a comparison false and thus a rule broken, which the product must not do.
 * The second tells broken, holds and open apart, as the product does, by helpers for the shapes that occur.
 */
import { form } from './weihai';

type V = Float64Array;

const at = (id: string): number => {
  const index = form.indexOf.get(id);
  if (index === undefined) throw new Error(`no indicator ${id}`);
  return index;
};
const i: Readonly<Record<string, number>> = Object.fromEntries(form.indicators.map(({ id }) => [id, at(id)]));
const [t11, doc, made, g1, g2, g3, g4, g5] = ['1.1', '1.1.a', '1.1.b', '1.2.1', '1.2.2', '1.2.3', '1.2.4', '1.2.5'].map(at) as [number, number, number, number, number, number, number, number];
const [hot, press, pressA, talk, talkA, article, weibo, otherHot] = ['2.1', '2.2.1', '2.2.1.a', '2.2.2', '2.2.2.a', '2.2.3', '2.2.4', '2.2.5'].map(at) as [number, number, number, number, number, number, number, number];
const [app, app1, app2, app3, app4, app5] = ['3.1', '3.1.1', '3.1.2', '3.1.3', '3.1.4', '3.1.5'].map(at) as [number, number, number, number, number, number];
const [done, done1, done2] = ['3.2', '3.2.1', '3.2.2'].map(at) as [number, number, number];
const [reply, r1, r2, r3, deny, r5, r6, r7, r8] = ['3.3', '3.3.1', '3.3.2', '3.3.3', '3.3.4', '3.3.5', '3.3.6', '3.3.7', '3.3.8'].map(at) as [number, number, number, number, number, number, number, number, number];
const [d1, d2, d3, d4, d5, d6] = [1, 2, 3, 4, 5, 6].map((n) => at(`3.3.4.${String(n)}`)) as [number, number, number, number, number, number];
const three = (id: string): [number, number, number, number] => [at(id), at(`${id}.1`), at(`${id}.2`), at(`${id}.3`)];
const [rev, rev1, rev2, rev3] = three('4');
const [lit, lit1, lit2, lit3] = three('5');
const [cmp, cmp1, cmp2, cmp3] = three('6');
const [lib, lib1, lib2] = ['7', '7.1', '7.2'].map(at) as [number, number, number];
const [web, web1, web2, web3] = three('8');
const [spot, spot1, spot2, spot3] = three('10');
const [visit, visit1, visit2, visit3] = three('11');
const [fee, points, staff, staff1, staff2] = ['12', '13.2', '13.3', '13.3.1', '13.3.2'].map(at) as [number, number, number, number, number];

const g = (v: V, index: number): number => v[index] as number;

/** True where the rule is met. */
export const twoValued: readonly ((v: V) => boolean)[] = [
  (v) => g(v, t11) <= g(v, g1) + g(v, g2) + g(v, g3) + g(v, g4) + g(v, g5),
  (v) => g(v, t11) >= g(v, g1),
  (v) => g(v, t11) >= g(v, g2),
  (v) => g(v, t11) >= g(v, g3),
  (v) => g(v, t11) >= g(v, g4),
  (v) => g(v, t11) >= g(v, g5),
  (v) => g(v, doc) <= g(v, t11),
  (v) => g(v, doc) <= g(v, made),
  (v) => g(v, pressA) <= g(v, press),
  (v) => g(v, talkA) <= g(v, talk),
  (v) => g(v, hot) <= g(v, press) + g(v, talk) + g(v, article) + g(v, weibo) + g(v, otherHot),
  (v) => g(v, app) === g(v, app1) + g(v, app2) + g(v, app3) + g(v, app4) + g(v, app5),
  (v) => g(v, done) === g(v, done1) + g(v, done2),
  (v) => g(v, done) <= g(v, app),
  (v) => g(v, reply) === g(v, r1) + g(v, r2) + g(v, r3) + g(v, deny) + g(v, r5) + g(v, r6) + g(v, r7) + g(v, r8),
  (v) => g(v, reply) === g(v, done),
  (v) => g(v, d1) <= g(v, deny),
  (v) => g(v, d2) <= g(v, deny),
  (v) => g(v, d3) <= g(v, deny),
  (v) => g(v, d4) <= g(v, deny),
  (v) => g(v, d5) <= g(v, deny),
  (v) => g(v, d6) <= g(v, deny),
  (v) => g(v, deny) === g(v, d1) + g(v, d2) + g(v, d3) + g(v, d4) + g(v, d5) + g(v, d6),
  (v) => g(v, rev1) + g(v, rev2) + g(v, rev3) <= g(v, rev),
  (v) => g(v, rev) === g(v, rev1) + g(v, rev2) + g(v, rev3),
  (v) => g(v, lit1) + g(v, lit2) + g(v, lit3) <= g(v, lit),
  (v) => g(v, lit) === g(v, lit1) + g(v, lit2) + g(v, lit3),
  (v) => g(v, cmp1) + g(v, cmp2) + g(v, cmp3) <= g(v, cmp),
  (v) => g(v, cmp) === g(v, cmp1) + g(v, cmp2) + g(v, cmp3),
  (v) => g(v, staff) === g(v, staff1) + g(v, staff2),
  (v) => g(v, lib) <= g(v, lib1) + g(v, lib2),
  (v) => g(v, lib) === g(v, lib1) + g(v, lib2),
  (v) => g(v, web) === g(v, web1) + g(v, web2) + g(v, web3),
  (v) => g(v, spot) === g(v, spot1) + g(v, spot2) + g(v, spot3),
  (v) => g(v, visit) === g(v, visit1) + g(v, visit2) + g(v, visit3),
  (v) => g(v, spot) === g(v, points),
  (v) => !(g(v, fee) > 0) || g(v, app) > 0,
];

export const HOLDS = 0;
export const BROKEN = 1;
export const OPEN = 2;

/** `a ≤ b` where either may be blank. */
function atMost(a: number, b: number): number {
  if (a !== a) return OPEN;
  if (b !== b) return a > 0 ? OPEN : HOLDS;
  return a <= b ? HOLDS : BROKEN;
}

/** The known parts added up, and whether a part is blank. */
function partsOf(v: V, parts: readonly number[]): { sum: number; blank: boolean } {
  let sum = 0;
  let blank = false;
  for (const part of parts) {
    const value = g(v, part);
    if (value !== value) blank = true;
    else sum += value;
  }
  return { sum, blank };
}

function sums(v: V, total: number, parts: readonly number[]): number {
  const { sum, blank } = partsOf(v, parts);
  const value = g(v, total);
  if (value !== value) return OPEN;
  if (blank) return sum > value ? BROKEN : OPEN;
  return sum === value ? HOLDS : BROKEN;
}

function totalAtMost(v: V, total: number, parts: readonly number[]): number {
  const { sum, blank } = partsOf(v, parts);
  const value = g(v, total);
  if (value !== value) return OPEN;
  if (value <= sum) return HOLDS;
  return blank ? OPEN : BROKEN;
}

function partsAtMost(v: V, total: number, parts: readonly number[]): number {
  const { sum, blank } = partsOf(v, parts);
  const value = g(v, total);
  if (value !== value) return sum > 0 || blank ? OPEN : HOLDS;
  if (sum > value) return BROKEN;
  return blank ? OPEN : HOLDS;
}

function equal(a: number, b: number): number {
  if (a !== a || b !== b) return OPEN;
  return a === b ? HOLDS : BROKEN;
}

const channels = [g1, g2, g3, g4, g5];
const responses = [press, talk, article, weibo, otherHot];
const requests = [app1, app2, app3, app4, app5];
const replies = [r1, r2, r3, deny, r5, r6, r7, r8];
const grounds = [d1, d2, d3, d4, d5, d6];
const [reviews, lawsuits, complaints] = [[rev1, rev2, rev3], [lit1, lit2, lit3], [cmp1, cmp2, cmp3]] as const;

export const threeValued: readonly ((v: V) => number)[] = [
  (v) => totalAtMost(v, t11, channels),
  (v) => atMost(g(v, g1), g(v, t11)),
  (v) => atMost(g(v, g2), g(v, t11)),
  (v) => atMost(g(v, g3), g(v, t11)),
  (v) => atMost(g(v, g4), g(v, t11)),
  (v) => atMost(g(v, g5), g(v, t11)),
  (v) => atMost(g(v, doc), g(v, t11)),
  (v) => atMost(g(v, doc), g(v, made)),
  (v) => atMost(g(v, pressA), g(v, press)),
  (v) => atMost(g(v, talkA), g(v, talk)),
  (v) => totalAtMost(v, hot, responses),
  (v) => sums(v, app, requests),
  (v) => sums(v, done, [done1, done2]),
  (v) => atMost(g(v, done), g(v, app)),
  (v) => sums(v, reply, replies),
  (v) => equal(g(v, reply), g(v, done)),
  (v) => atMost(g(v, d1), g(v, deny)),
  (v) => atMost(g(v, d2), g(v, deny)),
  (v) => atMost(g(v, d3), g(v, deny)),
  (v) => atMost(g(v, d4), g(v, deny)),
  (v) => atMost(g(v, d5), g(v, deny)),
  (v) => atMost(g(v, d6), g(v, deny)),
  (v) => sums(v, deny, grounds),
  (v) => partsAtMost(v, rev, reviews),
  (v) => sums(v, rev, reviews),
  (v) => partsAtMost(v, lit, lawsuits),
  (v) => sums(v, lit, lawsuits),
  (v) => partsAtMost(v, cmp, complaints),
  (v) => sums(v, cmp, complaints),
  (v) => sums(v, staff, [staff1, staff2]),
  (v) => totalAtMost(v, lib, [lib1, lib2]),
  (v) => sums(v, lib, [lib1, lib2]),
  (v) => sums(v, web, [web1, web2, web3]),
  (v) => sums(v, spot, [spot1, spot2, spot3]),
  (v) => sums(v, visit, [visit1, visit2, visit3]),
  (v) => equal(g(v, spot), g(v, points)),
  (v) => {
    const [charged, asked] = [g(v, fee), g(v, app)];
    if (charged <= 0) return HOLDS;
    if (asked > 0) return HOLDS;
    return charged > 0 && asked === 0 ? BROKEN : OPEN;
  },
];

/** Positions by indicator id, for checks that are written with names. */
export const positions = i;
