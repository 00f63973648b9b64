import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

/** Makes one program file of each entry (relative to the project), as the build does. Returns the files in their order. */
export function built(...entries: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'annex-hostile-'));
  return entries.map((entry, index) => {
    const outfile = join(folder, `${index}.cjs`);
    buildSync({ entryPoints: [join(__dirname, '../..', entry)], bundle: true, minify: true, platform: 'node', format: 'cjs', outfile });
    return outfile;
  });
}
