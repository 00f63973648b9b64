import type { Lexed } from './lexicon';
import { allListed, inTurn, nextInTurn } from './listing';
import { isMoved, isMovedFrom, isMovedTo, isMove, movesDown } from './moves';
import type { Quantity } from './quantity';
import { isNarrowed, isSpecific, type Subject } from './resolve';
import { goOn, nothing, type Said, scoped, type Setting, type Told } from './setting';
import type { Understanding } from './understanding';
import { COMPARED, MOVED } from './vocabulary';

const shareWords = /(?:所?占(?:比重?|的?比例|的?比重)?|比例|比重)/;

/** Reads percentages, and moves from the year before. */
export class Changes {
  /** The last of them. */
  private changed: Said | undefined;

  constructor(
    private readonly reader: Understanding,
    private readonly setting: Setting,
  ) {}

  /** Whether a number is one of these. `compared`: the number before in its clause is what it is compared with. */
  isChange({ unit }: Quantity, words: Lexed, compared: boolean): boolean {
    if (unit === '%' || unit.endsWith('百分点')) return true;
    return !isMovedTo(words) && ((isMove(words) && words.residue === '') || isMoved(words, this.setting.compared || compared));
  }

  /** What it says. */
  read(quantity: Quantity, words: Lexed, compared: boolean): Said {
    const next = this.changeInTurn(words);
    this.changed = next ?? this.newChange(quantity, words, compared);
    return this.changed;
  }

  /** “分别增长8%、10%”: what the words before the first number say holds for the next. */
  private changeInTurn(words: Lexed): Said | undefined {
    if (this.changed === undefined || words.classes.some((name) => name !== MOVED)) return undefined;
    const next = nextInTurn(this.setting, words);
    if (next === undefined) return undefined;
    return { ...this.changed, told: next, ...(words.classes.includes(MOVED) ? { down: movesDown(words) } : {}) };
  }

  private newChange(quantity: Quantity, words: Lexed, comparedBefore: boolean): Said {
    const percent = quantity.unit === '%';
    if (words.classes.includes(COMPARED)) this.setting.compared = true;
    const inexact = isMovedTo(words) || isMovedFrom(words);
    if (percent && inexact) return { kind: 'percentage', told: nothing(words) };
    if (words.classes.includes(MOVED)) {
      const compared = this.setting.compared || comparedBefore;
      const about = this.before(words, percent || quantity.unit.endsWith('百分点') ? '%' : quantity.unit);
      return { kind: 'trend', told: compared ? about : { ...about, subject: about.subject && { ...about.subject, certain: false } }, down: movesDown(words) };
    }
    const share = shareWords.exec(words.text);
    if (share === null) {
      const elsewhere = this.setting.elsewhere || this.setting.otherTime || (this.setting.told !== undefined && this.setting.told.subject === undefined && !this.reader.isAboutTopic(words));
      const rate = elsewhere ? undefined : this.reader.rate(words.text);
      return { kind: 'percentage', told: { subject: rate, lastYear: this.setting.lastYear, words, value: 0 } };
    }
    return this.share(words, share.index, share.index + share[0].length);
  }

  /** A percentage of what its words name behind 占, or else of what it usually is taken of. */
  private share(words: Lexed, start: number, end: number): Said {
    const own = this.reader.lex(words.text.slice(0, start));
    const subject = own.classes.some(isSpecific) ? this.ofShare(own) : (allListed(this.setting, own) ?? this.before(own)).subject;
    const base = this.reader.lex(words.text.slice(end));
    const named = base.classes.some(isSpecific) ? this.reader.resolve(base, this.setting.context, '%') : undefined;
    const known = base.residue === '' && !isNarrowed(own) && !isNarrowed(base) && (named?.certain ?? !base.classes.some(isSpecific));
    const told: Told = {
      subject: subject && { ...subject, of: named !== undefined && named.means.length > 0 ? named.means : subject.of, certain: subject.certain && known },
      lastYear: this.setting.lastYear,
      words,
      value: 0,
    };
    return { kind: 'percentage', told };
  }

  private ofShare(own: Lexed): Subject | undefined {
    const subject = this.reader.resolve(own, this.setting.context, '%');
    if (subject === undefined) return undefined;
    if (subject.each === undefined || !own.text.includes('分别')) return scoped(this.setting, subject);
    return inTurn(this.setting, subject.each.map((one) => ({ ...nothing(own), subject: one })), nothing(own)).subject;
  }

  /** What a change is told of: what its own words say, or the number before. */
  before(words: Lexed, unit = '%'): Told {
    if (words.text.includes('分别') && !words.classes.some(isSpecific)) return inTurn(this.setting, [...this.setting.listed], nothing(words));
    if (!words.classes.some(isSpecific)) return this.setting.told ?? nothing(words);
    const subject = isNarrowed(words) ? undefined : this.reader.resolve(words, this.setting.context, unit);
    if (subject !== undefined) goOn(this.setting, words, this.reader);
    this.setting.told = { subject: subject && scoped(this.setting, subject), lastYear: false, words, value: 0 };
    return this.setting.told;
  }
}
