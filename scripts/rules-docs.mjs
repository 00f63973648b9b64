import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// npm run docs:rules
const run = fileURLToPath(new URL('../test/annex/docs/run.ts', import.meta.url));
const { status } = spawnSync(process.execPath, ['--import', 'tsx', run], { stdio: 'inherit' });
process.exitCode = status ?? 1;
