import { type Note, noteFor } from '../../review/notes';
import { remarkText } from '../../review/roster';
import type { JudgedEntry, Row } from '../../review/rows';
import { baseName } from '../../review/source';
import { unusualText } from '../../review/unusual';
import { formNames } from '../../review/workbook/form-names';
import type { Settings } from './settings';

/** The note to a unit, which is always in Chinese; undefined if there is nothing to say. */
export function letterTo(row: Row, judged: JudgedEntry, { from, due }: Settings): Note | undefined {
  const others = [
    ...row.remarks.filter(({ kind }) => kind === 'wrong-year' || kind === 'wrong-form' || kind === 'no-unit').map((remark) => remarkText(remark, formNames, 'zh')),
    ...row.unusual.map((each) => unusualText(each, row, 'zh')),
  ];
  return noteFor(judged, { file: baseName(row.file), others, from, due });
}
