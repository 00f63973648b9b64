import type { Cell, Grid, Range } from '../annex/sheet/grid';
import type { Paragraphs } from './folded-text';
import { MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from './limits';
import { FileRefusal } from './refusal';

/** The body of a document or of a box in it: each line of its paragraphs is a row. */
interface Body {
  readonly kind: 'body';
  text: string;
  /** The row kept for the paragraph, if a box stands in it. */
  row?: number;
}

interface OpenCell {
  readonly kind: 'cell';
  readonly column: number;
  readonly paragraphs: string[];
  text: string;
  columns: number;
  rows: number;
  /** Joined with the cell above. */
  continues: boolean;
}

interface Table {
  readonly kind: 'table';
  /** The grid row of each of its rows. */
  readonly rows: number[];
  /** By column, the first row of the table where it is free again. */
  readonly taken: number[];
  /** By column, the block that the cell above belongs to, while it can still grow downwards. */
  readonly above: (Block | undefined)[];
  readonly blocks: Block[];
  /** The first row of the present row group. */
  group: number;
  column: number;
}

/** A cell's extent; rows count within the table. */
interface Block {
  readonly top: number;
  readonly left: number;
  bottom: number;
  readonly right: number;
}

type Frame = Body | OpenCell | Table;
type FrameOf<Kind> = Extract<Frame, { kind: Kind }>;

/** Empty paragraphs that may follow each other. */
const MAX_EMPTY = 2;

/**
 * Makes one grid of a document read from beginning to end. A line of a paragraph is a row with one cell; the rows of a
 * table follow with their own columns, and spans become merged blocks. A table or box inside a cell is no part of its
 * text: its rows follow the row that holds it. Calls must be nested as their names say; where they are not, `damaged`
 * is thrown.
 */
export class Flow implements Paragraphs {
  private readonly rows: (Cell | undefined)[][] = [];
  private readonly merges: Range[] = [];
  private readonly lines: number[] = [];
  private readonly open: (Frame)[] = [{ kind: 'body', text: '' }];
  private next = 0;
  private empty = 0;
  private cut = false;

  /** Adds to the present paragraph. Between the rows of a table there is none: text there is not shown by anything. */
  text(text: string): void {
    const top = this.top;
    if (top.kind !== 'table') top.text += text;
  }

  get started(): boolean {
    const top = this.top;
    return top.kind !== 'table' && top.text !== '';
  }

  endParagraph(): void {
    const top = this.top;
    if (top.kind === 'table') return;
    if (top.kind === 'cell') top.paragraphs.push(top.text);
    else this.paragraphRows(top);
    top.text = '';
  }

  /** A text box or caption: its paragraphs and tables follow what they stand in. */
  startBox(): void {
    const top = this.top;
    if (top.kind === 'body') top.row ??= this.next++;
    this.open.push({ kind: 'body', text: '' });
  }

  endBox(): void {
    this.endText(this.pop('body'));
  }

  startTable(): void {
    const top = this.top;
    if (top.kind === 'body') this.endText(top);
    this.open.push({ kind: 'table', rows: [], taken: [], above: [], blocks: [], group: 0, column: 0 });
  }

  endTable(): void {
    this.endGroup();
    const { rows, blocks } = this.pop('table');
    const unbroken = unbrokenTo(rows);
    for (const { top, left, bottom, right } of blocks) {
      const last = Math.min(bottom, unbroken[top] ?? top);
      if (last === top && right === left) continue;
      if (this.merges.length < MAX_MERGES) this.merges.push({ top: rows[top] ?? 0, left, bottom: rows[last] ?? 0, right });
      else this.cut = true;
    }
  }

  /** Rows do not reach from one group into the next. */
  endGroup(): void {
    const table = this.expect('table');
    const end = table.rows.length;
    for (const block of table.blocks) if (block.top >= table.group) block.bottom = Math.min(block.bottom, end - 1);
    table.taken.length = 0;
    table.group = end;
  }

  startRow(): void {
    const table = this.expect('table');
    table.rows.push(this.next++);
    this.empty = 0;
    table.column = 0;
  }

  /** Leaves `columns` columns of the row without a cell. */
  skip(columns: number): void {
    const table = this.expect('table');
    if (columns > 0) table.column = Math.min(table.column + columns, MAX_COLUMNS);
  }

  /** A cell in the next column that no cell from above or from the left reaches into. */
  startCell(): void {
    const table = this.expect('table');
    if (table.rows.length === 0) throw new FileRefusal('damaged');
    const row = table.rows.length - 1;
    while (table.column < MAX_COLUMNS && (table.taken[table.column] ?? 0) > row) table.column++;
    this.open.push({ kind: 'cell', column: table.column++, paragraphs: [], text: '', columns: 1, rows: 1, continues: false });
  }

  /** The extent of the present cell; however large, it ends with the table. */
  span(columns: number, rows: number): void {
    const cell = this.expect('cell');
    if (columns > 1) cell.columns = columns;
    if (rows > 1) cell.rows = rows;
  }

  /** The present cell is one with the cell above it. */
  continueAbove(): void {
    this.expect('cell').continues = true;
  }

  endCell(): void {
    const cell = this.pop('cell');
    const table = this.expect('table');
    if (cell.text !== '') cell.paragraphs.push(cell.text);
    const row = table.rows.length - 1;
    const block = this.blockOf(cell, table, row);
    for (let column = block.left; column <= block.right; column++) {
      table.taken[column] = row + cell.rows;
      table.above[column] = undefined;
    }
    table.above[cell.column] = block;
    if (block.top === row) this.put(table.rows[row] ?? MAX_ROWS, cell.column, cell.paragraphs.join('\n').replace(/^\n+|\n+$/g, ''));
  }

  /** The grid of all that was read. */
  grid(name: string): Grid {
    if (this.open.length > 1) throw new FileRefusal('damaged');
    this.endText(this.expect('body'));
    return { name, rows: this.rows, merges: this.merges, typed: false, lines: this.lines, ...(this.cut ? { cut: true } : {}) };
  }

  private blockOf(cell: OpenCell, table: Table, row: number): Block {
    const above = cell.continues ? table.above[cell.column] : undefined;
    if (above?.bottom === row - 1) {
      above.bottom = row;
      return above;
    }
    const right = Math.min(cell.column + cell.columns, MAX_COLUMNS) - 1;
    const block = { top: row, left: cell.column, bottom: row + cell.rows - 1, right };
    if (cell.column < MAX_COLUMNS && (table.rows[row] ?? MAX_ROWS) < MAX_ROWS) table.blocks.push(block);
    return block;
  }

  /** A text is blank lines where it is an empty paragraph, and only so many of them. */
  private paragraphRows(body: Body): void {
    body.text.split('\n').forEach((line, index) => {
      const kept = index === 0 ? body.row : undefined;
      if (line.trim() !== '') this.line(kept ?? this.next++, line);
      else if (kept === undefined && this.empty++ < MAX_EMPTY) this.next++;
      if (line.trim() !== '') this.empty = 0;
    });
    delete body.row;
  }

  private line(row: number, text: string): void {
    if (row < MAX_ROWS) this.lines.push(row);
    this.put(row, 0, text);
  }

  private endText(body: Body): void {
    if (body.text !== '') this.paragraphRows(body);
    body.text = '';
  }

  private put(row: number, column: number, value: string): void {
    if (value === '') return;
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) this.cut = true;
    else (this.rows[row] ??= [])[column] = { value };
  }

  private get top(): Frame {
    return this.open[this.open.length - 1] as Frame;
  }

  private expect<Kind extends Frame['kind']>(kind: Kind): FrameOf<Kind> {
    const top = this.top;
    if (top.kind !== kind) throw new FileRefusal('damaged');
    return top as FrameOf<Kind>;
  }

  private pop<Kind extends Frame['kind']>(kind: Kind): FrameOf<Kind> {
    const top = this.expect(kind);
    if (this.open.length === 1) throw new FileRefusal('damaged');
    this.open.pop();
    return top;
  }
}

/** For each row of a table the last one up to which no other row stands between them. */
function unbrokenTo(rows: readonly number[]): number[] {
  const last: number[] = [];
  for (let row = rows.length - 1; row >= 0; row--) last[row] = rows[row + 1] === (rows[row] ?? 0) + 1 ? (last[row + 1] ?? row) : row;
  return last;
}
