import type { Bilingual, RuleData, Severity } from '../form/form';
import type { Draft, Item } from './items';
import type { Sure } from './proposal';

/** A rule before it has an id. */
export interface RuleDraft {
  /** First part of its id: what kind of rule it is. */
  readonly topic: string;
  readonly severity: Severity;
  readonly basis: RuleData['basis'];
  readonly relations: readonly string[];
  readonly text: Bilingual;
  readonly why: Bilingual;
  readonly sure: Sure;
}

/**
 * A relation between rows as relations between figures: as it is in a list; in a matrix once for every column whose figures
 * add up. A part's change may exceed that of the whole, so columns of changes are only in equations.
 * @param write the relation, from what stands for a row.
 */
export function perColumn(draft: Draft, write: (row: (item: Item) => string) => string): string[] {
  if (draft.layout === 'list') return [write(({ code }) => code)];
  const isSum = !/[<>]/.test(write(({ code }) => code));
  const adding = draft.columns.filter(({ adds, time }) => adds && (isSum || time !== 'change'));
  if (adding.length === draft.columns.length) return [`each column of ${draft.id}: ${write(({ code }) => code)}`];
  return adding.map((column) => write(({ code }) => `${draft.id}.${code}.${column.code}`));
}
