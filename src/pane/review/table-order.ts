import type { Verdict } from '../../review/judge';
import type { Row } from '../../review/rows';
import { formTitle } from './form-title';

/** What the table can be sorted by; `worst` is the order of the review itself. */
export type SortKey = 'worst' | 'unit' | 'form' | 'year' | 'filled' | 'errors' | 'warnings' | 'confirm' | 'lastYear';

export interface Order {
  readonly by: SortKey;
  readonly descending: boolean;
}

export interface Filter {
  readonly verdict?: Verdict | undefined;
  /** Title of a form (formTitle). */
  readonly form?: string | undefined;
  /** Part of a unit's or file's name. */
  readonly text: string;
}

/** What a figure to be confirmed is for the table: also one that could not be read. */
export const toConfirm = ({ confirm, unread }: Row): number => confirm + unread;

const names = new Intl.Collator('zh');
const compare: Record<Exclude<SortKey, 'worst'>, (a: Row, b: Row) => number> = {
  unit: (a, b) => names.compare(a.unit ?? '', b.unit ?? ''),
  form: (a, b) => names.compare(formTitle(a.form, 'zh'), formTitle(b.form, 'zh')),
  year: (a, b) => (a.year ?? 0) - (b.year ?? 0),
  filled: (a, b) => a.filled / a.total - b.filled / b.total,
  errors: (a, b) => a.errors - b.errors,
  warnings: (a, b) => a.warnings - b.warnings,
  confirm: (a, b) => toConfirm(a) - toConfirm(b),
  lastYear: (a, b) => Number(a.hasLastYear) - Number(b.hasLastYear),
};

/** The rows in order; equal ones stay as they were, the worst first. */
export function ordered(rows: readonly Row[], { by, descending }: Order): readonly Row[] {
  if (by === 'worst') return descending ? [...rows].reverse() : rows;
  const sorted = compare[by];
  return [...rows].sort(descending ? (a, b) => sorted(b, a) : sorted);
}

export function filtered(rows: readonly Row[], { verdict, form, text }: Filter): readonly Row[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (verdict === undefined || row.judgement.verdict === verdict) &&
      (form === undefined || formTitle(row.form, 'zh') === form) &&
      (wanted === '' || `${row.unit ?? ''} ${row.id}`.toLowerCase().includes(wanted)),
  );
}
