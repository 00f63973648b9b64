import type { Call } from './call';
import { notImplemented } from './errors';
import { type HostObject, isHostObject } from './table';
import type { Json, QueryInfo } from './wire';

/** One level of a load: names to give, and what is wanted of objects below. */
interface Wanted {
  readonly names: Set<string>;
  readonly below: Map<string, Wanted>;
  all: boolean;
}

const nothing = (): Wanted => ({ names: new Set(), below: new Map(), all: false });

/** Answers a load. Names are matched whatever their case (read from the client: it sends them as the add-in wrote them). */
export function query(object: HostObject, info: QueryInfo | undefined, call: Call): Json {
  const wanted = nothing();
  for (const path of info?.Select ?? []) add(wanted, path);
  for (const path of info?.Expand ?? []) add(wanted, `${path}/*`);
  if ((info?.Select ?? []).length === 0) wanted.all = true;
  return answer(object, wanted, call, info);
}

function add(wanted: Wanted, path: string): void {
  let level = wanted;
  const parts = path.split(/[/.]/).filter((part) => part !== '' && part.toLowerCase() !== 'items');
  parts.forEach((part, index) => {
    if (part === '*') level.all = true;
    else if (index === parts.length - 1) level.names.add(part);
    else {
      const key = part.toLowerCase();
      const next = level.below.get(key) ?? nothing();
      level.below.set(key, next);
      level = next;
    }
  });
}

function answer(object: HostObject, wanted: Wanted, call: Call, info?: QueryInfo): Json {
  const items = object.items(call);
  if (items !== undefined) {
    const own: Record<string, Json> = {};
    const rest = nothing();
    rest.all = wanted.all;
    for (const name of wanted.names) {
      const property = object.property(name);
      if (property === undefined) rest.names.add(name);
      else own[property] = asJson(object.get(property, call));
    }
    for (const [name, below] of wanted.below) rest.below.set(name, below);
    const skip = info?.Skip ?? 0;
    const shown = items.slice(skip, info?.Top === undefined ? undefined : skip + info.Top);
    return { ...own, _Items: shown.map((item) => answer(item, rest, call)) };
  }
  const found: Record<string, Json> = { ...object.identity(call) };
  const names = new Set(wanted.all ? object.plain() : []);
  for (const name of wanted.names) {
    const property = object.property(name);
    const navigation = object.navigation(name);
    if (property !== undefined) names.add(property);
    else if (navigation !== undefined) wanted.below.set(name.toLowerCase(), merged(wanted.below.get(name.toLowerCase())));
    else throw notImplemented(`${object.type}.${name}`);
  }
  for (const name of names) found[name] = asJson(object.get(name, call));
  for (const [name, below] of wanted.below) {
    const navigation = object.navigation(name);
    if (navigation === undefined) throw notImplemented(`${object.type}.${name}`);
    const next = object.object(navigation, call);
    found[navigation] = next === null ? null : answer(next, below, call);
  }
  return found;
}

/** An object named without its properties is loaded with all of them (documented for navigation properties). */
function merged(below: Wanted | undefined): Wanted {
  return { names: below?.names ?? new Set(), below: below?.below ?? new Map(), all: true };
}

export function asJson(value: unknown): Json {
  if (isHostObject(value)) throw new Error(`${value.type} is no value`);
  return (value ?? null) as Json;
}
