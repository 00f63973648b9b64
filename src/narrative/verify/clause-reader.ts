import { Changes } from './changes';
import { type Part, partEnd, tailOf, wordsIn } from './clauses';
import { EMPTY, joined, type Lexed } from './lexicon';
import { allListed, inTurn, list, nextInTurn } from './listing';
import { isMovedFrom } from './moves';
import { type Normal, spanIn } from './normalise';
import type { Quantity } from './quantity';
import { isNarrowed, isSpecific, isSpoken, type Subject } from './resolve';
import { goOn, HEADING, type Said, scoped, type Setting, type Told } from './setting';
import type { Understanding } from './understanding';
import type { Span, Statement } from './statement';
import { Subjects } from './subjects';
import { noteScope, noteTime, otherYear, movedTo } from './turns';
import { COMPARED, MOVED, NEGATION } from './vocabulary';

/** Words that deny something that the next clause names. */
interface Denied {
  readonly words: Lexed;
  readonly wordsAt: number;
  readonly clauseStart: number;
}

/** 一批, 两张皮: numbers below this in words count nothing, unless the form counts it. */
const SMALL = 10;
/** A clause as short as this only says where or when. */
const SHORT = 8;

const level = /(?:基本)?持平/;
const part = /^(?:其中|这其中|当中)/;
const negation = /没有|未|无|不存在|暂|零/;
/** A denial that is not yet said of what. */
const deniedYet = /(?:因|由于|收到|接到|受理|发生|收取|引发)[^，]{0,16}$/;
/** In brackets, another name of the same. */
const otherName = /^(?:或|即|以下|简称|又称)/;
/** Words that lead on to the number behind them. */
const leadsOn = /^(?:分别|其中|包括|包含|含|即|是|为|均|都)/;

/** Reads the clauses of a sentence or of a bracket. */
export class ClauseReader {
  /** The clause before, if it waits for its number. */
  private lead: Lexed | undefined;
  private denied: Denied | undefined;
  /** Words of the clause so far. */
  private words: Lexed = EMPTY;
  private wordsAt = 0;
  private counted = false;
  /** The number before in the clause is what the next is compared with. */
  private compared = false;
  /** No number was counted since the last semicolon. */
  private fresh = false;
  private clauseStart = -1;
  /** The part behind the last one of the clause. */
  private clauseLast = 0;
  private readonly changes: Changes;
  private readonly subjects: Subjects;

  constructor(
    private readonly reader: Understanding,
    private readonly setting: Setting,
    private readonly normal: Normal,
    private readonly statements: Statement[],
    private readonly sentence: readonly Part[],
  ) {
    this.changes = new Changes(reader, setting);
    this.subjects = new Subjects(reader, setting, sentence);
  }

