import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Has LibreOffice open workbooks, calculate them and save them again; the answer is in the same order. */
export const recalculated = (workbooks: readonly Uint8Array[]): Uint8Array[] => converted(workbooks, 'xlsx', 'xlsx');

/** Has LibreOffice save files of one kind as another, kinds given by their extensions; the answer is in the same order. */
export function converted(originals: readonly Uint8Array[], from: string, to: string): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'annex-office-'));
  try {
    const [before, after, profile] = ['before', 'after', 'profile'].map((name) => join(folder, name)) as [string, string, string];
    for (const each of [before, after, profile]) mkdirSync(each);
    const files = originals.map((bytes, index) => {
      const file = join(before, `file${String(index)}.${from}`);
      writeFileSync(file, bytes);
      return file;
    });
    const { status, stderr, error } = spawnSync(
      'soffice',
      [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--convert-to', to, '--outdir', after, ...files],
      { encoding: 'utf8', timeout: 300_000 },
    );
    if (error !== undefined || status !== 0) throw new Error(`soffice: ${error?.message ?? stderr}`);
    return files.map((_, index) => new Uint8Array(readFileSync(join(after, `file${String(index)}.${to}`))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
