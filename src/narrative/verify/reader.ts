import type { Sheet } from '../../annex/sheet/sheet';
import { type Part, partEnd, type Sentence, tailOf } from './clauses';
import { Comparer } from './compare';
import { EMPTY, joined, type Lexed, type Lexicon } from './lexicon';
import type { Normal } from './normalise';
import type { Quantity } from './quantity';
import { isNarrowed, isSpecific, isSpoken, resolve, type Subject } from './resolve';
import { datesInWords, selfWords } from './scope';
import type { Span, Statement } from './statement';
import { COMPARED, LAST_YEAR, MOVED, NEGATION, THIS_YEAR, type Vocabulary, vocabularyOf } from './vocabulary';

/** What a clause was found to speak of, for those that go on from it. */
interface Told {
  readonly subject: Subject | undefined;
  readonly lastYear: boolean;
  readonly text: string;
}

/** What a stretch of clauses inherits. */
interface Setting {
  /** What the text speaks of. */
  context: ReadonlySet<string>;
  lastYear: boolean;
  /** The last number that counted something. */
  told: Told | undefined;
}

/** A sentence as short as this, without a number, is a heading. */
const HEADING = 24;
/** 一批, 两张皮: numbers below this in words count nothing, unless the form counts it. */
const SMALL = 10;

/** A sentence without a number that may still say one. */
const says = /[没未无]|不存在|持平/;
const shareWords = /(?:所?占(?:比重?|的?比例|的?比重)?|比例|比重)/;
const level = /(?:基本)?持平/;
const adjunct = /^(?:其中)?(?:全年|本年|共|累计)?(?:通过|利用|在|依托|运用|借助|经)/;

/** Reads the sentences of a text one after the other and says what their numbers mean on a sheet. */
export class Reader {
  private readonly vocabulary: Vocabulary;
  private readonly self: Lexicon;
  private readonly comparer: Comparer;

  constructor(
    private readonly sheet: Sheet,
    lastYear: Sheet | undefined,
  ) {
    this.vocabulary = vocabularyOf(sheet.form);
    this.self = selfWords(sheet.unit);
    this.comparer = new Comparer(sheet, lastYear);
  }

  /** The statements of a paragraph. */
  passage(sentences: readonly Sentence[], normal: Normal): Statement[] {
    const statements: Statement[] = [];
    const setting: Setting = { context: new Set(), lastYear: false, told: undefined };
    for (const { start, end, parts } of sentences) {
      setting.lastYear = false;
      const counts = parts.some(({ kind }) => kind === 'quantity' || kind === 'bracket');
      if (!counts && end - start > HEADING && !says.test(normal.text.slice(start, end))) continue;
      new Clauses(this, setting, normal, statements).read(parts);
    }
    return statements;
  }

  lex(text: string): Lexed {
    return this.vocabulary.lexicon.read(datesInWords(text, this.sheet), this.self);
  }

  resolve(lexed: Lexed, context: ReadonlySet<string>, unit: string): Subject | undefined {
    return resolve(lexed, context, unit, this.vocabulary, this.sheet.form);
  }

  get compare(): Comparer {
    return this.comparer;
  }

  isAboutTopic({ classes }: Lexed): boolean {
    return classes.some((name) => this.vocabulary.topics.has(name));
  }

  rate(text: string): Subject | undefined {
    const found = this.vocabulary.rates.find(({ words }) => words.some((word) => text.includes(word)));
    return found && { means: [found.part], of: found.of, certain: false };
  }
}

/** Reads the clauses of a sentence or of a bracket. */
class Clauses {
  /** The clause before, if it waits for its number. */
  private lead: Lexed | undefined;
  /** Words of the clause so far. */
  private words: Lexed = EMPTY;
  private wordsAt = 0;
  private counted = false;
  /** The number before in the clause is what the next is compared with. */
  private compared = false;
  private clauseStart = -1;
  /** The part behind the last one of the clause. */
  private clauseLast = 0;

  constructor(
    private readonly reader: Reader,
    private readonly setting: Setting,
    private readonly normal: Normal,
    private readonly statements: Statement[],
  ) {}

  read(parts: readonly Part[]): void {
    parts.forEach((part, index) => {
      switch (part.kind) {
        case 'words':
          if (this.clauseStart < 0) this.clauseStart = part.start;
          if (this.words === EMPTY) this.wordsAt = part.start;
          this.words = joined(this.words, this.reader.lex(part.text));
          return;
        case 'bracket':
          new Clauses(this.reader, { ...this.setting, context: this.contextOf(this.words) }, this.normal, this.statements).read(part.parts);
          return;
        case 'mark':
          this.endClause(part.mark, part.at);
          return;
        case 'quantity':
          if (this.clauseStart < 0) this.clauseStart = part.quantity.start;
          this.quantity(part.quantity, parts, index);
      }
    });
    this.endClause('。', partEnd(parts[parts.length - 1]));
  }

