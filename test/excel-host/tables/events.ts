import type { Args } from '../protocol/args';
import type { Call } from '../protocol/call';
import { HostError } from '../protocol/errors';
import type { EventName } from '../protocol/listeners';

/** How the client asks for each event (read from the client). */
const REGISTRATIONS: Readonly<Record<string, EventName>> = {
  ActivatedEvent: 'activated',
  AddedEvent: 'added',
  CalculatedEvent: 'calculated',
  DataChangedEvent: 'changed',
  DeactivatedEvent: 'deactivated',
  DeletedEvent: 'deleted',
  EventMoved: 'moved',
  EventNameChanged: 'renamed',
  EventVisibilityChanged: 'visibility',
  FormatChangedEvent: 'formatChanged',
  ProtectionChangedEvent: 'protection',
  SelectionChangedEvent: 'selection',
};

/** Events that Excel knows only from ExcelApi 1.17 on (documented), though this client already asks for them. */
const LATE: readonly EventName[] = ['renamed', 'visibility', 'moved'];

function requireKnown(event: EventName, { options }: Call): void {
  const [major = 0, minor = 0] = options.excelApi.split('.').map(Number);
  if (LATE.includes(event) && major === 1 && minor < 17 && options.sets['ExcelApiOnline'] === undefined) throw new HostError('ApiNotFound', `event ${event} needs ExcelApi 1.17`);
}

type Method<T> = (self: T, args: Args, call: Call) => void;

/** Methods by which a sheet, or the collection of all, takes on and lets go of listeners. */
export function listening<T>(targetOf: (self: T) => string): Readonly<Record<string, Method<T>>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, event] of Object.entries(REGISTRATIONS)) {
    methods[`_Register${name}`] = (self, _args, call) => {
      requireKnown(event, call);
      call.listeners.add(event, targetOf(self));
    };
    methods[`_Unregister${name}`] = (self, _args, call) => { call.listeners.remove(event, targetOf(self)); };
  }
  return methods;
}
