import { type Recognition, recognise } from '../../annex/sheet/recognise';
import { FileRefusal, refusalText } from '../../files/refusal';
import { gridsOf } from '../receive';
import { type Language, stringsOf } from '../strings';

/** How the units are added up, and what the sum is held against. */
export interface Sums {
  readonly includeChecked: boolean;
  /** The reviewing body's own sheet. */
  readonly county?: { readonly file: string; readonly recognition: Recognition };
}

export const plainSums: Sums = { includeChecked: false };

/** The reviewing body's own sheet in a file, or why there is none. */
export async function countyIn(file: File, language: Language): Promise<NonNullable<Sums['county']> | { readonly problem: string }> {
  const { errors, review } = stringsOf(language);
  try {
    const recognition = recognise(await gridsOf(file));
    return recognition === undefined ? { problem: review.rollUp.countyNone(file.name) } : { file: file.name, recognition };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    return { problem: errors.refused(file.name, refusalText(error.code, error.detail, language)) };
  }
}
