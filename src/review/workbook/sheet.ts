import { a1 } from '../../annex/sheet/grid';
import { heightFor } from '../../annex/sheet/layout/style';
import type { PlanCell, PlanStyle, SheetPlan } from '../../annex/sheet/plan';
import { printable } from '../../narrative/printable';

const text: PlanStyle = { font: 'song', size: 10, vertical: 'top', horizontal: 'left', wrap: true };
const boxed: PlanStyle = { ...text, vertical: 'middle', border: true };

export const styles = {
  title: { font: 'hei', size: 16, bold: true, horizontal: 'left', vertical: 'middle' },
  line: text,
  strong: { ...text, font: 'hei', bold: true },
  heading: { ...text, font: 'hei', size: 12, bold: true },
  header: { ...boxed, font: 'hei', horizontal: 'center', vertical: 'middle', fill: '#DDEBF7' },
  cell: boxed,
  number: { ...boxed, horizontal: 'right', wrap: false, numberFormat: 'General' },
  centre: { ...boxed, horizontal: 'center' },
  link: { ...boxed, horizontal: 'center', wrap: false, color: '#0563C1' },
  bad: { ...boxed, horizontal: 'center', color: '#A4262C', fill: '#FDE7E9' },
  doubtful: { ...boxed, horizontal: 'center', color: '#8A4B08', fill: '#FFF4CE' },
  good: { ...boxed, horizontal: 'center', color: '#107C10', fill: '#F1FAF1' },
} satisfies Record<string, PlanStyle>;

/** Longest text in a cell, in characters; Excel holds 32,767. */
const LONGEST = 4000;
/** Between a boxed text and its borders, in points. */
const PADDING = 3;
/** Highest row in points; Excel's limit is 409. */
const HIGHEST = 400;

/** One cell of a row: a text from anywhere, a number, or a place to go to. */
export interface Field {
  readonly value?: string | number | undefined;
  readonly link?: { readonly sheet: string; readonly row: number };
  readonly style?: PlanStyle;
}

/** A sheet of a review workbook while it is written, row by row. */
export class SheetWriter {
  private readonly cells: PlanCell[] = [];
  private readonly heights = new Map<number, number>();
  private readonly merges: SheetPlan['merges'][number][] = [];
  /** The row that is written next. */
  row = 0;

  /** @param widths of the columns in characters. */
  constructor(
    private readonly name: string,
    private readonly widths: readonly number[],
  ) {}

  /** A row of fields from the first column on; returns its position. */
  add(fields: readonly Field[], style: PlanStyle = styles.cell): number {
    const at = this.row;
    fields.forEach((field, column) => { this.put(at, column, field, field.style ?? style); });
    this.row += 1;
    return at;
  }

  /** A text across all columns. */
  line(value: string, style: PlanStyle = styles.line): number {
    const at = this.row;
    const last = this.widths.length - 1;
    const width = this.widths.reduce((sum, each) => sum + each, 0);
    const shown = tidy(value);
    this.cells.push({ row: at, column: 0, value: shown, style });
    if (last > 0) this.merges.push({ top: at, left: 0, bottom: at, right: last });
    this.grow(at, heightFor(shown, width - 2, style.size));
    this.row += 1;
    return at;
  }

  /** Puts a field where a row was added before. */
  put(row: number, column: number, { value, link }: Field, style: PlanStyle): void {
    if (link !== undefined) {
      this.cells.push({ row, column, formula: `${linkTo(link.sheet)}${a1(link.row, 0)}","${LINK}")`, style: styles.link });
      return;
    }
    const shown = typeof value === 'string' ? tidy(value) : value;
    this.cells.push({ row, column, ...(shown === undefined || shown === '' ? {} : { value: shown }), style });
    if (typeof shown === 'string' && style.wrap === true) this.grow(row, heightFor(shown, (this.widths[column] ?? 8) * 0.94 - 1, style.size) + PADDING);
  }

  setHeight(row: number, points: number): void {
    this.heights.set(row, points);
  }

  /** @param table rows of the table, its header first, for the filter and for what stays in view. */
  plan(table?: { readonly header: number; readonly last: number; readonly columns: number; readonly fixed: number }, landscape = true): SheetPlan {
    return {
      name: this.name,
      columns: this.widths.map((width) => ({ width })),
      rowHeights: this.heights,
      cells: this.cells,
      merges: this.merges,
      validations: [],
      highlights: [],
      names: [],
      protect: false,
      print: {
        area: { top: 0, left: 0, bottom: Math.max(0, this.row - 1), right: this.widths.length - 1 },
        landscape,
        pageBreaks: [],
        ...(table === undefined ? {} : { titleRows: { first: table.header, last: table.header } }),
      },
      ...(table === undefined
        ? {}
        : { freeze: { rows: table.header + 1, columns: table.fixed }, ...(table.last > table.header ? { filter: { top: table.header, left: 0, bottom: table.last, right: table.columns - 1 } } : {}) }),
    };
  }

  private grow(row: number, height: number): void {
    this.heights.set(row, Math.min(HIGHEST, Math.max(this.heights.get(row) ?? 16, height)));
  }
}

/** How the formula of a link to a sheet begins; its cell follows. */
export const linkTo = (sheet: string): string => `HYPERLINK("#'${sheet}'!`;

/** What a link says. */
const LINK = '查看';

/** A text from anywhere as it may stand in a cell. */
function tidy(value: string): string {
  const shown = printable(value);
  return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown;
}
