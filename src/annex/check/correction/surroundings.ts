import type { Form } from '../../form/compile';
import type { Severity } from '../../form/form';
import type { Side } from '../../form/rule';

/** What a figure can be mistaken for, by where it stands in its form. Positions in the form's indicators. */
export interface Surroundings {
  /** The figures beside it: rows before and after in its column, columns before and after in its row. */
  readonly neighbours: readonly number[];
  /**
   * What is added up in it, where it is a total: every part, and the lines below a part or under one heading. Adding one
   * of them once more, or leaving it out, gives the commonest wrong totals.
   */
  readonly addends: readonly (readonly number[])[];
  /** Whether an error rule makes it the sum of its parts, so that they say what it is. */
  readonly determined: boolean;
  /** The parts of which it is usually, though not always, the sum: each list by one warning. */
  readonly usually: readonly (readonly number[])[];
}

const known = new WeakMap<Form, readonly Surroundings[]>();

export function surroundingsOf(form: Form): readonly Surroundings[] {
  let surroundings = known.get(form);
  if (surroundings === undefined) {
    const neighbours = neighboursOf(form);
    const sums = totalsOf(form);
    surroundings = form.indicators.map(({ index }) => {
      const own = sums.filter(({ total }) => total === index);
      return {
        neighbours: neighbours[index] ?? [],
        addends: own.flatMap(({ parts }) => [...parts.flatMap((part) => [[part], ...below(form, part)]), ...headed(form, parts)]),
        determined: own.some(({ severity }) => severity === 'error'),
        usually: own.filter(({ severity }) => severity === 'warning').map(({ parts }) => parts),
      };
    });
    known.set(form, surroundings);
  }
  return surroundings;
}

function neighboursOf(form: Form): number[][] {
  const lines = new Map<string, number[]>();
  for (const { index, table, row, column } of form.indicators) {
    for (const key of [`${table} column ${column ?? ''}`, ...(column === undefined ? [] : [`${table} row ${row}`])]) lines.set(key, [...(lines.get(key) ?? []), index]);
  }
  const neighbours = form.indicators.map((): number[] => []);
  for (const line of lines.values()) {
    line.forEach((index, at) => {
      for (const other of [line[at - 1], line[at + 1]]) if (other !== undefined) neighbours[index]?.push(other);
    });
  }
  return neighbours;
}

/** The relations that make one figure the sum of others. */
function totalsOf(form: Form): { total: number; parts: number[]; severity: Severity }[] {
  return form.rules.flatMap(({ severity, relations }) =>
    relations.flatMap(({ anchor, left, comparison, right }) => {
      if (comparison !== '=') return [];
      const isTotal = ({ terms }: Side): boolean => terms.length === 1 && terms[0]?.index === anchor && terms[0].coefficient === 1 && !terms[0].lastYear;
      const parts = isTotal(left) ? right.terms : isTotal(right) ? left.terms : [];
      return parts.length < 2 || parts.some((part) => part.lastYear) ? [] : [{ total: anchor, parts: parts.map(({ index }) => index), severity }];
    }),
  );
}

/** The 其中 lines of a figure, together. */
function below(form: Form, index: number): number[][] {
  const own = form.indicators[index];
  const lines = form.indicators.filter((each) => own !== undefined && each.table === own.table && each.parent === own.row && each.column === own.column);
  return lines.length === 0 ? [] : [lines.map((each) => each.index)];
}

/** The parts under one heading, together, where there are several headings. */
function headed(form: Form, parts: readonly number[]): number[][] {
  const groups = new Map<string, number[]>();
  for (const index of parts) {
    const heading = form.indicators[index]?.parent ?? '';
    groups.set(heading, [...(groups.get(heading) ?? []), index]);
  }
  return [...groups.values()].filter((group) => group.length > 1 && group.length < parts.length);
}
