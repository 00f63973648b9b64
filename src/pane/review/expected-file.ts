import { cellText } from '../../annex/sheet/grid';
import { FileRefusal, refusalText } from '../../files/refusal';
import { type ExpectedUnits, expectedUnits } from '../../review/expected';
import { gridsOf } from '../receive';
import { type Language, stringsOf } from '../strings';

/** The names of units in a file of any kind, or why there are none. */
export async function expectedIn(file: File, language: Language): Promise<ExpectedUnits | { readonly problem: string }> {
  const { errors, review } = stringsOf(language);
  try {
    const grids = await gridsOf(file);
    const found = expectedUnits(grids.flatMap((grid) => grid.rows.map((row) => Array.from(row ?? [], cellText).join('\t'))).join('\n'));
    return found.names.length === 0 ? { problem: review.choose.expectedNone(file.name) } : found;
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return { problem: errors.refused(file.name, refusalText(error.code, error.detail, language)) };
  }
}
