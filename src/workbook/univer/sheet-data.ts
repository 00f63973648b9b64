import { BooleanNumber } from '@univerjs/core';
import type { ICellData, IRange, IWorksheetData } from '@univerjs/core';
import type { Range } from '../../annex/sheet/grid';
import type { SheetPlan } from '../../annex/sheet/plan';
import { toCell } from './cells';
import { toStyle } from './style';

/** Pixels to a character of the default font, with what a column needs beside them. */
const CHARACTER = 7;
const COLUMN_EDGE = 5;
const PIXELS_PER_POINT = 96 / 72;

const toPixels = (characters: number): number => Math.round(characters * CHARACTER + COLUMN_EDGE);
const heightInPixels = (points: number): number => Math.round(points * PIXELS_PER_POINT);

/** A column's width in characters: as planned, unless somebody changed it. */
export const toCharacters = (pixels: number, planned?: number): number =>
  planned !== undefined && toPixels(planned) === pixels ? planned : Math.max(0, (pixels - COLUMN_EDGE) / CHARACTER);

/** A row's height in points: as planned, unless somebody changed it. */
export const toPoints = (pixels: number, planned?: number): number =>
  planned !== undefined && heightInPixels(planned) === pixels ? planned : Math.round((pixels / PIXELS_PER_POINT) * 100) / 100;

export const DEFAULT_ROW_HEIGHT = 20;
export const DEFAULT_COLUMN_WIDTH = toPixels(9);

/** What cells look like that say nothing else. */
const usual = { font: 'song', size: 11, vertical: 'middle' } as const;

/** Empty rows and columns to write on, beyond what a sheet holds. */
const SPARE = { protected: { rows: 3, columns: 1 }, open: { rows: 60, columns: 12 } };

export const toRange = ({ top, left, bottom, right }: Range): IRange =>
  ({ startRow: top, startColumn: left, endRow: bottom, endColumn: right });

export const fromRange = (range: IRange): Range =>
  ({ top: range.startRow, left: range.startColumn, bottom: range.endRow, right: range.endColumn });

/** A plan as the spreadsheet keeps a sheet; rules and locks are added once the sheet is there. */
export function toSheetData(plan: SheetPlan, id: string, name: string): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  let rows = 0;
  let columns = plan.columns.length;
  for (const cell of plan.cells) {
    (cellData[cell.row] ??= {})[cell.column] = toCell(cell);
    rows = Math.max(rows, cell.row + 1);
    columns = Math.max(columns, cell.column + 1);
  }
  const spare = plan.protect ? SPARE.protected : SPARE.open;
  const frozen = plan.freeze ?? { rows: 0, columns: 0 };
  return {
    id,
    name,
    cellData,
    rowCount: rows + spare.rows,
    columnCount: columns + spare.columns,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultStyle: toStyle(usual),
    mergeData: plan.merges.map(toRange),
    columnData: Object.fromEntries(plan.columns.map(({ width, hidden }, column) => [
      column, { w: toPixels(width), hd: hidden === true ? BooleanNumber.TRUE : BooleanNumber.FALSE },
    ])),
    rowData: Object.fromEntries([...plan.rowHeights].map(([row, points]) => [
      row, { h: heightInPixels(points), ia: BooleanNumber.FALSE },
    ])),
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
    },
  };
}
