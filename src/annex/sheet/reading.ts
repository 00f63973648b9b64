import type { Form } from '../form/compile';
import type { Figure, FigureNote } from './figure';
import type { Address } from './grid';

/** Something about the reading that a person should know. */
export type Reading =
  | { readonly kind: 'figure'; readonly indicator: string; readonly figure: Figure; readonly at: Address }
  | { readonly kind: 'not-found'; readonly indicators: readonly string[] }
  | { readonly kind: 'label-differs'; readonly indicators: readonly string[]; readonly text: string; readonly at: Address }
  /** The label is broken over several rows; the figures stand on one of them. */
  | { readonly kind: 'label-joined'; readonly indicators: readonly string[]; readonly text: string; readonly at: Address }
  | { readonly kind: 'found-twice'; readonly indicator: string; readonly at: Address }
  | { readonly kind: 'unknown-row'; readonly text: string; readonly at: Address }
  | { readonly kind: 'columns-by-position'; readonly table: string }
  /** `taken` is the header of the column that was read; undefined if none was, until a person says which. */
  | { readonly kind: 'several-columns'; readonly table: string; readonly columns: readonly FigureColumn[]; readonly taken: string | undefined }
  /** The labels fit another form, or this one in another print, nearly as well; `forms` has both, the one read first. */
  | { readonly kind: 'form-unclear'; readonly forms: readonly FormPrint[] }
  /** A hidden sheet holds an annex; it was read (`taken`) only because no visible one does. */
  | { readonly kind: 'hidden-sheet'; readonly sheet: string; readonly taken: boolean }
  /** Another sheet of the file holds an annex too; `form` is its form's id. */
  | { readonly kind: 'other-annex'; readonly sheet: string; readonly form: string }
  /** The sheet goes on beyond what was read. */
  | { readonly kind: 'cut'; readonly sheet: string };

/** A form by its id, and that of the variant in whose layout it is printed. */
export interface FormPrint {
  readonly id: string;
  readonly variant?: string;
}

export interface FigureColumn {
  /** The words above the column, as they stand. */
  readonly header: string;
  readonly at: Address;
}

/**
 * How sure a figure is. `certain`: its label and its place are the form's and its text allows one reading (a blank is
 * certainly blank). `confirm`: read on a clue that can deceive; a person should look. `unread`: nothing was taken.
 */
export type Certainty = 'certain' | 'confirm' | 'unread';

/** Notes about how a figure was typed that leave room for another reading. */
const doubtful: readonly FigureNote[] = ['remark', 'unit-converted', 'split'];

/** How sure each of a form's figures is after these readings, in the order of its indicators. */
export function certaintyOf(form: Form, readings: readonly Reading[]): Certainty[] {
  const certainty = form.indicators.map((): Certainty => 'certain');
  const lower = (ids: Iterable<string>, to: 'confirm' | 'unread'): void => {
    for (const id of ids) {
      const index = form.indexOf.get(id);
      if (index !== undefined && certainty[index] !== 'unread') certainty[index] = to;
    }
  };
  for (const reading of readings) {
    switch (reading.kind) {
      case 'figure':
        if (reading.figure.state === 'unreadable' || reading.figure.state === 'approximate') lower([reading.indicator], 'unread');
        else if (reading.figure.state === 'number' && reading.figure.notes.some((note) => doubtful.includes(note))) lower([reading.indicator], 'confirm');
        break;
      case 'not-found':
        lower(reading.indicators, 'unread');
        break;
      case 'label-differs':
      case 'label-joined':
        lower(reading.indicators, 'confirm');
        break;
      case 'columns-by-position':
        lower(ofTable(form, reading.table), 'confirm');
        break;
      case 'several-columns':
        lower(ofTable(form, reading.table), reading.taken === undefined ? 'unread' : 'confirm');
        break;
      case 'form-unclear':
        lower(form.indicators.map(({ id }) => id), 'confirm');
        break;
      case 'found-twice':
      case 'unknown-row':
      case 'hidden-sheet':
      case 'other-annex':
      case 'cut':
        break;
    }
  }
  return certainty;
}

const ofTable = (form: Form, table: string): string[] => form.indicators.filter((each) => each.table === table).map(({ id }) => id);
