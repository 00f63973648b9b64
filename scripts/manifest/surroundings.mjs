import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the checkout knows about the manifest: its icons and the functions its sources associate. */
export function sources() {
  return {
    file: (name) => (name.startsWith('assets/') ? bytes(path.join(root, name)) : null),
    associated: associated(filesOf(path.join(root, 'src')).filter((name) => /\.tsx?$/.test(name))),
    version: packageVersion(),
  };
}

/** The same from a build of the pane. */
export function build(folder) {
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return {
    file: (name) => bytes(path.join(folder, name)),
    complete: true,
    associated: associated(scripts.map((name) => path.join(folder, name))),
    version: packageVersion(),
  };
}

/**
 * The names passed to Office.actions.associate. Where a file passes a variable, every word of that file counts: the names then stand in
 * a list beside it.
 */
export function associated(files) {
  const names = new Set();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    for (const [, name] of text.matchAll(/\bactions\.associate\(\s*['"`]([^'"`]+)['"`]/g)) names.add(name);
    if (/\bactions\.associate\(\s*[^'"`\s]/.test(text)) for (const word of text.match(/[A-Za-z_$][\w$]*/g)) names.add(word);
  }
  return names;
}

function packageVersion() {
  return JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).version;
}

function bytes(file) {
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
}

export function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? filesOf(full) : [full];
  });
}
