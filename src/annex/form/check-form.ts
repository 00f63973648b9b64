import { FormError, type Path } from './errors';
import type { FormData, Table } from './form';
import { hasFigure, indicatorsOf } from './indicator';

/**
 * What form data must satisfy beyond the schema.
 * @throws FormError naming the place and the reason of the first mistake.
 */
export function checkForm(data: FormData, file: string): void {
  checkCodes(data, file);
  checkVariants(data, file);
  checkOff(data, file);
}

function checkCodes(data: FormData, file: string): void {
  unique(data.tables.map((table) => table.id), file, 'tables', (at) => ['tables', at, 'id']);
  for (const [at, table] of data.tables.entries()) checkTable(table, file, ['tables', at]);
  unique(indicatorsOf(data).map((indicator) => indicator.id), file, 'tables', (at) => rowPath(data, at));
  unique(data.rules.map((rule) => rule.id), file, 'rules', (at) => ['rules', at, 'id']);
}

function checkTable(table: Table, file: string, path: Path): void {
  if (table.layout !== 'list') unique(table.columns.map((column) => column.code), file, `${table.id}.columns`, (at) => [...path, 'columns', at, 'code']);
  if (table.layout === 'groups') {
    unique(table.groups.map((group) => group.code), file, `${table.id}.groups`, (at) => [...path, 'groups', at, 'code']);
    return;
  }
  unique(table.rows.map((row) => row.code), file, `${table.id}.rows`, (at) => [...path, 'rows', at, 'code']);
  const seen = new Set<string>();
  for (const [at, row] of table.rows.entries()) {
    const refuse = (zh: string, en: string, key?: 'parent' | 'kind' | 'unit'): never => {
      throw new FormError(file, `${table.id}: ${row.code}`, { zh, en }, { path: [...path, 'rows', at, ...(key === undefined ? [] : [key])] });
    };
    if (row.parent !== undefined && !seen.has(row.parent)) refuse(`上级“${row.parent}”不在它前面`, `its parent “${row.parent}” does not stand before it`, 'parent');
    if (table.layout === 'list' && hasFigure(row) !== (row.kind !== undefined)) refuse('标题行不能有 kind，其余行必须有', 'a header row has no kind, every other row has one', 'kind');
    if (!hasFigure(row) && row.unit !== undefined) refuse('标题行不能有 unit', 'a header row has no unit', 'unit');
    if (!hasFigure(row) && row.kind !== undefined) refuse('标题行不能有 kind', 'a header row has no kind', 'kind');
    seen.add(row.code);
  }
}

/** Where the row (or group) of an indicator is written. */
function rowPath(data: FormData, indicator: number): Path {
  const { table: id, row: code } = indicatorsOf(data)[indicator] ?? {};
  const at = data.tables.findIndex((table) => table.id === id);
  const table = data.tables[at];
  if (table === undefined) return ['tables'];
  const [key, rows] = table.layout === 'groups' ? ['groups', table.groups] : ['rows', table.rows];
  let last = -1;
  rows.forEach((row, index) => { if (row.code === code) last = index; });
  return ['tables', at, key, last, 'code'];
}

function checkVariants(data: FormData, file: string): void {
  const headers = headerCodes(data);
  for (const [index, { collapsed }] of (data.variants ?? []).entries()) {
    const at = collapsed.findIndex((code) => !headers.includes(code));
    const unknown = collapsed[at];
    if (unknown === undefined) continue;
    throw new FormError(file, `variants[${String(index)}].collapsed`, { zh: `没有标题行“${unknown}”`, en: `no header row “${unknown}”` }, { path: ['variants', index, 'collapsed', at] });
  }
}

/** The rows without a figure, as `table.row`. */
export const headerCodes = (data: FormData): string[] =>
  data.tables.flatMap((table) => (table.layout === 'groups' ? [] : table.rows.filter((row) => !hasFigure(row)).map((row) => `${table.id}.${row.code}`)));

function checkOff(data: FormData, file: string): void {
  const off = data.off ?? [];
  for (const [at, { rule }] of off.entries()) {
    if (!data.rules.some(({ id }) => id === rule)) throw new FormError(file, `off[${String(at)}].rule`, { zh: `没有规则“${rule}”`, en: `no rule “${rule}”` }, { path: ['off', at, 'rule'] });
  }
  unique(off.map(({ rule }) => rule), file, 'off', (at) => ['off', at, 'rule']);
}

function unique(codes: readonly string[], file: string, place: string, path: (at: number) => Path): void {
  const seen = new Set<string>();
  codes.forEach((code, at) => {
    if (seen.has(code)) throw new FormError(file, place, { zh: `代码“${code}”重复`, en: `code “${code}” appears twice` }, { path: path(at) });
    seen.add(code);
  });
}
