import { Undecided } from './budget';

/**
 * Linear relations between a few whole-numbered unknowns, solved exactly by elimination: substitution where there is an
 * equation, Fourier–Motzkin where there are only inequalities, tightening to whole numbers on the way (Pugh 1991).
 */

/** `Σ coefficients·x + constant` is 0 (`equation`) or at most 0. All numbers are whole. */
export interface Row {
  readonly coefficients: readonly number[];
  readonly constant: number;
  readonly equation: boolean;
  /** Which relations it was derived from; what the numbers mean is up to the caller. */
  readonly origins: readonly number[];
}

/** Bounds of an unknown; null where there is none. */
export interface Range {
  readonly min: number | null;
  readonly max: number | null;
}

/** The origins of rows that no whole numbers satisfy together. */
export type Conflict = readonly number[];

interface Projection {
  readonly conflict: Conflict | undefined;
  readonly rows: readonly Row[];
  /** False where whole numbers may be lacking though fractions exist: a coefficient other than ±1 was eliminated. */
  readonly exact: boolean;
}

/** How many whole numbers are tried where elimination alone cannot tell. */
const TRIES = 64;

/**
 * Why no whole numbers satisfy the rows; undefined if some do.
 * @param fixedAlready unknowns that the rows give a single value, where several values are tried in turn.
 * @throws Undecided
 */
export function conflictOf(rows: readonly Row[], unknowns: number, fixedAlready: readonly number[] = []): Conflict | undefined {
  const { conflict, exact } = project(rows, unknowns, -1);
  if (conflict !== undefined || exact) return conflict;
  const one = coarsest(rows, unknowns, fixedAlready);
  for (const tried of eachValue(rows, unknowns, one)) if (conflictOf(tried, unknowns, [...fixedAlready, one]) === undefined) return undefined;
  return rows.flatMap(({ origins }) => origins);
}

/** The values that an unknown can take; undefined if the rows cannot be satisfied. @throws Undecided */
export function rangeOf(rows: readonly Row[], unknowns: number, unknown: number, fixedAlready: readonly number[] = []): Range | undefined {
  const { conflict, rows: left, exact } = project(rows, unknowns, unknown);
  if (conflict !== undefined) return undefined;
  const range = boundsIn(left, unknown);
  if (range === undefined || exact) return range;
  const near = reachable(range, (value) => conflictOf([...rows, fixed(unknown, value, unknowns)], unknowns, [...fixedAlready, unknown]) === undefined);
  if (near !== undefined) return near;
  let found: Range | undefined;
  const one = coarsest(rows, unknowns, [...fixedAlready, unknown]);
  for (const tried of eachValue(rows, unknowns, one)) {
    const own = rangeOf(tried, unknowns, unknown, [...fixedAlready, one]);
    if (own !== undefined) found = found === undefined ? own : spanning(found, own);
  }
  return found;
}

/** The least range that holds both. */
export function spanning(a: Range, b: Range): Range {
  return { min: a.min === null || b.min === null ? null : Math.min(a.min, b.min), max: a.max === null || b.max === null ? null : Math.max(a.max, b.max) };
}

/** What rows with no other unknown leave for one. */
function boundsIn(rows: readonly Row[], unknown: number): Range | undefined {
  let [min, max] = [-Infinity, Infinity];
  for (const { coefficients, constant, equation } of rows) {
    const coefficient = coefficients[unknown] ?? 0;
    const bound = -constant / coefficient;
    if (equation || coefficient > 0) max = Math.min(max, Math.floor(bound));
    if (equation || coefficient < 0) min = Math.max(min, Math.ceil(bound));
  }
  return min > max ? undefined : { min: Number.isFinite(min) ? min + 0 : null, max: Number.isFinite(max) ? max + 0 : null };
}

/** The part of a range between the first and the last possible value, if they are found close to its ends. */
function reachable({ min, max }: Range, possible: (value: number) => boolean): Range | undefined {
  const first = (from: number, step: number): number | undefined => {
    for (let tries = 0, value = from; tries < TRIES; tries += 1, value += step) if (possible(value)) return value;
    return undefined;
  };
  if (min === null && max === null) return possible(0) ? { min, max } : undefined;
  const [low, high] = [min === null ? null : first(min, 1), max === null ? null : first(max, -1)];
  return low === undefined || high === undefined ? undefined : { min: low, max: high };
}

/** The rows with an unknown fixed to each value that it may have. @throws Undecided if they are too many to try */
function* eachValue(rows: readonly Row[], unknowns: number, unknown: number): Generator<Row[]> {
  const { conflict, rows: left } = project(rows, unknowns, unknown);
  const range = conflict === undefined ? boundsIn(left, unknown) : undefined;
  if (range === undefined) return;
  const { min, max } = range;
  const from = min ?? max ?? 0;
  for (let tries = 0; ; tries += 1) {
    const value = min === null ? from - tries : from + tries;
    if (min !== null && max !== null && value > max) return;
    if (tries >= TRIES) throw new Undecided();
    yield [...rows, fixed(unknown, value, unknowns)];
  }
}

