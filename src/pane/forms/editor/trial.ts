import { check, type CheckResult } from '../../../annex/check/check';
import type { Form } from '../../../annex/form/compile';
import { FormError } from '../../../annex/form/errors';
import type { FormData } from '../../../annex/form/form';
import { buildForm } from '../../../annex/form/load';
import type { Grid } from '../../../annex/sheet/grid';
import { recogniseEach } from '../../../annex/sheet/recognise';
import type { Sheet } from '../../../annex/sheet/sheet';
import { headProblem, type Problem, problemOf } from './problem';

/** What a form makes of the sheet in view. */
export interface Judged {
  readonly sheet: Sheet;
  readonly result: CheckResult;
  /** Indicators whose cell was found. */
  readonly found: number;
  /** By rule, how many of its findings say that the figures break it. */
  readonly broken: ReadonlyMap<string, number>;
}

/** A form tried on a sheet; nothing is judged where there is no sheet or the form does not recognise it. */
export interface Tried {
  readonly form: Form;
  readonly judged?: Judged;
}

export function tryForm(form: Form, grid: Grid | undefined): Tried {
  const [read] = grid === undefined ? [] : recogniseEach([{ ...grid, hidden: false }], { forms: [form] });
  if (read === undefined) return { form };
  const result = check(read.sheet);
  const broken = new Map<string, number>();
  for (const { rule, state } of result.findings) if (state === 'broken') broken.set(rule, (broken.get(rule) ?? 0) + 1);
  return { form, judged: { sheet: read.sheet, result, found: read.sheet.cells.filter((cell) => cell !== undefined).length, broken } };
}

/** Makes a form ready for use, or says why that cannot be done. `own`: sources of the other own forms. */
export function built(data: FormData, own: readonly string[]): { readonly form: Form } | { readonly problem: Problem } {
  const problem = headProblem(data, own);
  if (problem !== undefined) return { problem };
  try {
    return { form: buildForm(data, data.id) };
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    return { problem: problemOf(error, data) };
  }
}
