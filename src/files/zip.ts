import { inflateSync } from 'fflate';
import { MAX_PART, MAX_PARTS } from './limits';
import { FileRefusal } from './refusal';

/** How a part was packed. */
export interface Packing {
  readonly method: number;
  readonly crc: number;
  /** Bytes unpacked. */
  readonly size: number;
}

/** One part of a zipped file, as its directory declares it; nothing is unpacked yet. */
export interface ZipPart extends Packing {
  /** With `/` between folders and none in front, however it was written. */
  readonly name: string;
  readonly encrypted: boolean;
  /** Bytes packed. */
  readonly packed: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ABSENT = 0xffffffff;
/** Flag of an entry: its name is UTF-8. */
const UTF8 = 0x800;
/** Deflate cannot do better; a larger claim is a lie. */
const MAX_RATIO = 1032;

/** Names that lead out of the file, or that one program reads to another end than the next. */
const MISLEADING = /(?:^|\/)\.\.(?:\/|$)|\0/;

/** How a part's name is written: its bytes, whether they are declared UTF-8, and the fields behind it. */
export type NameOf = (name: Uint8Array, isUtf8: boolean, extra: Uint8Array) => string;

export interface ListOptions {
  /** Most parts. */
  readonly most?: number;
  readonly nameOf?: NameOf;
}

const decoder = new TextDecoder();
const utf8Name: NameOf = (name) => decoder.decode(name);

/**
 * The parts in the order of the directory. Throws `damaged`, also if parts share bytes or have misleading names, and
 * `too-many-parts`.
 */
export function listParts(bytes: Uint8Array, { most = MAX_PARTS, nameOf = utf8Name }: ListOptions = {}): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const parts = directory(bytes, view, most, nameOf);
    if (parts.some(({ name }) => MISLEADING.test(name)) || overlap(parts)) throw new FileRefusal('damaged');
    return parts;
  } catch (error) {
    throw error instanceof RangeError ? new FileRefusal('damaged') : error;
  }
}

function overlap(parts: readonly ZipPart[]): boolean {
  const placed = [...parts].sort((a, b) => a.offset - b.offset);
  return placed.some(({ offset, packed }, index) => offset + LOCAL_LENGTH + packed > (placed[index + 1]?.offset ?? Infinity));
}

function directory(bytes: Uint8Array, view: DataView, most: number, nameOf: NameOf): ZipPart[] {
  const { count, start } = end(view);
  if (count > most) throw new FileRefusal('too-many-parts', { found: count, limit: most });
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
      name: nameOf(bytes.subarray(at + 46, nameEnd), (view.getUint16(at + 8, true) & UTF8) !== 0, bytes.subarray(nameEnd, extraEnd)).replace(/\\/g, '/').replace(/^\/+/, ''),
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
export const unpack = (bytes: Uint8Array, part: ZipPart): Uint8Array => unpackBytes(packedBytes(bytes, part), part, MAX_PART);

/** A part's bytes as they stand in the file, not copied. Throws `encrypted`, `damaged`. */
export function packedBytes(bytes: Uint8Array, part: ZipPart): Uint8Array {
  if (part.encrypted) throw new FileRefusal('encrypted');
  if (part.offset + LOCAL_LENGTH > bytes.length) throw new FileRefusal('damaged');
  const view = new DataView(bytes.buffer, bytes.byteOffset + part.offset, LOCAL_LENGTH);
  const start = part.offset + LOCAL_LENGTH + view.getUint16(26, true) + view.getUint16(28, true);
  if (view.getUint32(0, true) !== LOCAL || start + part.packed > bytes.length) throw new FileRefusal('damaged');
  return bytes.subarray(start, start + part.packed);
}

/** What a part's packed bytes unpack to, at most `limit` bytes, proved by its checksum. Throws `bomb`, `damaged`. */
export function unpackBytes(packed: Uint8Array, part: Packing, limit: number): Uint8Array {
  if (part.size > limit) throw new FileRefusal('bomb', { found: part.size, limit });
  if (part.size > packed.length * MAX_RATIO + 64) throw new FileRefusal('damaged');
  const content = inflate(packed, part);
  if (content.length !== part.size || crc32(content) !== (part.crc | 0)) throw new FileRefusal('damaged');
  return content;
}

function inflate(packed: Uint8Array, part: Packing): Uint8Array {
  if (part.method === 0) return packed;
  if (part.method !== 8) throw new FileRefusal('damaged');
  try {
    return inflateSync(packed, { out: new Uint8Array(part.size) });
  } catch {
    throw new FileRefusal('damaged');
  }
}

/** `CRC_TABLES[n][byte]`: the remainder of a byte with `n` zeros behind it; four bytes are looked up at once. */
const CRC_TABLES = [0, 1, 2, 3].map(() => new Int32Array(256)) as [Int32Array, Int32Array, Int32Array, Int32Array];
for (let byte = 0; byte < 256; byte++) {
  let value = byte;
  for (let bit = 0; bit < 32; bit++) {
    if (bit % 8 === 0 && bit > 0) (CRC_TABLES[bit / 8 - 1] as Int32Array)[byte] = value;
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  CRC_TABLES[3][byte] = value;
}

/** As a signed number: the engine translates arithmetic that leaves 32 bits with a sign again and again. */
function crc32(bytes: Uint8Array): number {
  const [one, two, three, four] = CRC_TABLES;
  const at = (table: Int32Array, byte: number): number => table[byte & 0xff] as number;
  const byte = (index: number): number => bytes[index] as number;
  const whole = bytes.length & ~3;
  let crc = -1;
  for (let index = 0; index < whole; index += 4) {
    crc ^= byte(index) | (byte(index + 1) << 8) | (byte(index + 2) << 16) | (byte(index + 3) << 24);
    crc = at(four, crc) ^ at(three, crc >>> 8) ^ at(two, crc >>> 16) ^ at(one, crc >>> 24);
  }
  for (let index = whole; index < bytes.length; index++) crc = (crc >>> 8) ^ at(one, crc ^ byte(index));
  return ~crc;
}
