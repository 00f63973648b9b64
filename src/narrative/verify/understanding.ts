import type { Sheet } from '../../annex/sheet/sheet';
import { Comparer } from './compare';
import type { Lexed } from './lexicon';
import type { Division } from './meaning/meaning';
import { type Counted, isSpecific, resolve, type Subject } from './resolve';
import { behindExamples, reworded } from './rewording';
import { type Self, selfOf } from './scope';
import { type Vocabulary, vocabularyOf } from './vocabulary';

/** Stretches of words kept, so that none is read twice in a report. */
const MOST_KNOWN = 5_000;
/** What follows the unit's level where that is meant for the unit. */
const ownVerb = /^(?:共|设|有|未|没|无|全年|现|累计|本年|办|收|受|主动|新|答|政府信息)/;

/** What the words of a text mean on a sheet. */
export class Understanding {
  readonly compare: Comparer;
  private readonly vocabulary: Vocabulary;
  private readonly self: Self;
  private readonly known = new Map<string, Lexed>();
  /** For words, what they meant when they were last asked for. */
  private readonly resolved = new WeakMap<Lexed, Counted & { readonly context: ReadonlySet<string>; readonly subject: Subject | undefined }>();

  constructor(
    private readonly sheet: Sheet,
    lastYear: Sheet | undefined,
  ) {
    this.vocabulary = vocabularyOf(sheet.form);
    this.self = selfOf(sheet.unit);
    this.compare = new Comparer(sheet, lastYear);
  }

  lex(text: string): Lexed {
    const found = this.known.get(text);
    if (found !== undefined) return found;
    const lexed = this.read(text);
    if (this.known.size < MOST_KNOWN) this.known.set(text, lexed);
    return lexed;
  }

  /** What words mean in what the text speaks of; `zero`: none are counted. */
  resolve(lexed: Lexed, context: ReadonlySet<string>, unit: string, zero = false): Subject | undefined {
    const last = this.resolved.get(lexed);
    if (last !== undefined && last.context === context && last.unit === unit && last.zero === zero) return last.subject;
    const subject = resolve(lexed, context, { unit, zero }, this.vocabulary, this.sheet.form);
    this.resolved.set(lexed, { context, unit, zero, subject });
    return subject;
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

  /** Whether words name a way of publishing. */
  isWay({ classes }: Lexed): boolean {
    return classes.some((name) => this.vocabulary.ways.has(name));
  }

  /** The ways in which the form divides wholes. */
  get divisions(): readonly Division[] {
    return this.vocabulary.divisions;
  }

  /** A percentage by a name of its own. */
  rate(text: string): Subject | undefined {
    const found = this.vocabulary.rates.find(({ words }) => words.some((word) => text.includes(word)));
    return found && { means: [found.part], of: found.of, certain: false };
  }

  private read(text: string): Lexed {
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
}
