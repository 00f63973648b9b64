/** A stretch of a text, in UTF-16 units from its beginning; `end` is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * What holding a statement against the sheet gave. `agrees`: the figures it may mean include its number. `differs`: they
 * are known and none of them is. `unclear`: what it speaks of is a figure of the form, but which, of what scope, or of
 * which year cannot be told, or the sheet has no number there. `untied`: it speaks of nothing that the form counts.
 */
export type Verdict = 'agrees' | 'differs' | 'unclear' | 'untied';

/**
 * A number in a report's text, or a saying that there was none, with what it is about.
 *
 * A saying of none that denies several things (没有…行政复议、行政诉讼的案件) is one statement: it means the sum of all of them.
 * So is a number of several things together (予以公开及部分公开14件). 持平 is a `trend` of 0 without a unit.
 */
export interface Statement {
  /** The number as printed, its unit and words like “余” or “约” included; in a zero statement from 没有 or 未 to the end of its clause; for 持平 that word. */
  readonly span: Span;
  /** The clause that it stands in. */
  readonly clause: Span;
  /** `percentage`: a share of something; `trend`: the move from last year, in percent or in units. */
  readonly kind: 'count' | 'zero' | 'percentage' | 'trend';
  /** Free of 万 and 亿, but for money, whose unit has them: `1.2万条` is 12000. A percentage of 44.7 % is 44.7; what went down is negative; of a range the lower end. */
  readonly value: number;
  /** How exactly it is said: `about` 约 近 左右, `over` 余 多 超过 以上, `under` 不足 不到 以下. */
  readonly precision: 'exact' | 'about' | 'over' | 'under';
  /** 条, 件, 元, 万元, 亿元, %, 百分点; empty where none is printed. */
  readonly unit: string;
  /** The words that say what it is about. */
  readonly subject: string;
  /** What it may mean, the likeliest first; empty if `untied`. */
  readonly meanings: readonly Meaning[];
  /** The meaning that the verdict is about: the first that agrees, or else the likeliest; undefined if `untied`. */
  readonly taken: Meaning | undefined;
  readonly verdict: Verdict;
  /** Sums that it is the whole of and that are not it. They change nothing of the verdict: text and sheet may well agree and the text's numbers not add up. */
  readonly sums?: readonly SumRemark[];
}

/** Numbers of one sentence, told as the parts of another, that do not add up to it. */
export interface SumRemark {
  /** Where the parts' numbers stand, in the order of the text. */
  readonly parts: readonly Span[];
  /** What the parts add up to, in the statement's unit. */
  readonly total: number;
  readonly relation: 'parts exceed' | 'parts do not reach';
}

/** A figure that a statement may be about. */
export interface Meaning {
  /** What a report calls it. */
  readonly name: string;
  /** Ids of the indicators whose sum it is; of the part, for a percentage. */
  readonly indicators: readonly string[];
  /** Ids of the indicators that a percentage or trend is taken of. */
  readonly base?: readonly string[];
  /** Set if `base`, or without a base the figure itself, stands on last year's sheet. */
  readonly lastYear?: true;
  /** What the sheet says, in the statement's unit; null where it says nothing. */
  readonly value: number | null;
}
