import { chartsEn } from './charts.en';
import { checkEn } from './check.en';
import { keptEn } from './kept.en';
import { plural } from './plural';
import { readingsEn } from './readings.en';
import { receivedEn } from './received.en';
import { review } from './review.en';
import { startEn } from './start.en';
import { suggestEn } from './suggest.en';
import { takeOverEn } from './take-over.en';
import { textEn } from './text.en';
import { verifyEn } from './verify.en';
import { versionEn } from './version.en';
import { wordingEn } from './wording.en';
import type { Strings } from './zh';

export const en: Strings = {
  review,
  product: 'Annex 附表通',
  tagline: 'The statistics annex of the yearly disclosure report: fill in, check, write up',
  start: startEn,
  actions: {
    create: 'New',
    open: 'Open',
    openFile: 'Open a file',
    save: 'Save',
    more: 'More',
    lastYear: 'Compare with last year',
    lastYearRemove: 'Stop comparing with last year',
    dark: 'Dark',
    light: 'Light',
    language: '中文',
    home: 'Back to start',
    forms: 'Forms',
    dismiss: 'Dismiss',
    cancel: 'Cancel',
    recheck: 'Check again',
    marks: 'Mark in the sheet',
    retry: 'Try again',
  },
  insert: {
    title: 'New form',
    form: 'Form',
    unit: 'Reporting unit',
    unitHint: 'for example 张村镇人民政府',
    year: 'Year',
    yearError: 'Four digits, for example 2025',
    submit: 'Insert',
    inForce: 'in force',
  },
  summary: {
    noUnit: 'No unit given',
    noYear: 'no year',
    year: (year) => String(year),
    filled: (filled, total) => `${String(filled)} of ${String(total)} filled in`,
    choose: 'Choose an annex',
    lastYear: (unit, year) => `Last year: ${unit} ${year}`,
    variant: 'layout with （六） as one row',
  },
  tabs: { check: 'Check', text: 'Text', verify: 'Report', readings: 'Readings' },
  check: checkEn,
  suggest: suggestEn,
  version: versionEn,
  text: textEn,
  wording: wordingEn,
  affected: {
    action: 'Text that uses this',
    none: 'The text uses none of these figures.',
    used: (count) => `${plural(count, 'sentence of the text uses', 'sentences of the text use')} it:`,
    more: (count) => `${String(count)} more`,
    inReport: 'Where the report speaks of these figures',
  },
  verify: verifyEn,
  charts: chartsEn,
  readings: readingsEn,
  columns: {
    label: 'There are several figure columns here. Which one should be read?',
    choose: 'Choose a column',
    none: 'Until one is chosen, none of these figures is read.',
    taken: (header) => `Not chosen yet: “${header}” was read, please check.`,
  },
  takeOver: takeOverEn,
  empty: {
    title: 'No annex yet',
    hint: 'Make a new one or open a file you received.',
    notFound: 'No annex recognised here',
    notFoundHint: 'Check that the labels and the words above the columns are complete, or make a new official form.',
  },
  received: receivedEn,
  list: { left: (count) => `${String(count)} more`, next: (count) => `Show the next ${String(count)}` },
  busy: { working: 'One moment…', opening: 'Reading the file…', starting: 'Preparing the spreadsheet…', saving: 'Saving…', checking: 'Checking…' },
  errors: {
    noLastYear: (file) => `No annex was recognised in “${file}”; it is not used as last year’s.`,
    refused: (file, reason) => `${file}: ${reason}`,
    failed: 'That did not work and nothing was changed. Try again, or reload the page: your figures are kept on this computer.',
    spreadsheet: 'The spreadsheet did not start. Reload the page, or use Chrome or Edge 90 or later.',
  },
  kept: keptEn,
  saved: (file) => `Saved as “${file}”`,
  split: 'Width of sheet and checks',
  outside: { title: 'This is not Excel', hint: 'The Excel pane of Annex opens in Excel only. Without Excel, or with a version that cannot run it, use the page.', page: 'Open the page' },
  sheetRegion: 'Sheet',
  paneRegion: 'Checks and text',
};
