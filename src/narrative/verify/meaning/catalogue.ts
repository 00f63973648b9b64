import type { Form } from '../../../annex/form/catalogue';
import { cn2014 } from './cn-2014';
import { cn2019 } from './cn-2019';
import { cn2021 } from './cn-2021';
import type { FormMeaning } from './meaning';
import { weihai2014 } from './sd-weihai-2014';

/** What words mean on the official forms. */
export const officialMeanings: readonly FormMeaning[] = [cn2021, cn2019, cn2014, weihai2014];

/** What words mean on a form, or on the one it was made from. Of a form that nobody wrote them down for, no word means anything. */
export function meaningFor({ id, data: { base } }: Form): FormMeaning {
  const of = (form: string | undefined): FormMeaning | undefined => officialMeanings.find((meaning) => meaning.form === form);
  return of(id) ?? of(base) ?? { form: id, figures: {}, terms: {}, topics: [], entries: [] };
}
