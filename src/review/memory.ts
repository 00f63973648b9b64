import type { RefusalCode, RefusalDetail } from '../files/refusal';
import type { PackedAnnex } from './packed';
import { baseName, type Source } from './source';

/** What came of a file's content: its annexes (none if there is no such thing in it), or why it cannot be read. */
export type Outcome = { readonly annexes: readonly PackedAnnex[] } | { readonly refusal: { readonly code: RefusalCode; readonly detail: RefusalDetail } };

/** Keeps what came of files, by their content. What cannot be got or kept is as if never seen: neither may reject. */
export interface Memory {
  get(key: string): Promise<Outcome | undefined>;
  set(key: string, outcome: Outcome): Promise<void>;
}

/** A memory as long as the program runs. */
export function memoryOf(map: Map<string, Outcome> = new Map()): Memory {
  return {
    get: (key) => Promise.resolve(map.get(key)),
    set: (key, outcome) => {
      map.set(key, outcome);
      return Promise.resolve();
    },
  };
}

/** Refusals that are the content's and not the moment's. */
const LASTING: readonly RefusalCode[] = ['empty', 'too-large', 'too-many-parts', 'bomb', 'damaged', 'encrypted', 'no-sheet', 'pdf', 'rtf', 'old-word', 'web-frames', 'web-empty', 'opendocument', 'other-spreadsheet', 'archive', 'own-review', 'no-columns', 'image', 'not-a-spreadsheet'];

export const isLasting = (outcome: Outcome): boolean => 'annexes' in outcome || LASTING.includes(outcome.refusal.code);

/** SHA-256 of bytes in hexadecimal; undefined where the platform offers none (a page served without TLS). */
export type Hash = (bytes: Uint8Array) => Promise<string | undefined>;

export const webHash: Hash = async (bytes) => {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/**
 * What a file is known by: the hash of its bytes (packed, where it comes from an archive) and its name without folders,
 * which names the sheet of a text or document.
 */
export async function contentKey(hash: Hash, bytes: Uint8Array, { name, packed }: Source): Promise<string | undefined> {
  const hex = await hash(bytes);
  const packing = packed === undefined ? [] : [packed.method, packed.size, packed.crc];
  return hex === undefined ? undefined : [hex, ...packing, baseName(name)].join(' ');
}
