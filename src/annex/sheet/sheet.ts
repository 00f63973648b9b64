import type { Form } from '../form/compile';
import type { Figure } from './figure';
import type { Address } from './grid';

/** A filled-in form: which form, who filed it, for which year, and what was entered where. */
export interface Sheet {
  readonly form: Form;
  /** Name of the unit as written on the sheet. */
  readonly unit?: string;
  readonly year?: number;
  /** In the order of `form.indicators`. */
  readonly figures: readonly Figure[];
  /** Where each figure stands, in the same order; undefined where the indicator was not found. */
  readonly cells: readonly (Address | undefined)[];
}
