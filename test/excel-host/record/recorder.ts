/** One request to Excel and its answer, both as sent. */
export interface Exchange {
  readonly request: unknown;
  readonly flags: number;
  /** 0 if Excel took the request. */
  readonly status: number;
  readonly response: unknown;
}

export interface Recording {
  /** What Excel said of itself. */
  readonly host: { readonly version: string; readonly platform: string; readonly language: string };
  readonly exchanges: readonly Exchange[];
}

interface SafeArray {
  toArray(): unknown[];
}

type Execute = (id: number, parameters: unknown, callback: (payload: unknown) => void, ...rest: unknown[]) => void;

const BATCH = 93;
const isSafeArray = (value: unknown): value is SafeArray => typeof value === 'object' && value !== null && 'toArray' in value && typeof value.toArray === 'function';
const plain = (value: unknown): unknown[] => (isSafeArray(value) ? value.toArray() : Array.isArray(value) ? (value as unknown[]) : []);
const joined = (body: unknown): string => (Array.isArray(body) ? body.join('') : typeof body === 'string' ? body : '');
const parsed = (text: string): unknown => (text === '' ? null : (JSON.parse(text) as unknown));

/**
 * Stands between Microsoft's client and the native object of Excel for Windows. Every other member of that object is passed on.
 * If the native object cannot be replaced, nothing is recorded and an error says so.
 */
export function record(owner: { external: unknown } = window as unknown as { external: unknown }): { taken(): Recording } {
  const native = owner.external as Record<string, unknown> & { Execute?: Execute };
  const exchanges: Exchange[] = [];
  const execute = native.Execute?.bind(native);
  if (execute === undefined) throw new Error('There is no Excel around this page.');

  const listening: Execute = (id, parameters, callback, ...rest) => {
    const message = id === BATCH ? plain(plain(parameters)[0]) : undefined;
    execute(
      id,
      parameters,
      (payload) => {
        if (message !== undefined) {
          const answer = plain(payload);
          exchanges.push({ request: parsed(joined(message[4])), flags: Number(message[6]), status: Number(answer[0]), response: parsed(joined(answer[3])) });
        }
        callback(payload);
      },
      ...rest,
    );
  };
  const wrapped = new Proxy({} as Record<string | symbol, unknown>, {
    get: (_target, name) => {
      if (name === 'Execute') return listening;
      const member = native[String(name)];
      return typeof member === 'function' ? (member.bind(native) as unknown) : member;
    },
    has: (_target, name) => name in native,
  });
  Object.defineProperty(owner, 'external', { value: wrapped, configurable: true, writable: true });
  return { taken: () => ({ host: hostInfo(), exchanges }) };
}

function hostInfo(): Recording['host'] {
  const office = (globalThis as unknown as { Office?: { context?: { diagnostics?: { version: string; platform: string }; displayLanguage?: string } } }).Office?.context;
  return { version: office?.diagnostics?.version ?? '', platform: String(office?.diagnostics?.platform ?? ''), language: office?.displayLanguage ?? '' };
}
