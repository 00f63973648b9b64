import type { Form } from '../../annex/form/catalogue';
import { normalise } from './normalise';

const known = new WeakMap<Form, ReadonlySet<string>>();

/** What is printed on a form, as `bareLabel` gives it: in the text of a report these lines belong to the table. */
export function labelsOf(form: Form): ReadonlySet<string> {
  const found = known.get(form);
  if (found !== undefined) return found;
  const labels = form.data.tables.flatMap((table) => [table.section, table.title, ...(table.layout === 'groups' ? table.groups : table.rows).map(({ label }) => label)]);
  const made = new Set(labels.flatMap((label) => (label === undefined ? [] : [bareLabel(normalise(label).text)])));
  known.set(form, made);
  return made;
}

/** A label without its numbering. */
export const bareLabel = (text: string): string => text.replace(/^(?:其中：|（?[一二三四五六七八九十\d]{1,3}[）、.．：]{1,2})/, '');
