import type { Form } from '../../annex/form/compile';

/** A form's whole name in a language. */
export const formName = ({ data }: Form, language: 'zh' | 'en'): string => (language === 'zh' ? data.name : data.nameEn);
