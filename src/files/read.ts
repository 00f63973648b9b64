import type { Grid } from '../annex/sheet/grid';
import { decode } from './decode';
import { checkSize, MAX_TEXT_FILE } from './limits';
import { FileRefusal, type RefusalCode } from './refusal';
import { sniff, type FileKind } from './sniff';
import { readText } from './text';
import { readSpreadsheet } from './xlsx';

/**
 * The sheets in a file, or one grid for a text. What the file is, its content tells; `name` names the grid of a text.
 * Throws nothing but `FileRefusal`. A corrupt file can take long: call it in a worker that can be killed.
 */
export function readFile(bytes: Uint8Array, name: string): Grid[] {
  checkSize(bytes.length);
  try {
    return readKind(sniff(bytes), bytes, name);
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal('damaged');
  }
}

function readKind(kind: FileKind, bytes: Uint8Array, name: string): Grid[] {
  switch (kind) {
    case 'xlsx':
    case 'xls':
      return readSpreadsheet(bytes);
    case 'text':
      checkSize(bytes.length, MAX_TEXT_FILE);
      return readText(nonBlank(decode(bytes)), name);
    default:
      throw new FileRefusal(refusalOf(kind));
  }
}

const refusalOf = (kind: Exclude<FileKind, 'xlsx' | 'xls' | 'text'>): RefusalCode =>
  kind === 'unknown' ? 'not-a-spreadsheet' : kind;

function nonBlank(text: string): string {
  if (text.trim() === '') throw new FileRefusal('empty');
  return text;
}
