import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { recorderScript, rulesScript } from './script';

/**
 * Writes the rules and the recorder as scripts for a page in a real Excel: `npx tsx test/excel-host/browser/write.ts FOLDER`.
 * See README.md.
 */
async function main([folder = '.']: readonly string[]): Promise<void> {
  writeFileSync(path.join(folder, 'excel-recorder.js'), await recorderScript());
  writeFileSync(path.join(folder, 'excel-rules.js'), await rulesScript());
}

void main(process.argv.slice(2));
