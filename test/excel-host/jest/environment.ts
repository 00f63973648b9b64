import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import type { Circus } from '@jest/types';
import JSDOMEnvironment from 'jest-environment-jsdom';
import { ResourceLoader } from 'jsdom';
import { Controls } from '../controls';
import type { HostOptions } from '../options';

const origin = 'https://annex.test/';
const library = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');

/** Serves Microsoft's library from its package, unmodified, and nothing else. */
class LibraryLoader extends ResourceLoader {
  constructor(private readonly refused: string[]) {
    super();
  }

  override fetch(url: string): ReturnType<ResourceLoader['fetch']> {
    const file = url.startsWith(`${origin}office/`) ? path.join(library, new URL(url).pathname.slice('/office/'.length)) : undefined;
    if (file?.startsWith(library) === true) return readFile(file) as ReturnType<ResourceLoader['fetch']>;
    this.refused.push(url);
    return null;
  }
}

interface OfficeWindow {
  readonly Office?: { onReady(): Promise<unknown> };
  readonly OfficeExtension?: {
    readonly CommonUtility?: { _doApiNotSupportedCheck?: boolean };
    readonly GenericEventRegistration?: { readonly s_genericEventRegistrations?: Record<string, { m_eventRegistration?: { m_handlersByEventByTarget?: unknown } }> };
  };
}

/**
 * A page with Microsoft's client ready inside the emulated Excel, told of it as `excelHost`. Every test starts with a fresh
 * workbook and without listeners. Options of the host are given per file:
 *
 *     @jest-environment-options {"excel": {"excelApi": "1.9", "locale": "en-US"}}
 *
 * `"apiCheck": false` lets members above the declared version through, as the client by itself would.
 */
export default class ExcelEnvironment extends JSDOMEnvironment {
  private readonly controls: Controls;
  private readonly apiCheck: boolean;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    const options = config.projectConfig.testEnvironmentOptions as { excel?: Partial<HostOptions> & { apiCheck?: boolean } };
    const { apiCheck = true, ...excel } = options.excel ?? {};
    const controls = new Controls(excel);
    const loader = new LibraryLoader(controls.refused);
    super({ ...config, projectConfig: { ...config.projectConfig, testEnvironmentOptions: { ...options, url: origin, resources: loader } } }, context);
    this.controls = controls;
    this.apiCheck = apiCheck;
  }

  override async setup(): Promise<void> {
    await super.setup();
    Object.defineProperty(this.global, 'external', { value: this.controls.seam.external, configurable: true, writable: true });
    Object.defineProperty(this.global, 'excelHost', { value: this.controls, configurable: true, writable: true });
    const { document } = this.global;
    await new Promise<void>((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${origin}office/office.js`;
      script.onload = () => { resolve(); };
      script.onerror = () => { reject(new Error('office.js could not be loaded')); };
      document.head.append(script);
    });
    await this.client.Office?.onReady();
    await this.controls.idle();
    const check = this.client.OfficeExtension?.CommonUtility;
    if (check !== undefined) check._doApiNotSupportedCheck = this.apiCheck;
  }

  async handleTestEvent(event: Circus.AsyncEvent): Promise<void> {
    if (event.name !== 'test_start') return;
    await this.controls.idle();
    this.controls.reset();
    // The client keeps the listeners of a test that did not remove them.
    for (const each of Object.values(this.client.OfficeExtension?.GenericEventRegistration?.s_genericEventRegistrations ?? {})) {
      if (each.m_eventRegistration !== undefined) each.m_eventRegistration.m_handlersByEventByTarget = {};
    }
  }

  private get client(): OfficeWindow {
    return this.global as unknown as OfficeWindow;
  }
}
