import type { Form } from '../annex/form/catalogue';
import type { Sheet } from '../annex/sheet/sheet';
import { wordingOf } from './compile';
import { isComparable } from './comparable';
import { type NamedFigure, valueOf } from './figures';
import { isYearBefore } from './write';

/** Figures to be drawn side by side; the series have a value, or null where it is not known, for each category. */
export interface ChartData {
  readonly title: string;
  readonly categories: readonly string[];
  /** The years in their order: the sheet's own year is the last. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/**
 * The charts that a sheet's figures can fill, with the year before beside it where that has the same figures. A chart of
 * nothing but zeros and unknown figures is none.
 */
export function chartsOf(sheet: Sheet, lastYear?: Sheet): ChartData[] {
  const before = lastYear !== undefined && isYearBefore(lastYear, sheet) ? lastYear : undefined;
  return wordingOf(sheet.form).charts.flatMap(({ title, bars }): ChartData[] => {
    const now = { name: yearOf(sheet, '本年'), values: bars.map(({ figure }) => valueOf(figure, sheet.figures)) };
    if (!now.values.some(known)) return [];
    const earlier = before === undefined ? [] : [{ name: yearOf(before, '上年'), values: bars.map(({ figure }) => sameFigure(figure, sheet.form, before)) }];
    const series = [...earlier.filter(({ values }) => values.some(known)), now];
    const empty = series.every(({ values }) => values.every((value) => value === null || value === 0));
    return empty ? [] : [{ title, categories: bars.map(({ label }) => label), series }];
  });
}

const known = (value: number | null): boolean => value !== null;

function sameFigure(figure: NamedFigure, form: Form, before: Sheet): number | null {
  const earlier = wordingOf(before.form).figures.get(figure.name);
  return earlier === undefined || !isComparable(figure, form, earlier, before.form) ? null : valueOf(earlier, before.figures);
}

const yearOf = ({ year }: Sheet, otherwise: string): string => (year === undefined ? otherwise : `${String(year)}年`);
