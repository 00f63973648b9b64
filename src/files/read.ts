import type { Grid } from '../annex/sheet/grid';
import { decode } from './decode';
import { readDoc } from './doc';
import { readDocx } from './docx';
import { readHtml } from './html';
import { checkSize, checkText, MAX_TEXT_FILE } from './limits';
import { readMhtml } from './mhtml';
import { readOpenDocument } from './opendocument';
import { FileRefusal } from './refusal';
import { sniff, type FileKind } from './sniff';
import { readText } from './text';
import { readSpreadsheet } from './xlsx';

/**
 * The sheets in a file, or one grid for a document or text. What the file is, its content tells; `name` names the grid of
 * a file without sheets.
 * Throws nothing but `FileRefusal`. A corrupt file can take long: call it in a worker that can be killed.
 */
export function readFile(bytes: Uint8Array, name: string): Grid[] {
  checkSize(bytes.length);
  try {
    const grids = readKind(sniff(bytes), bytes, name);
    checkText(grids);
    return grids;
  } catch (error) {
    throw error instanceof FileRefusal ? error : new FileRefusal('damaged');
  }
}

function readKind(kind: FileKind, bytes: Uint8Array, name: string): Grid[] {
  switch (kind) {
    case 'xlsx':
    case 'xls':
      return readSpreadsheet(bytes);
    case 'doc':
      return readDoc(bytes, name);
    case 'docx':
      return readDocx(bytes, name);
    case 'opendocument':
      return readOpenDocument(bytes, name);
    case 'html':
      return readHtml(bytes, name);
    case 'mhtml':
      return readMhtml(bytes, name);
    case 'text':
      checkSize(bytes.length, MAX_TEXT_FILE);
      return readText(nonBlank(decode(bytes)), name);
    case 'unknown':
      throw new FileRefusal('not-a-spreadsheet');
    default:
      throw new FileRefusal(kind);
  }
}

function nonBlank(text: string): string {
  if (text.trim() === '') throw new FileRefusal('empty');
  return text;
}
