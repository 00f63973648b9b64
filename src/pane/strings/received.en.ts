import { plural } from './plural';
import type { ReceivedStrings } from './received.zh';

/** At most three names are written out. */
const quoted = (names: readonly string[]): string => `“${names.slice(0, 3).join('”, “')}”${names.length > 3 ? ` and ${String(names.length - 3)} more` : ''}`;

/** The words about files opened, pasted and dropped. */
export const receivedEn: ReceivedStrings = {
  drop: 'Drop to open this file',
  folder: 'That is a folder. Drop one file of it; the terminal checks whole batches.',
  others: (count) => `One file at a time: ${plural(count, 'other was', 'others were')} not opened. The terminal checks whole batches. `,
  pasted: 'Pasted',
  nothingPasted: 'The clipboard holds no table and no text. Select the annex in Excel, WPS, Word or a web page and copy it first.',
  cancelled: 'Cancelled; nothing was opened.',
  inserted: (names) => `Added ${names.length === 1 ? 'the sheet' : 'the sheets'} ${quoted(names)}. The sheets that were there are unchanged. `,
  insertedPartly: (names) => `the sheets “${names.join('”, “')}” were added, the others were not`,
  several: (count, shown) => `The file holds ${String(count)} annexes; “${shown}” is shown. Use “Choose an annex” for the others. `,
  hidden: (names) => `There is an annex on a hidden sheet too (${quoted(names)}); it was not opened. `,
  onlyHidden: (names) => `The annex is on a hidden sheet (${quoted(names)}) and was not opened. Unhide it in Excel or WPS, save, and open the file again. `,
  cut: (names) => `Too large, so only the first 2,000 rows and 200 columns were opened: ${quoted(names)}. `,
  noAnnex: (name) => `No annex was recognised in “${name}”; it was opened as it is. `,
};
