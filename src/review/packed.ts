import type { Form } from '../annex/form/compile';
import { BLANK, type Figure, isPlain } from '../annex/sheet/figure';
import type { Address } from '../annex/sheet/grid';
import { certaintyOf, type Reading } from '../annex/sheet/reading';
import type { Recognition } from '../annex/sheet/recognise';
import type { Sheet } from '../annex/sheet/sheet';
import type { Written } from './explain';

/**
 * An annex as read, without its grid and in a few hundred numbers: what a worker answers with, what is kept of thousands
 * of files and what is remembered between runs. Plain data; JSON keeps it as it is.
 */
export interface PackedAnnex {
  readonly form: string;
  readonly variant?: string | undefined;
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  /** The sheets on which the figures stand. */
  readonly sheets: readonly string[];
  /** In the order of the form's indicators: the number of a figure that was plainly one, null for every other. */
  readonly numbers: readonly (number | null)[];
  /** The other figures by position; one that is not listed is blank with nothing in its cell. */
  readonly figures: readonly (readonly [number, Figure])[];
  /** Where each figure stands: (sheet × ROWS + row) × COLUMNS + column, or −1. */
  readonly places: readonly number[];
  /** Without those about single figures, which follow from the figures. */
  readonly readings: readonly Reading[];
  readonly found: number;
  readonly written: readonly Written[];
}

const ROWS = 65_536;
const COLUMNS = 1024;

export function pack({ sheet, readings, found }: Recognition, written: readonly Written[] = []): PackedAnnex {
  const sheets = [...new Set(sheet.cells.flatMap((cell) => cell?.sheet ?? []))];
  const simple = sheet.figures.map(simpleNumber);
  return {
    form: sheet.form.id,
    ...(sheet.form.variant === undefined ? {} : { variant: sheet.form.variant }),
    ...(sheet.unit === undefined ? {} : { unit: sheet.unit }),
    ...(sheet.year === undefined ? {} : { year: sheet.year }),
    sheets,
    numbers: simple,
    figures: sheet.figures.flatMap((figure, index): [number, Figure][] => (simple[index] !== null || isEmpty(figure) ? [] : [[index, figure]])),
    places: sheet.cells.map((cell) => (cell === undefined ? -1 : (sheets.indexOf(cell.sheet) * ROWS + cell.row) * COLUMNS + cell.column)),
    readings: readings.filter(({ kind }) => kind !== 'figure'),
    found,
    written,
  };
}

/** The number of a figure that says nothing beyond it; −0 is kept as the figure it is. */
function simpleNumber(figure: Figure): number | null {
  return figure.state === 'number' && figure.notes.length === 0 && figure.raw === String(figure.value) && !Object.is(figure.value, -0) ? figure.value : null;
}

const isEmpty = (figure: Figure): boolean => figure.state === 'blank' && figure.raw === '';

/** Whether the forms have one of the annex's name, with as many indicators. */
export function isKnown(packed: PackedAnnex, forms: readonly Form[]): boolean {
  const count = formOf(packed, forms)?.indicators.length;
  return packed.numbers.length === count && packed.places.length === count;
}

/** The sheet that was packed; undefined if its form is not known. */
export function unpackSheet(packed: PackedAnnex, forms: readonly Form[]): Sheet | undefined {
  const form = formOf(packed, forms);
  if (form === undefined || !isKnown(packed, forms)) return undefined;
  const figures: Figure[] = packed.numbers.map((value) => (value === null ? BLANK : plainFigure(value)));
  for (const [index, figure] of packed.figures) figures[index] = figure;
  const { unit, year } = packed;
  return {
    form,
    ...(unit === undefined ? {} : { unit }),
    ...(year === undefined ? {} : { year }),
    figures,
    cells: packed.places.map((place) => addressOf(place, packed.sheets)),
  };
}

/** The recognition that was packed; undefined if its form is not known. */
export function unpack(packed: PackedAnnex, forms: readonly Form[]): Recognition | undefined {
  const sheet = unpackSheet(packed, forms);
  if (sheet === undefined) return undefined;
  const { form, figures, cells } = sheet;
  const typed = form.indicators.flatMap(({ id, index }): Reading[] => {
    const [figure, at] = [figures[index], cells[index]];
    return figure === undefined || at === undefined || isPlain(figure) ? [] : [{ kind: 'figure', indicator: id, figure, at }];
  });
  const readings = [...typed, ...packed.readings];
  return { sheet, readings, certainty: certaintyOf(form, readings), found: packed.found };
}

/** The same small numbers stand on thousands of sheets. */
const SMALL = 10_000;
const small: Figure[] = [];
const NO_NOTES: readonly never[] = [];

function plainFigure(value: number): Figure {
  const known = small[value];
  if (known !== undefined) return known;
  const figure: Figure = { state: 'number', value, raw: String(value), notes: NO_NOTES };
  if (Number.isInteger(value) && value >= 0 && value < SMALL) small[value] = figure;
  return figure;
}

export function formOf({ form: id, variant }: Pick<PackedAnnex, 'form' | 'variant'>, forms: readonly Form[]): Form | undefined {
  const form = forms.find((each) => each.id === id);
  return variant === undefined ? form : form?.variants.find((each) => each.variant === variant);
}

function addressOf(place: number, sheets: readonly string[]): Address | undefined {
  if (place < 0) return undefined;
  const row = Math.floor(place / COLUMNS);
  return { sheet: sheets[Math.floor(row / ROWS)] ?? '', row: row % ROWS, column: place % COLUMNS };
}
