import { invalidArgument } from '../protocol/errors';
import { type Area, bounding, cellsOf, contains, countOf, intersection, isEntireColumn, isEntireRow, single } from './address';
import { type Cell, emptyCell, isBlank } from './cell';
import { type Chart, type ConditionalFormat, type DefinedName, newPageSetup, type SheetProtection, type Validation } from './features';
import { looksLike, type Style } from './style';
import type { Scalar } from './value';

/** Size and look of a whole row or column, where it differs. */
export interface Line {
  size?: number;
  hidden?: boolean;
  style?: Style;
}

/** A range that moves with its cells; null once they are deleted. */
export interface LiveRange {
  area: Area | null;
}

const WIDTH = 2 ** 15;
const keyOf = (row: number, column: number): number => row * WIDTH + column;

/** One worksheet: only cells that hold something or look different are stored. */
export class Sheet {
  readonly cells = new Map<number, Cell>();
  readonly rows = new Map<number, Line>();
  readonly columns = new Map<number, Line>();
  merges: Area[] = [];
  validations: Validation[] = [];
  /** Highest priority first. */
  conditionalFormats: ConditionalFormat[] = [];
  readonly names = new Map<string, DefinedName>();
  readonly charts: Chart[] = [];
  readonly page = newPageSetup();
  /** Rows before which a page begins, and columns. */
  rowBreaks: number[] = [];
  columnBreaks: number[] = [];
  protection: SheetProtection | null = null;
  frozen: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 };
  visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  standardWidth = 8.38;
  readonly standardHeight = 14.25;
  selection: readonly Area[] = [single(0, 0)];
  readonly live = new Set<LiveRange>();

  constructor(
    readonly id: string,
    public name: string,
    /** Look of every cell not stored otherwise. */
    public style: Style,
  ) {}

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(keyOf(row, column));
  }

  /** The cell, stored from now on. */
  own(row: number, column: number): Cell {
    const key = keyOf(row, column);
    const known = this.cells.get(key);
    if (known !== undefined) return known;
    const cell: Cell = { value: null, style: this.styleAt(row, column) };
    this.cells.set(key, cell);
    return cell;
  }

  styleAt(row: number, column: number): Style {
    return this.cell(row, column)?.style ?? this.rows.get(row)?.style ?? this.columns.get(column)?.style ?? this.style;
  }

  /** Stored cells of an area, in no order. */
  *stored(area: Area): Generator<readonly [row: number, column: number, cell: Cell]> {
    if (countOf(area) < this.cells.size) {
      for (const [row, column] of cellsOf(area)) {
        const cell = this.cell(row, column);
        if (cell !== undefined) yield [row, column, cell];
      }
      return;
    }
    for (const [key, cell] of this.cells) {
      const row = Math.floor(key / WIDTH);
      const column = key % WIDTH;
      if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) yield [row, column, cell];
    }
  }

  /** Puts cells to other places; null drops one. */
  move(to: (row: number, column: number) => readonly [number, number] | null): void {
    const before = [...this.cells];
    this.cells.clear();
    for (const [key, cell] of before) {
      const place = to(Math.floor(key / WIDTH), key % WIDTH);
      if (place !== null) this.cells.set(keyOf(...place), cell);
    }
  }

  values(area: Area): Scalar[][] {
    return Array.from({ length: area.bottom - area.top + 1 }, (_row, row) =>
      Array.from({ length: area.right - area.left + 1 }, (_column, column) => this.cell(area.top + row, area.left + column)?.value ?? null),
    );
  }

  /** Cells with content, or also with a look of their own (documented: getUsedRange counts formatting unless asked not to). */
  used(valuesOnly: boolean, within?: Area): Area | undefined {
    let area: Area | undefined;
    for (const [key, cell] of this.cells) {
      const row = Math.floor(key / WIDTH);
      const column = key % WIDTH;
      if (isBlank(cell) && (valuesOnly || looksLike(cell.style, this.style))) continue;
      const place = single(row, column);
      if (within !== undefined && !contains(within, place)) continue;
      area = area === undefined ? place : bounding(area, place);
    }
    return area;
  }

  /** Changes the look of an area; entire rows and columns keep it for cells to come. */
  restyle(area: Area, change: (style: Style) => Style): void {
    if (isEntireRow(area) && isEntireColumn(area)) {
      this.style = change(this.style);
      for (const line of [...this.rows.values(), ...this.columns.values()]) if (line.style !== undefined) line.style = change(line.style);
    } else if (isEntireColumn(area)) {
      for (const [row, line] of this.rows) if (line.style !== undefined) for (let column = area.left; column <= area.right; column += 1) this.own(row, column);
      for (let column = area.left; column <= area.right; column += 1) {
        const line = this.line('columns', column);
        line.style = change(line.style ?? this.style);
      }
    } else if (isEntireRow(area)) {
      for (const [column, line] of this.columns) if (line.style !== undefined) for (let row = area.top; row <= area.bottom; row += 1) this.own(row, column);
      for (let row = area.top; row <= area.bottom; row += 1) {
        const line = this.line('rows', row);
        line.style = change(line.style ?? this.style);
      }
    } else {
      for (const [row, column] of cellsOf(area)) {
        const cell = this.own(row, column);
        cell.style = change(cell.style);
      }
      return;
    }
    for (const [, , cell] of this.stored(area)) cell.style = change(cell.style);
  }

  line(axis: 'rows' | 'columns', index: number): Line {
    const known = this[axis].get(index);
    if (known !== undefined) return known;
    const line: Line = {};
    this[axis].set(index, line);
    return line;
  }

  /** Every look within an area, each at least once. */
  *styles(area: Area): Generator<Style> {
    if (!isEntireRow(area) && !isEntireColumn(area)) {
      for (const [row, column] of cellsOf(area)) yield this.styleAt(row, column);
      return;
    }
    if (isEntireColumn(area)) for (let column = area.left; column <= area.right; column += 1) yield this.columns.get(column)?.style ?? this.style;
    if (isEntireRow(area)) for (let row = area.top; row <= area.bottom; row += 1) yield this.rows.get(row)?.style ?? this.style;
    for (const [, , cell] of this.stored(area)) yield cell.style;
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => contains(merge, single(row, column)));
  }

  /** Joins an area: the first content stays, the rest is cleared (documented for merging in Excel). */
  merge(area: Area): void {
    if (countOf(area) === 1) return;
    if (isEntireRow(area) || isEntireColumn(area)) throw invalidArgument('merging entire rows or columns');
    this.merges = [...this.merges.filter((merge) => intersection(merge, area) === undefined), area];
    const first = [...cellsOf(area)].find(([row, column]) => {
      const cell = this.cell(row, column);
      return cell !== undefined && !isBlank(cell);
    });
    if (first !== undefined && (first[0] !== area.top || first[1] !== area.left)) {
      const from = this.own(...first);
      const to = this.own(area.top, area.left);
      Object.assign(to, { value: from.value }, from.formula === undefined ? {} : { formula: from.formula, node: from.node });
    }
    for (const [row, column, cell] of this.stored(area)) if (row !== area.top || column !== area.left) emptyCell(cell);
  }

  unmerge(area: Area): void {
    this.merges = this.merges.filter((merge) => intersection(merge, area) === undefined);
  }
}
