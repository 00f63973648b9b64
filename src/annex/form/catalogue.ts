import { buildForm, type Form } from './load';
import cn2014 from './official/cn-2014.json';
import cn2019 from './official/cn-2019.json';
import cn2021 from './official/cn-2021.json';
import weihai2014 from './official/sd-weihai-2014.json';

export type { Form } from './load';

/** The official forms, the one in force first. */
export const officialForms: readonly Form[] = [
  buildForm(cn2021, 'cn-2021.json'),
  buildForm(cn2019, 'cn-2019.json'),
  buildForm(cn2014, 'cn-2014.json'),
  buildForm(weihai2014, 'sd-weihai-2014.json'),
];

export function findForm(id: string, forms: readonly Form[] = officialForms): Form | undefined {
  return forms.find((form) => form.id === id);
}
