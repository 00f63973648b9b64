import type { Grid } from '../annex/sheet/grid';

/** Headings that stand side by side over the native checks of a form that this product laid out, and nowhere else. */
const headings = ['校验', '勾稽关系'];
const ROWS = 6;

/** Whether a sheet was laid out by this product: then its figures need not be put on an official form. */
export const isOfficialLayout = ({ rows }: Grid): boolean =>
  rows.slice(0, ROWS).some((row) => headings.every((heading) => row?.some((cell) => cell?.value === heading)));
