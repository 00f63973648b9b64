import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// npm run suggest:score [-- --only FORM] [--visible N] [--seed N] [--failures]
const run = fileURLToPath(new URL('../test/annex/suggest/run.ts', import.meta.url));
const { status } = spawnSync(process.execPath, ['--import', 'tsx', run, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
