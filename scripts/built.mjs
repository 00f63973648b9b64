import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lock = path.join(root, 'node_modules/.cache/annex-build.lock');
const lockLifetime = 5 * 60_000;

/** The configurations of webpack.config.js and what each is started by. */
const outputs = { page: 'dist/web/index.html', taskpane: 'dist/excel/taskpane.html', cli: 'dist/cli/annex.cjs' };

/** Builds one configuration unless its output is newer than everything it is made of. Returns the path of the output. */
export async function built(name) {
  const file = path.join(root, outputs[name]);
  if (upToDate(file)) return file;
  await locked(() => {
    if (!upToDate(file)) build(name, file);
  });
  return file;
}

function build(name, file) {
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const started = new Date();
  const { status, stdout, stderr } = spawnSync(process.execPath, [webpack, '--mode', 'production', '--config-name', name], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  // webpack leaves an unchanged file untouched, and a source may have changed while it was at work.
  utimesSync(file, started, started);
}

function upToDate(file) {
  const builtAt = changedAt(file);
  return ['src', 'assets', 'webpack.config.js', 'package.json', 'manifest.xml'].every((name) => changedAt(path.join(root, name)) < builtAt);
}

/** When a file, or the newest file of a folder, last changed; 0 if it does not exist. */
function changedAt(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  const inside = stat.isDirectory() ? readdirSync(file).map((name) => changedAt(path.join(file, name))) : [];
  return Math.max(stat.mtimeMs, ...inside);
}

async function locked(work) {
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!acquire()) await new Promise((resolve) => setTimeout(resolve, 200));
  try {
    work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function acquire() {
  const lockedAt = changedAt(lock);
  if (lockedAt && Date.now() - lockedAt > lockLifetime) rmSync(lock, { recursive: true, force: true });
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of process.argv.slice(2)) await built(name);
}
