import { opening, title } from './common';
import { cn2014 } from './cn-2014';
import { cn2019 } from './cn-2019';
import { cn2021 } from './cn-2021';
import { weihai2014 } from './sd-weihai-2014';
import type { Wording } from './wording';

/** The wordings of the official forms. */
export const officialWordings: readonly Wording[] = [cn2021, cn2019, cn2014, weihai2014];

/** The wording of a form, as far as there is one. */
export const wordingFor = (form: string): Wording | undefined => officialWordings.find((wording) => wording.form === form);

/** For a form that has no wording: one without figures. */
export const plainWording = (form: string): Wording => ({ form, title, opening, figures: {}, lists: {}, sections: {} });
