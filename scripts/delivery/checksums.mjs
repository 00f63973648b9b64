import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { filesOf } from '../manifest/surroundings.mjs';

export const list = 'SHA256SUMS';

const sum = (bytes) => createHash('sha256').update(bytes).digest('hex');
const relative = (folder, file) => path.relative(folder, file).split(path.sep).join('/');

/** Writes the checksums of every file in `folder`, as sha256sum reads them. */
export function writeChecksums(folder) {
  const lines = filesOf(folder)
    .map((file) => [relative(folder, file), file])
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, file]) => `${sum(readFileSync(file))}  ${name}\n`);
  writeFileSync(path.join(folder, list), lines.join(''));
}

/** Packs `folder` into a zip beside it, with its checksum. The same files always give the same zip. */
export function writeZip(folder) {
  const name = path.basename(folder);
  const entries = filesOf(folder).sort().map((file) => [`${name}/${relative(folder, file)}`, readFileSync(file)]);
  const zip = zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1), level: 6 });
  const file = `${folder}.zip`;
  writeFileSync(file, zip);
  writeFileSync(`${file}.sha256`, `${sum(zip)}  ${path.basename(file)}\n`);
  return file;
}
