import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from '../review/entry';
import { letterFor } from '../review/letters';
import type { AddressedNote } from '../review/letters-docx';
import { judgedEntry, type Review, type RowOptions } from '../review/rows';
import { systemReason, Unusable, writeNew } from './input';

/**
 * Writes the notes to the units: into one .docx, into a .zip of one .docx each, or one each into a folder.
 * @returns how many. @throws Unusable
 */
export async function writeLetters(target: string, entries: readonly Entry[], { rows }: Review, kept: RowOptions['kept']): Promise<number> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const letters = rows.flatMap((row): AddressedNote[] => {
    const entry = byId.get(row.id);
    const note = entry === undefined ? undefined : letterFor(row, judgedEntry(entry, kept));
    return note === undefined ? [] : [{ unit: row.unit, file: row.file, note }];
  });
  if (letters.length === 0) return 0;
  const { letterFiles, lettersDocx, lettersZip } = await import('../review/letters-docx');
  if (/\.docx$/i.test(target)) await writeNew(target, await lettersDocx(letters.map(({ note }) => note)));
  else if (/\.zip$/i.test(target)) await writeNew(target, await lettersZip(letters));
  else {
    try {
      await mkdir(target, { recursive: true });
    } catch (error) {
      throw new Unusable(`${target}：${systemReason(error)}`);
    }
    for await (const { name, bytes } of letterFiles(letters)) await writeNew(path.join(target, name), bytes);
  }
  return letters.length;
}
