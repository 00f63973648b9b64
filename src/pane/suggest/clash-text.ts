import type { Clash } from '../../annex/check/suggest';
import type { Form } from '../../annex/form/compile';
import { type Language, stringsOf } from '../strings';

/** An error in words: the rule that is not met. */
export function clashText(clash: Clash | undefined, form: Form, language: Language): string {
  const rule = form.rules.find(({ id }) => id === clash?.rule);
  if (rule === undefined) return stringsOf(language).suggest.notAllowed;
  const each = clash?.relation?.each;
  return each === undefined ? rule.text[language] : `${rule.text[language]}${language === 'zh' ? `【${each}】` : ` [${each}]`}`;
}
