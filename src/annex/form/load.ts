import { compileForm, type Form } from './compile';
import { FormError } from './errors';
import { type FormData, formSchema } from './form';
import { hasFigure, indicatorsOf } from './indicator';
import { jsonErrorAt, lineAndColumn } from './json';
import { place, schemaReason } from './schema-reason';

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
      if (!hasFigure(row) && (row.kind !== undefined || row.unit !== undefined)) {
        throw new FormError(file, at, { zh: '标题行不能有 kind 和 unit', en: 'a header row has no unit and no kind' });
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
