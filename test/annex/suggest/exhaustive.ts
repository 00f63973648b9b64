import { BROKEN, judge, programOf, SCALE, valuesOf } from '../../../src/annex/check/program';
import type { Sheet } from '../../../src/annex/sheet/sheet';

/** Values that a changed figure is tried with, by kind. */
const tried = {
  integer: Array.from({ length: 31 }, (_, value) => value),
  'signed-integer': Array.from({ length: 51 }, (_, value) => value - 20),
  decimal: Array.from({ length: 31 }, (_, value) => value / 2),
} as const;

/**
 * All smallest sets of figures whose change satisfies every error rule, by trying everything; sets as text, in order.
 * Undefined if there are none of up to `most` figures.
 */
export function smallestByTrying(sheet: Sheet, most: number): string[] | undefined {
  const { form } = sheet;
  const program = programOf(form);
  const values = valuesOf(sheet.figures);
  const steps = program.steps.filter(({ rule }) => rule.severity === 'error');
  const fine = (): boolean => steps.every((step) => judge(step, values, undefined, 'unknown') !== BROKEN);
  const numbers = form.indicators.filter(({ index }) => !Number.isNaN(values[index]));
  const impossible = numbers.filter(({ index, kind }) => (kind !== 'signed-integer' && values[index]! < 0) || (kind !== 'decimal' && values[index]! % SCALE !== 0)).map(({ index }) => index);
  // A figure that no error rule speaks of is in no smallest set, unless it is impossible itself.
  const spokenOf = new Set(steps.flatMap(({ linear, condition }) => [...linear.indices, ...(condition?.indices ?? [])]));
  const places = numbers.map(({ index }) => index).filter((index) => spokenOf.has(index) || impossible.includes(index));
  const works = (set: readonly number[], at = 0): boolean => {
    const cell = set[at];
    if (cell === undefined) return fine();
    const own = values[cell]!;
    const found = tried[form.indicators[cell]!.kind].some((value) => {
      values[cell] = value * SCALE;
      return works(set, at + 1);
    });
    values[cell] = own;
    return found;
  };
  for (let size = 0; size <= Math.min(most, numbers.length); size += 1) {
    const sets = choices(places, size).filter((set) => impossible.every((cell) => set.includes(cell)) && works(set));
    if (sets.length > 0) return sets.map((set) => set.map((cell) => form.indicators[cell]!.id).join(' ')).sort();
  }
  return undefined;
}

function choices(from: readonly number[], size: number): number[][] {
  if (size === 0) return [[]];
  return from.flatMap((first, at) => choices(from.slice(at + 1), size - 1).map((rest) => [first, ...rest]));
}
