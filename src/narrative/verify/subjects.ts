import { type Part, wordsIn } from './clauses';
import { joined, type Lexed } from './lexicon';
import { isMove } from './moves';
import type { Quantity } from './quantity';
import { isNarrowed, isSpecific, isSpoken, type Subject } from './resolve';
import type { Setting } from './setting';
import type { Understanding } from './understanding';
import { subjectWithin } from './whole';

/** What stands around a number and the words before it. */
export interface Around {
  /** The words behind the number. */
  readonly tail: Lexed;
  /** A number follows that the tail may belong to. */
  readonly shared: boolean;
  /** The clause before, if it waits for its number. */
  readonly lead: Lexed | undefined;
}

const adjunct = /^(?:其中)?(?:全年|本年|共|累计)?(?:通过|利用|在|依托|运用|借助|经)/;

/** Finds what words of one sentence speak of. */
export class Subjects {
  private hinted: readonly string[] | undefined;

  constructor(
    private readonly reader: Understanding,
    private readonly setting: Setting,
    private readonly sentence: readonly Part[],
  ) {}

  /** What a number counts: said by the words before it, those behind it, or a clause before that waits for its number. */
  subjectOf(quantity: Quantity, words: Lexed, { tail, shared, lead }: Around): { lexed: Lexed; subject: Subject | undefined } {
    const find = (lexed: Lexed): Subject | undefined => this.find(lexed, quantity);
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
  find(lexed: Lexed, { unit, value }: Pick<Quantity, 'unit' | 'value'>): Subject | undefined {
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
}
