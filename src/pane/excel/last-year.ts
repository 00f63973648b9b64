import type { Form } from '../../annex/form/compile';
import type { Sheet } from '../../annex/sheet/sheet';
import { FileRefusal, refusalText } from '../../files/refusal';
import { sheetOf } from '../page/files';
import { type Language, stringsOf } from '../strings';

/** Last year's annex from a file, or why there is none. Loaded when asked for: readers are large. */
export async function lastYearFrom(file: File, forms: readonly Form[] | undefined, language: Language): Promise<{ sheet: Sheet } | { problem: string }> {
  const { errors } = stringsOf(language);
  try {
    const sheet = await sheetOf(file, forms);
    return sheet === undefined ? { problem: errors.noLastYear(file.name) } : { sheet };
  } catch (error) {
    if (error instanceof FileRefusal) return { problem: errors.refused(file.name, refusalText(error.code, error.detail, language)) };
    throw error;
  }
}
