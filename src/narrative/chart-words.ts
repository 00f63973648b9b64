import type { ChartData } from './charts';
import { numberText } from './numbers';

/** What stands where a figure is not known. */
export const NO_FIGURE = '无数据';

export const valueText = (value: number | null): string => (value === null ? NO_FIGURE : numberText(value));

/** The figures of a chart as a table: a header with the names of the series, then a row for each category. */
export interface ChartTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function chartTable({ categories, series }: ChartData): ChartTable {
  return {
    header: ['', ...series.map(({ name }) => name)],
    rows: categories.map((category, index) => [category, ...series.map(({ values }) => valueText(values[index] ?? null))]),
  };
}

/** All the figures of a chart in a sentence for each series. */
export function chartInWords({ categories, series }: ChartData): string {
  return series.map(({ name, values }) => `${name}：${categories.map((category, index) => `${category}${valueText(values[index] ?? null)}`).join('，')}。`).join('');
}
