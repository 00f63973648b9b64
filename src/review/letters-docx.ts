import { strToU8, zipSync } from 'fflate';
import { writeLetters } from '../files/write-docx/letters';
import { printable } from '../narrative/printable';
import type { Note } from './notes';
import { baseName } from './source';

/** A note and whom it is for. Load this module only when something is saved: its library is large. */
export interface AddressedNote {
  /** The unit as its sheet names it; the file stands for it where it does not. */
  readonly unit?: string | undefined;
  readonly file: string;
  readonly note: Note;
}

/** A note as a .docx file in the layout of official letters. */
export const letterDocx = (note: Note): Promise<Uint8Array> => writeLetters([note]);

/** Notes in one .docx file, each on pages of its own. */
export const lettersDocx = (notes: readonly Note[]): Promise<Uint8Array> => writeLetters(notes);

/** Each note as a file of its own, one after another; no two have the same name. */
export async function* letterFiles(letters: readonly AddressedNote[]): AsyncGenerator<{ readonly name: string; readonly bytes: Uint8Array }> {
  const taken = new Set<string>();
  for (const { unit, file, note } of letters) {
    const kind = note.returned ? '退回意见' : '核实意见';
    const whom = fileName(unit === undefined || unit.trim() === '' ? baseName(file).replace(/\.[A-Za-z0-9]{1,5}$/, '') : unit);
    let name = `${kind}_${whom}.docx`;
    for (let times = 2; taken.has(name.toLowerCase()); times += 1) name = `${kind}_${whom}_${String(times)}.docx`;
    taken.add(name.toLowerCase());
    yield { name, bytes: await letterDocx(note) };
  }
}

/** A zip file of one .docx file for each note. The same notes give the same bytes. */
export async function lettersZip(letters: readonly AddressedNote[]): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for await (const { name, bytes } of letterFiles(letters)) files[name] = bytes;
  if (letters.length === 0) files['没有意见.txt'] = strToU8('没有需要退回或核实的单位。\n');
  // The parts are packed already; no time is noted.
  return zipSync(files, { level: 0, mtime: '1980-01-01T00:00:00' });
}

const LONGEST = 60;

/** A unit’s name as part of a file’s name on any system. */
function fileName(name: string): string {
  const plain = Array.from(printable(name).replace(/[\\/:*?"<>|\s]/g, '')).slice(0, LONGEST).join('').replace(/^\.|\.$/g, '');
  return plain === '' ? '未写单位' : plain;
}
