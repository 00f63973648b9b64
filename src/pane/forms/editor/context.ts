import { createContext, useContext } from 'react';
import type { Address } from '../../../annex/sheet/grid';
import type { Draft } from './draft';
import type { Problem } from './problem';

/** What every line of the editor needs. */
export interface Editing {
  readonly edit: (change: (draft: Draft) => Draft) => void;
  /** Shows a cell; absent where no workbook is open. */
  readonly goTo: ((at: Address) => void) | undefined;
  readonly problem: Problem | undefined;
}

const Current = createContext<Editing>({ edit: () => undefined, goTo: undefined, problem: undefined });

export const EditingProvider = Current.Provider;
export const useEditing = (): Editing => useContext(Current);
