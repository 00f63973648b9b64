import { type Form, officialForms } from '../annex/form/catalogue';
import { compileForm } from '../annex/form/compile';
import type { FormData } from '../annex/form/form';

/** A form as a worker is told of it: an official one by its id, another as its data, which has been checked (load.ts). */
export type ToldForm = string | FormData;

export const formsForWorker = (forms: readonly Form[]): ToldForm[] => forms.map((form) => (officialForms.includes(form) ? form.id : form.data));

/** The worker's side. */
export const formsTold = (told: readonly ToldForm[]): Form[] => told.flatMap((form) => (typeof form === 'string' ? officialForms.filter(({ id }) => id === form) : [compileForm(form, form.id)]));
