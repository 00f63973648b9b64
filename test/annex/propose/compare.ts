import type { Form } from '../../../src/annex/form/catalogue';
import type { FormData, Row, Severity, Table } from '../../../src/annex/form/form';
import type { Relation, Side } from '../../../src/annex/form/rule';
import { buildForm } from '../../../src/annex/form/load';
import { fold } from '../../../src/annex/sheet/label';

/** Right, of all: how many of a form's parts a proposal has as the form has them. */
export interface Share {
  right: number;
  of: number;
}

export const aspects = ['table', 'heading', 'row', 'level', 'parent', 'role', 'column', 'header', 'unit', 'kind'] as const;
export type Aspect = (typeof aspects)[number];

export interface Comparison {
  readonly structure: Record<Aspect, Share>;
  /** The official linear relations by severity. */
  readonly official: Record<Severity, { same: number; otherSeverity: number; missing: number }>;
  /** Proposed relations that the form does not have: `implied` follow from one that it has as an error. */
  readonly extra: Record<Severity, { implied: number; other: number }>;
  readonly remarks: string[];
}

const nothing = (): Share => ({ right: 0, of: 0 });

/** Holds a proposed form against the form that the sheet was printed from. Tables are taken in order, rows and columns by their labels. */
export function compare(form: Form, proposed: FormData): Comparison {
  const result: Comparison = {
    structure: Object.fromEntries(aspects.map((aspect) => [aspect, nothing()])) as Record<Aspect, Share>,
    official: { error: { same: 0, otherSeverity: 0, missing: 0 }, warning: { same: 0, otherSeverity: 0, missing: 0 }, info: { same: 0, otherSeverity: 0, missing: 0 } },
    extra: { error: { implied: 0, other: 0 }, warning: { implied: 0, other: 0 }, info: { implied: 0, other: 0 } },
    remarks: [],
  };
  const count = (aspect: Aspect, wanted: unknown, got: unknown, where: string): void => {
    const share = result.structure[aspect];
    share.of += 1;
    if (wanted === got) share.right += 1;
    else result.remarks.push(`${aspect} ${where}: ${String(wanted)} → ${String(got)}`);
  };
  const ids = new Map<string, string>();
  const built = buildForm(proposed, 'proposed');
  form.data.tables.forEach((table, index) => {
    const other = proposed.tables[index];
    count('table', table.layout, other?.layout, table.id);
    count('heading', `${table.section ?? ''}/${table.title ?? ''}`, `${other?.section ?? ''}/${other?.title ?? ''}`, table.id);
    if (other !== undefined) for (const [from, to] of pairs(table, other, count)) ids.set(from, to);
  });
  for (const indicator of form.indicators) {
    const other = built.indicators[built.indexOf.get(ids.get(indicator.id) ?? '') ?? -1];
    count('unit', indicator.unit, other?.unit, indicator.id);
    count('kind', indicator.kind, other?.kind, indicator.id);
  }
  compareRules(form, built, ids, result);
  return result;
}

type Count = (aspect: Aspect, wanted: unknown, got: unknown, where: string) => void;

/** Compares two tables. @returns which indicator is which. */
function pairs(table: Table, other: Table, count: Count): [string, string][] {
  if (table.layout === 'groups') {
    if (other.layout !== 'groups') return [];
    table.columns.forEach((column, index) => { count('column', fold(column.label), fold(other.columns[index]?.label ?? ''), `${table.id}.${column.code}`); });
    table.groups.forEach((group, index) => { count('header', group.headerPath.join('/'), other.groups[index]?.headerPath.join('/'), `${table.id}.${group.code}`); });
    return table.groups.flatMap((group, g) => table.columns.map((column, c): [string, string] => [`${table.id}.${group.code}.${column.code}`, `${other.id}.${other.groups[g]?.code ?? ''}.${other.columns[c]?.code ?? ''}`]));
  }
  if (other.layout === 'groups') return [];
  const rows = rowPairs(table.rows, other.rows);
  table.rows.forEach((row, index) => {
    const twin = rows.get(index);
    const label = (all: readonly Row[], code: string | undefined): string => fold(all.find((each) => each.code === code)?.label ?? '');
    count('row', true, twin !== undefined, row.label);
    count('level', row.level, twin?.level, row.label);
    count('parent', label(table.rows, row.parent), twin === undefined ? undefined : label(other.rows, twin.parent), row.label);
    count('role', row.role, twin?.role, row.label);
  });
  if (table.layout === 'list') {
    if (other.layout !== 'list') return [];
    table.headers.forEach((header, index) => { count('column', fold(header), fold(other.headers[index] ?? ''), table.id); });
    return [...rows].map(([index, twin]): [string, string] => [table.rows[index]?.code ?? '', twin.code]);
  }
  if (other.layout === 'list') return [];
  count('header', `${table.corner}/${table.headerTop ?? ''}`, `${other.corner}/${other.headerTop ?? ''}`, table.id);
  table.columns.forEach((column, index) => {
    const twin = other.columns[index];
    count('column', `${fold(column.label)} ${column.role ?? ''}`, `${fold(twin?.label ?? '')} ${twin?.role ?? ''}`, `${table.id}.${column.code}`);
    count('header', column.headerGroup, twin?.headerGroup, `${table.id}.${column.code}`);
  });
  return [...rows].flatMap(([index, twin]) => table.columns.map((column, c): [string, string] => [`${table.id}.${table.rows[index]?.code ?? ''}.${column.code}`, `${other.id}.${twin.code}.${other.columns[c]?.code ?? ''}`]));
}

