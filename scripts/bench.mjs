import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

// npm run bench [-- WORD]: runs every bench/*.bench.ts whose name contains WORD, one after the other, each in its own process
// and as one program file, as the terminal command and the pane are.
const [word = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'bench');
const names = readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.includes(word));

/** In one file, every part still knows the folder it came from. */
const ownFolders = {
  name: 'own-folders',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replaceAll('__dirname', JSON.stringify(dirname(path))), loader: 'ts' }));
  },
};

for (const name of names) {
  const outfile = join(root, 'node_modules/.cache/bench', name.replace(/\.ts$/, '.cjs'));
  await build({ entryPoints: [join(folder, name)], outfile, bundle: true, platform: 'node', format: 'cjs', external: ['esbuild'], plugins: [ownFolders], logLevel: 'error' });
  const { status } = spawnSync(process.execPath, ['--expose-gc', outfile], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
