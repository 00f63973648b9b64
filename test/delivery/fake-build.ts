import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');
const library = path.join(root, 'node_modules/@microsoft/office-js');
const officeFiles = ['office.js', 'excel-win32-16.01.js', 'zh-cn/office_strings.js', 'en-us/office_strings.js', 'telemetry/oteljs_agave.js'];

/** A folder as webpack leaves it, with next to nothing in it but the real icons, gate and office.js. */
export function fakeBuild(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'build-'));
  const excel = path.join(folder, 'excel');
  const web = path.join(folder, 'web');
  for (const part of [excel, web]) {
    mkdirSync(part);
    cpSync(path.join(root, 'assets'), path.join(part, 'assets'), { recursive: true });
    writeFileSync(path.join(part, 'THIRD-PARTY-NOTICES.txt'), 'notices');
  }
  cpSync(path.join(root, 'src/gate'), path.join(excel, 'gate'), { recursive: true });
  for (const name of officeFiles) cpSync(path.join(library, 'dist', name), path.join(excel, 'office', name));
  cpSync(path.join(library, 'LICENSE.md'), path.join(excel, 'office/LICENSE.md'));
  cpSync(path.join(root, 'manifest.xml'), path.join(excel, 'manifest.xml'));
  writeFileSync(path.join(excel, 'taskpane.html'), '<p>附表通</p>');
  const functions = ['insertForm', 'checkSheet', 'writeText', 'openPane'];
  writeFileSync(path.join(excel, 'taskpane.0123456789.js'), functions.map((name) => `Office.actions.associate("${name}",f);`).join(''));
  writeFileSync(path.join(web, 'index.html'), '<p>附表通</p>');
  return folder;
}
