import type { Browser } from 'playwright-core';
import { launch, serve, visit } from './support';

let browser: Browser;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

// Without Excel, office.js reports a warning and nothing else.
test.each([
  ['dist/web', ''],
  ['dist/excel', 'taskpane.html'],
])('%s/%s starts under its policy and asks no other host', async (folder, file) => {
  const server = await serve(folder);
  try {
    const { page, errors, foreign } = await visit(browser, server.url + file);
    await page.waitForFunction(() => document.querySelector('#root')?.hasChildNodes());
    expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });
  } finally {
    await server.close();
  }
});
