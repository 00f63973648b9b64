import type { Sheet } from '../annex/sheet/sheet';
import { wordingOf } from './compile';
import { valueOf } from './figures';

/** Figures to be drawn side by side; the series have a value, or null, for each category. */
export interface ChartData {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** The charts that a sheet's figures can fill, with last year beside this one where it has the same figures. */
export function chartsOf(sheet: Sheet, lastYear?: Sheet): ChartData[] {
  return wordingOf(sheet.form).charts.flatMap(({ title, bars }): ChartData[] => {
    const values = bars.map(({ figure }) => valueOf(figure, sheet.figures));
    if (values.every((value) => value === null || value === 0)) return [];
    const before = lastYear === undefined ? [] : [{ name: yearOf(lastYear, '上年'), values: bars.map(({ figure }) => earlier(figure.name, lastYear)) }];
    const known = before.filter((series) => series.values.some((value) => value !== null));
    return [{ title, categories: bars.map(({ label }) => label), series: [...known, { name: yearOf(sheet, '本年'), values }] }];
  });
}

function earlier(name: string, { form, figures }: Sheet): number | null {
  const figure = wordingOf(form).figures.get(name);
  return figure === undefined ? null : valueOf(figure, figures);
}

const yearOf = ({ year }: Sheet, otherwise: string): string => (year === undefined ? otherwise : `${String(year)}年`);
