import type { Form } from '../../src/annex/form/catalogue';
import { BLANK, type Figure } from '../../src/annex/sheet/figure';
import type { Sheet } from '../../src/annex/sheet/sheet';

export const number = (value: number): Figure => ({ state: 'number', value, raw: String(value), notes: [] });
export const dash = (raw = '—'): Figure => ({ state: 'dash', raw });

/** A number, or null for a blank. */
export const figure = (value: number | null): Figure => (value === null ? BLANK : number(value));

/** Figures of a form by indicator id; the others are `rest`. */
export function figuresOf(form: Form, values: Readonly<Record<string, number | null | Figure>>, rest: number | null = 0): Figure[] {
  for (const id of Object.keys(values)) if (!form.indexOf.has(id)) throw new Error(`no indicator ${id}`);
  return form.indicators.map(({ id }) => {
    const value = values[id];
    return value === undefined ? figure(rest) : typeof value === 'object' && value !== null ? value : figure(value);
  });
}

/** A sheet with every indicator in a cell of its own, one a row. */
export function sheetOf(form: Form, figures: readonly Figure[], heading: { unit?: string; year?: number } = {}): Sheet {
  return { form, ...heading, figures, cells: form.indicators.map(({ index }) => ({ sheet: '表', row: index, column: 2 })) };
}

/** What matters of a figure: its number, or its state. */
export function told(figure: Figure | undefined): number | string {
  if (figure === undefined) return 'missing';
  return figure.state === 'number' ? figure.value : figure.state;
}
