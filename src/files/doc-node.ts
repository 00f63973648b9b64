import { CFB } from '@e965/xlsx';
import WordExtractor from 'word-extractor';
import type { Grid } from '../annex/sheet/grid';
import { checkSize } from './limits';
import { readFile } from './read';
import { FileRefusal } from './refusal';
import { sniff } from './sniff';
import { readText } from './text';

/** As `readFile`, and old Word documents (.doc) too. Rejects with `FileRefusal` only. */
export async function readFileInNode(bytes: Uint8Array, name: string): Promise<Grid[]> {
  checkSize(bytes.length);
  return sniff(bytes) === 'doc' ? readText(await wordText(bytes), name) : readFile(bytes, name);
}

/**
 * Most cells in a row that is surely one row. The library does not see where rows end whose properties Word keeps
 * elsewhere for their length, which are rows of nine cells and more; two such rows become one of nineteen.
 */
const MOST_CELLS = 18;

/** The text with a tab after each cell and a line for each row, as long as that is certain. */
async function wordText(bytes: Uint8Array): Promise<string> {
  if (isEncrypted(bytes)) throw new FileRefusal('encrypted');
  const text = await new WordExtractor()
    .extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    .then((document) => document.getBody({ filterUnicode: false }))
    .catch(() => {
      throw new FileRefusal('damaged');
    });
  if (text.trim() === '') throw new FileRefusal('empty');
  if (text.split('\n').some((line) => line.split('\t').length > MOST_CELLS + 1)) throw new FileRefusal('word-rows');
  return text;
}

const ENCRYPTED = 0x01;

/** Asks the document's own header; throws `damaged` if there is none. */
function isEncrypted(bytes: Uint8Array): boolean {
  try {
    const header = CFB.find(CFB.read(bytes, { type: 'buffer' }), 'WordDocument')?.content;
    return ((header?.[11] as number) & ENCRYPTED) !== 0;
  } catch {
    throw new FileRefusal('damaged');
  }
}
