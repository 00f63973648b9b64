import { areaName } from '../model/address';
import type { Change } from '../model/change';
import { quotedSheet } from '../model/address';
import { apiValue, valueType } from '../model/value';
import { type EventName, EVENTS, type Listeners, WORKBOOK } from './listeners';

/** One event as it is sent to the client. */
export interface Message {
  readonly type: number;
  readonly target: string;
  readonly text: string;
}

type Arguments = Readonly<Record<string, unknown>>;

/** What listeners are told of changes; a listener on a sheet and one on all sheets are told separately. */
export function messagesOf(changes: readonly Change[], listeners: Listeners, by: 'addin' | 'user'): Message[] {
  if (!listeners.enabled) return [];
  return changes.flatMap((change) => {
    const [event, args] = eventOf(change, by);
    return [change.sheet.id, WORKBOOK]
      .filter((target) => listeners.has(event, target))
      .map((target) => ({ type: EVENTS[event], target, text: JSON.stringify(args) }));
  });
}

function eventOf(change: Change, by: 'addin' | 'user'): readonly [EventName, Arguments] {
  const worksheetId = change.sheet.id;
  const common = { source: 'Local', worksheetId };
  // Documented since ExcelApi 1.14: whether the add-in's own code did it.
  const triggerSource = by === 'addin' ? 'ThisLocalAddin' : 'Unknown';
  switch (change.kind) {
    case 'cells': {
      const details =
        change.before === undefined || change.after === undefined
          ? {}
          : { valueBefore: apiValue(change.before), valueAfter: apiValue(change.after), valueTypeBefore: valueType(change.before), valueTypeAfter: valueType(change.after) };
      return ['changed', { ...common, changeType: change.type, address: areaName(change.area), referenceId: `${quotedSheet(change.sheet.name)}!${areaName(change.area)}`, triggerSource, shiftDirection: 'None', ...details }];
    }
    case 'format':
      return ['formatChanged', { ...common, address: areaName(change.area), triggerSource }];
    case 'selected':
      return ['selection', { worksheetId, address: change.areas.map((area) => areaName(area)).join(','), isInsideTable: false }];
    case 'renamed':
      return ['renamed', { ...common, nameBefore: change.before, nameAfter: change.sheet.name }];
    case 'visibility':
      return ['visibility', { ...common, visibilityBefore: change.before, visibilityAfter: change.sheet.visibility }];
    case 'protection':
      return ['protection', { ...common, isProtected: change.on, sheetProtected: change.on }];
    case 'added':
    case 'deleted':
      return [change.kind, common];
    case 'activated':
    case 'deactivated':
      return [change.kind, { worksheetId }];
  }
}
