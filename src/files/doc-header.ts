import { MAX_TEXT } from './limits';
import { FileRefusal } from './refusal';

/** Where the parts of an old Word document (.doc) stand, as its header (FIB) says. */
export interface DocHeader {
  /** The stream that holds the tables below. */
  readonly tables: '0Table' | '1Table';
  /** Characters of the main text; headers, notes and text boxes follow it. */
  readonly length: number;
  /** Which pieces of the file make the text (Clx). */
  readonly pieces: Extent;
  /** On which pages the properties of characters (PlcBteChpx) and paragraphs (PlcBtePapx) are. */
  readonly characters: Extent;
  readonly paragraphs: Extent;
}

/** A part of a stream, in bytes. */
export interface Extent {
  readonly start: number;
  readonly size: number;
}

const WORD = 0xa5ec;
/** The first version of this header, that of Word 97. */
const WORD_97 = 0x00c1;
/** Bits of the flags: `ENCRYPTED` covers every way to lock a document. */
const ENCRYPTED = 0x0100;
const SECOND_TABLES = 0x0200;

/** Throws `old-word` for documents of Word 95 and before, `encrypted`, `bomb`; RangeError where the stream ends. */
export function readHeader(document: DataView): DocHeader {
  const flags = document.getUint16(10, true);
  if (document.getUint16(0, true) !== WORD || document.getUint16(2, true) < WORD_97) throw new FileRefusal('old-word');
  if ((flags & ENCRYPTED) !== 0) throw new FileRefusal('encrypted');
  const length = document.getInt32(76, true);
  if (length <= 0) throw new FileRefusal('damaged');
  if (2 * length > MAX_TEXT) throw new FileRefusal('bomb', { found: 2 * length, limit: MAX_TEXT });
  const extent = (at: number): Extent => ({ start: document.getUint32(at, true), size: document.getUint32(at + 4, true) });
  return {
    tables: (flags & SECOND_TABLES) === 0 ? '0Table' : '1Table',
    length,
    characters: extent(0xfa),
    paragraphs: extent(0x102),
    pieces: extent(0x1a2),
  };
}
