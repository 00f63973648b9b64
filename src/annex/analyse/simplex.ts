/**
 * Linear programs over the rationals, solved exactly: the simplex method with Bland's rule (which always ends) on rows of
 * whole numbers. Every row carries which constraints it was made from, so a result names the constraints it rests on.
 */

/** `Σ coefficients·x + constant` is 0 (`equation`) or at most 0. */
export interface Constraint {
  /** By variable; none is 0. */
  readonly coefficients: ReadonlyMap<number, bigint>;
  readonly constant: bigint;
  readonly equation: boolean;
}

/** A fraction; the denominator is above 0. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export type Optimum =
  /** `by`: constraints (by position) from which the bound follows, together with no variable being negative. */
  | { readonly state: 'best'; readonly value: Fraction; readonly by: readonly number[] }
  /** `moving`: variables that change on the way up. */
  | { readonly state: 'unbounded'; readonly moving: readonly number[] };

/** Thrown when the allowance is used up. */
export class TooLarge extends Error {}

/** How many numbers may still be computed. */
export class Allowance {
  constructor(private left: number) {}

  spend(numbers: number): void {
    this.left -= numbers;
    if (this.left < 0) throw new TooLarge();
  }
}

type Row = bigint[];

/** All that satisfy some constraints, no variable being negative. */
export class Polyhedron {
  /** Constraints that contradict each other; undefined if some values satisfy all. */
  readonly conflict: readonly number[] | undefined;
  private readonly variables: readonly number[];
  private readonly rows: Row[] = [];
  /** The basic column of each row; its number there is above 0. */
  private readonly basis: number[] = [];
  private readonly artificial: number;
  private readonly rhs: number;
  /** Columns that never enter: what stands for an equation, the artificial one. */
  private readonly barred = new Set<number>();

  constructor(
    private readonly constraints: readonly Constraint[],
    private readonly allowance: Allowance,
  ) {
    this.variables = [...new Set(constraints.flatMap(({ coefficients }) => [...coefficients.keys()]))];
    this.artificial = this.variables.length + constraints.length;
    this.rhs = this.artificial + 1;
    this.barred.add(this.artificial);
    this.conflict = this.start() ?? this.makeFeasible();
  }

  /** The greatest value of a sum over the values that satisfy the constraints; there must be no conflict. */
  maximise(sum: ReadonlyMap<number, bigint>): Optimum {
    const outside = [...sum].filter(([variable, coefficient]) => coefficient > 0n && !this.variables.includes(variable)).map(([variable]) => variable);
    if (outside.length > 0) return { state: 'unbounded', moving: outside };
    const goal: Row = new Array<bigint>(this.rhs + 1).fill(0n);
    for (const [variable, coefficient] of sum) {
      const column = this.variables.indexOf(variable);
      if (column >= 0) goal[column] = -coefficient;
    }
    const { row, scale, ray } = this.climb(goal);
    if (ray !== undefined) return { state: 'unbounded', moving: ray.flatMap((column) => this.variables[column] ?? []) };
    return { state: 'best', value: { over: row[this.rhs] ?? 0n, under: scale }, by: this.origins(row) };
  }

  /** The value of a variable where the last search ended. */
  value(variable: number): Fraction {
    const row = this.basis.indexOf(this.variables.indexOf(variable));
    const own = this.rows[row];
    return own === undefined ? { over: 0n, under: 1n } : { over: own[this.rhs] ?? 0n, under: own[this.basis[row] ?? 0] ?? 1n };
  }

  /** Brings the constraints into rows with a basic column each; equations lose one of their variables. */
  private start(): readonly number[] | undefined {
    const columns = new Map(this.variables.map((variable, column) => [variable, column]));
    const all = this.constraints.map(({ coefficients, constant, equation }, at) => {
      const row: Row = new Array<bigint>(this.rhs + 1).fill(0n);
      for (const [variable, coefficient] of coefficients) row[columns.get(variable) ?? 0] = coefficient;
      row[this.variables.length + at] = 1n;
      row[this.rhs] = -constant;
      if (equation) this.barred.add(this.variables.length + at);
      return { row, equation, basic: this.variables.length + at };
    });
    const done: { row: Row; basic: number }[] = all.filter(({ equation }) => !equation);
    for (const { row } of all.filter(({ equation }) => equation)) {
      for (const { row: other, basic } of done) if (basic < this.variables.length) this.clear(row, other, basic);
      const column = row.findIndex((number, at) => at < this.variables.length && number !== 0n);
      if (column < 0) {
        if (row[this.rhs] !== 0n) return this.origins(row);
        continue;
      }
      if ((row[column] ?? 0n) < 0n) negate(row);
      for (const { row: other } of done) this.clear(other, row, column);
      done.push({ row, basic: column });
    }
    for (const { row, basic } of done) {
      this.rows.push(row);
      this.basis.push(basic);
    }
    return undefined;
  }

