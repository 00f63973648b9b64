import type { Form } from '../annex/form/catalogue';
import { wordingOf } from './compile';
import { words } from './template';

/** What a unit's own template may name. */
export interface Slots {
  /** Written `{name}`; `unit` must follow. */
  readonly figures: readonly { readonly name: string; readonly unit: string | undefined; readonly indicators: readonly string[] }[];
  /** Written `{列 name}`. */
  readonly lists: readonly string[];
  /** Written `{name}`: 年, 自称, 单位. */
  readonly words: readonly string[];
}

/** The names that templates of a form can use, in the order of the form. */
export function slotsOf(form: Form): Slots {
  const { figures, lists } = wordingOf(form);
  return {
    figures: [...figures.values()].filter(({ ids }) => ids.length > 0).map(({ name, unit, ids }) => ({ name, unit, indicators: ids })),
    lists: [...lists.keys()],
    words: [...words.keys()],
  };
}
