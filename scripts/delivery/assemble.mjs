import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check, message } from '../manifest/check.mjs';
import { microsoftParser } from '../manifest/microsoft.mjs';
import { manifestFor } from '../manifest/origin.mjs';
import { build, root } from '../manifest/surroundings.mjs';
import { list, writeChecksums, writeZip } from './checksums.mjs';
import { officeProblems } from './office.mjs';

const exampleOrigin = 'https://annex.example.gov.cn';
const exampleShare = '\\\\fileserver\\annex';

/** Writes the delivery for one origin into `output`. Returns its folder and zip, and what is wrong with it. */
export async function assemble({ origin, share = exampleShare, from, output }) {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const folder = path.join(output, `annex-${version}`);
  const previous = clear(folder);
  const site = path.join(folder, 'site');

  for (const part of ['excel', 'web']) cpSync(path.join(from, part), path.join(site, part), { recursive: true });
  rmSync(path.join(site, 'excel/manifest.xml'), { force: true });
  const manifest = manifestFor(readFileSync(path.join(root, 'manifest.xml'), 'utf8'), origin);
  writeFileSync(path.join(folder, 'manifest.xml'), manifest);
  copyGuide(folder, origin, share);
  cpSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
  const notices = ['web', 'excel'].map((part) => readFileSync(path.join(site, part, 'THIRD-PARTY-NOTICES.txt'), 'utf8'));
  writeFileSync(path.join(folder, 'THIRD-PARTY-NOTICES.txt'), notices.join('\n'));

  const problems = [
    ...check(manifest, { ...build(path.join(site, 'excel')), origin, ...(previous && { previous }) }).map(message),
    ...officeProblems(path.join(site, 'excel/office')),
  ];
  const refused = await microsoftParser(path.join(folder, 'manifest.xml'));
  if (refused) problems.push(refused);
  if (problems.length > 0) return { folder, zip: null, problems };
  writeChecksums(folder);
  return { folder, zip: writeZip(folder), problems };
}

/** Empties the folder of an earlier delivery; returns its manifest. Leaves any other folder alone. */
function clear(folder) {
  const file = path.join(folder, 'manifest.xml');
  const previous = existsSync(path.join(folder, list)) && existsSync(file) ? readFileSync(file, 'utf8') : null;
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(file)) throw new Error(`${folder} 里有别的文件，请换一个目录（-o）。`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return previous;
}

/** The administrator's guide, with the names of this place instead of the examples. */
function copyGuide(folder, origin, share) {
  const docs = path.join(root, 'docs');
  const { hostname, port } = new URL(origin);
  const fill = (text) =>
    text
      .replaceAll(exampleOrigin, origin)
      .replaceAll(new URL(exampleOrigin).hostname, hostname)
      .replaceAll('listen 443 ', `listen ${port || 443} `)
      .replaceAll(exampleShare.replaceAll('\\', '\\\\'), share.replaceAll('\\', '\\\\'))
      .replaceAll(exampleShare, share);
  mkdirSync(path.join(folder, 'deploy'));
  for (const name of ['deploy.md', ...readdirSync(path.join(docs, 'deploy')).map((one) => `deploy/${one}`)]) {
    writeFileSync(path.join(folder, name), fill(readFileSync(path.join(docs, name), 'utf8')));
  }
}
