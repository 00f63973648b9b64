import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

export { serve, type Server } from '../support/serve';

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
