import type { LetterOptions } from '../../review/letters';

/** What a reviewer may give beside the files. */
export interface Settings {
  readonly lastYear: readonly File[];
  /** The list of units as pasted. */
  readonly expected: string;
  /** Who reviews, as it signs the notes. */
  readonly from: string;
  /** Until when the units are to answer. */
  readonly due: string;
}

export const noSettings: Settings = { lastYear: [], expected: '', from: '', due: '' };

/** What the notes to the units say of who reviews. */
export const letterOptions = ({ from, due }: Settings): LetterOptions => ({ from: from.trim(), due: due.trim() });
