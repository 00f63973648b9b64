import type { Sheet } from '../../annex/sheet/sheet';
import { ClauseReader } from './clause-reader';
import type { Part, Sentence } from './clauses';
import { Comparer } from './compare';
import type { Lexed } from './lexicon';
import type { Normal } from './normalise';
import { isSpecific, isSpoken, resolve, type Subject } from './resolve';
import { behindExamples, reworded } from './rewording';
import { type Self, selfOf } from './scope';
import { nextSentence, type Setting, settingIn } from './setting';
import type { Statement } from './statement';
import { type Vocabulary, vocabularyOf } from './vocabulary';

/** A sentence or a clause as short as this, without a number, may be a heading. */
export const HEADING = 24;

/** A sentence without a number that may still say one. */
const says = /[没未无零]|不存在|持平/;
/** Stretches of words kept, so that none is read twice in a report. */
const MOST_KNOWN = 5_000;
/** A paragraph that goes on in the next, most often a list. */
const goesOn = /[：；，、]$/;
/** What follows the unit's level where that is meant for the unit. */
const ownVerb = /^(?:共|设|有|未|没|无|全年|现|累计|本年|办|收|受|主动|新|答|政府信息)/;

/** Reads the sentences of a text one after the other and says what their numbers mean on a sheet. */
export class Reader {
  readonly compare: Comparer;
  private readonly vocabulary: Vocabulary;
  private readonly self: Self;
  private readonly known = new Map<string, Lexed>();
  /** What the last heading speaks of. */
  private heading: ReadonlySet<string> = new Set();
  /** Where the paragraph before left off, if it goes on. */
  private open: Setting | undefined;

  constructor(
    private readonly sheet: Sheet,
    lastYear: Sheet | undefined,
  ) {
    this.vocabulary = vocabularyOf(sheet.form);
    this.self = selfOf(sheet.unit);
    this.compare = new Comparer(sheet, lastYear);
  }

  /** The statements of a paragraph. Paragraphs are to be given in their order. */
  passage(sentences: readonly Sentence[], normal: Normal): Statement[] {
    const statements: Statement[] = [];
    let setting = this.open;
    for (const { start, end, parts } of sentences) {
      if (setting === undefined) setting = settingIn(this.heading);
      else if (setting !== this.open) nextSentence(setting);
      this.open = undefined;
      const counts = parts.some(({ kind }) => kind === 'quantity' || kind === 'bracket');
      if (!counts && end - start > HEADING && !says.test(normal.text.slice(start, end))) continue;
      new ClauseReader(this, setting, normal, statements, parts).read(parts);
    }
    if (isHeading(sentences, normal.text)) this.heading = setting?.context ?? this.heading;
    this.open = goesOn.test(normal.text.slice(-1)) ? setting : undefined;
    return statements;
  }

  lex(text: string): Lexed {
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const lexed = this.understand(text);
    if (this.known.size < MOST_KNOWN) this.known.set(text, lexed);
    return lexed;
  }

  private understand(text: string): Lexed {
    const words = reworded(this.ownNamed(text), this.sheet);
    const { lexicon } = this.vocabulary;
    const behind = behindExamples(words);
    const read = (part: string): Lexed => lexicon.read(part, this.self.lexicon);
    return behind > 0 && !read(words.slice(0, behind)).classes.some(isSpecific) ? read(words.slice(behind)) : read(words);
  }

  /** 镇设有… as 我镇设有…. */
  private ownNamed(text: string): string {
    const level = this.self.levels.find((each) => text.startsWith(each));
    return level !== undefined && ownVerb.test(text.slice(level.length)) ? `我${text}` : text;
  }

  resolve(lexed: Lexed, context: ReadonlySet<string>, unit: string, zero = false): Subject | undefined {
    return resolve(lexed, context, { unit, zero }, this.vocabulary, this.sheet.form);
  }

  isAboutTopic({ classes }: Lexed): boolean {
    return classes.some((name) => this.vocabulary.topics.has(name));
  }

  /** Topics of sentences that these words occur in only. */
  hintsIn({ classes }: Lexed): string[] {
    return classes.flatMap((name) => this.vocabulary.hints.get(name) ?? []);
  }

  /** The groups of parts that words divide a whole by. */
  groupsIn({ classes }: Lexed): number[] {
    return classes.flatMap((name) => this.vocabulary.groups.get(name) ?? []);
  }

  rate(text: string): Subject | undefined {
    const found = this.vocabulary.rates.find(({ words }) => words.some((word) => text.includes(word)));
    return found && { means: [found.part], of: found.of, certain: false };
  }
}

const isHeading = (sentences: readonly Sentence[], text: string): boolean =>
  sentences.length === 1 && text.length <= HEADING && !/[。；：，！？]$/.test(text) && !(sentences[0]?.parts ?? []).some(({ kind }) => kind === 'quantity');

export const spoken = (lexed: Lexed): ReadonlySet<string> => new Set(lexed.classes.filter(isSpoken));

/** All words of a stretch, those in brackets included. */
export function wordsIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part) => (part.kind === 'words' ? [part.text] : part.kind === 'bracket' ? wordsIn(part.parts) : []));
}
