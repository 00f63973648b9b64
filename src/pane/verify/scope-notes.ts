import { z } from 'zod/mini';
import type { Sheet } from '../../annex/sheet/sheet';
import type { Steps } from '../../annex/steps';
import type { Statement } from '../../narrative/verify/statement';

/** Reasons kept in one workbook, and letters of one reason. */
export const MAX_NOTES = 200;
export const MAX_REASON = 300;

/** Statements looked at in one step. */
const STEP = 2_000;

/** Letters of a clause that tell it from others; and those of everything kept, whatever wrote it. */
const MAX_CLAUSE = 400;
const MAX_KEPT = 400_000;

const noteSchema = z.object({
  /** Sheet, indicators and clause that it is about; see scopeKey. */
  key: z.string(),
  /** The sheet alone, the beginning of the key. */
  sheet: z.string(),
  /** The clause as it was, to be shown when it is no longer found. */
  clause: z.string().check(z.maxLength(MAX_CLAUSE)),
  /** What the text and the sheet said when the reason was given. */
  stated: z.number(),
  figure: z.nullable(z.number()),
  reason: z.string().check(z.maxLength(MAX_REASON)),
});

/** Why a statement that differs from the sheet is right all the same: it counts something else. */
export type ScopeNote = z.infer<typeof noteSchema>;

const keptSchema = z.object({ version: z.literal(1), notes: z.array(noteSchema).check(z.maxLength(MAX_NOTES)) });

/** The reasons kept in a workbook; none if what is kept was not written by this version. */
export function readNotes(kept: string | null): readonly ScopeNote[] {
  if (kept === null || kept.length > MAX_KEPT) return [];
  try {
    const read = keptSchema.safeParse(JSON.parse(kept));
    return read.success ? read.data.notes : [];
  } catch {
    return [];
  }
}

/** What is to be kept of them; null if there are none. */
export const notesText = (notes: readonly ScopeNote[]): string | null => (notes.length === 0 ? null : JSON.stringify({ version: 1, notes }));

/** Reasons of two workbooks as one: those there already stay, of the others those about other statements are added as far as there is room. */
export function mergeNotes(own: string | null, received: string): { readonly text: string | null; readonly added: number; readonly left: number } {
  const before = readNotes(own);
  const known = new Map(before.map((note) => [note.key, note]));
  const same = (note: ScopeNote): boolean => JSON.stringify(known.get(note.key)) === JSON.stringify(note);
  const others = readNotes(received).filter((note) => !same(note));
  const added = others.filter(({ key }) => !known.has(key)).slice(0, MAX_NOTES - before.length);
  return { text: notesText([...before, ...added]), added: added.length, left: others.length - added.length };
}

/** The sheet that a reason is about: the same form, unit and year. */
export const sheetKey = ({ form, unit, year }: Sheet): string => `${form.id}|${(unit ?? '').replace(/\s+/g, '')}|${String(year ?? '')}`;

/** What a reason hangs on: the sheet, the indicators and the clause without the number itself, so that a number that changes is seen. */
export function scopeKey({ span, clause, taken }: Statement, text: string, sheet: Sheet): string {
  const words = `${text.slice(clause.start, span.start)}#${text.slice(span.end, clause.end)}`.replace(/\s+/g, '').slice(0, MAX_CLAUSE);
  const about = [taken?.indicators.join('+'), taken?.base?.join('+'), taken?.lastYear === true ? 'last' : ''].join('|');
  return `${sheetKey(sheet)}|${about}|${words}`;
}

/** A reason for a statement, as things stand. */
export function scopeNote(statement: Statement, text: string, sheet: Sheet, reason: string): ScopeNote {
  const { clause, value, taken } = statement;
  return {
    key: scopeKey(statement, text, sheet),
    sheet: sheetKey(sheet),
    clause: text.slice(clause.start, clause.end).trim().slice(0, MAX_CLAUSE),
    stated: value,
    figure: taken?.value ?? null,
    reason: reason.trim().slice(0, MAX_REASON),
  };
}

/** Whether text and sheet still say what they said when the reason was given. */
export const stillHolds = (note: ScopeNote, { value, taken }: Statement): boolean => note.stated === value && note.figure === (taken?.value ?? null);

/** Reasons about this sheet whose clause is not among the statements of the text. */
export function* orphanSteps(notes: readonly ScopeNote[], statements: readonly Statement[], text: string, sheet: Sheet): Steps<readonly ScopeNote[]> {
  const own = notes.filter((note) => note.sheet === sheetKey(sheet));
  if (own.length === 0) return own;
  const found = new Set<string>();
  for (const [index, statement] of statements.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (statement.taken !== undefined) found.add(scopeKey(statement, text, sheet));
  }
  return own.filter(({ key }) => !found.has(key));
}
