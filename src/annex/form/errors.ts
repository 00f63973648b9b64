import type { Bilingual } from './form';

/** The steps from the whole of a file to something in it: keys and positions in lists. */
export type Path = readonly (string | number)[];

/** Where in a file's data a mistake is, as far as it is known. */
export interface Whereabouts {
  readonly path: Path;
  /** The key is what is wrong, not its value. */
  readonly key?: boolean | undefined;
  /** The first character that is wrong, where the value is a text. */
  readonly within?: number | undefined;
  /** A code that a rule names and the form does not have. */
  readonly missing?: string | undefined;
}

/** A place in a text, both from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A mistake in a form file: which file, where in it, and what is wrong, in both languages. */
export class FormError extends Error {
  constructor(
    readonly file: string,
    /** In words of the file: `tables[0].rows`, `rules: R21-T3-BAL`; empty for the file as a whole. */
    readonly place: string,
    readonly reason: Bilingual,
    readonly whereabouts: Whereabouts = { path: [] },
    /** Absent where the data did not come from a text. */
    readonly position?: Position,
  ) {
    super([file, ...(position === undefined ? [] : [`line ${String(position.line)}, column ${String(position.column)}`]), ...(place === '' ? [] : [place]), reason.en].join(': '));
    this.name = 'FormError';
  }
}

/** The mistake as one line for a person: file, line and column, place, reason. */
export function formErrorText({ file, place, reason, position }: FormError, language: 'zh' | 'en'): string {
  const zh = language === 'zh';
  const at = position === undefined ? [] : [zh ? `第 ${String(position.line)} 行第 ${String(position.column)} 列` : `line ${String(position.line)}, column ${String(position.column)}`];
  return [file, ...at, ...(place === '' ? [] : [place]), reason[language]].join(zh ? '：' : ': ');
}
