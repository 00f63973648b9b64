import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { serve, type Server } from '../support/serve';

export { serve, type Server };

export interface Visit {
  readonly page: Page;
  /** Uncaught errors and console errors, among them what the content security policy refused. */
  readonly errors: string[];
  /** Requests to any other origin than the page's own. */
  readonly foreign: string[];
  close(): Promise<void>;
}

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Opens `url` in a fresh profile of its own; `prepare` runs before the page's first script. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<void>): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 }, ...options });
  // A busy machine is no failure.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  const { origin } = new URL(url);
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  page.on('request', (request) => {
    const to = new URL(request.url());
    if (/^(https?|wss?):$/.test(to.protocol) && to.origin !== origin) foreign.push(to.href);
  });
  await prepare?.(page);
  await page.goto(url);
  return { page, errors, foreign, close: () => context.close() };
}

/** Opens a page of the site, by its path. */
export type Open = (path?: string, options?: BrowserContextOptions, prepare?: (page: Page) => Promise<void>) => Promise<Page>;

/**
 * Serves a folder to one browser for all tests of a file. What a test opens is closed after it, and the test fails if an
 * opened page had an error or asked another host.
 */
export function site(folder: string): Open {
  let browser: Browser;
  let server: Server;
  let visits: Visit[] = [];
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(), serve(folder)]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  afterEach(async () => {
    const over = visits;
    visits = [];
    for (const { close } of over) await close();
    expect({ errors: over.flatMap(({ errors }) => errors), foreign: over.flatMap(({ foreign }) => foreign) }).toEqual({ errors: [], foreign: [] });
  });
  return async (path = '', options = {}, prepare) => {
    const opened = await visit(browser, `${server.url}${path}`, options, prepare);
    visits.push(opened);
    return opened.page;
  };
}

/** The part of the page beside the spreadsheet. */
export const pane = (page: Page) => page.getByRole('complementary', { name: '校验与文字' });
