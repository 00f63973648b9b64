import type { Args } from './args';
import { invalidArgument, notImplemented } from './errors';
import type { Call } from './call';
import type { Json } from './wire';

/** Anything that can be a value of a property or of a call. */
export type Loose = unknown;

export interface Property<T> {
  /** What a load gives. */
  readonly get?: (self: T, call: Call) => Loose;
  readonly set?: (self: T, value: Json, call: Call) => void;
  /** Left out of a load of everything (`*`), such as what is costly to read. */
  readonly apart?: boolean;
}

/** What a host object of one type can do; names as they travel, in PascalCase. */
export interface Table<T> {
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly objects?: Readonly<Record<string, (self: T, call: Call) => HostObject | null>>;
  /** Give a value, an object, or null for no object. */
  readonly methods?: Readonly<Record<string, (self: T, args: Args, call: Call) => Loose>>;
  /** Of a collection. */
  readonly items?: (self: T, call: Call) => readonly HostObject[];
  readonly index?: (self: T, key: Json, call: Call) => HostObject | null;
  /** How the client finds the object again: Id, _Id or _ReferenceId. */
  readonly identity?: (self: T, call: Call) => Readonly<Record<string, Json>>;
}

/** An object of the workbook as the protocol handles it: nothing but names and values. */
export interface HostObject {
  readonly type: string;
  /** What it stands for, for calls that take it as an argument. */
  readonly self: unknown;
  identity(call: Call): Readonly<Record<string, Json>>;
  get(name: string, call: Call): Loose;
  set(name: string, value: Json, call: Call): void;
  object(name: string, call: Call): HostObject | null;
  method(name: string, args: Args, call: Call): Loose;
  items(call: Call): readonly HostObject[] | undefined;
  index(key: Json, call: Call): HostObject | null;
  /** A property's own spelling, whatever the case asked for. */
  property(name: string): string | undefined;
  /** An object's own spelling. */
  navigation(name: string): string | undefined;
  /** Properties of a load of everything. */
  plain(): readonly string[];
}

const spellings = (names: readonly string[]): ReadonlyMap<string, string> => new Map(names.map((name) => [name.toLowerCase(), name]));

/** What this host has of each type, by names as they travel. */
export const members = new Map<string, readonly string[]>();

/** Makes an object of its type for what it stands for. */
export type Opens<T> = (self: T) => HostObject;

/** Makes objects of one type. */
export function objectType<T>(type: string, table: Table<T>): Opens<T> {
  const { properties = {}, objects = {}, methods = {} } = table;
  members.set(type, [...Object.keys(properties), ...Object.keys(objects), ...Object.keys(methods)]);
  const propertyNames = spellings(Object.keys(properties));
  const objectNames = spellings(Object.keys(objects));
  const plain = Object.keys(properties).filter((name) => properties[name]?.get !== undefined && properties[name].apart !== true);
  return (self) => ({
    type,
    self,
    identity: (call) => table.identity?.(self, call) ?? {},
    property: (name) => propertyNames.get(name.toLowerCase()),
    navigation: (name) => objectNames.get(name.toLowerCase()),
    plain: () => plain,
    get(name, call) {
      const get = properties[name]?.get;
      if (get === undefined) throw notImplemented(`${type}.${name}`);
      return get(self, call);
    },
    set(name, value, call) {
      const property = properties[name];
      if (property === undefined) throw notImplemented(`${type}.${name} =`);
      if (property.set === undefined) throw invalidArgument(`${type}.${name} is read-only`);
      property.set(self, value, call);
    },
    object(name, call) {
      const open = objects[name];
      if (open === undefined) throw notImplemented(`${type}.${name}`);
      return open(self, call);
    },
    method(name, args, call) {
      const run = methods[name];
      if (run === undefined) throw notImplemented(`${type}.${name}()`);
      const result = run(self, args, call);
      args.requireAllRead(`${type}.${name}`);
      return result;
    },
    items: (call) => table.items?.(self, call),
    index(key, call) {
      if (table.index === undefined) throw notImplemented(`${type}[]`);
      return table.index(self, key, call);
    },
  });
}

const OBJECT_KEYS: readonly (keyof HostObject)[] = ['type', 'self', 'identity', 'property', 'navigation'];
export const isHostObject = (value: unknown): value is HostObject => typeof value === 'object' && value !== null && OBJECT_KEYS.every((key) => key in value);

/** Makes sure that a text is one of Excel's names, whatever its case; the name comes back in Excel's spelling. */
export function oneOf(value: Json, names: readonly string[], what: string): string {
  const found = typeof value === 'string' ? names.find((name) => name.toLowerCase() === value.toLowerCase()) : undefined;
  if (found === undefined) throw invalidArgument(`${what} ${JSON.stringify(value)}`);
  return found;
}

export function textValue(value: Json, what: string): string {
  if (typeof value !== 'string') throw invalidArgument(`${what} is no text`);
  return value;
}

export function booleanValue(value: Json, what: string): boolean {
  if (typeof value !== 'boolean') throw invalidArgument(`${what} is no boolean`);
  return value;
}

export function numberValue(value: Json, what: string, least = -Infinity, most = Infinity): number {
  if (typeof value !== 'number' || value < least || value > most) throw invalidArgument(`${what} ${JSON.stringify(value)}`);
  return value;
}

/** An object with no other than the keys given; another key is one this host does not know. */
export function bag(value: Json, keys: readonly string[], what: string): Readonly<Record<string, Json>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument(`${what} is no object`);
  const given = value as Readonly<Record<string, Json>>;
  for (const key of Object.keys(given)) if (!keys.includes(key)) throw notImplemented(`${what}.${key}`);
  return given;
}

