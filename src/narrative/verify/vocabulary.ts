import type { Form } from '../../annex/form/catalogue';
import { wordingOf } from '../compile';
import { WordingError } from '../errors';
import { numeralCharacters } from './chinese-number';
import { type NamedFigure, resolveFigure } from '../figures';
import { added } from './judge';
import { FILLER, Lexicon, type Word } from './lexicon';
import { meaningFor } from './meaning/catalogue';
import { fillers, lastYearWords, narrowing, negations, notNegations, otherBodies, otherTimes, vague } from './meaning/common';
import type { Division, Entry, FormMeaning } from './meaning/meaning';

/** Classes of words that are the same for every form; each begins as `isMark` says. */
export const NARROW = '!narrow';
export const OTHER_BODY = '!body';
export const OTHER_TIME = '!time';
/** The unit itself. */
export const OWN = '!own';
export const VAGUE = '!vague';
export const LAST_YEAR = '!last';
export const THIS_YEAR = '!this';
export const NEGATION = '!no';
export const COMPARED = '!compared';
export const MOVED = '!moved';

/** What may be meant, with names bound to the form's figures. */
export interface BoundEntry extends Omit<Entry, 'means' | 'of' | 'with' | 'may'> {
  readonly means: readonly NamedFigure[];
  readonly of: readonly NamedFigure[];
  /** Of each of these, one must stand beside the number or be what the text speaks of. */
  readonly needs: readonly (readonly string[])[];
  /** Every term that it gives a meaning to, or that changes nothing. */
  readonly allowed: ReadonlySet<string>;
  /** How much of the words its key takes up. */
  readonly weight: number;
  /** Its place among the form's entries. */
  readonly place: number;
}

export interface BoundRate {
  readonly words: readonly string[];
  readonly part: NamedFigure;
  readonly of: readonly NamedFigure[];
}

/** How a form's figures are spoken of. */
export interface Vocabulary {
  readonly lexicon: Lexicon;
  readonly topics: ReadonlySet<string>;
  /** Ways of publishing. */
  readonly ways: ReadonlySet<string>;
  /** By the first of their terms, in their order. */
  readonly entries: ReadonlyMap<string, readonly BoundEntry[]>;
  /** By term, the number of its group of parts. */
  readonly groups: ReadonlyMap<string, number>;
  /** By term, the topic of any sentence that it occurs in. */
  readonly hints: ReadonlyMap<string, string>;
  /** Words that begin with a number that counts nothing: 三类内部事务信息. */
  readonly numbered: readonly string[];
  readonly rates: readonly BoundRate[];
  readonly divisions: readonly Division[];
  /** By name: figures of a text about another year have the same. */
  readonly figures: ReadonlyMap<string, NamedFigure>;
}

/** Whether a class is about time, scope or change, and not about anything that is counted. */
export const isMark = (name: string): boolean => name.startsWith('!');

/** Whether a term is too general to decide anything by itself. */
export const isGeneral = (name: string): boolean => name.startsWith('~');

const comparisons = ['同比', '环比', '同期相比', '与上年同期相比', '与去年同期相比', '同上年比', '同去年比', '与上年比', '与去年比', '比上年', '较上年', '较去年', '比去年', '与上年相比', '与去年相比', '和上年相比', '和去年相比', '同上年相比', '相比上年', '相比去年', '比上年度', '较上年度', '与上年度相比', '比上年同期', '较上年同期', '较去年同期', '比去年同期', '上年同期', '去年同期', '较前一年', '比上一年', '较上一年', '与上年', '与去年', '与上一年', '和上年', '和去年', '较之上年'];
const moves = ['增长', '增加', '净增', '净增加', '净增长', '净减', '净减少', '上升', '增', '减', '增至', '减至', '降至', '升至', '增加了', '减少了', '下降了', '提高', '提升', '上涨', '增幅', '多', '下降', '减少', '回落', '降低', '下滑', '降幅', '减幅', '少', '持平', '基本持平', '幅度', '略有', '有所', '大幅'];

const known = new WeakMap<Form, Vocabulary>();

