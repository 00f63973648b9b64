import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// npm run propose:score [-- --only FORM] [--failures]
const run = fileURLToPath(new URL('../test/annex/propose/run.ts', import.meta.url));
const { status } = spawnSync(process.execPath, ['--import', 'tsx', run, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
