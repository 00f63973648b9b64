import type { NumberKind } from '../../form/form';
import { SCALE } from '../program';
import type { Component } from './components';
import { type Edit, type Inequality, knownPart } from './edits';
import { conflictOf, fixed, type Range, rangeOf, type Row, spanning } from './system';

/** Figures settled in advance: value in millionths by figure. */
export type Settled = ReadonlyMap<number, number>;

/** What changing a set of figures of a component can bring about. Values are millionths. */
export class Repairs {
  private readonly editsAt = new Map<number, Edit[]>();

  constructor(
    readonly component: Component,
    private readonly values: Float64Array,
    private readonly kinds: readonly NumberKind[],
  ) {
    for (const edit of component.edits) {
      for (const cell of edit.cells) {
        const known = this.editsAt.get(cell);
        if (known === undefined) this.editsAt.set(cell, [edit]);
        else known.push(edit);
      }
    }
  }

  /**
   * Why changing these figures is not enough, as the figures of which another one must change; undefined if it is enough
   * for all edits that speak of them. Empty if nothing else can help.
   * @throws Undecided
   */
  conflict(set: readonly number[]): number[] | undefined {
    const branches = this.branches(set);
    const touched = this.touching(set);
    const origins = new Set<number>();
    for (const rows of branches) {
      const conflict = conflictOf(rows, set.length);
      if (conflict === undefined) return undefined;
      for (const origin of conflict) origins.add(origin);
    }
    // Every branch rests on which alternatives were ruled out, so all edits with several count.
    touched.forEach((edit, at) => { if (edit.alternatives.length > 1 || branches.length === 0) origins.add(at); });
    const cells = new Set<number>();
    for (const origin of origins) for (const cell of touched[origin]?.cells ?? []) cells.add(cell);
    return [...cells].filter((cell) => !set.includes(cell));
  }

  /** The values that a figure of the set can take, the others being free or settled. @throws Undecided */
  range(set: readonly number[], cell: number, settled: Settled = new Map()): Range | undefined {
    const at = set.indexOf(cell);
    const unit = this.unit(cell);
    let range: Range | undefined;
    for (const rows of this.branches(set)) {
      const own = rangeOf([...rows, ...this.settling(set, settled)], set.length, at);
      if (own !== undefined) range = range === undefined ? own : spanning(range, own);
    }
    return range === undefined ? undefined : { min: range.min === null ? null : range.min * unit, max: range.max === null ? null : range.max * unit };
  }

  /** Whether the set can be given values with these settled. @throws Undecided */
  allows(set: readonly number[], settled: Settled): boolean {
    for (const [cell, value] of settled) if (Number.isSafeInteger(value) && value % this.unit(cell) !== 0) return false;
    return this.branches(set).some((rows) => conflictOf([...rows, ...this.settling(set, settled)], set.length) === undefined);
  }

  /** A value for every figure of the set that together satisfy all edits; undefined if there are none. @throws Undecided */
  witness(set: readonly number[], settled: Settled): Settled | undefined {
    const chosen = new Map(settled);
    for (const cell of set) {
      if (chosen.has(cell)) continue;
      const range = this.range(set, cell, chosen);
      if (range === undefined) return undefined;
      const choices = [range.min, range.max, 0].filter((value) => value !== null);
      const value = choices.find((choice) => this.allows(set, new Map([...chosen, [cell, choice]])));
      if (value === undefined) return undefined;
      chosen.set(cell, value);
    }
    return chosen;
  }

  private unit(cell: number): 1 | typeof SCALE {
    return this.kinds[cell] === 'decimal' ? 1 : SCALE;
  }

  private settling(set: readonly number[], settled: Settled): Row[] {
    return [...settled].map(([cell, value]) => fixed(set.indexOf(cell), Math.round(value / this.unit(cell)), set.length));
  }

  private touching(set: readonly number[]): Edit[] {
    return [...new Set(set.flatMap((cell) => this.editsAt.get(cell) ?? []))];
  }

  /** The rows that the unknown figures must satisfy, once for every choice of alternatives. */
  private branches(set: readonly number[]): Row[][] {
    const signs = set.flatMap((cell, at): Row[] =>
      this.kinds[cell] === 'signed-integer' ? [] : [{ coefficients: set.map((_, each) => (each === at ? -1 : 0)), constant: 0, equation: false, origins: [] }],
    );
    let branches: Row[][] = [signs];
    this.touching(set).forEach((edit, origin) => {
      if (edit.alternatives.length === 0) return;
      const choices = edit.alternatives.map((each) => this.row(each, set, origin)).filter((row) => row !== undefined);
      branches = choices.length === 1 ? branches.map((rows) => [...rows, ...choices]) : branches.flatMap((rows) => choices.map((choice) => [...rows, choice]));
    });
    return branches;
  }

  /** Undefined where whole numbers cannot satisfy it. */
  private row(inequality: Inequality, set: readonly number[], origin: number): Row | undefined {
    const { cells, coefficients, equation } = inequality;
    const whole = set.every((cell) => this.unit(cell) === SCALE || !cells.includes(cell));
    const constant = knownPart(inequality, this.values, (cell) => set.includes(cell), whole ? SCALE : 1);
    if (constant === undefined) return undefined;
    const own = set.map((cell) => (coefficients[cells.indexOf(cell)] ?? 0) * (whole ? 1 : this.unit(cell)));
    return { coefficients: own, constant, equation, origins: [origin] };
  }
}