  /** What a bracket behind these words speaks of. */
  private contextOf(words: Lexed): ReadonlySet<string> {
    return this.reader.isAboutTopic(words) ? spoken(words) : this.setting.context;
  }

  private endClause(mark: string, end: number): void {
    const words = this.words;
    if (words !== EMPTY) {
      if (words.classes.includes(LAST_YEAR) && !words.classes.includes(COMPARED)) this.setting.lastYear = true;
      if (words.classes.includes(THIS_YEAR)) this.setting.lastYear = false;
      if (level.test(words.text)) this.levelStatement(words, end);
      else if (!this.counted) {
        this.denial(words, end);
        this.lead = words;
        if (words.text.length <= HEADING) this.goOn(words);
      }
    }
    if (mark !== '、') {
      this.counted = false;
      this.compared = false;
      this.clauseStart = -1;
    }
    if (mark === '；' || mark === '。') this.lead = undefined;
    this.words = EMPTY;
  }

  private quantity(quantity: Quantity, parts: readonly Part[], index: number): void {
    const words = this.words;
    const after = tailOf(parts, index);
    const tail = after === undefined ? EMPTY : this.reader.lex(after.text);
    const told = quantity.unit === '%' || quantity.unit.endsWith('百分点') || isMove(words) ? this.change(quantity, words) : this.count(quantity, words, tail, after?.shared ?? false);
    this.add(told, quantity, parts, index);
    this.counted = true;
    this.compared = words.classes.includes(COMPARED);
    this.words = EMPTY;
    this.lead = undefined;
  }

  private count(quantity: Quantity, words: Lexed, tail: Lexed, shared: boolean): Said {
    if (words.classes.includes(LAST_YEAR) && !words.classes.includes(COMPARED)) this.setting.lastYear = true;
    if (words.classes.includes(THIS_YEAR)) this.setting.lastYear = false;
    const again = this.otherYear(words);
    if (again !== undefined) return { kind: 'count', told: again };
    const { lexed, subject } = this.subjectOf(quantity, words, tail, shared);
    const narrowed = isNarrowed(lexed);
    const told: Told = { subject: narrowed ? undefined : subject, lastYear: this.setting.lastYear, text: lexed.text };
    this.setting.told = told;
    if (subject !== undefined && !narrowed) this.goOn(lexed);
    const zero = quantity.value === 0 && quantity.unit === '';
    return { kind: zero ? 'zero' : 'count', told };
  }

  /** “较2022年的20件”, “增加到2023年的25件”: what was just told of, in a year that is named. */
  private otherYear(words: Lexed): Told | undefined {
    const { told } = this.setting;
    const year = words.classes.includes(COMPARED) || words.classes.includes(LAST_YEAR) || (words.classes.includes(MOVED) && words.classes.includes(THIS_YEAR));
    if (told?.subject === undefined || !year || words.residue !== '' || words.classes.some(isSpoken)) return undefined;
    return { subject: { ...told.subject, certain: false }, lastYear: !words.classes.includes(THIS_YEAR), text: told.text };
  }

  /** What a number counts: said by the words before it, those behind it, or a clause before that waits for its number. */
  private subjectOf(quantity: Quantity, words: Lexed, tail: Lexed, shared: boolean): { lexed: Lexed; subject: Subject | undefined } {
    const find = (lexed: Lexed): Subject | undefined => this.reader.resolve(lexed, this.setting.context, quantity.unit);
    const lead = this.lead;
    const tries: Lexed[] = [];
    const whole = joined(words, tail);
    if (lead !== undefined && adjunct.test(lead.text) && !words.classes.some(isSpecific)) tries.push(joined(lead, words));
    if (!shared && tail.classes.some((name) => isSpecific(name) || name.startsWith('~'))) tries.push(whole);
    tries.push(words);
    if (shared) tries.push(whole);
    for (const lexed of tries) {
      const subject = find(lexed);
      if (subject === undefined) continue;
      const left = lexed === words && !shared && tail.residue !== '';
      return { lexed, subject: left || isMove(lexed) ? { ...subject, certain: false } : subject };
    }
    if (lead !== undefined && !words.classes.some(isSpecific) && words.residue === '' && !isNarrowed(words)) {
      const lexed = joined(lead, words);
      const subject = find(lexed);
      if (subject !== undefined) return { lexed, subject };
    }
    return { lexed: joined(words, tail), subject: undefined };
  }

