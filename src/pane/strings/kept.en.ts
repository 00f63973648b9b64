import type { KeptStrings } from './kept.zh';

export const keptEn: KeptStrings = {
  wordings: 'the unit’s own wording',
  reasons: (count) => (count === 1 ? '1 reason for another scope' : `${String(count)} reasons for another scope`),
  others: (count) => `${String(count)} more`,
  taken: (what) => `Taken over from the file: ${what.join(', ')}. `,
  leftWordings: 'The file has another wording of its own, which is not used: the text here reads as before. To use it, reload the page, open that file alone, export its wording under the wording settings and import it here. ',
  leftReasons: (count) => `Reasons for another scope that stayed behind: ${String(count)}. There is one for the same statement here already, or there are too many. `,
  leftOthers: (count) => `${String(count)} kept in the file differ from what is kept here and were not taken over. `,
  damaged: (count) => `${String(count)} entries of the file’s sheet “附表通记录” cannot be read and were not taken over; ask whoever saved it for another copy. `,
  unknown: 'The file’s sheet “附表通记录” was saved by a later version or has been changed; wording and reasons were not taken over. Open it with the later version, or ask whoever saved it for another copy. ',
  notTaken: 'Wording and reasons kept in the file could not be kept in this workbook. ',
};
