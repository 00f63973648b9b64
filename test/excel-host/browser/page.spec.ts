import path from 'node:path';
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { launch, serve, type Server, visit } from '../../browser/support';
import type { Outcome } from '../conformance/page';
import type { Controls } from '../controls';
import { excelHostScript, recorderScript, rulesScript } from './script';

declare global {
  interface Window {
    excelHost: Controls;
    tryRules(): Promise<Outcome[]>;
    excelRecording(): string;
  }
}

const built = path.resolve(__dirname, '../../../dist/excel');

let browser: Browser;
let server: Server;
beforeAll(async () => {
  if (!existsSync(path.join(built, 'taskpane.html'))) throw new Error('Build the task pane first: npm run build');
  [browser, server] = await Promise.all([launch(), serve('dist/excel')]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test('the pane as it is shipped starts inside the emulated Excel', async () => {
  const script = await excelHostScript({ excelApi: '1.9' });
  const { page, errors, foreign, close } = await visit(browser, `${server.url}taskpane.html`, {}, async (opened) => {
    await opened.addInitScript({ content: script });
  });
  const info = await page.evaluate(() => Office.onReady());
  expect(info).toMatchObject({ host: 'Excel', platform: 'PC' });
  const values = await page.evaluate(async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('表');
      sheet.getRange('A1:A2').values = [[2], ['=A1*21']];
      await context.sync();
    });
    window.excelHost.user.edit('表', 'A1', '3');
    return window.excelHost.values('表', 'A1:A2');
  });
  expect(values).toEqual([[3], [63]]);
  expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
  await close();
});

test('every rule holds in the browser too, and is recorded on the way', async () => {
  const [host, recorder, rules] = await Promise.all([excelHostScript(), recorderScript(), rulesScript()]);
  const { page, close } = await visit(browser, `${server.url}taskpane.html`, { bypassCSP: true }, async (opened) => {
    await opened.addInitScript({ content: host });
    await opened.addInitScript({ content: recorder });
  });
  await page.evaluate(() => Office.onReady());
  await page.addScriptTag({ content: rules });
  const outcomes = await page.evaluate(() => window.tryRules());
  expect(outcomes.filter((outcome) => outcome.broken !== undefined)).toEqual([]);
  const recording = JSON.parse(await page.evaluate(() => window.excelRecording())) as { exchanges: unknown[] };
  expect(recording.exchanges.length).toBeGreaterThan(outcomes.length);
  await close();
});
