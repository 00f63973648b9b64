import { versionSources } from '../annex/check/carry-over';
import type { Form } from '../annex/form/catalogue';
import { type NamedFigure } from './figures';

/**
 * Whether a figure and the one of the same name on last year's form count the same. Of official forms their wordings say
 * so; a form made from one may have added, removed or changed what a figure sums up, so there every indicator of either
 * must have its place in the other's sum.
 */
export function isComparable(figure: NamedFigure, form: Form, earlier: NamedFigure, before: Form): boolean {
  if (form === before || (form.data.base === undefined && before.data.base === undefined)) return true;
  const sources = versionSources(form, before);
  const reached = new Set<number>();
  for (const term of figure.terms) {
    const source = sources[term];
    if (source === undefined) return false;
    if (source.kind === 'part' && sources.some((each, index) => each?.kind === 'part' && each.index === source.index && !figure.terms.includes(index))) return false;
    for (const index of source.kind === 'parts' ? source.indices : [source.index]) reached.add(index);
  }
  return reached.size === earlier.terms.length && earlier.terms.every((term) => reached.has(term));
}
