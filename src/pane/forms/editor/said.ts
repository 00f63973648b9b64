import type { Doubt, Proposal, Reason } from '../../../annex/propose/proposal';

/** What the proposal says of each part of the form. */
export interface Said {
  readonly reasons: ReadonlyMap<string, readonly Reason[]>;
  readonly doubts: ReadonlyMap<string, readonly Doubt[]>;
  /** Doubts about no row or column alone. Those about rules are seen on the rules, by the figures as they are. */
  readonly general: readonly Doubt[];
}

export const nothingSaid: Said = { reasons: new Map(), doubts: new Map(), general: [] };

/** Rows and columns of one table have codes of their own kinds, so a part is named by both. */
export const partKey = (table: string, code: string): string => `${table} ${code}`;

export function saidBy({ reasons, doubts }: Proposal): Said {
  const ofParts = doubts.filter(({ rule }) => rule === undefined);
  return {
    reasons: byPart(reasons.filter(({ part }) => part === 'row' || part === 'column')),
    doubts: byPart(ofParts),
    general: ofParts.filter(({ table, code }) => table === undefined || code === undefined),
  };
}

function byPart<T extends { readonly table?: string; readonly code?: string }>(all: readonly T[]): Map<string, readonly T[]> {
  const found = new Map<string, readonly T[]>();
  for (const each of all) {
    if (each.table === undefined || each.code === undefined) continue;
    const key = partKey(each.table, each.code);
    found.set(key, [...(found.get(key) ?? []), each]);
  }
  return found;
}