/** The unknown with the largest coefficient: it has the fewest values to try. @throws Undecided after the second */
function coarsest(rows: readonly Row[], unknowns: number, except: readonly number[]): number {
  let [best, size] = [-1, -1];
  for (let unknown = 0; unknown < unknowns; unknown += 1) {
    const largest = rows.reduce((most, { coefficients }) => Math.max(most, Math.abs(coefficients[unknown] ?? 0)), 0);
    if (!except.includes(unknown) && largest > size) [best, size] = [unknown, largest];
  }
  if (best < 0 || except.length > 2) throw new Undecided();
  return best;
}

/** The row that says `x = value`. */
export function fixed(unknown: number, value: number, unknowns: number): Row {
  return { coefficients: Array.from({ length: unknowns }, (_, each) => (each === unknown ? 1 : 0)), constant: -value, equation: true, origins: [] };
}

/** Eliminates every unknown but `kept`. */
function project(given: readonly Row[], unknowns: number, kept: number): Projection {
  const first = settle(given);
  if (!Array.isArray(first)) return { conflict: first.conflict, rows: [], exact: true };
  let rows = first;
  let exact = true;
  const left = new Set(Array.from({ length: unknowns }, (_, unknown) => unknown).filter((unknown) => unknown !== kept));
  while (left.size > 0) {
    const { unknown, equation } = cheapest(rows, left);
    left.delete(unknown);
    const step = equation === undefined ? crossed(rows, unknown) : substituted(rows, unknown, equation);
    exact &&= step.exact;
    const settled = settle(step.rows);
    if (!Array.isArray(settled)) return { conflict: settled.conflict, rows: [], exact: true };
    rows = settled;
  }
  return { conflict: undefined, rows, exact };
}

/** Higher than any number of rows: a way that may lose whole numbers is taken only where there is no other. */
const INEXACT = 1e6;

/** The unknown to eliminate next, by an equation if it has the coefficient ±1 there, else where the fewest rows result. */
function cheapest(rows: readonly Row[], left: ReadonlySet<number>): { unknown: number; equation?: Row } {
  let best: { unknown: number; equation?: Row } = { unknown: -1 };
  let least = Infinity;
  for (const unknown of left) {
    let [up, down, unitUp, unitDown] = [0, 0, 0, 0];
    let equation: Row | undefined;
    for (const row of rows) {
      const coefficient = row.coefficients[unknown] ?? 0;
      if (coefficient === 0) continue;
      if (row.equation) {
        if (Math.abs(coefficient) === 1) return { unknown, equation: row };
        equation = row;
      }
      if (coefficient > 0) up += 1;
      else down += 1;
      if (coefficient === 1) unitUp += 1;
      if (coefficient === -1) unitDown += 1;
    }
    const exact = equation === undefined && (unitUp === up || unitDown === down);
    const cost = (exact ? 0 : INEXACT) + (equation === undefined ? up * down : 0);
    if (cost < least) [best, least] = [equation === undefined ? { unknown } : { unknown, equation }, cost];
  }
  return best;
}

function substituted(rows: readonly Row[], unknown: number, equation: Row): { rows: Row[]; exact: boolean } {
  const own = equation.coefficients[unknown] ?? 0;
  const result: Row[] = [];
  for (const row of rows) {
    if (row === equation) continue;
    const coefficient = row.coefficients[unknown] ?? 0;
    result.push(coefficient === 0 ? row : combined(row, Math.abs(own), equation, -coefficient * Math.sign(own)));
  }
  return { rows: result, exact: Math.abs(own) === 1 };
}

function crossed(rows: readonly Row[], unknown: number): { rows: Row[]; exact: boolean } {
  const result: Row[] = [];
  const [upper, lower]: [Row[], Row[]] = [[], []];
  for (const row of rows) {
    const coefficient = row.coefficients[unknown] ?? 0;
    (coefficient === 0 ? result : coefficient > 0 ? upper : lower).push(row);
  }
  let exact = true;
  for (const above of upper) {
    for (const below of lower) {
      const [a, b] = [above.coefficients[unknown] ?? 0, below.coefficients[unknown] ?? 0];
      exact &&= a === 1 || b === -1;
      result.push(combined(above, -b, below, a));
    }
  }
  return { rows: result, exact };
}

function combined(row: Row, times: number, other: Row, otherTimes: number): Row {
  return {
    coefficients: row.coefficients.map((coefficient, unknown) => safe(coefficient * times + (other.coefficients[unknown] ?? 0) * otherTimes)),
    constant: safe(row.constant * times + other.constant * otherTimes),
    equation: row.equation && other.equation,
    origins: [...row.origins, ...other.origins],
  };
}

/** Divides every row by what its coefficients have in common, drops the true ones; or a conflict, if one can never be true. */
function settle(rows: readonly Row[]): Row[] | { readonly conflict: Conflict } {
  const result: Row[] = [];
  for (const row of rows) {
    const divisor = row.coefficients.reduce(commonDivisor, 0);
    const { constant, equation, origins } = row;
    if (divisor === 0) {
      if (equation ? constant !== 0 : constant > 0) return { conflict: origins };
    } else if (divisor === 1) result.push(row);
    else if (equation && constant % divisor !== 0) return { conflict: origins };
    else result.push({ coefficients: row.coefficients.map((each) => each / divisor), constant: Math.ceil(constant / divisor), equation, origins });
  }
  return result;
}

function commonDivisor(a: number, b: number): number {
  let [x, y] = [Math.abs(a), Math.abs(b)];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new Undecided();
  return value;
}