  private makeFeasible(): readonly number[] | undefined {
    let worst = -1;
    this.rows.forEach((row, at) => { if ((row[this.rhs] ?? 0n) < (this.rows[worst]?.[this.rhs] ?? 0n)) worst = at; });
    if (worst < 0) return undefined;
    for (const row of this.rows) row[this.artificial] = -1n;
    const least = this.rows[worst] as Row;
    negate(least);
    this.pivot(worst, this.artificial);
    const goal: Row = new Array<bigint>(this.rhs + 1).fill(0n);
    goal[this.artificial] = 1n;
    const { row } = this.climb(goal);
    if ((row[this.rhs] ?? 0n) < 0n) return this.origins(row);
    const at = this.basis.indexOf(this.artificial);
    const left = this.rows[at];
    if (left !== undefined) {
      const column = left.findIndex((number, each) => each < this.artificial && number !== 0n && !this.barred.has(each));
      if (column < 0) {
        this.rows.splice(at, 1);
        this.basis.splice(at, 1);
      } else {
        if ((left[column] ?? 0n) < 0n) negate(left);
        this.pivot(at, column);
      }
    }
    for (const each of this.rows) each[this.artificial] = 0n;
    return undefined;
  }

  /** Maximises; the numbers of `goal` are the sum's with their signs turned, `scale` what the value in the column `rhs` is to be divided by. */
  private climb(goal: Row): { row: Row; scale: bigint; ray?: readonly number[] } {
    const row = [...goal, 1n];
    const result = (ray?: readonly number[]) => ({ row, scale: row[this.rhs + 1] ?? 1n, ...(ray === undefined ? {} : { ray }) });
    this.rows.forEach((own, at) => { this.clear(row, own, this.basis[at] ?? 0); });
    for (;;) {
      const column = row.findIndex((number, at) => at < this.artificial && number < 0n && !this.barred.has(at));
      if (column < 0) return result();
      const leaving = this.leaving(column);
      if (leaving < 0) return result([column, ...this.basis.filter((_, at) => (this.rows[at]?.[column] ?? 0n) !== 0n)]);
      this.pivot(leaving, column);
      this.clear(row, this.rows[leaving] as Row, column);
    }
  }

  /** The row that limits a column most, of equal ones the one with the first basic column; −1 if none does. */
  private leaving(column: number): number {
    let best = -1;
    let [over, under] = [0n, 1n];
    this.rows.forEach((row, at) => {
      const number = row[column] ?? 0n;
      if (number <= 0n) return;
      const rhs = row[this.rhs] ?? 0n;
      const [own, other] = [rhs * under, over * number];
      if (best < 0 || own < other || (own === other && (this.basis[at] ?? 0) < (this.basis[best] ?? 0))) [best, over, under] = [at, rhs, number];
    });
    return best;
  }

  private pivot(at: number, column: number): void {
    const own = this.rows[at] as Row;
    this.rows.forEach((row, other) => { if (other !== at) this.clear(row, own, column); });
    this.basis[at] = column;
  }

  /** Takes as much of `pivot` from a row that its number in `column` becomes 0. */
  private clear(row: Row, pivot: Row, column: number): void {
    const own = row[column] ?? 0n;
    if (own === 0n) return;
    const times = pivot[column] ?? 1n;
    this.allowance.spend(row.length);
    for (let at = 0; at < row.length; at += 1) {
      const taken = pivot[at] ?? 0n;
      if (times !== 1n) row[at] = (row[at] as bigint) * times;
      if (taken !== 0n) row[at] = (row[at] as bigint) - own * taken;
    }
    const divisor = times === 1n ? 1n : row.reduce(commonDivisor, 0n);
    if (divisor > 1n) for (let at = 0; at < row.length; at += 1) row[at] = (row[at] as bigint) / divisor;
  }

  /** The constraints that a row was made from. */
  private origins(row: Row): number[] {
    return this.constraints.flatMap((_, at) => (row[this.variables.length + at] === 0n ? [] : [at]));
  }
}

function negate(row: Row): void {
  for (let at = 0; at < row.length; at += 1) row[at] = -(row[at] as bigint);
}

function commonDivisor(a: bigint, b: bigint): bigint {
  if (a === 1n || b === 1n) return 1n;
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
