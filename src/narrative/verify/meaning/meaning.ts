import type { Wording } from '../../wording/wording';

/** What the words of a report mean on a form. */
export interface FormMeaning {
  /** Id of the form. */
  readonly form: string;
  /** Figures that no paragraph of ours names. */
  readonly figures: Wording['figures'];
  /** Words by what they speak of. What starts with `~` is too general to decide anything by itself. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
  /** Those of the terms that a sentence goes on speaking of until another comes. */
  readonly topics: readonly string[];
  /** Terms that each divide a whole: of those in one group none is a part of another. A number told of one narrows what is told “其中” or in brackets behind it. */
  readonly groups?: readonly (readonly string[])[];
  /** How wholes are divided so that nothing is counted twice: told parts add up to the whole, or to less. */
  readonly divisions?: readonly Division[];
  /** By a topic, terms that occur in sentences on it only. */
  readonly hints?: Readonly<Record<string, readonly string[]>>;
  /** Ways of publishing: several in one phrase are how a whole was published, not what is counted. */
  readonly ways?: readonly string[];
  /** The first that fits best counts. */
  readonly entries: readonly Entry[];
  /** Percentages by a name of their own. */
  readonly rates?: readonly Rate[];
}

/** What is meant where certain terms come together. */
export interface Entry {
  /** Terms that must stand beside the number. */
  readonly key: readonly string[];
  /** Terms that must stand beside it or be what the text speaks of; `a|b` is either. */
  readonly with?: readonly string[];
  /** Terms that may stand beside it and change nothing. */
  readonly may?: readonly string[];
  /** Names of figures, `+` between those to be added; the likeliest first. Empty for what the form does not count. */
  readonly means: readonly string[];
  /** Units that it may be counted in; those of its figure's kind if not given. */
  readonly units?: readonly string[];
  /** Names of figures that a share is taken of, the likeliest first. */
  readonly of?: readonly string[];
  /** Counted the other way round: a decrease where the form has the change with its sign. */
  readonly opposite?: true;
  /** What is counted is one division of a whole within another. */
  readonly crossed?: true;
  /** The words leave open what exactly is counted: another number is no difference. */
  readonly loose?: true;
}

/** A whole and its parts, no two of which count the same thing. */
export interface Division {
  /** Terms that the whole may be told by; any whole if not given. */
  readonly of?: readonly string[];
  /** Terms that show a whole to be another, whatever else it is told by. */
  readonly not?: readonly string[];
  /** Terms of the parts; `a|b` is either. Beyond all of them there is nothing, unless `short` is `never`. */
  readonly parts: readonly string[];
  /** Terms that may stand beside those of a part and change nothing. */
  readonly may?: readonly string[];
  /** When parts that do not reach the whole are wrong: where the list gives no examples if not set, only where all parts are told, or never. */
  readonly short?: 'all' | 'never';
}

export interface Rate {
  readonly words: readonly string[];
  readonly part: string;
  readonly of: readonly string[];
}
