import type { Form } from '../form/compile';
import type { Indicator } from '../form/indicator';
import { labelKey } from '../sheet/label';

/**
 * Where the figure of an indicator comes from on a sheet of another form or variant. `parts`: one printed row is the sum
 * of these; `part`: the indicator is a part of this one, which settles it only where that is 0.
 */
export type Source =
  | { readonly kind: 'same'; readonly index: number }
  | { readonly kind: 'parts'; readonly indices: readonly number[] }
  | { readonly kind: 'part'; readonly index: number };

/**
 * Where each of a form's indicators is found on sheets of another form, in the order of the form; undefined where it is
 * not asked for there. Layouts of one form have the same codes. Two forms may use one code for different things (section
 * 七 of one is 费用, of another 报送信息数), so there the printed labels, the unit and the kind must agree as well.
 */
export function sourcesOf(form: Form, other: Form): readonly (Source | undefined)[] {
  let ofForm = known.get(form);
  if (ofForm === undefined) known.set(form, (ofForm = new WeakMap()));
  let sources = ofForm.get(other);
  if (sources === undefined) ofForm.set(other, (sources = findSources(form, other)));
  return sources;
}

const known = new WeakMap<Form, WeakMap<Form, readonly (Source | undefined)[]>>();

function findSources(form: Form, other: Form): (Source | undefined)[] {
  return form.indicators.map((indicator) => {
    const same = other.indicators[other.indexOf.get(indicator.id) ?? -1];
    if (same !== undefined) return other.id === form.id || agrees(indicator, same) ? { kind: 'same', index: same.index } : undefined;
    if (other.id !== form.id) return undefined;
    const parts = other.indicators.filter((each) => each.table === indicator.table && each.parent === indicator.row && each.column === indicator.column);
    if (parts.length > 0) return { kind: 'parts', indices: parts.map(({ index }) => index) };
    const whole = other.indicators.find((each) => each.table === indicator.table && each.row === indicator.parent && each.column === indicator.column);
    return whole === undefined ? undefined : { kind: 'part', index: whole.index };
  });
}

function agrees(one: Indicator, other: Indicator): boolean {
  const words = ({ path, label }: Indicator): string => [...path, label].map((each) => labelKey(each).body).join(' ');
  return one.unit === other.unit && one.kind === other.kind && words(one) === words(other);
}
