import { plural } from './plural';
import type { TextStrings } from './text.zh';

/** The words around the report’s paragraphs. */
export const textEn: TextStrings = {
  copyAll: 'Copy all',
  copyMore: 'Other ways to copy',
  copyPlain: 'Copy the words only, without formatting',
  copy: 'Copy this paragraph',
  copied: 'Copied',
  copyFailed: 'The browser does not allow copying',
  copyManually: 'Select the text below and press Ctrl+C.',
  insert: 'Put on a sheet',
  word: 'Save for Word',
  charts: 'Insert charts',
  chartSheet: '年度报告图表',
  noCharts: 'There are no figures to draw.',
  drawn: 'Charts',
  sheet: '年度报告文字',
  inserted: (sheet) => `Put on the sheet “${sheet}”`,
  reportFile: (unit, year) => `${unit}${year}政府信息公开工作年度报告.docx`,
  number: (cell) => `From ${cell}; click to go there`,
  table: '(see the table)',
  doubtful: 'In doubt: an error about this figure is not settled',
  doubtfulStand: (count) => `${plural(count, 'number in the text is', 'numbers in the text are')} in doubt (marked): errors about them on the sheet are not settled.`,
  doubtTitle: 'Some numbers are in doubt',
  doubtLead: 'Errors about these numbers are not settled on the sheet, so they may be wrong:',
  goOn: 'Go on anyway',
  changed: 'Changed',
  changedHint: 'This sentence has changed since it was last copied',
  changedSome: (count) => `${plural(count, 'sentence has', 'sentences have')} changed since the last copy and ${count === 1 ? 'is' : 'are'} marked “Changed”.`,
  nextChanged: 'Go to the next',
  own: 'Own',
};
