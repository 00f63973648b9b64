import { notedCorrections } from './corrections';
import type { Entry } from './entry';
import type { AddressedNote } from './letters-docx';
import { hasCells, type Note, noteFor, type NoteOptions } from './notes';
import { remarkText } from './roster';
import { judgedEntry, type JudgedEntry, type Review, type Row, type RowOptions } from './rows';
import { baseName } from './source';
import type { Steps } from '../annex/steps';
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

/** The notes to all units that there is anything to say to, the worst first; one step for each row of the review. */
export function* letterSteps(entryOf: (id: string) => Entry | undefined, { rows }: Pick<Review, 'rows'>, kept: RowOptions['kept'], options: LetterOptions = {}): Steps<AddressedNote[]> {
  const letters: AddressedNote[] = [];
  for (const row of rows) {
    const entry = entryOf(row.id);
    const note = entry === undefined ? undefined : letterFor(row, judgedEntry(entry, kept), options);
    if (note !== undefined) letters.push({ unit: row.unit, file: row.file, note });
    yield;
  }
  return letters;
}