function rowPairs(rows: readonly Row[], others: readonly Row[]): Map<number, Row> {
  const found = new Map<number, Row>();
  let from = 0;
  rows.forEach(({ label }, index) => {
    const at = others.findIndex((each, position) => position >= from && fold(each.label) === fold(label));
    const twin = others[at];
    if (twin === undefined) return;
    found.set(index, twin);
    from = at + 1;
  });
  return found;
}

interface Linear {
  readonly key: string;
  readonly severity: Severity;
  readonly rule: string;
}

/** A relation as one text: the same for every way of writing it. */
function keyOf(relation: Relation, name: (id: string) => string): string {
  const terms = new Map<string, number>();
  const add = (side: Side, sign: number): void => {
    for (const { id, coefficient, lastYear } of side.terms) {
      const key = `${lastYear ? '-1 ' : ''}${name(id)}`;
      terms.set(key, (terms.get(key) ?? 0) + sign * coefficient);
    }
  };
  const flip = relation.comparison === '>=' || relation.comparison === '>' ? -1 : 1;
  add(relation.left, flip);
  add(relation.right, -flip);
  const op = { '=': '=', '<=': '<=', '>=': '<=', '<': '<', '>': '<' }[relation.comparison];
  const sorted = [...terms].filter(([, weight]) => weight !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const sign = op === '=' && (sorted[0]?.[1] ?? 1) < 0 ? -1 : 1;
  const constant = sign * flip * (relation.left.constant - relation.right.constant);
  return `${relation.levels?.join(',') ?? ''}${relation.condition === undefined ? '' : ` when ${keyOf({ ...relation, ...relation.condition, condition: undefined } as unknown as Relation, name)}:`} ${sorted.map(([id, weight]) => `${String(sign * weight)}·${id}`).join(' ')} ${op} ${String(0 - constant)}`;
}

const linears = (form: Form, name: (id: string) => string): Linear[] => form.rules.flatMap(({ id, severity, relations }) => relations.map((relation) => ({ key: keyOf(relation, name), severity, rule: id })));

function compareRules(form: Form, proposed: Form, ids: ReadonlyMap<string, string>, result: Comparison): void {
  const back = new Map([...ids].map(([from, to]) => [to, from]));
  const wanted = linears(form, (id) => id);
  const got = linears(proposed, (id) => back.get(id) ?? `?${id}`);
  for (const { key, severity, rule } of wanted) {
    const twins = got.filter((each) => each.key === key);
    const state = twins.some((each) => each.severity === severity) ? 'same' : twins.length > 0 ? 'otherSeverity' : 'missing';
    result.official[severity][state] += 1;
    if (state !== 'same') result.remarks.push(`rule ${rule} ${severity} ${state}${twins[0] === undefined ? '' : ` (${twins[0].severity})`}: ${key}`);
  }
  const known = new Set(wanted.map(({ key }) => key));
  const sums = form.rules.filter(({ severity }) => severity === 'error').flatMap(({ relations }) => relations.filter(({ usesLastYear, condition }) => !usesLastYear && condition === undefined));
  for (const { key, severity, rule } of got) {
    if (known.has(key)) continue;
    const isImplied = sums.some((relation) => partsOf(relation).has(key.trim()));
    result.extra[severity][isImplied ? 'implied' : 'other'] += 1;
    if (!isImplied) result.remarks.push(`extra ${rule} ${severity}: ${key}`);
  }
}

/** `part <= total` for every part of a sum that is equal to a total or at most it. */
function partsOf({ left, comparison, right }: Relation): Set<string> {
  const keys = new Set<string>();
  const from = (total: Side, parts: Side): void => {
    const [whole] = total.terms;
    if (whole === undefined || total.terms.length > 1 || parts.terms.length < 2 || parts.terms.some(({ coefficient }) => coefficient !== 1)) return;
    for (const part of parts.terms) keys.add(`${[[part.id, '1'], [whole.id, '-1']].sort(([a = ''], [b = '']) => (a < b ? -1 : 1)).map(([id, weight]) => `${String(weight)}·${String(id)}`).join(' ')} <= 0`);
  };
  if (comparison === '=' || comparison === '>=') from(left, right);
  if (comparison === '=' || comparison === '<=') from(right, left);
  return keys;
}
