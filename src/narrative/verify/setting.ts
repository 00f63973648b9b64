import type { Lexed } from './lexicon';
import { isSpoken, type Subject } from './resolve';
import type { Statement } from './statement';
import type { Understanding } from './understanding';

/** What a number was found to count, for the clauses that go on from it. */
export interface Told {
  readonly subject: Subject | undefined;
  readonly lastYear: boolean;
  /** The words that say so. */
  readonly words: Lexed;
  readonly value: number;
}

/** What a stretch of clauses inherits. */
export interface Setting {
  /** What the text speaks of. */
  context: ReadonlySet<string>;
  lastYear: boolean;
  /** The sentence compares with the year before. */
  compared: boolean;
  /** What the sentence speaks of is another body's. */
  elsewhere: boolean;
  /** What the sentence speaks of is of another time. */
  otherTime: boolean;
  /** What numbers still to come count, one after the other: 分别为18件、7件. */
  inTurn: Told[];
  /** The last number that counted something. */
  told: Told | undefined;
  /** What the numbers of the sentence counted so far, one after the other. */
  listed: Told[];
  /** The number that those after “其中” or in brackets are parts of. */
  whole: Told | undefined;
}

/** A paragraph in the context of its heading. */
export const settingIn = (context: ReadonlySet<string>): Setting => ({ context, lastYear: false, compared: false, elsewhere: false, otherTime: false, inTurn: [], told: undefined, listed: [], whole: undefined });

/** Another sentence. What it speaks of goes on. */
export function nextSentence(setting: Setting): void {
  setting.lastYear = false;
  setting.compared = false;
  setting.elsewhere = false;
  setting.otherTime = false;
  setting.inTurn = [];
  setting.listed = [];
  setting.whole = undefined;
}

/** A sentence or a clause as short as this, without a number, may be a heading. */
export const HEADING = 24;

/** A number, and how it says what it does. */
export interface Said {
  readonly kind: Statement['kind'];
  readonly told: Told;
  readonly down?: boolean;
}

/** Nothing that the form counts. */
export const nothing = (words: Lexed): Told => ({ subject: undefined, lastYear: false, words, value: 0 });

/** What is told in a sentence that turned to another body or time may be that one's. */
export const scoped = ({ elsewhere, otherTime }: Setting, subject: Subject): Subject => (elsewhere || otherTime ? { ...subject, certain: false, doubtful: true } : subject);

/** The text goes on speaking of what words name; of that alone where they name a topic. */
export function goOn(setting: Setting, lexed: Lexed, reader: Understanding): void {
  const { context } = setting;
  const more = lexed.classes.filter(isSpoken);
  const topic = reader.isAboutTopic(lexed);
  if (more.every((name) => context.has(name)) && !(topic && context.size > more.length)) return;
  setting.context = topic ? new Set(more) : new Set([...context, ...more]);
}