  read(parts: readonly Part[]): void {
    parts.forEach((part, index) => {
      switch (part.kind) {
        case 'words':
          if (this.clauseStart < 0) this.clauseStart = part.start;
          if (this.words === EMPTY) this.wordsAt = part.start;
          this.words = joined(this.words, this.reader.lex(part.text));
          return;
        case 'bracket':
          this.bracket(part.parts, parts[index - 1]);
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

  private bracket(parts: readonly Part[], before: Part | undefined): void {
    const inside = before?.kind === 'words' && parts.every(({ kind }) => kind === 'words') ? this.reader.lex(wordsIn(parts).join('')) : undefined;
    if (inside !== undefined && otherName.test(inside.text)) return;
    if (inside !== undefined && !inside.classes.includes(NEGATION)) {
      this.words = joined(this.words, inside);
      return;
    }
    const whole = before?.kind === 'quantity' ? this.setting.told : this.setting.whole;
    const setting = { ...this.setting, context: this.contextOf(this.words), listed: [], whole };
    new ClauseReader(this.reader, setting, this.normal, this.statements, this.sentence).read(parts);
  }

  /** What a bracket behind these words speaks of. */
  private contextOf(words: Lexed): ReadonlySet<string> {
    return this.reader.isAboutTopic(words) ? new Set(words.classes.filter(isSpoken)) : this.setting.context;
  }

  private endClause(mark: string, end: number): void {
    const words = this.words;
    if (words !== EMPTY) {
      noteTime(this.setting, words);
      if (level.test(words.text)) this.levelStatement(words, end);
      else if (!this.counted) {
        this.denial(words, mark, end);
        noteScope(this.setting, words, words.text.length <= SHORT || !words.classes.some(isSpoken));
        this.lead = words;
        if (words.text.length <= HEADING) goOn(this.setting, words, this.reader);
      }
    }
    if (mark !== '、') {
      this.counted = false;
      this.compared = false;
      this.clauseStart = -1;
    }
    if (mark === '；' || mark === '。') {
      this.lead = undefined;
      this.fresh = true;
    }
    this.words = EMPTY;
  }

  private quantity(quantity: Quantity, parts: readonly Part[], index: number): void {
    const words = this.words;
    const after = tailOf(parts, index);
    const tail = after === undefined || (after.shared && leadsOn.test(after.text)) ? EMPTY : this.reader.lex(after.text);
    if (quantity.words && quantity.value < SMALL && this.countsNothing(quantity, words, tail, after?.shared ?? false)) return;
    const told = this.changes.isChange(quantity, words, this.compared) ? this.changes.read(quantity, words, this.compared) : this.count(quantity, words, tail, after?.shared ?? false);
    this.add(told, quantity, parts, index);
    this.counted = true;
    this.compared = words.classes.includes(COMPARED);
    if (this.compared) this.setting.compared = true;
    this.words = EMPTY;
    this.lead = undefined;
    this.denied = undefined;
    this.fresh = false;
  }

  /** 两项合计, 一批, 两张皮. */
  private countsNothing(quantity: Quantity, words: Lexed, tail: Lexed, shared: boolean): boolean {
    const { subject } = this.subjects.subjectOf(quantity, words, { tail, shared, lead: this.lead });
    return subject === undefined || subject.means.length === 0;
  }

  private count(quantity: Quantity, words: Lexed, tail: Lexed, shared: boolean): Said {
    noteTime(this.setting, words);
    if (this.fresh && this.reader.isAboutTopic(words)) {
      this.setting.elsewhere = false;
      this.setting.whole = undefined;
    }
    const kind = quantity.value === 0 && quantity.unit === '' ? 'zero' : 'count';
    const again = this.nextListed(words) ?? otherYear(this.setting, words) ?? movedTo(this.setting, words) ?? allListed(this.setting, words);
    if (again !== undefined) {
      this.setting.told = again;
      return { kind, told: again };
    }
    if (this.setting.listed.length > 0 && (part.test(words.text) || (this.lead !== undefined && part.test(this.lead.text)))) this.setting.whole = this.setting.told;
    const { lexed, subject } = this.subjects.subjectOf(quantity, words, { tail, shared, lead: this.lead });
    noteScope(this.setting, lexed, true);
    const narrowed = isNarrowed(lexed);
    const from = isMovedFrom(words) && tail.classes.includes(MOVED);
    const sure = !from || this.setting.compared || this.setting.lastYear;
    const told: Told = {
      subject: narrowed || subject === undefined ? undefined : scoped(this.setting, { ...subject, certain: subject.certain && sure }),
      lastYear: this.setting.lastYear || from,
      words: lexed,
      value: quantity.value,
    };
    if (words.text.includes('分别') && subject?.each !== undefined) return { kind, told: this.listInTurn(subject.each, told) };
    this.setting.told = told;
    list(this.setting, told);
    if (subject !== undefined && !narrowed) goOn(this.setting, lexed, this.reader);
    return { kind, told };
  }

  private listInTurn(each: readonly Subject[], told: Told): Told {
    const first = inTurn(this.setting, each.map((subject) => ({ ...told, subject: scoped(this.setting, subject) })), told);
    list(this.setting, first);
    return first;
  }

  private nextListed(words: Lexed): Told | undefined {
    const next = nextInTurn(this.setting, words);
    if (next !== undefined) list(this.setting, next);
    return next;
  }

  /** Words that say there was none. */
  private denial(words: Lexed, mark: string, end: number): void {
    const waiting = this.denied;
    this.denied = undefined;
    const denies = words.classes.includes(NEGATION);
    if (isNarrowed(words) || (!denies && waiting === undefined)) return;
    const lead = this.lead;
    const said = denies || waiting === undefined ? words : joined(waiting.words, words);
    const subject = this.none(said) ?? (denies && lead && words.classes.every((name) => !isSpecific(name)) ? this.none(joined(lead, words)) : undefined);
    const wordsAt = said === words ? this.wordsAt : (waiting?.wordsAt ?? this.wordsAt);
    const clauseStart = said === words ? this.clauseStart : (waiting?.clauseStart ?? this.clauseStart);
    if (subject === undefined) {
      if (denies && mark === '，' && words.residue === '' && deniedYet.test(words.text)) this.denied = { words, wordsAt, clauseStart };
      return;
    }
    goOn(this.setting, words, this.reader);
    const from = this.normal.text.slice(wordsAt, end).search(negation);
    const span = this.span(wordsAt + Math.max(from, 0), end);
    const sure = this.reader.isAboutTopic(said) || this.reader.groupsIn(said).length > 0 ? subject : { ...subject, certain: false };
    const own = scoped(this.setting, sure);
    this.statements.push(this.reader.compare.zero(own, { span, clause: this.span(clauseStart < 0 ? wordsAt : clauseStart, end), subject: said.text, lastYear: this.setting.lastYear }));
  }

  private none(words: Lexed): Subject | undefined {
    return this.subjects.find(words, { unit: '', value: 0 });
  }

  private levelStatement(words: Lexed, end: number): void {
    const told = this.changes.before(words);
    const found = level.exec(this.normal.text.slice(this.wordsAt, end));
    if (found === null) return;
    const start = this.wordsAt + found.index;
    this.statements.push(
      this.reader.compare.level(told.subject, { span: this.span(start, start + found[0].length), clause: this.span(this.clauseStart < 0 ? this.wordsAt : this.clauseStart, end), subject: told.words.text, lastYear: told.lastYear }, found[0].startsWith('基本')),
    );
  }

  private add({ kind, told, down }: Said, quantity: Quantity, parts: readonly Part[], index: number): void {
    const place = {
      span: this.span(quantity.start, quantity.end),
      clause: this.span(this.clauseStart, this.clauseEnd(parts, index)),
      subject: told.words.text,
      lastYear: told.lastYear,
    };
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

  private span(start: number, end: number): Span {
    return spanIn(this.normal, start, end);
  }
}


