import { areaName, parseArea, quotedSheet, splitSheet } from '../model/address';
import type { Book } from '../model/book';
import type { DefinedName } from '../model/features';
import type { Sheet } from '../model/sheet';
import { looksLikeCell } from '../model/structure';
import { apiValue } from '../model/value';
import type { Args } from '../protocol/args';
import type { Call } from '../protocol/call';
import { HostError, invalidArgument, itemNotFound } from '../protocol/errors';
import { booleanValue, type HostObject, isHostObject, objectType, textValue, type Opens } from '../protocol/table';
import { rangeObject } from './range';
import { areasOf, rangeArgument, target } from './target';
import { worksheetObject } from './worksheet';

/** The names of the workbook, or of one sheet. */
interface Scope {
  readonly names: Map<string, DefinedName>;
  readonly sheet: Sheet | null;
}

export const bookNames = (book: Book): Scope => ({ names: book.names, sheet: null });

interface NameOn {
  readonly scope: Scope;
  readonly item: DefinedName;
}

/** Letters, digits, `_`, `.`, `\`, not beginning with a digit, not like a cell, at most 255 (documented rules). */
function requireName(name: string): void {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || looksLikeCell(name) || /^[cr]$/i.test(name)) throw invalidArgument(`the name ${name}`);
}

function add(scope: Scope, args: Args, call: Call): HostObject {
  const name = args.text(0);
  requireName(name);
  const key = name.toLowerCase();
  // Assumed: a name already taken is refused, not replaced.
  if (scope.names.has(key)) throw new HostError('InvalidArgument', `the name ${name} is taken`);
  const given = args.at(1);
  const reference = isHostObject(given) ? absolute(given, call) : textValue(given ?? null, 'reference');
  const formula = reference.startsWith('=') ? reference : `=${reference}`;
  call.book.read(formula);
  const item: DefinedName = { name, formula, comment: args.optionalText(2) ?? '', visible: true };
  scope.names.set(key, item);
  call.book.touch();
  return nameObject({ scope, item });
}

function absolute(given: HostObject, call: Call): string {
  const of = rangeArgument(given, call.book, call.book.active);
  return areasOf(of).map((area) => `${quotedSheet(of.sheet.name)}!${areaName(area, true)}`).join(',');
}

function place({ item, scope }: NameOn, call: Call): HostObject | null {
  const { sheet, local } = splitSheet(item.formula.slice(1));
  const area = parseArea(local);
  const on = sheet === undefined ? scope.sheet : call.book.sheet(sheet);
  return area === undefined || on === null || on === undefined ? null : rangeObject(target(on, [area]));
}

function valueOf(on: NameOn, call: Call): unknown {
  if (place(on, call) !== null) return on.item.formula.slice(1);
  const node = call.book.read(on.item.formula);
  return node.kind === 'constant' ? apiValue(node.value) : on.item.formula;
}

function typeOf(on: NameOn, call: Call): string {
  if (place(on, call) !== null) return 'Range';
  const value = valueOf(on, call);
  if (on.item.formula.includes('#REF!')) return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

const nameObject: Opens<NameOn> = objectType('NamedItem', {
  identity: ({ item }) => ({ _Id: item.name }),
  properties: {
    Name: { get: ({ item }) => item.name },
    Formula: {
      get: ({ item }) => item.formula,
      set: ({ item }, value, call) => {
        const formula = textValue(value, 'formula');
        call.book.read(formula.startsWith('=') ? formula : `=${formula}`);
        item.formula = formula.startsWith('=') ? formula : `=${formula}`;
        call.book.touch();
      },
    },
    Comment: { get: ({ item }) => item.comment, set: ({ item }, value) => { item.comment = textValue(value, 'comment'); } },
    Visible: { get: ({ item }) => item.visible, set: ({ item }, value) => { item.visible = booleanValue(value, 'visible'); } },
    Scope: { get: ({ scope }) => (scope.sheet === null ? 'Workbook' : 'Worksheet') },
    Type: { get: typeOf },
    Value: { get: valueOf },
  },
  objects: {
    Worksheet: ({ scope }) => {
      if (scope.sheet === null) throw itemNotFound('the sheet of a name of the workbook');
      return worksheetObject(scope.sheet);
    },
    WorksheetOrNullObject: ({ scope }) => (scope.sheet === null ? null : worksheetObject(scope.sheet)),
  },
  methods: {
    Delete: ({ scope, item }, _args, call) => {
      if (!scope.names.delete(item.name.toLowerCase())) throw itemNotFound(`the name ${item.name}`);
      call.book.touch();
    },
    GetRange: (on, _args, call) => {
      const found = place(on, call);
      if (found === null) throw itemNotFound(`the cells of ${on.item.name}`);
      return found;
    },
    GetRangeOrNullObject: (on, _args, call) => place(on, call),
  },
});

function find(scope: Scope, key: unknown): HostObject | null {
  const item = scope.names.get(String(key).toLowerCase());
  return item === undefined ? null : nameObject({ scope, item });
}

export const namesObject: Opens<Scope> = objectType('NamedItemCollection', {
  items: (scope) => [...scope.names.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)).map((item) => nameObject({ scope, item })),
  index: (scope, key) => find(scope, key),
  methods: {
    Add: add,
    GetCount: (scope) => scope.names.size,
    GetItemOrNullObject: (scope, args) => find(scope, args.text(0)),
  },
});
