import type { Bilingual } from '../annex/form/form';
import type { Packing } from '../files/zip';

/** A file to be reviewed, not yet loaded. */
export interface Source {
  /** As it is shown: its path from what was chosen, with `/`. */
  readonly name: string;
  /** In bytes, where it is known before loading. */
  readonly size?: number;
  /** Rejects with SourceError, FileRefusal or whatever the system says. */
  bytes(): Promise<Uint8Array>;
  /** Set if the bytes are a packed part of an archive. */
  readonly packed?: Packing;
}

/** Stands in a list of sources for a file that was passed over. */
export const SKIPPED = 'skipped';

/** The files to be reviewed, as they become known. */
export type Sources = Iterable<Source | typeof SKIPPED> | AsyncIterable<Source | typeof SKIPPED>;

/** Without folders. */
export const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/** A file that could not be loaded. */
export class SourceError extends Error {
  constructor(readonly reason: Bilingual) {
    super(reason.zh);
    this.name = 'SourceError';
  }
}

/** Extensions that no annex has; a file with any other, or none, is opened to see. */
const OTHERS =
  /\.(?:jpe?g|png|gif|bmp|tiff?|webp|svg|ico|heic|mp[34]|m4[av]|avi|mov|wav|wm[av]|exe|dll|msi|bat|cmd|com|sys|lnk|url|ini|db|log|js|css|json|jsonl|py|iso|dmg|apk|ttf|otf|psd|dwg|ofd|pptx?|tmp|bak|torrent)$/i;

/**
 * Whether a file found in a folder or an archive is to be read: not what programs leave beside documents (`~$…`, `.…`,
 * `__MACOSX`, Thumbs.db) and no kind of file that never holds a table. A file chosen by itself is always read.
 */
export function isCandidate(path: string): boolean {
  const parts = path.split('/').filter((part) => part !== '');
  const name = parts[parts.length - 1] ?? '';
  if (parts.some((part) => part.startsWith('.') || part === '__MACOSX') || name.startsWith('~$') || name.startsWith('~WRL')) return false;
  return name !== '' && !OTHERS.test(name);
}
