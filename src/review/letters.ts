import { notedCorrections } from './corrections';
import { hasCells, type Note, noteFor, type NoteOptions } from './notes';
import { remarkText } from './roster';
import type { JudgedEntry, Row } from './rows';
import { baseName } from './source';
import { unusualText } from './unusual';
import { formNames } from './workbook/form-names';

/** What a note says of a sheet beyond the review: who sends it and when. */
export type LetterOptions = Pick<NoteOptions, 'due' | 'from' | 'date'>;

/** The note to a unit with all that the review has found, corrections among it; undefined if there is nothing to say. */
export function letterFor(row: Row, judged: JudgedEntry, options: LetterOptions = {}): Note | undefined {
  const file = baseName(row.file);
  const others = [
    ...row.remarks.filter(({ kind }) => kind === 'wrong-year' || kind === 'wrong-form' || kind === 'no-unit').map((remark) => remarkText(remark, formNames, 'zh')),
    ...row.unusual.map((each) => unusualText(each, row, 'zh')),
  ];
  return noteFor(judged, { ...options, file, others, corrections: notedCorrections(judged, hasCells(file)) });
}
