import { plural } from './plural';
import type { TakeOverStrings } from './take-over.zh';

/** The words about putting a received sheet on an official form. */
export const takeOverEn: TakeOverStrings = {
  action: 'Put on an official form',
  hint: 'Makes a fresh official form with the figures that were read; the received sheet stays as it is.',
  done: (sheet, numbers) => `${plural(numbers, 'figure was', 'figures were')} put on the sheet “${sheet}”; the received sheet is unchanged. `,
  asWritten: (count, examples) => `${plural(count, 'cell is', 'cells are')} not a number and went over as written (${examples}). `,
  remarks: (count, examples) => `Of ${plural(count, 'cell', 'cells')} only the number went over, without its remark or unit (${examples}). `,
  blank: (count) => `${plural(count, 'cell was', 'cells were')} blank. `,
  missing: (count) => `${plural(count, 'figure was', 'figures were')} not found or not read and left empty.`,
};
