import { FormError, formErrorText } from '../../annex/form/errors';
import type { FormsStrings } from '../strings/forms.zh';
import { MAX_SOURCE } from './own-forms';

/** Bytes that a letter takes in UTF-8 at most. */
const LETTER = 4;

/** A form file that could not be taken, in words for a person. */
export class FileProblem extends Error {}

/** The text of a form file that a person chose. @throws FileProblem */
export async function formText(file: File, strings: FormsStrings): Promise<string> {
  if (file.size > MAX_SOURCE * LETTER) throw new FileProblem(strings.tooLarge(file.name));
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    throw new FileProblem(strings.unreadable(file.name));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem(strings.notUtf8(file.name));
  }
}

/** What went wrong with a form file, as one line. */
export function problemText(error: unknown, language: 'zh' | 'en', strings: FormsStrings): string {
  if (error instanceof FormError) return formErrorText(error, language);
  return error instanceof FileProblem ? error.message : strings.failedLoad;
}