  /** A percentage, or the move from the year before. */
  private change(quantity: Quantity, words: Lexed): Said {
    const about = this.before(words);
    if (words.classes.includes(MOVED)) return { kind: 'trend', told: isMove(words) || this.compared ? about : { ...about, subject: about.subject && { ...about.subject, certain: false } }, down: /下降|减少|回落|降低|下滑|降幅|减幅|少/.test(words.text) };
    const share = shareWords.exec(words.text);
    if (share === null) {
      const elsewhere = this.setting.told !== undefined && this.setting.told.subject === undefined && !this.reader.isAboutTopic(words);
      const rate = elsewhere ? undefined : this.reader.rate(words.text);
      return { kind: 'percentage', told: { subject: rate, lastYear: this.setting.lastYear, text: words.text } };
    }
    const own = this.reader.lex(words.text.slice(0, share.index));
    const subject = own.classes.some(isSpecific) ? this.reader.resolve(own, this.setting.context, '%') : this.setting.told?.subject;
    const base = this.reader.lex(words.text.slice(share.index + share[0].length));
    const known = base.residue === '' && !isNarrowed(own) && !isNarrowed(base);
    return { kind: 'percentage', told: { subject: subject && { ...subject, certain: subject.certain && known }, lastYear: this.setting.lastYear, text: words.text } };
  }

  /** What a change is told of: what its own words say, or the number before. */
  private before(words: Lexed): Told {
    if (!words.classes.some(isSpecific)) return this.setting.told ?? { subject: undefined, lastYear: false, text: words.text };
    const subject = isNarrowed(words) ? undefined : this.reader.resolve(words, this.setting.context, '%');
    return { subject, lastYear: false, text: words.text };
  }

  /** Words that say there was none. */
  private denial(words: Lexed, end: number): void {
    const place = words.at[words.classes.indexOf(NEGATION)];
    if (place === undefined || isNarrowed(words)) return;
    const lead = this.lead;
    const subject = this.reader.resolve(words, this.setting.context, '') ?? (lead && words.classes.every((name) => !isSpecific(name)) ? this.reader.resolve(joined(lead, words), this.setting.context, '') : undefined);
    if (subject === undefined) return;
    this.goOn(words);
    const said = this.normal.text.slice(this.wordsAt, end).search(/没有|未|无|不存在|暂/);
    const span = this.span(this.wordsAt + Math.max(said, 0), end);
    const own = this.reader.isAboutTopic(words) ? subject : { ...subject, certain: false };
    this.statements.push(this.reader.compare.zero(own, { span, clause: this.span(this.clauseStart < 0 ? this.wordsAt : this.clauseStart, end), subject: words.text, lastYear: this.setting.lastYear }));
  }

  private levelStatement(words: Lexed, end: number): void {
    const told = this.before(words);
    const found = level.exec(this.normal.text.slice(this.wordsAt, end));
    if (found === null) return;
    const start = this.wordsAt + found.index;
    this.statements.push(
      this.reader.compare.level(told.subject, { span: this.span(start, start + found[0].length), clause: this.span(this.clauseStart < 0 ? this.wordsAt : this.clauseStart, end), subject: told.text, lastYear: told.lastYear }, found[0].startsWith('基本')),
    );
  }

  private add({ kind, told, down }: Said, quantity: Quantity, parts: readonly Part[], index: number): void {
    const place = {
      span: this.span(quantity.start, quantity.end),
      clause: this.span(this.clauseStart, this.clauseEnd(parts, index)),
      subject: told.text,
      lastYear: told.lastYear,
    };
    if (quantity.words && quantity.value < SMALL && (told.subject?.means.length ?? 0) === 0) return;
    this.statements.push(this.reader.compare.number(kind, told.subject, quantity, place, down ?? false));
  }

  /** Where the clause around a part ends; looked for once for all numbers in it. */
  private clauseEnd(parts: readonly Part[], index: number): number {
    if (index >= this.clauseLast) {
      let at = index + 1;
      while (at < parts.length && parts[at]?.kind !== 'mark') at += 1;
      this.clauseLast = at;
    }
    return partEnd(parts[this.clauseLast - 1]);
  }

  private goOn(lexed: Lexed): void {
    const more = spoken(lexed);
    if (more.size > 0) this.setting.context = this.reader.isAboutTopic(lexed) ? more : new Set([...this.setting.context, ...more]);
  }

  private span(start: number, end: number): Span {
    const { from, to } = this.normal;
    return { start: from[start] ?? 0, end: end > start ? (to[end - 1] ?? 0) : (from[start] ?? 0) };
  }
}

interface Said {
  readonly kind: Statement['kind'];
  readonly told: Told;
  readonly down?: boolean;
}

const spoken = (lexed: Lexed): ReadonlySet<string> => new Set(lexed.classes.filter(isSpoken));

const isMove = ({ classes }: Lexed): boolean => classes.includes(MOVED) && classes.includes(COMPARED);
