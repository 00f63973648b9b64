import type { Host } from '../host';
import type { Exchange, Recording } from './recorder';

/** Where an answer of this host differs from the recorded one. */
export interface Difference {
  readonly exchange: number;
  readonly at: string;
  readonly recorded: unknown;
  readonly found: unknown;
}

/** Ids that Excel chooses: they differ from one workbook to the next, and are put in place in later requests. */
const ID = /^(Id|_Id|_ReferenceId)$/;

/** Sends a recording's requests to a fresh host and compares the answers. Texts of error messages are not compared. */
export async function replay(recording: Recording, host: Host): Promise<Difference[]> {
  const ids = new Map<string, string>();
  const differences: Difference[] = [];
  for (const [index, exchange] of recording.exchanges.entries()) {
    const answer = await host.answer(withIds(exchange, ids), exchange.flags);
    const found: unknown = answer === undefined || answer.body === '' ? null : JSON.parse(answer.body);
    compare(exchange.response, found, '', (at, recorded, other) => {
      if (ID.test(at.split('.').at(-1) ?? '') && typeof recorded === 'string' && typeof other === 'string') ids.set(recorded, other);
      else if (!at.endsWith('.Message')) differences.push({ exchange: index, at, recorded, found: other });
    });
    if ((answer?.status ?? -1) !== exchange.status) differences.push({ exchange: index, at: 'status', recorded: exchange.status, found: answer?.status });
    host.forget();
  }
  return differences;
}

function withIds({ request }: Exchange, ids: ReadonlyMap<string, string>): string {
  return JSON.stringify(request, (_key, value: unknown) => (typeof value === 'string' ? (ids.get(value) ?? value) : value));
}

function compare(recorded: unknown, found: unknown, at: string, differ: (at: string, recorded: unknown, found: unknown) => void): void {
  if (typeof recorded === 'object' && recorded !== null && typeof found === 'object' && found !== null) {
    const keys = new Set([...Object.keys(recorded), ...Object.keys(found)]);
    for (const key of keys) compare((recorded as Record<string, unknown>)[key], (found as Record<string, unknown>)[key], `${at}.${key}`, differ);
  } else if (recorded !== found) differ(at, recorded, found);
}
