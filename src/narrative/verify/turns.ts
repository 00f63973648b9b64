import type { Lexed } from './lexicon';
import { isMovedTo } from './moves';
import { isNarrowed, isOtherBody, isSpoken } from './resolve';
import type { Setting, Told } from './setting';
import { COMPARED, LAST_YEAR, OTHER_TIME, OWN, THIS_YEAR } from './vocabulary';

/** How a text turns to another year, time or body, and back. */

/** Which year words speak of, and whether they compare it with the one before. */
export function noteTime(setting: Setting, { classes }: Lexed): void {
  if (classes.includes(COMPARED)) setting.compared = true;
  else if (classes.includes(LAST_YEAR)) setting.lastYear = true;
  if (classes.includes(THIS_YEAR)) {
    setting.lastYear = false;
    setting.otherTime = false;
  }
}

/** Whether words turn to another body or time, or back to the unit itself. */
export function noteScope(setting: Setting, words: Lexed, turns: boolean): void {
  if (turns && isOtherBody(words)) setting.elsewhere = true;
  else if (words.classes.includes(OWN)) setting.elsewhere = false;
  if (turns && words.classes.includes(OTHER_TIME)) setting.otherTime = true;
}

/** “较2022年的20件”, “增加到2023年的25件”, “本年度为25件”: what was just told of, in a year that is named. */
export function otherYear({ told }: Setting, words: Lexed): Told | undefined {
  const thisYear = words.classes.includes(THIS_YEAR);
  const year = words.classes.includes(COMPARED) || words.classes.includes(LAST_YEAR) || thisYear;
  if (told?.subject === undefined || !year || words.residue !== '' || words.classes.some(isSpoken) || isNarrowed(words)) return undefined;
  return { ...told, subject: { ...told.subject, certain: told.subject.certain && thisYear && told.lastYear }, lastYear: !thisYear };
}

/** “由20件减少到18件”: what was just told of, now. */
export function movedTo(setting: Setting, words: Lexed): Told | undefined {
  const { told } = setting;
  if (told?.subject === undefined || !isMovedTo(words) || words.residue !== '' || words.classes.some(isSpoken)) return undefined;
  setting.lastYear = false;
  return { ...told, lastYear: false };
}
