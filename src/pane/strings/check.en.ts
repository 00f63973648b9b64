import { plural } from './plural';
import type { CheckStrings } from './check.zh';

/** The words of the findings. */
export const checkEn: CheckStrings = {
  error: 'Errors',
  warning: 'To check',
  info: 'Still open',
  errorHint: 'Cannot be true if the cells mean what they say',
  warningHint: 'Usually true; explain it if it is so',
  infoHint: 'Follows from the figures entered',
  allGood: 'All relations hold',
  goodSoFar: 'No contradiction so far',
  goodSoFarHint: (open) => `${plural(open, 'relation waits', 'relations wait')} for the blanks`,
  holds: (holds) => plural(holds, 'relation holds', 'relations hold'),
  protectedSheets: (names) => `Protected, so nothing is marked there: ${names.join(', ')}. All findings are below.`,
  stale: 'The results below may be out of date. ',
  cells: 'Cells',
  why: 'Why',
  goTo: (cell) => `Go to ${cell}`,
  more: (count) => plural(count, 'more cell', 'more cells'),
  summary: (errors, warnings) => `${plural(errors, 'error', 'errors')}, ${String(warnings)} to check`,
};
