import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { filesOf } from '../manifest/surroundings.mjs';

const library = path.join(path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');

/** Without these Office.onReady never answers, and says nothing. */
const needed = ['office.js', 'excel-win32-16.01.js', 'zh-cn/office_strings.js', 'en-us/office_strings.js', 'telemetry/oteljs_agave.js', 'LICENSE.md'];

/** What is wrong with the copy of Microsoft's library in `folder`: it may be passed on complete, unmodified and with its licence only. */
export function officeProblems(folder) {
  const missing = needed.filter((name) => !existsSync(path.join(folder, name))).map((name) => `缺少 office/${name}`);
  if (missing.length > 0) return missing;
  return filesOf(folder)
    .map((file) => path.relative(folder, file))
    .filter((name) => name !== 'LICENSE.md' && !same(path.join(folder, name), path.join(library, name)))
    .map((name) => `office/${name.split(path.sep).join('/')} 与 @microsoft/office-js 中的不同：许可只准原样分发`);
}

function same(file, original) {
  return existsSync(original) && readFileSync(file).equals(readFileSync(original));
}
