import { headerCodes } from './check-form';
import { FormError, type Path, type Whereabouts } from './errors';
import type { ExtensionData, TableChange } from './extension';
import type { FormData, Table } from './form';

/** A form made from another one, and where in the file its own parts are written. */
export interface Resolved {
  readonly data: FormData;
  /** Where something in the data (by its path there) is written in the file. */
  readonly written: (whereabouts: Whereabouts) => Whereabouts;
}

/**
 * Applies what a file says to the form that it extends: first removals, then changes, then insertions.
 * @throws FormError for codes that the base does not have.
 */
export function resolve(extension: ExtensionData, base: FormData, file: string): Resolved {
  const work = new Resolution(file);
  const { extends: _extends, $schema: _schema, tables, rules, off, ...own } = extension;
  if (tables !== undefined && own.id === undefined) {
    throw new FormError(file, 'id', { zh: '增删改了行、栏或表的表样要有自己的编号（id）和名称', en: 'a form with other rows, columns or tables needs an id of its own' }, { path: ['tables'], key: true });
  }
  const changed: FormData = {
    ...base,
    ...defined(own),
    base: base.base ?? base.id,
    tables: work.tables(base.tables, tables ?? {}),
    rules: work.rules(base.rules, rules ?? {}),
  };
  work.mark(off, ['off']);
  const turned = (off ?? []).map(({ rule }) => rule);
  const kept = (base.off ?? []).filter(({ rule }) => !turned.includes(rule) && changed.rules.some(({ id }) => id === rule));
  const headers = headerCodes(changed);
  const variants = (base.variants ?? []).filter(({ collapsed }) => collapsed.every((code) => headers.includes(code)));
  const data: FormData = { ...changed, off: [...kept, ...(off ?? [])], variants };
  return { data, written: (whereabouts) => work.written(data, whereabouts) };
}

interface Changes<Item> {
  readonly remove?: readonly string[] | undefined;
  readonly change?: readonly object[] | undefined;
  readonly insert?: readonly { readonly after?: string | undefined; readonly items: readonly Item[] }[] | undefined;
}

class Resolution {
  /** Where parts of the new form are written in the file. */
  private readonly origins = new Map<unknown, Path>();
  /** Where codes are removed in the file. */
  private readonly removed = new Map<string, Path>();

  constructor(private readonly file: string) {}

  tables(base: readonly Table[], changes: NonNullable<ExtensionData['tables']>): Table[] {
    const path: Path = ['tables'];
    const kept = this.list(base, { remove: changes.remove }, (table) => table.id, path);
    const changed = [...kept];
    for (const [at, change] of (changes.change ?? []).entries()) {
      const index = changed.findIndex(({ id }) => id === change.id);
      const table = changed[index];
      if (table === undefined) throw this.unknown(change.id, [...path, 'change', at, 'id']);
      changed[index] = this.table(table, change, [...path, 'change', at]);
    }
    return this.list(changed, { insert: changes.insert }, (table) => table.id, path);
  }

  rules(base: FormData['rules'], changes: NonNullable<ExtensionData['rules']>): FormData['rules'] {
    const rules = this.list(base, { remove: changes.remove }, (rule) => rule.id, ['rules']);
    for (const [at, rule] of (changes.replace ?? []).entries()) {
      const index = rules.findIndex(({ id }) => id === rule.id);
      if (index < 0) throw this.unknown(rule.id, ['rules', 'replace', at, 'id']);
      rules[index] = rule;
    }
    this.mark(changes.replace, ['rules', 'replace']);
    this.mark(changes.add, ['rules', 'add']);
    return [...rules, ...(changes.add ?? [])];
  }

  /** Remembers where each of some new parts is written. */
  mark(items: readonly unknown[] | undefined, path: Path): void {
    items?.forEach((item, at) => this.origins.set(item, [...path, at]));
  }

  /** Where something is written; where the base's part no longer fits, the removal that it misses. */
  written(data: FormData, { path, missing, ...rest }: Whereabouts): Whereabouts {
    let at: unknown = data;
    let origin: Path | undefined;
    for (const [depth, step] of path.entries()) {
      at = (at as Readonly<Record<string | number, unknown>> | undefined)?.[step];
      const own = this.origins.get(at);
      if (own !== undefined) origin = [...own, ...path.slice(depth + 1)];
    }
    if (origin !== undefined) return { ...rest, path: origin };
    const [, removal = []] = [...this.removed].find(([code]) => missing !== undefined && `.${missing}.`.includes(`.${code}.`)) ?? [];
    return { path: removal };
  }

  private table(table: Table, { id: _id, rows, columns, groups, ...own }: TableChange, path: Path): Table {
    const refuse = (key: string): never => {
      throw new FormError(this.file, `${table.id}.${key}`, { zh: `${table.layout} 表没有 ${key}`, en: `a ${table.layout} table has no ${key}` }, { path: [...path, key], key: true });
    };
    const said = defined(own);
    const codeOf = (item: { readonly code: string }): string => item.code;
    switch (table.layout) {
      case 'list':
        if (columns !== undefined || groups !== undefined) refuse(columns === undefined ? 'groups' : 'columns');
        return { ...table, ...said, rows: this.list(table.rows, rows ?? {}, codeOf, [...path, 'rows']) };
      case 'matrix':
        if (groups !== undefined) refuse('groups');
        return { ...table, ...said, rows: this.list(table.rows, rows ?? {}, codeOf, [...path, 'rows']), columns: this.list(table.columns, columns ?? {}, codeOf, [...path, 'columns']) };
      case 'groups':
        if (rows !== undefined) refuse('rows');
        return { ...table, ...said, groups: this.list(table.groups, groups ?? {}, codeOf, [...path, 'groups']), columns: this.list(table.columns, columns ?? {}, codeOf, [...path, 'columns']) };
    }
  }

  /** A list with some items removed, changed and inserted, by their code. */
  private list<Item extends object>(base: readonly Item[], { remove = [], change = [], insert = [] }: Changes<Item>, codeOf: (item: Item) => string, path: Path): Item[] {
    let items = [...base];
    for (const [at, code] of remove.entries()) {
      const here = [...path, 'remove', at];
      if (!items.some((item) => codeOf(item) === code)) throw this.unknown(code, here);
      items = items.filter((item) => codeOf(item) !== code);
      this.removed.set(code, here);
    }
    for (const [at, changed] of change.entries()) {
      const code = (changed as { readonly code: string }).code;
      const index = items.findIndex((item) => codeOf(item) === code);
      const item = items[index];
      if (item === undefined) throw this.unknown(code, [...path, 'change', at, 'code']);
      const result = { ...item, ...defined(changed) };
      items[index] = result;
      this.origins.set(result, [...path, 'change', at]);
    }
    for (const [at, { after, items: added }] of insert.entries()) {
      const index = after === undefined ? 0 : items.findIndex((item) => codeOf(item) === after) + 1;
      if (after !== undefined && index === 0) throw this.unknown(after, [...path, 'insert', at, 'after']);
      items.splice(index, 0, ...added);
      this.mark(added, [...path, 'insert', at, 'items']);
    }
    return items;
  }

  private unknown(code: string, path: Path): FormError {
    return new FormError(this.file, path.map(String).join('.'), { zh: `被扩展的表样里没有“${code}”`, en: `the form extended has no “${code}”` }, { path });
  }
}

/** Without the keys that have no value. */
function defined<T extends object>(data: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}
