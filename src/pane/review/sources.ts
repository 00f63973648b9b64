import { expand } from '../../review/archive';
import { isCandidate, SKIPPED, type Source } from '../../review/source';
import { MAX_FILE } from '../../files/limits';
import { unpackBytes } from '../../files/zip';

/** What a person chose or dropped: files, by the path they are shown with. */
export type Chosen = readonly File[] | AsyncIterable<File>;

/** Paths of files from a dropped folder, which the browser gives no path. */
const paths = new WeakMap<File, string>();

/** The path of a file from what was chosen, with `/`. */
const pathOf = (file: File): string => {
  const path = paths.get(file) ?? file.webkitRelativePath;
  return path === '' ? file.name : path;
};

/**
 * Files as sources of a review. Those from a folder are passed over where they are none to read; `onFile` hears of the others.
 * Asking for a file's size makes the browser look at the disk, and the page waits: it is asked for when the file is read.
 */
export async function* sourcesOf(chosen: Chosen, onFile: (name: string, file: File) => void): AsyncGenerator<Source | typeof SKIPPED, void, undefined> {
  for await (const file of chosen) {
    const name = pathOf(file);
    if (name.includes('/') && !isCandidate(name)) {
      yield SKIPPED;
      continue;
    }
    onFile(name, file);
    yield { name, get size() { return file.size; }, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
  }
}

/** What was dropped, as long as the browser gives it: folders are gone through while the review runs. */
export function droppedFiles(data: DataTransfer): Chosen {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const entries = items.flatMap((item) => (item.webkitGetAsEntry() as FileSystemEntry | null) ?? []);
  return entries.length < items.length || !entries.some(({ isDirectory }) => isDirectory) ? [...data.files] : filesIn(entries);
}

async function* filesIn(entries: readonly FileSystemEntry[]): AsyncGenerator<File, void, undefined> {
  for (const entry of entries) {
    if (isFile(entry)) {
      const file = await new Promise<File>((resolve, reject) => { entry.file(resolve, reject); });
      paths.set(file, entry.fullPath.replace(/^\//, ''));
      yield file;
    } else if (isFolder(entry)) yield* filesIn(await listed(entry));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** A browser lists a folder a hundred entries at a time. */
async function listed(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}

/** The file of a sheet, from `files` by their names; out of the archive it came in. undefined if it is not at hand. */
export async function fileAgain(name: string, files: ReadonlyMap<string, File>): Promise<File | undefined> {
  const whole = files.get(name);
  if (whole !== undefined) return whole;
  for (const [archive, file] of files) {
    if (!name.startsWith(`${archive}/`)) continue;
    const source = expand(new Uint8Array(await file.arrayBuffer()), archive).sources.find((each) => each.name === name);
    if (source?.packed === undefined) continue;
    const bytes = unpackBytes(await source.bytes(), source.packed, MAX_FILE);
    return new File([bytes as Uint8Array<ArrayBuffer>], name.slice(name.lastIndexOf('/') + 1));
  }
  return undefined;
}
