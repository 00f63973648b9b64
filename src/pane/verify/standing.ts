import type { Sheet } from '../../annex/sheet/sheet';
import type { Statement, Verdict } from '../../narrative/verify/statement';
import { type ScopeNote, scopeKey, stillHolds } from './scope-notes';

/** How a statement stands: its verdict, or that it differs for a reason the person gave. */
export type Standing = Verdict | 'explained';

/** In the order in which they ask for attention. */
export const standings: readonly Standing[] = ['differs', 'explained', 'unclear', 'agrees', 'untied'];

/** A statement as it is shown. */
export interface Judged {
  readonly statement: Statement;
  /** Position among the statements of the text. */
  readonly index: number;
  readonly standing: Standing;
  /** The reason given for it, if any; one that no longer holds does not make it `explained`. */
  readonly note?: ScopeNote;
}

/** How each statement of a text stands, in the order of the text. */
export function judge(statements: readonly Statement[], text: string, sheet: Sheet, notes: readonly ScopeNote[]): Judged[] {
  const byKey = new Map(notes.map((note) => [note.key, note]));
  return statements.map((statement, index) => {
    const note = byKey.size === 0 || statement.verdict !== 'differs' ? undefined : byKey.get(scopeKey(statement, text, sheet));
    if (note === undefined) return { statement, index, standing: statement.verdict };
    return { statement, index, note, standing: stillHolds(note, statement) ? 'explained' : statement.verdict };
  });
}

/** How many statements stand each way. */
export function countStandings(judged: readonly Judged[]): Record<Standing, number> {
  const counts: Record<Standing, number> = { differs: 0, explained: 0, unclear: 0, agrees: 0, untied: 0 };
  for (const { standing } of judged) counts[standing] += 1;
  return counts;
}

/** Ids of the indicators that a statement may be about. */
export const indicatorsOf = (statement: Statement): readonly string[] => statement.meanings.flatMap(({ indicators, base = [] }) => [...indicators, ...base]);
