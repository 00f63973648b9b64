import { compileForm, type Form } from './compile';
import type { FormData } from './form';
import cn2014 from './official/cn-2014.json';
import cn2019 from './official/cn-2019.json';
import cn2021 from './official/cn-2021.json';
import weihai2014 from './official/sd-weihai-2014.json';

export type { Form } from './compile';

/** A test holds these files against the schema, so that the schema's library need not be loaded for them. */
const official = (data: unknown): Form => compileForm(data as FormData, (data as FormData).id);

/** The official forms, the one in force first. */
export const officialForms: readonly Form[] = [cn2021, cn2019, cn2014, weihai2014].map(official);

export function findForm(id: string, forms: readonly Form[] = officialForms): Form | undefined {
  return forms.find((form) => form.id === id);
}
