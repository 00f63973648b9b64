import { type Budget, Undecided } from './budget';
import type { Repairs } from './repair';

/** Thrown when no figures at all satisfy the edits; `set` holds every figure of edits that contradict each other. */
export class Contradiction extends Error {
  constructor(readonly set: readonly number[]) {
    super();
  }
}

/**
 * The smallest sets of figures of a component whose change satisfies all its edits (Fellegi and Holt 1976): every set
 * must hit every conflict, so the search branches on the figures of one conflict at a time.
 * @param most no larger sets are looked for.
 * @returns all of the smallest size, each in ascending order; empty if there is none up to `most`.
 * @throws Undecided
 * @throws Contradiction
 */
export function smallestSets(repairs: Repairs, most: number, budget: Budget): number[][] {
  const broken = repairs.component.edits.filter((edit) => edit.broken).map((edit) => edit.cells);
  if (broken.some((cells) => cells.length === 0)) throw new Contradiction([]);
  const known = new Map<string, number[] | undefined>();
  const conflictOf = (set: readonly number[]): number[] | undefined => {
    const key = set.join();
    if (!known.has(key)) known.set(key, repairs.conflict(set));
    return known.get(key);
  };

  const found: number[][] = [];
  /** Adds to `set` up to `left` figures in all ways, never one of `excluded`: sets with those are found elsewhere. */
  const extend = (set: readonly number[], excluded: ReadonlySet<number>, left: number): void => {
    budget.step();
    const open = (cells: readonly number[]): number[] => cells.filter((cell) => !excluded.has(cell));
    const conflicts = broken.filter((cells) => !cells.some((cell) => set.includes(cell))).map(open);
    if (tooMany(conflicts, left)) return;
    const own = set.length === 0 ? undefined : conflictOf(set);
    if (own !== undefined) {
      if (own.length === 0) throw new Contradiction(set);
      conflicts.push(open(own));
      if (tooMany(conflicts, left)) return;
    }
    if (conflicts.length === 0) {
      found.push([...set]);
      if (found.length > MOST_SETS) throw new Undecided();
      return;
    }
    const tried = new Set(excluded);
    for (const cell of toTry(conflicts, left)) {
      extend([...set, cell].sort((a, b) => a - b), tried, left - 1);
      tried.add(cell);
    }
  };
  for (let size = 1; size <= most && found.length === 0; size += 1) extend([], new Set(), size);
  return found;
}

/** More than a person would look through, and more than is worth ranking. */
const MOST_SETS = 2000;

/** Whether conflicts that share no figure are more than the figures left to change. */
function tooMany(conflicts: readonly (readonly number[])[], left: number): boolean {
  const used = new Set<number>();
  let apart = 0;
  for (const cells of [...conflicts].sort((a, b) => a.length - b.length)) {
    if (cells.some((cell) => used.has(cell))) continue;
    apart += 1;
    if (apart > left) return true;
    for (const cell of cells) used.add(cell);
  }
  return false;
}

/** The figures to try next: those of the smallest conflict; with one figure left, those that are in every conflict. */
function toTry(conflicts: readonly (readonly number[])[], left: number): readonly number[] {
  const smallest = conflicts.reduce((least, each) => (each.length < least.length ? each : least));
  return left > 1 ? smallest : smallest.filter((cell) => conflicts.every((each) => each.includes(cell)));
}
