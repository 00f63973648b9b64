import type { Clause } from './clauses';
import { type Allowance, type Constraint, Polyhedron } from './simplex';

/** Questions about what follows from clauses; every answer names a smallest set of them that it rests on. */

/** Clauses that no figures satisfy together, none of which can be left out; undefined if some figures satisfy all. */
export function conflictIn(clauses: readonly Clause[], beside: readonly Constraint[], allowance: Allowance): Clause[] | undefined {
  const near = connected(clauses, beside);
  const conflict = new Polyhedron([...near.map(({ constraint }) => constraint), ...beside], allowance).conflict;
  if (conflict === undefined) return undefined;
  return withoutNeedless(near.filter((_, at) => conflict.includes(at)), (some) => new Polyhedron([...some.map(({ constraint }) => constraint), ...beside], allowance).conflict !== undefined);
}

/** Clauses from which a constraint follows, none of which can be left out; undefined if it does not follow. The clauses must not contradict each other. */
export function implying(clauses: readonly Clause[], beside: readonly Constraint[], target: Constraint, allowance: Allowance): Clause[] | undefined {
  const near = connected(clauses, [...beside, target]);
  const follows = (some: readonly Clause[]): readonly number[] | undefined => follow([...some.map(({ constraint }) => constraint), ...beside], target, allowance);
  const by = follows(near);
  if (by === undefined) return undefined;
  const enough = (some: readonly Clause[]): boolean => follows(some) !== undefined;
  const found = withoutNeedless(near.filter((_, at) => by.includes(at)), enough);
  if (found.length <= READABLE) return found;
  const other = withoutNeedless(near, enough);
  return other.length < found.length ? other : found;
}

/** A set that a person takes in; for a larger one it is worth looking whether there is a smaller one. */
const READABLE = 8;

function follow(from: readonly Constraint[], target: Constraint, allowance: Allowance): readonly number[] | undefined {
  const room = new Polyhedron(from, allowance);
  if (room.conflict !== undefined) return room.conflict;
  const most = (sign: 1n | -1n): readonly number[] | undefined => {
    const found = room.maximise(new Map([...target.coefficients].map(([variable, coefficient]) => [variable, sign * coefficient])));
    return found.state === 'best' && found.value.over + sign * target.constant * found.value.under <= 0n ? found.by : undefined;
  };
  const [above, below] = [most(1n), target.equation ? most(-1n) : []];
  return above === undefined || below === undefined ? undefined : [...above, ...below];
}

/** The fewest to which a set comes down by leaving out one after the other. */
export function withoutNeedless(clauses: readonly Clause[], enough: (some: readonly Clause[]) => boolean): Clause[] {
  let left = [...clauses];
  for (const clause of clauses) {
    const fewer = left.filter((each) => each !== clause);
    if (enough(fewer)) left = fewer;
  }
  return left;
}

/** The clauses that hang together with some constraints by their variables; all of them if there are no constraints. */
export function connected(clauses: readonly Clause[], seeds: readonly Constraint[]): Clause[] {
  if (seeds.length === 0) return [...clauses];
  const reached = new Set(seeds.flatMap(({ coefficients }) => [...coefficients.keys()]));
  let waiting = [...clauses];
  for (let grown = true; grown; ) {
    grown = false;
    waiting = waiting.filter(({ constraint }) => {
      const variables = [...constraint.coefficients.keys()];
      if (!variables.some((variable) => reached.has(variable))) return true;
      for (const variable of variables) reached.add(variable);
      grown = true;
      return false;
    });
  }
  return clauses.filter((clause) => !waiting.includes(clause));
}

/** Clauses in groups that share no variable. */
export function components(clauses: readonly Clause[]): Clause[][] {
  const groups: Clause[][] = [];
  const seen = new Set<Clause>();
  for (const clause of clauses) {
    if (seen.has(clause)) continue;
    const group = clause.constraint.coefficients.size === 0 ? [clause] : connected(clauses, [clause.constraint]);
    for (const each of group) seen.add(each);
    groups.push(group);
  }
  return groups;
}
