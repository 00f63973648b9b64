import { BROKEN, type Linear, type Program, type SCALE, SKIPPED, toBigInt } from '../program';
import { Undecided } from './budget';

/** `Σ coefficient·figure + constant` is 0 (`equation`) or at most 0, over figures with a number, all in millionths. */
export interface Inequality {
  readonly cells: readonly number[];
  readonly coefficients: readonly number[];
  readonly constant: number;
  readonly equation: boolean;
}

/** A demand on figures that a sheet must meet: one of the alternatives, or (where there are none) that the figure be changed. */
export interface Edit {
  /** Step of the program; undefined for a figure that cannot stand as it is. */
  readonly step: number | undefined;
  /** Every figure it speaks of. */
  readonly cells: readonly number[];
  readonly alternatives: readonly Inequality[];
  /** Not met by the figures entered. */
  readonly broken: boolean;
}

/**
 * The error rules that apply to a sheet, as demands on the figures that have a number. As in judging, a blank stands
 * for whatever makes the one rule true, so it leaves an equation an inequality, or nothing at all.
 * @param outcomes of evaluate(); a broken rule and a broken edit are the same.
 */
export function editsOf(program: Program, values: Float64Array, lastYear: Float64Array | undefined, outcomes: Uint8Array): Edit[] {
  return program.steps.flatMap(({ rule, linear, condition }, step): Edit[] => {
    if (rule.severity !== 'error' || outcomes[step] === SKIPPED) return [];
    const met = [...(condition === undefined ? [] : refused(condition)), linear];
    const alternatives: Inequality[] = [];
    for (const each of met) {
      const known = withoutBlanks(each, values, lastYear);
      if (known === undefined) return [];
      alternatives.push(known);
    }
    const cells = [...new Set(alternatives.flatMap((each) => each.cells))];
    const broken = outcomes[step] === BROKEN;
    return cells.length > 0 || broken ? [{ step, cells, alternatives, broken }] : [];
  });
}

/** What is true where the relation is not. */
function refused(linear: Linear): Linear[] {
  const above: Linear = { ...linear, coefficients: linear.coefficients.map((each) => -each), constant: -linear.constant, op: linear.op === '<' ? '<=' : '<' };
  return linear.op === '=' ? [{ ...linear, op: '<' }, above] : [above];
}

/** Undefined where the blanks can always make it true. */
function withoutBlanks(linear: Linear, values: Float64Array, lastYear: Float64Array | undefined): Inequality | undefined {
  const cells: number[] = [];
  const coefficients: number[] = [];
  let constant = linear.constant + (linear.op === '<' ? 1 : 0);
  let [up, down] = [false, false];
  linear.indices.forEach((index, term) => {
    const past = linear.lastYear[term] === 1;
    const value = (past ? lastYear : values)?.[index] ?? NaN;
    const coefficient = linear.coefficients[term] ?? 0;
    if (Number.isNaN(value)) {
      up ||= coefficient > 0 || linear.signed[term] === 1;
      down ||= coefficient < 0 || linear.signed[term] === 1;
    } else if (past) {
      constant += coefficient * value;
    } else {
      cells.push(index);
      coefficients.push(coefficient);
    }
  });
  if (!Number.isSafeInteger(constant)) throw new Undecided();
  if (down && (up || linear.op !== '=')) return undefined;
  const equation = linear.op === '=' && !up && !down;
  return down ? { cells, coefficients: coefficients.map((each) => 0 - each), constant: 0 - constant, equation } : { cells, coefficients, constant, equation };
}

/**
 * The inequality with the unknown figures' part left out: what the others come to, divided by `unit`.
 * @param unit SCALE where all unknown figures are whole, else 1; a fraction left over is kept by rounding up, which is
 *   what an inequality between whole numbers allows; undefined for an equation that this leaves without a solution.
 */
export function knownPart({ cells, coefficients, constant, equation }: Inequality, values: Float64Array, unknown: (cell: number) => boolean, unit: 1 | typeof SCALE): number | undefined {
  let sum = constant;
  let size = Math.abs(sum);
  for (let term = 0; term < cells.length; term += 1) {
    const cell = cells[term] as number;
    if (unknown(cell)) continue;
    const part = (coefficients[term] as number) * (values[cell] as number);
    sum += part;
    size += Math.abs(part);
  }
  if (size > Number.MAX_SAFE_INTEGER) return exactPart({ cells, coefficients, constant, equation }, values, unknown, unit);
  if (equation && sum % unit !== 0) return undefined;
  return Math.ceil(sum / unit) + 0;
}

function exactPart({ cells, coefficients, constant, equation }: Inequality, values: Float64Array, unknown: (cell: number) => boolean, unit: number): number | undefined {
  let sum = BigInt(constant);
  cells.forEach((cell, term) => {
    if (!unknown(cell)) sum += BigInt(coefficients[term] ?? 0) * toBigInt(values[cell] ?? 0);
  });
  const [whole, rest] = [sum / BigInt(unit), sum % BigInt(unit)];
  if (equation && rest !== 0n) return undefined;
  const part = Number(rest > 0n ? whole + 1n : whole);
  if (!Number.isSafeInteger(part)) throw new Undecided();
  return part;
}
