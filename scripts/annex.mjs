import { pathToFileURL } from 'node:url';
import { built } from './built.mjs';

// npm runs scripts in the checkout; the files named on the command line are meant from where the user stands.
if (process.env.npm_lifecycle_event === 'annex' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

try {
  process.argv[1] = await built('cli');
} catch (error) {
  process.stderr.write(`annex could not be built:\n${error.message}\n`);
  process.exit(2);
}
await import(pathToFileURL(process.argv[1]).href);
