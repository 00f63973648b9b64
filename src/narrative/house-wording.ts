import type { Form } from '../annex/form/catalogue';
import { checkTemplate } from './check-template';
import type { TemplateProblem } from './template-problem';
import { compileTemplate, type Template, wordingOf } from './compile';
import type { House } from './house';

/** What a unit wants of a sentence: another of its variants, or words of its own, which may have been refused. */
export interface Wish {
  readonly variant?: number;
  readonly own?: Template;
  readonly refused?: readonly TemplateProblem[];
}

/** By the id of the sentence. */
export type Wishes = ReadonlyMap<string, Wish>;

/** Why an own template that is in order is not used after all. */
export const NOT_GIVEN: TemplateProblem = {
  at: { start: 0, end: 0 },
  kind: 'not-given',
  reason: {
    zh: '其中有占比、同比或列举按现有的数得不出来，又没有放在“[ ]”里，所以用了原来的句子',
    en: 'a share, comparison or list in it cannot be given from these figures and stands outside “[ ]”, so the official sentence is used',
  },
};

const none: Wishes = new Map();
const prepared = new WeakMap<House, WeakMap<Form, Wishes>>();

/** A unit's wording bound to a form; nothing of it if it is another form's. Prepared once for each house and form. */
export function houseWording(house: House | undefined, form: Form): Wishes {
  if (house === undefined || house.form !== form.id) return none;
  const forms = prepared.get(house) ?? new WeakMap<Form, Wishes>();
  prepared.set(house, forms);
  const known = forms.get(form);
  if (known !== undefined) return known;
  const wording = wordingOf(form);
  const wishes = new Map(
    Object.entries(house.sentences).map(([id, chosen]): [string, Wish] => {
      if ('variant' in chosen) return [id, chosen];
      const refused = checkTemplate(chosen.text, form);
      return [id, refused.length > 0 ? { refused } : { own: compileTemplate(chosen.text, wording) }];
    }),
  );
  forms.set(form, wishes);
  return wishes;
}
