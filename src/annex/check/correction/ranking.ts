import type { NumberKind } from '../../form/form';
import type { Sheet } from '../../sheet/sheet';
import type { UnitLevel } from '../../form/rule';
import { BROKEN, judge, natural, type Program, SCALE } from '../program';
import { type Known, type Likelihood, likelihoodOf } from './likelihood';
import type { Repairs } from './repair';
import type { Range } from './system';
import { surroundingsOf } from './surroundings';

/** A figure of a set and what it would have to be, in the indicator's unit. */
export interface Judged extends Likelihood {
  readonly cell: number;
  readonly min: number | null;
  readonly max: number | null;
}

/** A set of figures with the values they would need, and how likely that is. */
export interface Ranked {
  readonly figures: readonly Judged[];
  readonly score: number;
  /** Warnings that it settles, less those that it raises. */
  readonly settles: number;
  /** A value for each figure, in millionths, that satisfies every edit. */
  readonly witness: ReadonlyMap<number, number>;
}

/** Everything that a ranking looks at; values are millionths. */
export interface Circumstances {
  readonly sheet: Sheet;
  readonly program: Program;
  /** What a changed figure may be, by indicator. */
  readonly kinds: readonly NumberKind[];
  readonly values: Float64Array;
  readonly lastYear: Float64Array | undefined;
  readonly level: UnitLevel;
  readonly texts: ReadonlyMap<string, readonly number[]>;
}

/**
 * By how much a warning that is met outweighs one that is broken. An equation is seldom met by chance, so that one says
 * much more than an inequality.
 */
const EQUATION_WEIGHT = 50;
const INEQUALITY_WEIGHT = 8;

/** Ranks sets of figures by what is known of each figure and by the warnings that a change settles or raises. */
export class Ranking {
  private readonly known = new Map<number, Known>();
  private readonly warningsAt: readonly (readonly number[])[];

  constructor(private readonly circumstances: Circumstances) {
    this.warningsAt = warningsAt(circumstances.program);
  }

  /** Undefined where no values are found for the set. @throws Undecided */
  rank(repairs: Repairs, set: readonly number[]): Ranked | undefined {
    const values = this.circumstances.values.slice();
    const settled = new Map<number, number>();
    const figures = new Map<number, Judged>();
    const ranges = new Map<number, Range>();
    for (const cell of set) {
      const range = repairs.range(set, cell);
      if (range === undefined) return undefined;
      ranges.set(cell, range);
    }
    const width = (cell: number): number => (ranges.get(cell)?.max ?? Infinity) - (ranges.get(cell)?.min ?? -Infinity);
    for (const cell of [...set].sort((a, b) => width(a) - width(b))) {
      const shown = ranges.get(cell);
      const now = settled.size === 0 ? shown : repairs.range(set, cell, settled);
      if (shown === undefined || now === undefined) return undefined;
      const likelihood = likelihoodOf(this.knownOf(cell), bound(now.min), bound(now.max), (value) => this.weight(cell, value, values));
      const value = likelihood.value === null ? null : Math.round(likelihood.value * SCALE);
      const allowed = value !== null && repairs.allows(set, new Map([...settled, [cell, value]]));
      if (allowed) {
        settled.set(cell, value);
        values[cell] = value;
      }
      figures.set(cell, { cell, min: bound(shown.min), max: bound(shown.max), ...likelihood, value: allowed ? likelihood.value : null });
    }
    const witness = repairs.witness(set, settled);
    if (witness === undefined) return undefined;
    const judged = set.flatMap((cell) => figures.get(cell) ?? []);
    return { figures: judged, score: judged.reduce((sum, { score }) => sum + score, 0), settles: this.settlesOf(witness), witness };
  }

  /** What the warnings that a changed figure settles or raises say for it, as a factor. */
  private weight(cell: number, value: number, values: Float64Array): number {
    const steps = this.warningsAt[cell] ?? [];
    if (steps.length === 0) return 1;
    const own = values[cell] ?? NaN;
    const before = steps.map((step) => this.isBroken(step, values));
    values[cell] = Math.round(value * SCALE);
    const factor = steps.reduce((product, step, at) => {
      const change = Number(before[at]) - Number(this.isBroken(step, values));
      return product * (this.circumstances.program.steps[step]?.linear.op === '=' ? EQUATION_WEIGHT : INEQUALITY_WEIGHT) ** change;
    }, 1);
    values[cell] = own;
    return factor;
  }

  private settlesOf(witness: ReadonlyMap<number, number>): number {
    const values = this.circumstances.values.slice();
    for (const [cell, value] of witness) values[cell] = value;
    const steps = [...new Set([...witness.keys()].flatMap((cell) => this.warningsAt[cell] ?? []))];
    return steps.reduce((sum, step) => sum + Number(this.isBroken(step, this.circumstances.values)) - Number(this.isBroken(step, values)), 0);
  }

  private isBroken(at: number, values: Float64Array): boolean {
    const { program, lastYear, level } = this.circumstances;
    const step = program.steps[at];
    return step !== undefined && judge(step, values, lastYear, level) === BROKEN;
  }

  private knownOf(cell: number): Known {
    let known = this.known.get(cell);
    if (known === undefined) this.known.set(cell, (known = this.look(cell)));
    return known;
  }

  private look(cell: number): Known {
    const { sheet, kinds, values, lastYear, texts } = this.circumstances;
    const { indicators } = sheet.form;
    const indicator = indicators[cell];
    const value = (index: number): number => natural(values[index] ?? NaN);
    const id = (index: number): string => indicators[index]?.id ?? '';
    const { neighbours = [], addends = [], determined = false, usually = [] } = surroundingsOf(sheet.form)[cell] ?? {};
    const total = (group: readonly number[]): number => natural(group.reduce((sum, index) => sum + (values[index] || 0), 0));
    const past = natural(lastYear?.[cell] ?? NaN);
    return {
      written: value(cell),
      whole: kinds[cell] !== 'decimal',
      tenThousands: indicator?.unit === '万元',
      isTotal: addends.length > 0,
      determined,
      sums: usually.map(total),
      neighbours: neighbours.filter((index) => !Number.isNaN(value(index))).map((index) => [id(index), value(index)]),
      addends: addends.map((group) => [group.map(id), total(group)]),
      lastYear: Number.isNaN(past) ? undefined : past,
      texts: texts.get(indicator?.id ?? '') ?? [],
    };
  }
}

const bound = (scaled: number | null): number | null => (scaled === null ? null : natural(scaled));

const warnings = new WeakMap<Program, readonly (readonly number[])[]>();

/** Steps of warnings by the figures that they speak of. */
function warningsAt(program: Program): readonly (readonly number[])[] {
  let known = warnings.get(program);
  if (known === undefined) {
    const at = program.form.indicators.map(() => new Set<number>());
    program.steps.forEach(({ rule, linear, condition }, step) => {
      if (rule.severity !== 'warning') return;
      for (const each of [linear, ...(condition === undefined ? [] : [condition])]) {
        each.indices.forEach((index, term) => { if (each.lastYear[term] !== 1) at[index]?.add(step); });
      }
    });
    warnings.set(program, (known = at.map((steps) => [...steps])));
  }
  return known;
}
