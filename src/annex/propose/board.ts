import { readFigure } from '../sheet/figure';
import { type Cell, cellText, type Grid } from '../sheet/grid';
import { fold } from '../sheet/label';

/** What stands in a cell or a merged block of cells. */
export interface Block {
  /** As it stands, white space and all. */
  readonly text: string;
  readonly folded: string;
  readonly isFigure: boolean;
  /** The number, where it is one. */
  readonly value: number | null;
  readonly row: number;
  readonly column: number;
  readonly bottom: number;
  readonly right: number;
}

const LONGEST = 300;
const MOST_ROWS = 2000;
const MOST_COLUMNS = 200;
/** Headers of the columns that this product puts beside the forms it prints. */
const besideOurs = ['校验', '状态', '差额'];

/** A grid as blocks: every cell knows the block that covers it. */
export class Board {
  readonly rows: number;
  readonly right: number;
  readonly hasMerges: boolean;
  private readonly blocks: (Block | undefined)[][];

  constructor(readonly grid: Grid) {
    const rows = Math.min(MOST_ROWS, grid.rows.length);
    const end = ownColumns(grid) ?? MOST_COLUMNS;
    this.blocks = Array.from({ length: rows }, () => []);
    let right = 0;
    for (let row = 0; row < rows; row += 1) {
      grid.rows[row]?.forEach((cell, column) => {
        const line = this.blocks[row];
        if (cell === undefined || column >= end || line === undefined) return;
        const block = blockOf(cell, row, column, grid.typed);
        if (block === undefined) return;
        line[column] = block;
        right = Math.max(right, column);
      });
    }
    const merges = grid.merges.filter((merge) => merge.left < end && merge.top < rows);
    let covered = 0;
    for (const { top, left, bottom, right: edge } of merges) {
      const block = this.blocks[top]?.[left];
      right = Math.max(right, Math.min(edge, end - 1));
      if (block === undefined) continue;
      covered += (Math.min(bottom, rows - 1) - top + 1) * (Math.min(edge, end - 1) - left + 1);
      if (covered > MOST_ROWS * MOST_COLUMNS) break;
      const whole = { ...block, bottom: Math.min(bottom, rows - 1), right: Math.min(edge, end - 1) };
      for (let row = top; row <= whole.bottom; row += 1) for (let column = left; column <= whole.right; column += 1) (this.blocks[row] as (Block | undefined)[])[column] = whole;
    }
    this.rows = rows;
    this.right = right;
    this.hasMerges = merges.length > 0;
  }

  at(row: number, column: number): Block | undefined {
    return this.blocks[row]?.[column];
  }

  /** The blocks that begin in a row, left to right. */
  starting(row: number): Block[] {
    return (this.blocks[row] ?? []).filter((block, column): block is Block => block !== undefined && block.row === row && block.column === column);
  }
}

function blockOf(cell: Cell, row: number, column: number, typed: boolean): Block | undefined {
  const text = cellText(cell).slice(0, LONGEST);
  const folded = fold(text);
  if (folded === '') return undefined;
  const figure = readFigure(cell, undefined, typed);
  const isFigure = figure.state === 'number' || figure.state === 'dash' || figure.state === 'approximate' || cell.error === true || typeof cell.value === 'number';
  return { text, folded, isFigure, value: figure.state === 'number' ? figure.value : null, row, column, bottom: row, right: column };
}

/** The first of the columns that this product puts beside a form; undefined on other sheets. */
function ownColumns(grid: Grid): number | undefined {
  for (const row of grid.rows.slice(0, 12)) {
    const texts = Array.from(row ?? [], (cell) => cellText(cell).trim());
    if (besideOurs.every((each) => texts.includes(each))) return texts.indexOf('校验');
  }
  return undefined;
}
