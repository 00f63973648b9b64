/**
 * What a form's figures are called and how a report speaks of them.
 *
 * Templates are plain text with slots in braces and optional parts in brackets:
 *
 * | slot | gives |
 * |---|---|
 * | `{名}` | the figure; where it is not known, a gap to fill in |
 * | `{部分÷整体}` | the percentage that one figure is of another |
 * | `{同比 名}` | 同比增长…%, 同比下降…% or 与上年持平 |
 * | `{增减 名}` | 增加…项, 减少…项 or 没有增减, of a figure with a sign |
 * | `{列 名}` | the items of a list |
 * | `{年}` `{自称}` `{单位}` | the year, how the unit calls itself, its name |
 * | `{待填 说明}` | a gap that no figure can fill |
 *
 * A percentage, comparison or list that cannot be given takes away the smallest optional part around it, or else the
 * sentence. A figure of 0 takes away the optional part around it, unless zeros are to be listed.
 */
export interface Wording {
  /** Id of the form. */
  readonly form: string;
  /** Names under which templates speak of figures; shown in gaps. Equal names in two forms are comparable across years. */
  readonly figures: Readonly<Record<string, FigureWording>>;
  /** A list may contain lists defined before it. */
  readonly lists: Readonly<Record<string, ListWording>>;
  readonly title: string;
  readonly opening: readonly ParagraphWording[];
  /** What is worth a chart. */
  readonly charts?: readonly ChartWording[];
  /** Paragraphs by the number of the form's section. */
  readonly sections: Readonly<Record<string, readonly ParagraphWording[]>>;
}

/**
 * A sum of indicators: `t4.ld.x5 + t4.lr.x5`, `t3.r3.3.*.c7` (all rows below r3.3, or r3.3 itself where it has none).
 * `parts` are figures that cannot be other than 0 if the sum is 0: a total left at 0 above them is then no zero.
 */
export type FigureWording = string | { readonly sum: string; readonly parts: string };

export interface ListWording {
  /** Each an optional part. */
  readonly items: readonly string[];
  readonly separator: string;
}

/** Bars side by side, one a figure. */
export interface ChartWording {
  readonly title: string;
  /** Names of figures under what the bar is called. */
  readonly bars: Readonly<Record<string, string>>;
}

export interface ParagraphWording {
  readonly id: string;
  /** An array is a choice: its first sentence whose condition holds. */
  readonly sentences: readonly (SentenceWording | readonly SentenceWording[])[];
}

/** How much a report says. */
export type Length = 'brief' | 'standard' | 'full';

/** From the shortest to the longest. */
export const lengths: readonly Length[] = ['brief', 'standard', 'full'];

export interface SentenceWording {
  /** Says which sentence of its paragraph this is, for good: units keep their own wording under it. */
  readonly id: string;
  readonly text: string;
  /** What is said instead in a brief report. */
  readonly brief?: string;
  /** What is said instead in a full report. */
  readonly full?: string;
  /** The shortest report that says it; nothing is said in its place in a shorter one. */
  readonly from?: Length;
  /** Other ways to say it. Chosen by their position: new ones go to the end. */
  readonly variants?: readonly string[];
  /** Said only if all of these figures are known to be 0. */
  readonly ifZero?: readonly string[];
  /** Not said if all of these figures are known to be 0. */
  readonly unlessZero?: readonly string[];
  /** Said only if the first of these figures is known not to exceed the second. */
  readonly ifAtMost?: readonly [string, string];
}
