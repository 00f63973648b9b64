import { useLanguage } from '../../strings';
import { formEditorEn } from '../../strings/form-editor.en';
import { type FormEditorStrings, formEditorZh } from '../../strings/form-editor.zh';

/** The editor's texts; they are loaded with it. */
export const useWords = (): FormEditorStrings => (useLanguage() === 'zh' ? formEditorZh : formEditorEn);
