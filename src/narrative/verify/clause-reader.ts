import { Changes } from './changes';
import { type Part, partEnd, tailOf, wordsIn } from './clauses';
import { EMPTY, joined, type Lexed } from './lexicon';
import { allListed, inTurn, list, nextInTurn } from './listing';
import { isMove, isMovedFrom, isMovedTo } from './moves';
import { type Normal, spanIn } from './normalise';
import type { Quantity } from './quantity';
import { isNarrowed, isOtherBody, isSpecific, isSpoken, type Subject } from './resolve';
import { goOn, HEADING, type Said, scoped, type Setting, type Told } from './setting';
import type { Understanding } from './understanding';
import type { Span, Statement } from './statement';
import { subjectWithin } from './whole';
import { COMPARED, LAST_YEAR, MOVED, NEGATION, OTHER_TIME, OWN, THIS_YEAR } from './vocabulary';

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
const adjunct = /^(?:其中)?(?:全年|本年|共|累计)?(?:通过|利用|在|依托|运用|借助|经)/;
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
  private hinted: readonly string[] | undefined;
  private readonly changes: Changes;

  constructor(
    private readonly reader: Understanding,
    private readonly setting: Setting,
    private readonly normal: Normal,
    private readonly statements: Statement[],
    private readonly sentence: readonly Part[],
  ) {
    this.changes = new Changes(reader, setting);
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
      this.noteTime(words);
      if (level.test(words.text)) this.levelStatement(words, end);
      else if (!this.counted) {
        this.denial(words, mark, end);
        this.noteScope(words, words.text.length <= SHORT || !words.classes.some(isSpoken));
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

  /** Which year words speak of, and whether they compare it with the one before. */
  private noteTime({ classes }: Lexed): void {
    if (classes.includes(COMPARED)) this.setting.compared = true;
    else if (classes.includes(LAST_YEAR)) this.setting.lastYear = true;
    if (classes.includes(THIS_YEAR)) {
      this.setting.lastYear = false;
      this.setting.otherTime = false;
    }
  }

  /** Whether words turn to another body or time, or back to the unit itself. */
  private noteScope(words: Lexed, turns: boolean): void {
    if (turns && isOtherBody(words)) this.setting.elsewhere = true;
    else if (words.classes.includes(OWN)) this.setting.elsewhere = false;
    if (turns && words.classes.includes(OTHER_TIME)) this.setting.otherTime = true;
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
    const { subject } = this.subjectOf(quantity, words, tail, shared);
    return subject === undefined || subject.means.length === 0;
  }

  private count(quantity: Quantity, words: Lexed, tail: Lexed, shared: boolean): Said {
    this.noteTime(words);
    if (this.fresh && this.reader.isAboutTopic(words)) {
      this.setting.elsewhere = false;
      this.setting.whole = undefined;
    }
    const kind = quantity.value === 0 && quantity.unit === '' ? 'zero' : 'count';
    const again = this.nextListed(words) ?? this.otherYear(words) ?? this.movedTo(words) ?? allListed(this.setting, words);
    if (again !== undefined) {
      this.setting.told = again;
      return { kind, told: again };
    }
    if (this.setting.listed.length > 0 && (part.test(words.text) || (this.lead !== undefined && part.test(this.lead.text)))) this.setting.whole = this.setting.told;
    const { lexed, subject } = this.subjectOf(quantity, words, tail, shared);
    this.noteScope(lexed, true);
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

  /** “较2022年的20件”, “增加到2023年的25件”, “本年度为25件”: what was just told of, in a year that is named. */
  private otherYear(words: Lexed): Told | undefined {
    const { told } = this.setting;
    const thisYear = words.classes.includes(THIS_YEAR);
    const year = words.classes.includes(COMPARED) || words.classes.includes(LAST_YEAR) || thisYear;
    if (told?.subject === undefined || !year || words.residue !== '' || words.classes.some(isSpoken) || isNarrowed(words)) return undefined;
    return { ...told, subject: { ...told.subject, certain: told.subject.certain && thisYear && told.lastYear }, lastYear: !thisYear };
  }

  /** “由20件减少到18件”: what was just told of, now. */
  private movedTo(words: Lexed): Told | undefined {
    const { told } = this.setting;
    if (told?.subject === undefined || !isMovedTo(words) || words.residue !== '' || words.classes.some(isSpoken)) return undefined;
    this.setting.lastYear = false;
    return { ...told, lastYear: false };
  }

  /** What a number counts: said by the words before it, those behind it, or a clause before that waits for its number. */
  private subjectOf(quantity: Quantity, words: Lexed, tail: Lexed, shared: boolean): { lexed: Lexed; subject: Subject | undefined } {
    const find = (lexed: Lexed): Subject | undefined => this.find(lexed, quantity);
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
      const unsure = (lexed === words && !shared && tail.residue !== '') || (shared && lexed === whole && whole !== words) || isMove(lexed);
      return { lexed, subject: unsure ? { ...subject, certain: false } : subject };
    }
    if (lead !== undefined && !words.classes.some(isSpecific) && words.residue === '' && !isNarrowed(words)) {
      const lexed = joined(lead, words);
      const subject = find(lexed);
      if (subject !== undefined) return { lexed, subject };
    }
    return { lexed: joined(words, tail), subject: undefined };
  }

  /** What words mean, as a part of what they are told of; or else in the topic that the rest of the sentence is on. */
  private find(lexed: Lexed, { unit, value }: Pick<Quantity, 'unit' | 'value'>): Subject | undefined {
    if (!lexed.classes.some(isSpoken)) return undefined;
    const { whole } = this.setting;
    let { context } = this.setting;
    let subject = this.reader.resolve(lexed, context, unit, value === 0);
    if (subject === undefined && this.hints().some((hint) => !context.has(hint))) {
      context = new Set([...context, ...this.hints()]);
      subject = this.reader.resolve(lexed, context, unit, value === 0);
    }
    return subject === undefined || whole === undefined || value > whole.value ? subject : subjectWithin(this.reader, whole, lexed, subject, context, unit);
  }

  /** Topics that words anywhere in the sentence show it to be on; looked for once. */
  private hints(): readonly string[] {
    this.hinted ??= [...new Set(wordsIn(this.sentence).flatMap((text) => this.reader.hintsIn(this.reader.lex(text))))];
    return this.hinted;
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
    return this.find(words, { unit: '', value: 0 });
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


