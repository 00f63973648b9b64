import { inflateSync } from 'fflate';
import { MAX_PART, MAX_PARTS } from './limits';
import { FileRefusal } from './refusal';

/** One part of a zipped file, as its directory declares it; nothing is unpacked yet. */
export interface ZipPart {
  /** With `/` between folders and none in front, however it was written. */
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Bytes packed and unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ABSENT = 0xffffffff;
/** Deflate cannot do better; a larger claim is a lie. */
const MAX_RATIO = 1032;

/** The parts in the order of the directory. Throws `damaged`, `too-many-parts`. */
export function listParts(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return directory(bytes, view);
  } catch (error) {
    throw error instanceof RangeError ? new FileRefusal('damaged') : error;
  }
}

function directory(bytes: Uint8Array, view: DataView): ZipPart[] {
  const { count, start } = end(view);
  if (count > MAX_PARTS) throw new FileRefusal('too-many-parts', { found: count, limit: MAX_PARTS });
  const parts: ZipPart[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new FileRefusal('damaged');
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const wide = wideNumbers(view, nameEnd, extraEnd);
    const number = (offset: number): number => {
      const value = view.getUint32(at + offset, true);
      return value === ABSENT ? (wide.shift() ?? value) : value;
    };
    const size = number(24);
    const packed = number(20);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)).replace(/\\/g, '/').replace(/^\/+/, ''),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed,
      size,
      offset: number(42),
    });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return parts;
}

/** Where the directory starts and how many entries it has. */
function end(view: DataView): { count: number; start: number } {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    if (at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64) {
      const wide = Number(view.getBigUint64(at - 12, true));
      return { count: Number(view.getBigUint64(wide + 32, true)), start: Number(view.getBigUint64(wide + 48, true)) };
    }
    return { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
  }
  throw new FileRefusal('damaged');
}

/** The 64-bit numbers of an entry's extra field, which some writers use for small files too. */
function wideNumbers(view: DataView, from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const stop = Math.min(to, at + 4 + view.getUint16(at + 2, true));
    for (let number = at + 4; number + 8 <= stop; number += 8) numbers.push(Number(view.getBigUint64(number, true)));
  }
  return numbers;
}

/** Unpacks one part and proves it with its checksum. Throws `encrypted`, `bomb`, `damaged`. */
export function unpack(bytes: Uint8Array, part: ZipPart): Uint8Array {
  if (part.encrypted) throw new FileRefusal('encrypted');
  if (part.size > MAX_PART) throw new FileRefusal('bomb', { found: part.size, limit: MAX_PART });
  if (part.offset + 30 > bytes.length || part.size > part.packed * MAX_RATIO + 64) throw new FileRefusal('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset + part.offset, 30);
  const start = part.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  if (view.getUint32(0, true) !== LOCAL || start + part.packed > bytes.length) throw new FileRefusal('damaged');
  const packed = bytes.subarray(start, start + part.packed);
  const content = inflate(packed, part);
  if (content.length !== part.size || crc32(content) !== part.crc) throw new FileRefusal('damaged');
  return content;
}

function inflate(packed: Uint8Array, part: ZipPart): Uint8Array {
  if (part.method === 0) return packed;
  if (part.method !== 8) throw new FileRefusal('damaged');
  try {
    return inflateSync(packed, { out: new Uint8Array(part.size) });
  } catch {
    throw new FileRefusal('damaged');
  }
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = ABSENT;
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number);
  return ~crc >>> 0;
}
