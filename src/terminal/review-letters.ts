import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Entry } from '../review/entry';
import { letterSteps } from '../review/letters';
import type { Review, RowOptions } from '../review/rows';
import { finished } from '../annex/steps';
import { systemReason, Unusable, writeNew } from './input';

/**
 * Writes the notes to the units: into one .docx, into a .zip of one .docx each, or one each into a folder.
 * @returns how many. @throws Unusable
 */
export async function writeLetters(target: string, entries: readonly Entry[], review: Review, kept: RowOptions['kept']): Promise<number> {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const letters = finished(letterSteps((id) => byId.get(id), review, kept));
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
