import { cn2014 } from './cn-2014';
import { cn2019 } from './cn-2019';
import { cn2021 } from './cn-2021';
import type { FormMeaning } from './meaning';
import { weihai2014 } from './sd-weihai-2014';

/** What words mean on the official forms. */
export const officialMeanings: readonly FormMeaning[] = [cn2021, cn2019, cn2014, weihai2014];

/** Of a form that nobody wrote them down for, no word means anything. */
export function meaningFor(form: string): FormMeaning {
  return officialMeanings.find((meaning) => meaning.form === form) ?? { form, figures: {}, terms: {}, topics: [], entries: [] };
}
