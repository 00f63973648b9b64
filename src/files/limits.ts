import { FileRefusal } from './refusal';

/** Largest file that is read, in bytes. */
export const MAX_FILE = 30 * 1024 * 1024;
/** Most parts in a zipped file. */
export const MAX_PARTS = 5000;
/** Largest unpacked part, in bytes. */
export const MAX_PART = 40 * 1024 * 1024;
/** Most bytes unpacked from one file. */
export const MAX_UNPACKED = 80 * 1024 * 1024;
/** A sheet is read to this many rows and columns; an annex ends long before. */
export const MAX_ROWS = 2000;
export const MAX_COLUMNS = 200;
/** Merged blocks kept of one sheet. */
export const MAX_MERGES = 10_000;

/** Throws the refusal `empty` or `too-large`; `size` in bytes. Cheap: call it before a file is even loaded. */
export function checkSize(size: number): void {
  if (size === 0) throw new FileRefusal('empty');
  if (size > MAX_FILE) throw new FileRefusal('too-large', { found: size, limit: MAX_FILE });
}
