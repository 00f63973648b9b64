import path from 'node:path';
import { build } from 'esbuild';
import type { HostOptions } from '../options';

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [path.join(__dirname, entry)], bundle: true, write: false, format: 'iife', target: 'chrome90', logLevel: 'silent' });
  return outputFiles[0]?.text ?? '';
}

let host: Promise<string> | undefined;

/**
 * The emulated Excel as a text for `page.addInitScript({ content })`: the page as it is shipped then starts inside it, with
 * the controls as `excelHost`. Nothing of the page is changed.
 */
export async function excelHostScript(options: Partial<HostOptions> = {}): Promise<string> {
  host ??= bundle('entry.ts');
  return `window.excelHostOptions = ${JSON.stringify(options)};\n${await host}`;
}

/** The conformance rules as a text for `page.addScriptTag({ content })`; `tryRules()` then tries them all. */
export const rulesScript = (): Promise<string> => bundle('../conformance/page.ts');

/** The recorder as a text for `page.addInitScript({ content })` or a page's first script; see record/page.ts. */
export const recorderScript = (): Promise<string> => bundle('../record/page.ts');
