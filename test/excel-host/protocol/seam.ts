import type { Host } from '../host';
import type { Theme } from '../options';
import type { Message } from './messages';

/** The native object that Excel for Windows gives its web view; Microsoft's client talks to nothing else. */

const BATCH = 93;
const COMMAND_DONE = 94;
const RICH_API_MESSAGE = 33;
const COMMAND_INVOKED = 39;
const EVENT_CATEGORY = 65_536;

type SafeArray = { toArray(): unknown[] };
const safeArray = (items: unknown[]): SafeArray => ({ toArray: () => items });

type Handler = (id: number, payload: SafeArray) => void;
type Callback = (payload: SafeArray | number) => void;

export interface Seam {
  /** Goes to `window.external`. */
  readonly external: Readonly<Record<string, unknown>>;
  /** Presses a button whose action is a function; resolves once the add-in says it has completed. */
  press(command: string, action: string): Promise<string>;
  /** Resolves when every request so far was answered. */
  idle(): Promise<void>;
}

/** Timers of the time of the start: a test may put false ones in their place later. */
const { setTimeout } = globalThis;

export function createSeam(host: Host): Seam {
  const handlers = new Map<number, Set<Handler>>();
  const presses = new Map<string, (result: string) => void>();
  let sequence = 0;
  let pending = 0;

  host.deliver = (messages: readonly Message[]) => {
    const entries = messages.map(({ type, target, text }) => safeArray([EVENT_CATEGORY, type, target, text, (sequence += 1), false]));
    for (const handler of handlers.get(RICH_API_MESSAGE) ?? []) handler(RICH_API_MESSAGE, safeArray(entries));
  };

  async function batch(message: readonly unknown[], callback: Callback): Promise<void> {
    pending += 1;
    try {
      await new Promise<void>((resolve) => setTimeout(resolve, host.options.latency));
      const answer = await host.answer(textOf(message[4]), Number(message[6]));
      if (answer === undefined) return;
      callback(safeArray(answer.status === 0 ? [0, 200, [], answer.body] : [answer.status]));
    } finally {
      pending -= 1;
      // Assumed: listeners hear of a batch after its answer.
      setTimeout(() => { host.publish('addin'); }, 0);
    }
  }

  const external = {
    GetHostInfo: () => ['Excel', 'Win32', '16.01', host.options.locale, 'telemetry', '', 'disableLogging', host.options.sharedRuntime ? '1' : '0'].join('|'),
    GetLoggingAllowed: () => false,
    GetContext: () => contextOf(host),
    Execute(id: number, parameters: unknown, callback: Callback) {
      const given = plain(parameters);
      if (id === BATCH) void batch(plain(given[0]), callback);
      else if (id === COMMAND_DONE) {
        presses.get(String(given[0]))?.(String(given[2]));
        callback(safeArray([0]));
      } else throw new Error(`The emulated Excel has no call ${String(id)}.`);
    },
    RegisterEvent(id: number, _target: string, handler: Handler, callback: (status: number) => void) {
      if (id !== RICH_API_MESSAGE && id !== COMMAND_INVOKED) throw new Error(`The emulated Excel has no event ${String(id)}.`);
      const known = handlers.get(id) ?? new Set();
      handlers.set(id, known.add(handler));
      callback(0);
    },
    UnregisterEvent(id: number, _target: string, callback: (status: number) => void) {
      handlers.delete(id);
      callback(0);
    },
  };

  return {
    external,
    press: (command, action) =>
      new Promise((resolve) => {
        presses.set(command, resolve);
        const event = JSON.stringify({ source: { id: command } });
        for (const handler of handlers.get(COMMAND_INVOKED) ?? []) handler(COMMAND_INVOKED, safeArray([command, action, event]));
      }),
    async idle() {
      do await new Promise<void>((resolve) => setTimeout(resolve, 1));
      while (pending > 0);
      await new Promise<void>((resolve) => setTimeout(resolve, 1));
    },
  };
}

/** What a new page asks about itself and its document; answers that nothing here depends on are left plain. */
function contextOf(host: Host): Readonly<Record<string, () => unknown>> {
  const { options } = host;
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => '1',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 0,
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.locale,
    GetDocUrl: () => '',
    // 1 may read and write, 0 only read.
    GetAppCapabilities: () => (options.readOnly === 'view' ? 0 : 1),
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => '1',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify({ ExcelApi: options.excelApi, RibbonApi: '1.1', DelayForCellEdit: '1.1', ...(options.sharedRuntime ? { SharedRuntime: '1.1' } : {}), ...options.sets }),
    GetHostCustomMessage: () => undefined,
    GetHostFullVersion: () => options.fullVersion,
    GetDialogRequirementMatrix: () => '{"DialogApi":"1.2"}',
    GetFeaturesForSolution: () => '',
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => themeText(options.theme),
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of host.documentSettings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        host.documentSettings.clear();
        keys.forEach((key, index) => host.documentSettings.set(key, values[index] ?? ''));
      },
    }),
  };
}

/** Colours travel as numbers. */
const themeText = (theme: Theme): string => JSON.stringify(Object.fromEntries(Object.entries(theme).map(([name, colour]) => [name, parseInt(String(colour).slice(1), 16)])));

const isSafeArray = (value: unknown): value is SafeArray => typeof value === 'object' && value !== null && 'toArray' in value && typeof value.toArray === 'function';
const plain = (value: unknown): unknown[] => (isSafeArray(value) ? value.toArray() : Array.isArray(value) ? (value as unknown[]) : []);
const textOf = (body: unknown): string => (Array.isArray(body) ? body.join('') : String(body));
