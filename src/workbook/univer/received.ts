import { cellText } from '../../annex/sheet/grid';
import type { Cell, Grid } from '../../annex/sheet/grid';
import { heightFor, textWidth } from '../../annex/sheet/layout/style';
import type { PlanCell, PlanColumn, PlanStyle, SheetPlan } from '../../annex/sheet/plan';

/** Characters; a wider text wraps. */
const NARROWEST = 8;
const WIDEST = 40;
/** Points; a row of long text is not made higher. */
const HIGHEST = 120;
const LOWEST = 20;

/** Characters of the longest line. */
const lineWidth = (text: string): number => Math.max(...text.split('\n').map(textWidth));

/** The number format that shows the value as the file showed it, as far as its text tells. */
function formatOf({ value, text, date }: Cell): string | undefined {
  if (typeof value !== 'number' || text === undefined) return undefined;
  if (date === true) return text.includes('年') ? 'yyyy"年"m"月"d"日"' : 'yyyy-mm-dd';
  const digits = /^-?[\d,]*(?:\.(\d+))?(%?)$/.exec(text.trim());
  if (!digits) return undefined;
  const decimals = digits[1] === undefined ? '' : `.${'0'.repeat(digits[1].length)}`;
  return `${text.includes(',') ? '#,##0' : '0'}${decimals}${digits[2] ?? ''}`;
}

function planCell(cell: Cell, row: number, column: number): PlanCell {
  const { value, text, formula } = cell;
  const numberFormat = formatOf(cell);
  const style: PlanStyle = {
    vertical: 'middle',
    ...(typeof value === 'string' && lineWidth(value) > WIDEST && { wrap: true }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
  return {
    row,
    column,
    ...((value !== '' || text === '') && { value: typeof value === 'boolean' ? String(value).toUpperCase() : value }),
    ...(formula !== undefined && { formula }),
    style,
  };
}

/** A received sheet as it came: its values and merges, in columns wide enough to read. */
export function planReceived(grid: Grid): SheetPlan {
  const cells: PlanCell[] = [];
  const widths: number[] = [];
  const rowHeights = new Map<number, number>();
  const spread = new Set(grid.merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top},${left}`));
  for (const [row, columns] of grid.rows.entries()) {
    for (const [column, cell] of (columns ?? []).entries()) {
      if (cell === undefined) continue;
      cells.push(planCell(cell, row, column));
      if (lineWidth(cellText(cell)) > WIDEST) {
        const height = Math.min(HIGHEST, heightFor(cellText(cell), WIDEST, 11));
        rowHeights.set(row, Math.max(LOWEST, rowHeights.get(row) ?? 0, height));
      }
      if (!spread.has(`${row},${column}`)) widths[column] = Math.max(widths[column] ?? 0, lineWidth(cellText(cell)) + 2);
    }
  }
  const columns = Array.from(widths, (width = 0): PlanColumn =>
    ({ width: Math.min(WIDEST, Math.max(NARROWEST, width)) }));
  return {
    name: grid.name,
    columns,
    rowHeights,
    cells,
    merges: grid.merges,
    validations: [],
    highlights: [],
    names: [],
    protect: false,
    ...(!grid.typed && { textOnly: true }),
  };
}
