import type { FormData } from '../../../annex/form/form';
import type { Language } from '../../strings';
import type { FormEditorStrings } from '../../strings/form-editor.zh';
import type { Part, Problem } from './problem';
import type { Tried } from './trial';

/** How many figures were found and how many do not agree. */
export function statusText(tried: Tried | undefined, sheet: string | undefined, { outcome }: FormEditorStrings, language: Language): string {
  if (tried === undefined) return outcome.waiting;
  if (tried.judged === undefined) return sheet === undefined ? outcome.noSheet : outcome.notRecognised(sheet);
  const { judged: { sheet: read, found, result: { findings } } } = tried;
  const count = (severity: string): number => findings.filter((each) => each.severity === severity).length;
  return [outcome.found(found, read.figures.length), outcome.counts(count('error'), count('warning'))].join(language === 'zh' ? '；' : '; ');
}

export function problemText({ reason, part }: Problem, form: FormData, words: FormEditorStrings, language: Language): string {
  return words.problem(part === undefined ? '' : nameOf(part, form, words, language), reason[language]);
}

function nameOf(part: Part, form: FormData, words: FormEditorStrings, language: Language): string {
  if (part.kind === 'head') return { name: words.head.name, id: words.head.id, document: words.head.document, years: words.head.from }[part.field];
  if (part.kind === 'rule') return form.rules.find(({ id }) => id === part.id)?.text[language] ?? part.id;
  const table = form.tables.find(({ id }) => id === part.table);
  const lines = table === undefined ? [] : part.kind === 'column' ? (table.layout === 'list' ? [] : table.columns) : table.layout === 'groups' ? table.groups : table.rows;
  return lines.find(({ code }) => code === part.code)?.label || part.code;
}
