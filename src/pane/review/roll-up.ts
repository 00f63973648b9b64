import { rollUp, type RollUp } from '../../annex/check/units';
import type { Form } from '../../annex/form/compile';
import type { Entry } from '../../review/entry';
import type { Row } from '../../review/rows';
import type { Sheet } from '../../annex/sheet/sheet';

/** The sheets that are ready, added up on the form that most of them use. */
export interface AddedUp {
  readonly form: Form;
  readonly sum: RollUp;
  /** In the order of the positions in `sum`. */
  readonly rows: readonly Row[];
  readonly leftOut: number;
}

/** In short steps; undefined if no sheet is ready. */
export function* addUp(rows: readonly Row[], entry: (id: string) => Entry | undefined): Generator<undefined, AddedUp | undefined, undefined> {
  const ready = rows.filter(({ judgement }) => judgement.verdict === 'ready');
  const form = mostUsed(ready);
  if (form === undefined) return undefined;
  const added = ready.filter((row) => row.form.id === form.id);
  const sheets: Sheet[] = [];
  for (const row of added) {
    const sheet = entry(row.id)?.recognition.sheet;
    if (sheet !== undefined) sheets.push(sheet);
    yield;
  }
  return { form, sum: rollUp(sheets, form), rows: added, leftOut: rows.length - added.length };
}

function mostUsed(rows: readonly Row[]): Form | undefined {
  const counts = new Map<string, { form: Form; count: number }>();
  for (const { form } of rows) {
    const known = counts.get(form.id);
    counts.set(form.id, { form: known === undefined || form.variant === undefined ? form : known.form, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.form;
}
