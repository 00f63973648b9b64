import { findForm } from '../../../annex/form/catalogue';
import type { FormError, Path } from '../../../annex/form/errors';
import type { Bilingual, FormData } from '../../../annex/form/form';
import { idOf } from '../own-forms';

/** A part of a form that can be edited. */
export type Part =
  | { readonly kind: 'head'; readonly field: 'id' | 'name' | 'document' | 'years' }
  | { readonly kind: 'row' | 'column'; readonly table: string; readonly code: string }
  | { readonly kind: 'rule'; readonly id: string };

/** Why a draft cannot be kept, and what has to be changed. */
export interface Problem {
  readonly reason: Bilingual;
  /** Absent where no part alone is to blame. */
  readonly part?: Part;
}

/** The id of the element that edits a part. */
export function elementOf(part: Part): string {
  switch (part.kind) {
    case 'head':
      return `form-${part.field}`;
    case 'rule':
      return `form-rule-${part.id}`;
    default:
      return `form-${part.kind}-${part.table}-${part.code}`;
  }
}

/** What a mistake found in a form's data is in words of the editor. */
export function problemOf(error: FormError, form: FormData): Problem {
  const part = partAt(error.whereabouts.path, form);
  const wanted = part === undefined ? undefined : empty(error.whereabouts.path, form);
  const reason = wanted ?? error.reason;
  return part === undefined ? { reason: { zh: `${error.place === '' ? '' : `${error.place}：`}${reason.zh}`, en: `${error.place === '' ? '' : `${error.place}: `}${reason.en}` } } : { reason, part };
}

/** A text left empty says so in plain words. */
function empty(path: Path, form: FormData): Bilingual | undefined {
  let value: unknown = form;
  for (const step of path) value = typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined;
  if (typeof value !== 'string' || value.trim() !== '') return undefined;
  return path[0] === 'off' ? { zh: '请写明停用的原因', en: 'Say why it is turned off' } : { zh: '不能空着', en: 'must not be empty' };
}

function partAt([first, at, list, position]: Path, form: FormData): Part | undefined {
  if (first === 'id' || first === 'name' || first === 'document' || first === 'years') return { kind: 'head', field: first };
  if (typeof at !== 'number') return undefined;
  if (first === 'rules') return rulePart(form.rules[at]?.id);
  if (first === 'off') return rulePart(form.off?.[at]?.rule);
  const table = form.tables[at];
  if (first !== 'tables' || table === undefined || typeof position !== 'number') return undefined;
  if (list === 'columns') return table.layout === 'list' ? undefined : linePart('column', table.id, table.columns[position]?.code);
  return linePart('row', table.id, table.layout === 'groups' ? table.groups[position]?.code : table.rows[position]?.code);
}

const rulePart = (id: string | undefined): Part | undefined => (id === undefined ? undefined : { kind: 'rule', id });
const linePart = (kind: 'row' | 'column', table: string, code: string | undefined): Part | undefined => (code === undefined ? undefined : { kind, table, code });

/** What is wrong with a form's head beyond what the schema says. */
export function headProblem({ id, years }: FormData, own: readonly string[]): Problem | undefined {
  const at = (field: 'id' | 'years', zh: string, en: string): Problem => ({ reason: { zh, en }, part: { kind: 'head', field } });
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) return at('id', '编号只能用小写字母、数字，中间可以用连字符，例如 fujian-2024', 'use small letters and digits, with single hyphens between, such as fujian-2024');
  if (findForm(id) !== undefined) return at('id', '这是官方表样的编号，请换一个', 'this is the id of an official form; choose another');
  if (own.some((source) => idOf(source) === id)) return at('id', '另一个自定义表样已用这个编号，请换一个', 'another own form has this id; choose another');
  const plain = [years.from, ...(years.to === undefined ? [] : [years.to])].every((year) => Number.isInteger(year) && year >= 1949 && year <= 2100);
  if (!plain || (years.to !== undefined && years.to < years.from)) return at('years', '年度应是四位数，止于的年度不能早于起始年度', 'years have four digits, and the last is not before the first');
  return undefined;
}

/** An id that no other form has: `own-form`, `own-form-2`, … */
export function freeId(own: readonly string[]): string {
  const taken = new Set(own.map(idOf));
  let number = 1;
  const name = (): string => (number === 1 ? 'own-form' : `own-form-${String(number)}`);
  while (taken.has(name()) || findForm(name()) !== undefined) number += 1;
  return name();
}
