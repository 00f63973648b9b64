import { useMemo } from 'react';
import type { Workbook } from '../../workbook/port';
import { SCOPE } from '../kept-names';
import { useKept } from '../useKept';
import { MAX_NOTES, notesText, readNotes, type ScopeNote } from './scope-notes';

export interface ScopeNotes {
  readonly notes: readonly ScopeNote[];
  /** Whether the workbook was asked for them already. */
  readonly known: boolean;
  readonly add: (note: ScopeNote) => void;
  readonly remove: (key: string) => void;
  /** Whether no more can be added. */
  readonly full: boolean;
  /** Whether the last change could not be kept in the workbook. */
  readonly failed: boolean;
}

/** The reasons why statements differ rightly, kept in the workbook. */
export function useScopeNotes(workbook: Workbook | undefined): ScopeNotes {
  const { value, keep, failed } = useKept(workbook, SCOPE);
  const notes = useMemo(() => readNotes(value ?? null), [value]);
  const without = (key: string): readonly ScopeNote[] => notes.filter((note) => note.key !== key);
  return {
    notes,
    known: value !== undefined,
    add: (note) => { keep(notesText([...without(note.key), note])); },
    remove: (key) => { keep(notesText(without(key))); },
    full: notes.length >= MAX_NOTES,
    failed,
  };
}
