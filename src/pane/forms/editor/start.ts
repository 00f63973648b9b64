import { FormError } from '../../../annex/form/errors';
import { baseOf, parseForm } from '../../../annex/form/load';
import { NoTable, type Proposal, proposeForm } from '../../../annex/propose/propose';
import type { Bilingual } from '../../../annex/form/form';
import type { Grid } from '../../../annex/sheet/grid';
import { type Draft, draftOf } from './draft';
import { freeId } from './problem';

/** What is edited: a whole form in tables; a file that extends another, or is no form yet, as text. */
export function readStart(source: string): { readonly draft: Draft } | { readonly text: string } {
  if (baseOf(source) !== undefined) return { text: source };
  try {
    return { draft: draftOf(parseForm(source, '').data) };
  } catch (error) {
    if (!(error instanceof FormError)) throw error;
    return { text: source };
  }
}

/** A form from one sheet, with an id that is free; or why there is none. */
export function propose(grid: Grid, own: readonly string[]): { readonly proposal: Proposal } | { readonly none: Bilingual } {
  try {
    return { proposal: proposeForm([grid], { id: freeId(own) }) };
  } catch (error) {
    if (!(error instanceof NoTable)) throw error;
    return { none: error.reason };
  }
}
