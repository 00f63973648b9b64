import type { Book } from '../model';
import type { Traits } from '../noise';

/** A kind of file, or a way in which one is written. */
export interface Kind {
  readonly name: string;
  /** In Chinese, for docs/reading.md. */
  readonly about: string;
  /** Of the file's name. */
  readonly extension: string;
  readonly traits: Traits;
  /** Set for texts in which the cells are lost; they count in the share of the whole corpus, but have none of their own. */
  readonly withoutCells?: boolean;
  /** The file; what its kind cannot show is marked in the truth of its annexes. */
  write(book: Book): Uint8Array | Promise<Uint8Array>;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Columns and rows stay, nothing else. */
export const BORDERED: Traits = { workbook: false, bordered: true };
export const BORDERLESS: Traits = { workbook: false, bordered: false };
export const WORKBOOK: Traits = { workbook: true, bordered: true };
