import { MAX_ARCHIVE, MAX_ARCHIVED, checkSize } from '../files/limits';
import { sniff } from '../files/sniff';
import { listParts, type NameOf, packedBytes } from '../files/zip';
import { isCandidate, type Source } from './source';

/** The files of an archive that are to be read, and how many are not. */
export interface Expanded {
  readonly sources: readonly Source[];
  readonly skipped: number;
}

/** Whether bytes are a zip archive of files, and not a document that is one inside. What cannot be listed is not. */
export function isArchive(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false;
  try {
    return sniff(bytes) === 'archive';
  } catch {
    return false;
  }
}

/**
 * The files of a zip archive in its order, named `archive/path`; none is unpacked yet. Throws `FileRefusal`: `damaged`,
 * `too-many-parts`, `too-large`.
 */
export function expand(bytes: Uint8Array, name: string): Expanded {
  checkSize(bytes.length, MAX_ARCHIVE);
  const files = listParts(bytes, { most: MAX_ARCHIVED, nameOf }).filter((part) => !part.name.endsWith('/'));
  const wanted = files.filter((part) => isCandidate(part.name));
  const sources = wanted.map((part): Source => {
    const { method, crc, size } = part;
    return { name: `${name}/${part.name}`, size, packed: { method, crc, size }, bytes: () => Promise.resolve().then(() => packedBytes(bytes, part)) };
  });
  return { sources, skipped: files.length - wanted.length };
}

/** Field with the name in UTF-8, written by 7-Zip and WinRAR beside the name in the sender's own encoding. */
const UNICODE_PATH = 0x7075;

/** Archives made on Chinese Windows have names in GBK and do not say so. */
const nameOf: NameOf = (name, isUtf8, extra) => {
  const unicode = unicodePath(extra);
  if (unicode !== undefined) return unicode;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(name);
  } catch {
    return new TextDecoder(isUtf8 ? 'utf-8' : 'gb18030').decode(name);
  }
};

function unicodePath(extra: Uint8Array): string | undefined {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
  for (let at = 0; at + 4 <= extra.length; at += 4 + view.getUint16(at + 2, true)) {
    const end = at + 4 + view.getUint16(at + 2, true);
    // A version byte and the checksum of the plain name stand before it.
    if (view.getUint16(at, true) === UNICODE_PATH && extra[at + 4] === 1 && end <= extra.length && end > at + 9) return new TextDecoder().decode(extra.subarray(at + 9, end));
  }
  return undefined;
}
