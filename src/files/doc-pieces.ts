import { SPRM } from './doc-changes';
import { FileRefusal } from './refusal';

/** A part of the text as it stands in the document's stream. */
export interface Piece {
  readonly text: string;
  /** The place of its first character, in bytes. */
  readonly start: number;
  /** Bytes a character. */
  readonly width: 1 | 2;
  /** Changes of properties (grpprl) of all of it. */
  readonly changes: DataView;
}

const CHANGES = 1;
const PIECES = 2;
const NARROW = 0x4000_0000;
const NOTHING = new DataView(new ArrayBuffer(0));
/** Changes that a piece can have of its own: code by number. */
const SINGLE: ReadonlyMap<number, number> = new Map([
  [0x18, SPRM.PFInTable],
  [0x19, SPRM.PFTtp],
  [0x41, SPRM.CFRMarkDel],
  [0x5c, SPRM.CFVanish],
  [0x68, SPRM.CIss],
]);

/** The first `length` characters of the document, by its table of pieces (Clx). Throws `damaged`, RangeError. */
export function readPieces(document: DataView, table: DataView, length: number): Piece[] {
  const lists: DataView[] = [];
  let at = 0;
  for (; table.getUint8(at) === CHANGES; at += 3 + table.getUint16(at + 1, true)) lists.push(part(table, at + 3, table.getUint16(at + 1, true)));
  const size = table.getUint32(at + 1, true);
  if (table.getUint8(at) !== PIECES || size % 12 !== 4) throw new FileRefusal('damaged');
  const pieces = part(table, at + 5, size);
  const count = (size - 4) / 12;
  if (pieces.getUint32(0, true) !== 0 || pieces.getUint32(count * 4, true) < length) throw new FileRefusal('damaged');
  const found: Piece[] = [];
  for (let index = 0; index < count; index++) {
    const first = pieces.getUint32(index * 4, true);
    const last = pieces.getUint32(index * 4 + 4, true);
    if (last <= first) throw new FileRefusal('damaged');
    if (first < length) found.push(pieceAt(document, part(pieces, (count + 1) * 4 + index * 8, 8), Math.min(last, length) - first, lists));
  }
  return found;
}

/** @param length in characters */
function pieceAt(document: DataView, entry: DataView, length: number, lists: readonly DataView[]): Piece {
  const place = entry.getUint32(2, true);
  const width = (place & NARROW) === 0 ? 2 : 1;
  const start = width === 2 ? place : (place & ~NARROW) / 2;
  const bytes = part(document, start, length * width);
  const text = new TextDecoder(width === 2 ? 'utf-16le' : 'windows-1252', { ignoreBOM: true }).decode(bytes);
  return { text, start, width, changes: changesOf(entry.getUint16(6, true), lists) };
}

function changesOf(told: number, lists: readonly DataView[]): DataView {
  const listed = lists[told >> 1];
  if ((told & 1) === 1) {
    if (listed === undefined) throw new FileRefusal('damaged');
    return listed;
  }
  const code = SINGLE.get((told >> 1) & 0x7f);
  return code === undefined ? NOTHING : new DataView(Uint8Array.of(code & 0xff, code >> 8, told >> 8).buffer);
}

const part = (view: DataView, start: number, size: number): DataView => {
  if (start + size > view.byteLength) throw new FileRefusal('damaged');
  return new DataView(view.buffer, view.byteOffset + start, size);
};
