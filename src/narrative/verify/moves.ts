import type { Lexed } from './lexicon';
import { COMPARED, MOVED } from './vocabulary';

/** Words that tell of a move from the year before, by how they end. */

const down = /下降|减少|回落|降低|下滑|降幅|减幅|净减|减|少/;
const movedTo = /(?:增加|增长|上升|提高|提升|扩大|减少|下降|降低|回落|下滑|缩减|增|减|升|降)[到至为]$/;
const movedBy = /(?:增加|增长|上升|提高|提升|净增|减少|下降|降低|回落|净减|多|少)了?$/;
const movedFrom = /[由从](?:上年度?|去年度?|上一年度?)?的?$/;

export const movesDown = ({ text }: Lexed): boolean => down.test(text);

/** “减少到18件”: the number is this year's. */
export const isMovedTo = ({ text }: Lexed): boolean => movedTo.test(text);

/** “由20件减少到18件”: the first number is last year's. */
export const isMovedFrom = ({ text }: Lexed): boolean => movedFrom.test(text);

export const isMove = ({ classes }: Lexed): boolean => classes.includes(MOVED) && classes.includes(COMPARED);

/** “净增336件”; “增加8件” where the year before was spoken of. */
export const isMoved = (words: Lexed, compared: boolean): boolean => words.classes.includes(MOVED) && movedBy.test(words.text) && (compared || /净[增减]/.test(words.text));
