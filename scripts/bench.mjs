import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// npm run bench [-- WORD]: runs every bench/*.bench.ts whose name contains WORD, one after the other, each in its own process.
const [word = ''] = process.argv.slice(2);
const folder = new URL('../bench/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.bench.ts') && name.includes(word));

for (const name of files) {
  const { status } = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', fileURLToPath(new URL(name, folder))], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
