import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { excelHostScript } from '../excel-host/browser/script';
import { launch, serve, visit } from './support';

const run = promisify(execFile);

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('the packaged folder, served by a plain server, starts inside the emulated Excel', async () => {
  const out = mkdtempSync(path.join(tmpdir(), 'annex-package-'));
  await run(process.execPath, ['scripts/package.mjs', '--origin', 'https://annex.example.gov.cn', '--build', 'dist', '-o', out]);
  const [name] = readdirSync(out).filter((each) => !each.endsWith('.zip'));
  const server = await serve(path.join(out, name ?? '', 'site'));
  const script = await excelHostScript();
  const { page, errors, foreign, close } = await visit(browser, `${server.url}excel/taskpane.html`, {}, async (opened) => {
    await opened.addInitScript({ content: script });
  });
  await page.getByText('这里没有认出统计表').waitFor();
  expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
  await close();
  await server.close();
});

describe('the gate', () => {
  const edgeHtml = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/70.0.3538.102 Safari/537.36 Edge/18.19042';

  test('a web view that cannot run the pane gets the required version and the way out, and nothing more is loaded', async () => {
    const server = await serve('dist/excel');
    const asked: string[] = [];
    const { page, close } = await visit(browser, `${server.url}taskpane.html`, { userAgent: edgeHtml }, async (opened) => {
      opened.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await Promise.resolve();
    });
    const gate = page.locator('#annex-gate');
    await gate.waitFor();
    expect(await gate.textContent()).toContain('Microsoft 365');
    expect(asked.filter((name) => name.endsWith('.js'))).toEqual(['/gate/gate.js']);
    await close();
    await server.close();
  });

  test('a start that hangs is told after a while, with the file that is missing', async () => {
    const server = await serve('dist/excel');
    const script = await excelHostScript();
    const { page, close } = await visit(browser, `${server.url}taskpane.html`, {}, async (opened) => {
      await opened.addInitScript({ content: script });
      await opened.route('**/excel-win32-16.01.js', (route) => route.abort());
    });
    const gate = page.locator('#annex-gate');
    await gate.waitFor({ timeout: 30_000 });
    expect(await gate.textContent()).toContain('excel-win32-16.01.js');
    await close();
    await server.close();
  });
});
