import { formsEn } from './forms.en';
import { type FormsStrings, formsZh } from './forms.zh';
import { useLanguage } from './index';

/** The words about forms. They come with the parts that show them, not with the pane. */
export const useFormsStrings = (): FormsStrings => (useLanguage() === 'en' ? formsEn : formsZh);
