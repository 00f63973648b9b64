import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { isCandidate, SKIPPED, type Source, SourceError } from '../review/source';
import { systemReason } from './input';

/** The files named, and those in the folders named, at any depth, by name. A folder that cannot be listed is a source that cannot be loaded. */
export async function* sourcesIn(paths: readonly string[], except: readonly string[] = []): AsyncGenerator<Source | typeof SKIPPED> {
  const excepted = new Set(except.map((file) => path.resolve(file)));
  for (const each of paths) {
    const kind = await kindOf(each);
    if (kind === 'folder') yield* walk(each, excepted);
    else yield sourceOf(each);
  }
}

async function* walk(folder: string, excepted: ReadonlySet<string>): AsyncGenerator<Source | typeof SKIPPED> {
  let names: { readonly name: string; readonly link: boolean; readonly folder: boolean }[];
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    names = entries.map((entry) => ({ name: entry.name, link: entry.isSymbolicLink(), folder: entry.isDirectory() }));
  } catch (error) {
    yield { name: shown(folder), bytes: () => Promise.reject(asSourceError(error)) };
    return;
  }
  names.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const { name, link, folder: isFolder } of names) {
    const at = path.join(folder, name);
    if (excepted.has(path.resolve(at)) || !isCandidate(name)) yield SKIPPED;
    else if (isFolder) yield* walk(at, excepted);
    // A link to a folder may lead back to where it stands.
    else if (link && (await kindOf(at)) !== 'file') yield SKIPPED;
    else yield sourceOf(at);
  }
}

const sourceOf = (file: string): Source => ({ name: shown(file), bytes: () => load(file) });

async function load(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    throw asSourceError(error);
  }
}

const asSourceError = (error: unknown): SourceError => {
  const zh = systemReason(error);
  return new SourceError({ zh, en: `Cannot be read: ${(error as NodeJS.ErrnoException).code ?? 'unknown reason'}` });
};

async function kindOf(file: string): Promise<'file' | 'folder' | 'none'> {
  try {
    const found = await stat(file);
    return found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'none';
  } catch {
    return 'none';
  }
}

const shown = (file: string): string => file.split(path.sep).join('/');
