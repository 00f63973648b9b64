import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Context } from '../../scripts/manifest/check.mjs';

export const root = path.resolve(__dirname, '../..');
export const xml = readFileSync(path.join(root, 'manifest.xml'), 'utf8');

/** The checkout around the manifest, with the functions the ribbon may call. */
export const context: Context = {
  file: (name) => (/^assets\/[\w-]+\.png$/.test(name) ? readFileSync(path.join(root, name)) : null),
  associated: new Set(['insertForm', 'checkSheet', 'writeText', 'openPane']),
  version: '0.1.0',
};
