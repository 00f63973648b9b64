import { type Cell, cellText, type Grid, type Range } from '../annex/sheet/grid';
import { heightFor, textWidth } from '../annex/sheet/layout/style';
import type { PlanCell, PlanStyle, SheetPlan } from '../annex/sheet/plan';

/** Characters; a wider text wraps. */
const NARROWEST = 8;
const WIDEST = 40;
/** A page of text is this wide: a paragraph takes as many columns. */
const PAGE = 84;
/** Points; a row of a table, or of a paragraph, is not made higher. */
const HIGHEST = 120;
const HIGHEST_PARAGRAPH = 400;
const LOWEST = 20;
const SIZE = 11;

/**
 * What becomes of a received formula. `keep`: it stands beside the result it came with, where the spreadsheet does not
 * compute it anew; `results`: only what the file showed stays. Excel would compute it anew, from cells that may not be
 * there, and show other figures than the sender's.
 */
export type Formulas = 'keep' | 'results';

/** A received sheet as it came: its values and merges, in columns wide enough to read; paragraphs run over the page's width. */
export function planReceived(grid: Grid, formulas: Formulas): SheetPlan {
  const covered = coveredCells(grid.merges);
  const paragraphs = paragraphsOf(grid, covered);
  const widths = columnWidths(grid, paragraphs);
  const spans = new Map(paragraphs.map(({ row, column }) => [row, paragraphSpan(row, column, widths, covered)]));
  const merges = [...grid.merges, ...[...spans.values()].filter(({ left, right }) => right > left)];
  const wide = new Map(merges.map((merge) => [key(merge.top, merge.left), widthOf(merge, widths)]));

  const cells: PlanCell[] = [];
  const rowHeights = new Map<number, number>();
  for (const [row, column, cell] of filledCells(grid)) {
    const width = wide.get(key(row, column)) ?? widths[column] ?? NARROWEST;
    const text = cellText(cell);
    const wraps = typeof cell.value === 'string' && (lineWidth(text) > width || text.includes('\n'));
    cells.push(planCell(cell, row, column, wraps, formulas));
    if (wraps && lineWidth(text) > width) {
      const highest = spans.has(row) ? HIGHEST_PARAGRAPH : HIGHEST;
      rowHeights.set(row, Math.max(LOWEST, rowHeights.get(row) ?? 0, Math.min(highest, heightIn(text, width))));
    }
  }
  return {
    name: grid.name,
    columns: widths.map((width) => ({ width })),
    rowHeights,
    cells,
    merges,
    validations: [],
    highlights: [],
    names: [],
    protect: false,
    ...(!grid.typed && { textOnly: true }),
  };
}

function* filledCells({ rows }: Grid): Generator<[row: number, column: number, cell: Cell]> {
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) if (cell !== undefined) yield [row, column, cell];
  }
}

const key = (row: number, column: number): string => `${String(row)},${String(column)}`;

function coveredCells(merges: readonly Range[]): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) covered.add(key(row, column));
  }
  return covered;
}

/** Characters of the longest line. */
const lineWidth = (text: string): number => Math.max(...text.split('\n').map(textWidth));
const heightIn = (text: string, width: number): number => text.split('\n').reduce((sum, line) => sum + heightFor(line, width, SIZE), 0);
const widthOf = ({ left, right }: Range, widths: readonly number[]): number =>
  Array.from({ length: right - left + 1 }, (_, index) => widths[left + index] ?? NARROWEST).reduce((a, b) => a + b, 0);

/** Sentences. No label of a form has any, nor is it that long: the cells beside a label must stay free for its figure. */
const isProse = (text: string): boolean => text.length > 120 || (lineWidth(text) > WIDEST && /。./s.test(text)) || (text.length > 60 && /。\s*$/.test(text));

/** Prose that stands alone in its row. */
function paragraphsOf(grid: Grid, covered: ReadonlySet<string>): { row: number; column: number }[] {
  return grid.rows.flatMap((cells, row) => {
    const filled = (cells ?? []).flatMap((cell, column) => (cellText(cell).trim() === '' ? [] : [{ column, cell }]));
    const [only] = filled;
    if (filled.length !== 1 || only === undefined || covered.has(key(row, only.column))) return [];
    return isProse(cellText(only.cell)) ? [{ row, column: only.column }] : [];
  });
}

/** As wide as what stands in a column, but for what runs over several. */
function columnWidths(grid: Grid, paragraphs: readonly { row: number; column: number }[]): number[] {
  const spread = new Set(grid.merges.filter(({ left, right }) => right > left).map(({ top, left }) => key(top, left)));
  paragraphs.forEach(({ row, column }) => spread.add(key(row, column)));
  const needed: number[] = [];
  for (const [row, column, cell] of filledCells(grid)) {
    needed[column] = Math.max(needed[column] ?? 0, spread.has(key(row, column)) ? 0 : lineWidth(cellText(cell)) + 2);
  }
  const widths = Array.from(needed, (width = 0) => Math.min(WIDEST, Math.max(NARROWEST, width)));
  return widths.length === 1 && paragraphs.length > 0 ? [PAGE] : widths;
}

/** The cells that a paragraph takes: as many as make a page's width, up to the first that a merge has. */
function paragraphSpan(row: number, column: number, widths: readonly number[], covered: ReadonlySet<string>): Range {
  let right = column;
  for (let width = widths[column] ?? 0; width < PAGE && !covered.has(key(row, right + 1)); right += 1) width += widths[right + 1] ?? NARROWEST;
  return { top: row, left: column, bottom: row, right };
}

function planCell(cell: Cell, row: number, column: number, wraps: boolean, formulas: Formulas): PlanCell {
  const numberFormat = formatOf(cell);
  const style: PlanStyle = { vertical: 'middle', ...(wraps && { wrap: true }), ...(numberFormat !== undefined && { numberFormat }) };
  return { row, column, ...contentOf(cell, formulas), style };
}

function contentOf({ value, text, formula }: Cell, formulas: Formulas): Pick<PlanCell, 'value' | 'formula'> {
  const shown = typeof value === 'boolean' ? String(value).toUpperCase() : value;
  const calculated = value !== '' || text === '';
  if (formula === undefined || formulas === 'keep') return { ...(calculated && { value: shown }), ...(formula !== undefined && { formula }) };
  // A blank in place of a formula that was never calculated would pass for a blank cell.
  return { value: calculated ? shown : `=${formula}` };
}

/** The number format that shows the value as the file showed it, as far as its text tells. */
function formatOf({ value, text, date }: Cell): string | undefined {
  if (typeof value !== 'number' || text === undefined) return undefined;
  if (date === true) return text.includes('年') ? 'yyyy"年"m"月"d"日"' : 'yyyy-mm-dd';
  const digits = /^-?[\d,]*(?:\.(\d+))?(%?)$/.exec(text.trim());
  if (!digits) return undefined;
  const decimals = digits[1] === undefined ? '' : `.${'0'.repeat(digits[1].length)}`;
  return `${text.includes(',') ? '#,##0' : '0'}${decimals}${digits[2] ?? ''}`;
}
