import type { Sheet } from '../../annex/sheet/sheet';
import { finished, type Steps } from '../../annex/steps';
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

/** Statements judged in one step. */
const STEP = 2_000;

/** How each statement of a text stands, in the order of the text. */
export function* judgeSteps(statements: readonly Statement[], text: string, sheet: Sheet, notes: readonly ScopeNote[]): Steps<Judged[]> {
  const byKey = new Map(notes.map((note) => [note.key, note]));
  const judged: Judged[] = [];
  for (const [index, statement] of statements.entries()) {
    if (index % STEP === STEP - 1) yield;
    const note = byKey.size === 0 || statement.verdict !== 'differs' ? undefined : byKey.get(scopeKey(statement, text, sheet));
    if (note === undefined) judged.push({ statement, index, standing: statement.verdict });
    else judged.push({ statement, index, note, standing: stillHolds(note, statement) ? 'explained' : statement.verdict });
  }
  return judged;
}

/** The same at once. */
export const judge = (...given: Parameters<typeof judgeSteps>): Judged[] => finished(judgeSteps(...given));

/** Something for each standing. */
export const byStanding = <T>(make: (standing: Standing) => T): Record<Standing, T> => ({ differs: make('differs'), explained: make('explained'), unclear: make('unclear'), agrees: make('agrees'), untied: make('untied') });

/** Statements by how they stand, in the order of the text. */
export type Groups = Readonly<Record<Standing, readonly Judged[]>>;

/** Whether a statement may be about one of these indicators. */
export const isAbout = ({ meanings }: Statement, ids: readonly string[]): boolean => meanings.some(({ indicators, base }) => indicators.some((id) => ids.includes(id)) || base?.some((id) => ids.includes(id)) === true);
