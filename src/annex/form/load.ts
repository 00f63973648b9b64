import type * as z from 'zod/mini';
import { FormError } from './errors';
import { type Bilingual, type FormData, formSchema, type Row, type Table } from './form';
import { hasFigure, type Indicator, indicatorsOf } from './indicator';
import { jsonErrorAt } from './json';
import { compileRule, RelationError, RelationSyntaxError, type Rule } from './rule';

/** A form ready for use: its data, its indicators and its rules as linear relations. */
export interface Form {
  readonly data: FormData;
  readonly id: string;
  /** Set when this is a form in one of its variants' layout. */
  readonly variant?: string;
  /** The same form in its variants' layouts. */
  readonly variants: readonly Form[];
  readonly indicators: readonly Indicator[];
  /** Position of an indicator in `indicators`. */
  readonly indexOf: ReadonlyMap<string, number>;
  readonly rules: readonly Rule[];
}

/**
 * Reads a form file.
 * @throws FormError naming the place and the reason of the first mistake.
 */
export function parseForm(source: string, file: string): Form {
  const text = source.replace(/^\ufeff/, '');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new FormError(file, lineAndColumn(text, jsonErrorAt(text)), { zh: '不是有效的 JSON', en: 'not valid JSON' });
  }
  return buildForm(data, file);
}

/**
 * Checks form data and compiles its rules.
 * @throws FormError naming the place and the reason of the first mistake.
 */
export function buildForm(data: unknown, file: string): Form {
  const parsed = formSchema.safeParse(data, { reportInput: true });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new FormError(file, issue === undefined ? '' : place(issue.path), issue === undefined ? { zh: '内容不合要求', en: 'invalid' } : schemaReason(issue));
  }
  checkCodes(parsed.data, file);
  const form = compile(parsed.data, file);
  const variants = (parsed.data.variants ?? []).map((variant, index) => {
    for (const code of variant.collapsed) {
      if (!rowsOf(parsed.data).some((each) => `${each.table}.${each.row.code}` === code && each.row.role === 'header')) {
        throw new FormError(file, `variants[${String(index)}].collapsed`, { zh: `没有标题行“${code}”`, en: `no header row “${code}”` });
      }
    }
    return { ...compile(collapse(parsed.data, variant.collapsed), file), variant: variant.id };
  });
  return { ...form, variants };
}

function compile(data: FormData, file: string): Form {
  const indicators = indicatorsOf(data);
  const rules = data.rules.map((rule) => {
    try {
      return compileRule(rule, data, indicators);
    } catch (error) {
      if (error instanceof RelationError || error instanceof RelationSyntaxError) throw new FormError(file, `rules: ${rule.id}`, error.reason);
      throw error;
    }
  });
  return { data, id: data.id, variants: [], indicators, indexOf: new Map(indicators.map((each) => [each.id, each.index])), rules };
}

/** Prints each headed group in `codes` (`table.row`) as one figure row. */
function collapse(data: FormData, codes: readonly string[]): FormData {
  return {
    ...data,
    tables: data.tables.map((table): Table => {
      if (table.layout !== 'matrix') return table;
      const collapsed = new Set(table.rows.filter((row) => codes.includes(`${table.id}.${row.code}`)).map((row) => row.code));
      if (collapsed.size === 0) return table;
      const rows = table.rows
        .filter((row) => row.parent === undefined || !collapsed.has(row.parent))
        .map((row): Row => (collapsed.has(row.code) ? { ...row, role: 'component' } : row));
      return { ...table, rows };
    }),
  };
}

function rowsOf(data: FormData): { table: string; row: Row }[] {
  return data.tables.flatMap((table) => (table.layout === 'groups' ? [] : table.rows.map((row) => ({ table: table.id, row }))));
}

function checkCodes(data: FormData, file: string): void {
  unique(data.tables.map((table) => table.id), file, 'tables');
  unique(indicatorsOf(data).map((indicator) => indicator.id), file, 'tables');
  unique(data.rules.map((rule) => rule.id), file, 'rules');
  for (const table of data.tables) {
    if (table.layout !== 'list') unique(table.columns.map((column) => column.code), file, `${table.id}.columns`);
    if (table.layout === 'groups') {
      unique(table.groups.map((group) => group.code), file, `${table.id}.groups`);
      continue;
    }
    unique(table.rows.map((row) => row.code), file, `${table.id}.rows`);
    const seen = new Set<string>();
    for (const row of table.rows) {
      const at = `${table.id}: ${row.code}`;
      if (row.parent !== undefined && !seen.has(row.parent)) {
        throw new FormError(file, at, { zh: `上级“${row.parent}”不在它前面`, en: `its parent “${row.parent}” does not stand before it` });
      }
      if (table.layout === 'list' && hasFigure(row) !== (row.kind !== undefined)) {
        throw new FormError(file, at, { zh: '标题行不能有 kind，其余行必须有', en: 'a header row has no kind, every other row has one' });
      }
      if (row.kind !== undefined || row.unit !== undefined) {
        if (table.layout === 'matrix') throw new FormError(file, at, { zh: 'kind 和 unit 应写在各栏（columns）', en: 'kind and unit belong to the columns' });
        if (!hasFigure(row)) throw new FormError(file, at, { zh: '标题行不能有 unit', en: 'a header row has no unit' });
      }
      seen.add(row.code);
    }
  }
}

function unique(codes: readonly string[], file: string, at: string): void {
  const twice = codes.find((code, index) => codes.indexOf(code) !== index);
  if (twice !== undefined) throw new FormError(file, at, { zh: `代码“${twice}”重复`, en: `code “${twice}” appears twice` });
}

function place(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`)).join('').replace(/^\./, '');
}

function schemaReason(issue: z.core.$ZodIssue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? { zh: '缺少这一项', en: 'missing' }
        : { zh: `类型应为 ${issue.expected}`, en: `${issue.expected} expected` };
    case 'unrecognized_keys':
      return { zh: `不认识的项：${issue.keys.join('、')}`, en: `unknown key: ${issue.keys.join(', ')}` };
    case 'invalid_value':
      return { zh: `只能是 ${issue.values.map(String).join('、')}`, en: `must be one of ${issue.values.map(String).join(', ')}` };
    case 'invalid_format':
      return { zh: '写法不合要求', en: 'malformed' };
    case 'too_small':
      return { zh: '不能为空或过小', en: 'must not be empty or too small' };
    default:
      return { zh: '内容不合要求', en: 'invalid' };
  }
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${String(before.length)}:${String((before.at(-1)?.length ?? 0) + 1)}`;
}
