import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// npm run review:score [-- --files N] [--seed N] [--memory] [--out FOLDER] [--failures FILE]
const run = fileURLToPath(new URL('../test/review/score/run.ts', import.meta.url));
const { status } = spawnSync(process.execPath, ['--import', 'tsx', run, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
