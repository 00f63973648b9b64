import type { Entry } from '../../review/entry';
import { judgedEntry, type Row, type RowOptions } from '../../review/rows';
import { letterTo } from './letter';
import type { Settings } from './settings';

/** The notes to all units that are to be told anything, the worst first, in short steps. */
export function* allLetters(rows: readonly Row[], entry: (id: string) => Entry | undefined, kept: NonNullable<RowOptions['kept']>, settings: Settings): Generator<undefined, string[], undefined> {
  const letters: string[] = [];
  for (const row of rows) {
    const of = row.judgement.verdict === 'ready' ? undefined : entry(row.id);
    const note = of && letterTo(row, judgedEntry(of, kept), settings);
    if (note !== undefined) letters.push(note.text);
    yield;
  }
  return letters;
}
