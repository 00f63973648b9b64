import type { Form } from '../form/compile';
import { indicatorName } from './message';

/**
 * The names of indicators for a person: a row of a matrix all of whose figures are meant is named once, without its columns.
 * In the form's order.
 * @param ids those of other forms are left out.
 */
export function rowNames(form: Form, ids: readonly string[]): string[] {
  const meant = new Set(ids);
  const named = new Set<string>();
  return form.indicators.flatMap((indicator): string[] => {
    if (!meant.has(indicator.id)) return [];
    const row = form.indicators.filter((each) => each.table === indicator.table && each.row === indicator.row);
    if (indicator.column === undefined || row.length === 1 || row.some(({ id }) => !meant.has(id))) return [indicatorName(form, indicator.id)];
    const key = `${indicator.table} ${indicator.row}`;
    if (named.has(key)) return [];
    named.add(key);
    // Up to its column an indicator's name is that of its row.
    return [indicatorName(form, indicator.id).replace(/ · [^·]*$/, '')];
  });
}
