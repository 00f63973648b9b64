import { type HostObject, objectType, oneOf, textValue } from '../protocol/table';
import { notImplemented } from '../protocol/errors';

/** Whether the task pane is shown, and whether the add-in starts with the document (shared runtime). */
export interface Pane {
  state: string;
  startState: string;
}

export const newPane = (): Pane => ({ state: 'Visible', startState: 'Inactive' });

const STATES = ['Inactive', 'Background', 'Visible'];

/** Right after its start the client calls this (read from the client); nothing else is known of it. */
const internalService = objectType<Pane>('AddinInternalService', { methods: { NotifyActionHandlerReady: () => undefined } });

/** Behind `Office.addin.showAsTaskpane` and `hide`. */
const runtimeService = objectType<Pane>('AppRuntimeService', {
  methods: {
    GetAppRuntimeState: (pane) => pane.state,
    SetAppRuntimeState: (pane, args) => { pane.state = oneOf(textValue(args.text(0), 'state'), STATES, 'state'); },
  },
});

/** Behind `Office.addin.setStartupBehavior`. */
const startService = objectType<Pane>('AppRuntimePersistenceService', {
  methods: {
    GetAppRuntimeStartState: (pane) => pane.startState,
    SetAppRuntimeStartState: (pane, args) => { pane.startState = oneOf(args.text(0), STATES, 'state'); },
  },
});

const services: Readonly<Record<string, (pane: Pane) => HostObject>> = {
  'Microsoft.InternalService.AddinInternalService': internalService,
  'Microsoft.AppRuntime.AppRuntimeService': runtimeService,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': startService,
};

/** What the client opens by a type name instead of from the workbook. */
export function service(name: string, pane: Pane): HostObject {
  const open = services[name];
  if (open === undefined) throw notImplemented(`service ${name}`);
  return open(pane);
}
