import { plural } from './plural';
import type { ReadingsStrings } from './readings.zh';

/** The words about how the figures were read. */
export const readingsEn: ReadingsStrings = {
  none: 'Every figure was read as it stands',
  noneHint: 'No full-width digits, remarks or unreadable cells; blanks are listed under Check.',
  lead: (total, { certain, blank, confirm, unread }) =>
    `${plural(total, 'figure', 'figures')}: ${[`${String(certain)} certain${blank === 0 ? '' : ` (${String(blank)} of them blank)`}`, ...(confirm === 0 ? [] : [`${String(confirm)} to confirm`]), ...(unread === 0 ? [] : [`${String(unread)} not read`])].join(', ')}.`,
  groups: { unread: 'Not read', confirm: 'Please confirm', 'left-out': 'Left out', certain: 'Read, though not typed plainly' },
  hints: {
    unread: 'No number was taken, and none was taken for 0; look at the original.',
    confirm: 'Read on a clue that can deceive; compare with the original.',
    'left-out': 'Looks as if it belonged to the annex but was not used; see whether that is right.',
    certain: 'There is only one way to read these; usually nothing to do.',
  },
};
