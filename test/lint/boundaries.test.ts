import { execFileSync } from 'node:child_process';
import path from 'node:path';

interface Snippet {
  file: string;
  code: string;
}

const boundary = 'annex/boundaries';
const globals = 'no-restricted-globals';

const refused: [rule: string, file: string, code: string][] = [
  [boundary, 'src/annex/form/a.ts', `import '../sheet/grid';`],
  [boundary, 'src/annex/form/a.ts', `import '../check/check';`],
  [boundary, 'src/annex/sheet/layout/a.ts', `import '../../check/check';`],
  [boundary, 'src/annex/check/a.ts', `import '../../narrative/write';`],
  [boundary, 'src/annex/form/a.ts', `import 'fflate';`],
  [boundary, 'src/annex/form/a.ts', `import 'node:fs';`],
  [boundary, 'src/annex/form/a.ts', `export type { Grid } from '../sheet/grid';`],
  [boundary, 'src/annex/form/a.ts', `export const grid = () => import('../sheet/grid');`],
  [boundary, 'src/annex/form/a.ts', `export type G = import('../sheet/grid').Grid;`],
  [boundary, 'src/narrative/a.ts', `import '../files/read';`],
  [boundary, 'src/narrative/a.ts', `import 'react';`],
  [boundary, 'src/files/a.ts', `import '../narrative/write';`],
  [boundary, 'src/files/a.ts', `import '../pane/Pane';`],
  [boundary, 'src/files/a.ts', `import '@univerjs/core';`],
  [boundary, 'src/workbook/a.ts', `import '../files/read';`],
  [boundary, 'src/workbook/a.ts', `import '../pane/Pane';`],
  [boundary, 'src/workbook/excel.ts', `import '@univerjs/core';`],
  [boundary, 'src/review/a.ts', `import '../pane/Pane';`],
  [boundary, 'src/terminal/a.ts', `import '../pane/Pane';`],
  [boundary, 'src/pane/a.ts', `import '../page';`],
  [boundary, 'src/pane/a.ts', `import '../worker';`],
  [boundary, 'src/pane/a.ts', `import '../terminal/commands';`],
  [boundary, 'src/pane/a.ts', `import '@univerjs/core';`],
  [boundary, 'src/pane/a.ts', `import 'node:fs';`],
  [boundary, 'src/page.tsx', `import './cli';`],
  [boundary, 'src/cli.ts', `import '../test/support/serve';`],
  [boundary, 'src/util/a.ts', `export {};`],
  [globals, 'src/pane/a.ts', `export const run = () => Excel.run(async () => {});`],
  ['no-restricted-syntax', 'src/pane/a.ts', `export type Range = Excel.Range;`],
  [globals, 'src/page.tsx', `await Office.onReady();`],
  [globals, 'src/workbook/page.ts', `export const ready = Office.onReady();`],
  [globals, 'src/annex/form/a.ts', `export const wide = () => window.innerWidth;`],
  [globals, 'src/narrative/a.ts', `export const load = () => fetch('/');`],
  ['no-restricted-properties', 'src/pane/a.ts', `export const office = window.Office;`],
  ['@typescript-eslint/no-explicit-any', 'src/pane/a.ts', `export const a = (b: any) => String(b);`],
  ['no-restricted-syntax', 'src/pane/a.tsx', `export const A = ({ html }: { html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />;`],
];

const accepted: [file: string, code: string][] = [
  ['src/annex/form/a.ts', `import './form';\nimport 'zod/mini';\nimport cn2021 from './official/cn-2021.json';\nexport { cn2021 };`],
  ['src/annex/sheet/layout/a.ts', `import '../../form/form';\nimport '../grid';`],
  ['src/annex/check/a.ts', `import '../form/form';\nimport '../sheet/figure';`],
  ['src/narrative/wording/a.ts', `import '../write';\nimport '../../annex/check/check';`],
  ['src/files/a.ts', `import '../annex/sheet/grid';\nimport 'fflate';\nimport 'node:worker_threads';`],
  ['src/workbook/excel.ts', `import './port';\nimport '../annex/sheet/plan';\nexport type Range = Excel.Range;\nexport const run = () => Excel.run(async () => {});`],
  ['src/workbook/page.ts', `import './univer/app';\nimport '@univerjs/core';`],
  ['src/workbook/univer/a.ts', `import '../port';\nimport '@univerjs/preset-sheets-core';`],
  ['src/review/a.ts', `import '../files/read';\nimport '../narrative/write';\nimport '../workbook/port';`],
  ['src/terminal/a.ts', `import '../files/read';\nimport 'node:fs';`],
  ['src/pane/a.ts', `import '../workbook/port';\nimport '../review/review';\nimport 'react';\nexport const worker = () => new Worker(new URL('../worker.ts', import.meta.url));`],
  ['src/taskpane.tsx', `import './pane/Pane';\nimport './workbook/excel';\nawait Office.onReady();`],
  ['src/page.tsx', `import './workbook/page';\nimport '@univerjs/preset-sheets-core/lib/index.css';`],
];

function lint(snippets: Snippet[]): string[][] {
  const root = path.resolve(__dirname, '../..');
  const output = execFileSync(process.execPath, [path.join(__dirname, 'snippets.mjs')], { cwd: root, input: JSON.stringify(snippets), encoding: 'utf8' });
  return JSON.parse(output) as string[][];
}

const results = lint([...refused.map(([, file, code]) => ({ file, code })), ...accepted.map(([file, code]) => ({ file, code }))]);

test.each(refused.map((one, i) => [...one, results[i]] as const))('%s refuses in %s: %s', (rule, _file, _code, messages) => {
  expect(messages).toEqual([expect.stringMatching(new RegExp(`^${rule}: `))]);
});

test.each(accepted.map((one, i) => [...one, results[refused.length + i]] as const))('in %s stands %j', (_file, _code, messages) => {
  expect(messages).toEqual([]);
});
