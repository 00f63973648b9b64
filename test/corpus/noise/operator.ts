import type { Dice } from '../../support/noise';
import type { Annex, Book, Knowable } from '../model';
import type { Figure } from '../../../src/annex/sheet/figure';

/** What a kind of file keeps of a book; noise that a kind cannot show is not done to it. */
export interface Traits {
  /** Several sheets, hidden rows, stored numbers and formulas. */
  readonly workbook: boolean;
  /** Cells stay apart even where nothing stands between their neighbours. */
  readonly bordered: boolean;
}

export interface Noise {
  readonly name: string;
  /** In Chinese, for docs/reading.md. */
  readonly about: string;
  readonly needs?: keyof Traits;
  /** Whether it means anything on this annex. */
  suits?(annex: Annex): boolean;
  /** Changes the book and, where it changes what can be known, the truth. */
  apply(book: Book, random: Dice): void;
}

export const isList = ({ form }: Annex): boolean => form.data.tables.every(({ layout }) => layout === 'list');
export const isTables = (annex: Annex): boolean => !isList(annex);

/** Lays out another figure for an indicator, whatever became of the one before. */
export function lay(annex: Annex, indicator: number, figure: Figure): void {
  annex.truth[indicator] = { figure, knowable: 'yes' };
}

export function lose(annex: Annex, indicator: number | undefined, knowable: Knowable): void {
  const truth = indicator === undefined ? undefined : annex.truth[indicator];
  if (truth !== undefined && truth.knowable !== 'nowhere') truth.knowable = knowable;
}
