import type * as z from 'zod/mini';
import { compileForm, type Form } from './compile';
import { FormError } from './errors';
import { type Bilingual, type FormData, formSchema } from './form';
import { hasFigure, indicatorsOf } from './indicator';
import { jsonErrorAt } from './json';

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
  checkVariants(parsed.data, file);
  return compileForm(parsed.data, file);
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

function checkVariants(data: FormData, file: string): void {
  const headers = data.tables.flatMap((table) => (table.layout === 'groups' ? [] : table.rows.filter((row) => !hasFigure(row)).map((row) => `${table.id}.${row.code}`)));
  for (const [index, { collapsed }] of (data.variants ?? []).entries()) {
    const unknown = collapsed.find((code) => !headers.includes(code));
    if (unknown !== undefined) throw new FormError(file, `variants[${String(index)}].collapsed`, { zh: `没有标题行“${unknown}”`, en: `no header row “${unknown}”` });
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
  return `${String(before.length)}:${String((before[before.length - 1]?.length ?? 0) + 1)}`;
}
