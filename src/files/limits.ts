import type { Cell, Grid } from '../annex/sheet/grid';
import { FileRefusal } from './refusal';

/** Largest file that is read, in bytes. */
export const MAX_FILE = 30 * 1024 * 1024;
/** Largest archive of files, in bytes, and most files in one. */
export const MAX_ARCHIVE = 300 * 1024 * 1024;
export const MAX_ARCHIVED = 20_000;
/** Most parts in a zipped file. */
export const MAX_PARTS = 5000;
/** Largest unpacked part, and largest web page, in bytes. */
export const MAX_PART = 8 * 1024 * 1024;
/** Most bytes unpacked from one file. */
export const MAX_UNPACKED = 24 * 1024 * 1024;
/** A sheet is read to this many rows and columns; an annex ends long before. */
export const MAX_ROWS = 2000;
export const MAX_COLUMNS = 200;
/** Merged blocks kept of one sheet. */
export const MAX_MERGES = 10_000;
/** Most text in all cells of a file, in bytes at two a character. A workbook stores a text once, however many cells show it. */
export const MAX_TEXT = 16 * 1024 * 1024;
/** Largest file of plain text, in bytes. */
export const MAX_TEXT_FILE = 2 * 1024 * 1024;

/** Throws the refusal `empty` or `too-large`; `size` in bytes. Cheap: call it before a file is even loaded. */
export function checkSize(size: number, limit = MAX_FILE): void {
  if (size === 0) throw new FileRefusal('empty');
  if (size > limit) throw new FileRefusal('too-large', { found: size, limit });
}

/** Throws the refusal `bomb` if cells hold more text than an annex can. */
export function checkText(grids: readonly Grid[]): void {
  let found = 0;
  for (const { rows } of grids) {
    rows.forEach((row) => row?.forEach((cell) => (found += cell === undefined ? 0 : 2 * textLength(cell))));
  }
  if (found > MAX_TEXT) throw new FileRefusal('bomb', { found, limit: MAX_TEXT });
}

const textLength = ({ value, text, formula }: Cell): number =>
  (typeof value === 'string' ? value.length : 0) + (text?.length ?? 0) + (formula?.length ?? 0);
