import { Args } from './args';
import type { Call } from './call';
import { HostError, invalidArgument, itemNotFound, notImplemented } from './errors';
import { asJson, query } from './query';
import { type HostObject, isHostObject } from './table';
import { type Action, type ActionResult, ActionType, type ArgumentInfo, type Json, type ObjectPath, PathType, type RequestBody, type ResponseBody } from './wire';

export interface BatchHooks {
  /** Opens the object at the root of all paths. */
  readonly root: () => HostObject;
  /** A service object by its type name. */
  readonly service: (name: string) => HostObject;
  /** Called before every action with the member it is about; may throw. */
  readonly before: (member: string, index: number) => void;
}

/**
 * Runs one batch. A batch is no transaction: what came before a failing action stays, what comes after never runs
 * (documented for Excel; that the results of the earlier ones are given is read from the client).
 */
export function runBatch(request: RequestBody, call: Call, hooks: BatchHooks): ResponseBody {
  const batch = new Batch(request, call, hooks);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      hooks.before(batch.memberOf(action), index);
      if (action.ActionType === ActionType.Trace) traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: batch.run(action) });
    } catch (error) {
      const known = error instanceof HostError ? error : new HostError('GeneralException', String(error));
      if (!(error instanceof HostError)) console.error(error);
      return {
        Error: { Code: known.code, Message: known.messageIn(call.options.locale), Location: location(batch.memberOf(action)), ActionIndex: index, HttpStatusCode: known.status },
        ProcessedResults: { Results: results, TraceIds: traces },
        TraceIds: traces,
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** Members are told as an add-in writes them (documented: `Range.values`). */
const location = (member: string): string => member.replace(/\.([A-Z])/, (_all, first: string) => `.${first.toLowerCase()}`);

class Batch {
  /** Every path is opened once, in the order of the actions: opening may have effects (`worksheets.add`). */
  private readonly opened = new Map<number, HostObject | null>();

  constructor(
    private readonly request: RequestBody,
    private readonly call: Call,
    private readonly hooks: BatchHooks,
  ) {}

  run(action: Action): Json {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.open(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === null ? null : this.identity(object);
      case ActionType.Query:
        return object === null ? null : query(object, action.QueryInfo, this.call);
      case ActionType.Method:
        // The client also wants to keep what turns out to be no object.
        if (object === null && action.Name === '_KeepReference') return null;
        return this.method(this.required(object), action);
      case ActionType.SetProperty: {
        const value = this.values(action.ArgumentInfo)[0] ?? null;
        if (isHostObject(value)) throw invalidArgument(`${action.Name} is an object`);
        this.required(object).set(action.Name, value, this.call);
        return null;
      }
      case ActionType.Update: {
        const target = this.required(object);
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) target.set(target.property(name) ?? name, value, this.call);
        return null;
      }
      default:
        throw notImplemented(`action of type ${String(action.ActionType)}`);
    }
  }

  private method(object: HostObject, action: Action): Json {
    if (action.Name === '_KeepReference') {
      this.call.references.keep(object);
      return null;
    }
    const result = object.method(action.Name, new Args(this.values(action.ArgumentInfo)), this.call);
    return isHostObject(result) ? this.identity(result) : asJson(result);
  }

  /** An object that can be kept is given an id for it as soon as it is. */
  private identity(object: HostObject): Json {
    const id = this.call.references.idOf(object);
    return { ...object.identity(this.call), ...(id !== undefined && { _ReferenceId: id }) };
  }

  /** Using a null object fails (documented: ItemNotFound). */
  private required(object: HostObject | null): HostObject {
    if (object === null) throw itemNotFound('an object that does not exist');
    return object;
  }

  private open(id: number): HostObject | null {
    const known = this.opened.get(id);
    if (known !== undefined) return known;
    const path = this.path(id);
    const object = this.resolve(path);
    this.opened.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.hooks.root();
      case PathType.NewObject:
        return this.hooks.service(path.Name);
      case PathType.Null:
        return null;
      case PathType.Reference: {
        const kept = this.call.references.get(path.Name);
        if (kept === undefined) throw new HostError('InvalidReference', path.Name);
        return kept;
      }
      case PathType.Property: {
        const parent = this.parent(path);
        return parent === null ? null : parent.object(path.Name, this.call);
      }
      case PathType.Indexer: {
        const parent = this.required(this.parent(path));
        const key = this.values(path.ArgumentInfo)[0] ?? null;
        if (isHostObject(key)) throw invalidArgument('an object as key');
        const found = parent.index(key, this.call);
        if (found === null) throw itemNotFound(`${parent.type} ${JSON.stringify(key)}`);
        return found;
      }
      case PathType.Method: {
        const parent = this.parent(path);
        // Documented: methods of a null object give null objects if they are of the OrNullObject kind, else fail.
        if (parent === null && path.Name.endsWith('OrNullObject')) return null;
        const result = this.required(parent).method(path.Name, new Args(this.values(path.ArgumentInfo)), this.call);
        if (result === null || result === undefined) return null;
        if (!isHostObject(result)) throw new Error(`${path.Name} gave no object`);
        return result;
      }
    }
  }

  private parent(path: ObjectPath): HostObject | null {
    if (path.ParentObjectPathId === undefined) throw invalidArgument('a path without parent');
    return this.open(path.ParentObjectPathId);
  }

  private path(id: number): ObjectPath {
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError('InvalidObjectPath', String(id));
    return path;
  }

  private values(info: ArgumentInfo | undefined): (Json | HostObject)[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const id = references[index];
      if (Array.isArray(id)) throw notImplemented('a list of objects as argument');
      if (typeof id !== 'number' || id === 0) return value;
      return this.required(this.open(id));
    });
  }

  /** For messages, faults and logs: `Range.Values`, `Worksheet.Delete`. */
  memberOf(action: Action): string {
    if (action.ActionType === ActionType.Trace) return 'Trace';
    const path = this.request.ObjectPaths[String(action.ObjectPathId)];
    const object = this.opened.get(action.ObjectPathId);
    if (action.ActionType === ActionType.Instantiate) return path === undefined || path.Name === '' || object !== undefined ? 'Instantiate' : this.parentType(path) + path.Name;
    const owner = object?.type ?? (path === undefined ? '' : path.Name);
    if (action.ActionType === ActionType.Query) return `${owner}.Load`;
    return `${owner}.${action.Name}`;
  }

  private parentType(path: ObjectPath): string {
    const parent = path.ParentObjectPathId === undefined ? undefined : this.opened.get(path.ParentObjectPathId);
    return parent === undefined || parent === null ? '' : `${parent.type}.`;
  }
}