/** The vocabulary of a form, prepared once. */
export function vocabularyOf(form: Form): Vocabulary {
  const found = known.get(form);
  if (found !== undefined) return found;
  const made = bind(meaningFor(form), form);
  known.set(form, made);
  return made;
}

/**
 * Binds the words of a form to its figures.
 * @throws WordingError if an entry names a figure that does not exist. In a variant, which prints fewer rows, it is left out;
 * of a form made from another one the whole entry is: what is left would blame a number that means the figure that is not there.
 */
export function bind(meaning: FormMeaning, form: Form): Vocabulary {
  const derived = meaning.form !== form.id;
  const mayLack = derived || form.variant !== undefined;
  const figures = new Map<string, NamedFigure>(wordingOf(form).figures);
  for (const [name, wording] of Object.entries(meaning.figures)) {
    try {
      figures.set(name, resolveFigure(name, wording, form));
    } catch (error) {
      if (!(error instanceof WordingError) || !mayLack) throw error;
    }
  }
  const find = (sum: string): NamedFigure[] => {
    const parts = sum.split('+').map((name) => figures.get(name));
    if (parts.every((part) => part !== undefined)) return [parts.length === 1 && parts[0] !== undefined ? parts[0] : added(parts)];
    if (mayLack) return [];
    throw new WordingError(form.id, sum, { zh: `没有名为“${sum}”的数`, en: `no figure is called “${sum}”` });
  };
  const whole = (sums: readonly string[]): boolean => !derived || sums.every((sum) => find(sum).length > 0);
  const entries = meaning.entries.map(({ with: needed = [], may = [], ...entry }, place): BoundEntry => ({
    ...entry,
    place,
    needs: needed.map((either) => either.split('|')),
    allowed: new Set([...entry.key, ...may, ...needed]),
    weight: entry.key.reduce((total, name) => total + (isGeneral(name) ? 1 : 2), 0),
    means: whole(entry.means) ? entry.means.flatMap(find) : [],
    of: whole(entry.of ?? []) ? (entry.of ?? []).flatMap(find) : [],
  }));
  const rates = (meaning.rates ?? []).flatMap(({ words, part, of }): BoundRate[] => (whole(of) ? find(part) : []).map((figure) => ({ words, part: figure, of: of.flatMap(find) })));
  const byTerm = new Map<string, BoundEntry[]>();
  for (const entry of entries) {
    const first = entry.key[0] ?? '';
    byTerm.set(first, [...(byTerm.get(first) ?? []), entry]);
  }
  const groups = new Map((meaning.groups ?? []).flatMap((group, index) => group.map((term) => [term, index] as const)));
  const hints = new Map(Object.entries(meaning.hints ?? {}).flatMap(([topic, list]) => list.map((term) => [term, topic] as const)));
  const numbered = Object.values(meaning.terms).flatMap((list) => list.filter((word) => numeralCharacters.includes(word[0] ?? '')));
  return { lexicon: new Lexicon(wordsOf(meaning)), entries: byTerm, topics: new Set(meaning.topics), ways: new Set(meaning.ways ?? []), groups, hints, numbered, rates, divisions: meaning.divisions ?? [], figures };
}

function wordsOf(meaning: FormMeaning): Word[] {
  const words = new Map<string, string>();
  const add = (list: readonly string[], of: string): void => {
    for (const word of list) words.set(word, of);
  };
  add(fillers, FILLER);
  add(notNegations, FILLER);
  add(narrowing, NARROW);
  add(otherBodies, OTHER_BODY);
  add(otherTimes, OTHER_TIME);
  add(vague, VAGUE);
  add(moves, MOVED);
  add(comparisons, COMPARED);
  add(negations, NEGATION);
  add(lastYearWords, LAST_YEAR);
  add(['本年', '今年', '本年度', '今年以来', '本年以来', '本年度以来', '年初以来'], THIS_YEAR);
  for (const [name, list] of Object.entries(meaning.terms)) add(list, name);
  return [...words].map(([word, of]) => ({ word, class: of }));
}
