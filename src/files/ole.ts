import { FileRefusal } from './refusal';

/** The old Office container (OLE compound file): a small file system of sectors, chained by tables. */
interface Container {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** Bytes of a sector. */
  readonly sector: number;
  /** The sector after each; below 0 at a chain's end. */
  readonly next: readonly number[];
}

const HEADER = 512;
const ENTRY = 128;
const STORAGE = 5;
const STREAM = 2;
const END_OF_CHAIN = -2;
/** Smaller streams lie in a container of their own, in sectors of this many bytes. */
const SMALL_STREAM = 4096;
const SMALL_SECTOR = 64;

/**
 * The first of `names` among the streams at the top of the container; undefined if there is none. Chains are followed once
 * round at most, so that no file makes this longer than itself. Throws `damaged`.
 */
export function oleStream(bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined {
  try {
    return find(bytes, names);
  } catch (error) {
    throw error instanceof RangeError ? new FileRefusal('damaged') : error;
  }
}

function find(bytes: Uint8Array, names: readonly string[]): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new FileRefusal('damaged');
  const container = { bytes, view, sector: 1 << shift, next: [] as number[] };
  container.next = tables(container).flatMap((at) => numbers(container, at));
  const directory = chain(container, view.getInt32(48, true));
  const entries = topEntries(directory);
  const wanted = names.map((name) => entries.find((each) => each.name === name)).find((each) => each !== undefined);
  if (wanted === undefined) return undefined;
  const content = wanted.size < SMALL_STREAM ? smallChain(container, directory, wanted.start) : chain(container, wanted.start);
  if (content.length < wanted.size) throw new FileRefusal('damaged');
  return content.subarray(0, wanted.size);
}

/** The places of the sectors that hold the table of chains: the first 109 stand in the header, the others in sectors. */
function tables(container: Container): number[] {
  const { view, sector } = container;
  const count = view.getUint32(44, true);
  if (count * sector > view.byteLength) throw new FileRefusal('damaged');
  const places: number[] = [];
  for (let at = 76; at < HEADER && places.length < count; at += 4) places.push(view.getInt32(at, true));
  let more = view.getInt32(68, true);
  while (places.length < count) {
    const further = numbers(container, more);
    more = further.pop() ?? END_OF_CHAIN;
    places.push(...further.slice(0, count - places.length));
  }
  return places;
}

/** The numbers a sector holds. */
function numbers({ view, sector }: Container, index: number): number[] {
  const start = (index + 1) * sector;
  return Array.from({ length: sector / 4 }, (_, place) => view.getInt32(start + place * 4, true));
}

/** The bytes of a chain of sectors; the file's last sector may be short. */
function chain(container: Container, first: number): Uint8Array {
  const { bytes, sector, next } = container;
  return joined(first, next, bytes.subarray(sector), sector);
}

function smallChain(container: Container, directory: Uint8Array, first: number): Uint8Array {
  const view = new DataView(directory.buffer, directory.byteOffset);
  const sectors = chain(container, view.getInt32(116, true));
  const table = chain(container, container.view.getInt32(60, true));
  const next = Array.from(new Int32Array(table.slice(0, table.length & ~3).buffer));
  return joined(first, next, sectors, SMALL_SECTOR);
}

function joined(first: number, next: readonly number[], bytes: Uint8Array, sector: number): Uint8Array {
  const order: number[] = [];
  for (let index = first; index !== END_OF_CHAIN; index = next[index] ?? -1) {
    if (index < 0 || index * sector >= bytes.length || order.length * sector > bytes.length) throw new FileRefusal('damaged');
    order.push(index);
  }
  const content = new Uint8Array(order.length * sector);
  order.forEach((index, place) => content.set(bytes.subarray(index * sector, (index + 1) * sector), place * sector));
  return content;
}

interface Entry {
  readonly name: string;
  readonly start: number;
  /** In bytes. */
  readonly size: number;
}

/** The streams directly under the root: objects put into a document have theirs in folders below. */
function topEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const count = Math.floor(directory.length / ENTRY);
  if (count === 0 || directory[66] !== STORAGE) throw new FileRefusal('damaged');
  const entries: Entry[] = [];
  const seen = new Set<number>();
  const open = [view.getInt32(76, true)];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index < 0) continue;
    if (index >= count || seen.has(index)) throw new FileRefusal('damaged');
    seen.add(index);
    const at = index * ENTRY;
    open.push(view.getInt32(at + 68, true), view.getInt32(at + 72, true));
    if (directory[at + 66] !== STREAM) continue;
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, view.getUint16(at + 64, true) - 2)));
    entries.push({ name, start: view.getInt32(at + 116, true), size: view.getUint32(at + 120, true) });
  }
  return entries;
}
