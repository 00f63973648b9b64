import type { Form } from '../../annex/form/compile';
import { formNames } from '../../review/workbook/form-names';

/** What tells a form from the others, in a few words. */
export function formTitle(form: Form, language: 'zh' | 'en'): string {
  if (language === 'zh') return formNames.short(form);
  const short = /\(([^()]+)\)$/.exec(form.data.nameEn)?.[1] ?? form.data.nameEn;
  return form.variant === undefined ? short : `${short}, other layout`;
}
