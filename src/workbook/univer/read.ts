import { BooleanNumber } from '@univerjs/core';
import type { ICellData, IStyleData, Nullable } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { Cell, Grid } from '../../annex/sheet/grid';
import type { PlanCell, PlanColumn, SheetPlan } from '../../annex/sheet/plan';
import { toGridCell, valueOf } from './cells';
import { DEFAULT_COLUMN_WIDTH, fromRange, toCharacters, toPoints } from './sheet-data';
import { fromStyle } from './style';

const ROWS = 2000;
const COLUMNS = 200;

interface LiveCell {
  readonly row: number;
  readonly column: number;
  readonly cell: ICellData;
  readonly formula: string | undefined;
  readonly style: Nullable<IStyleData>;
}

function* liveCells(sheet: FWorksheet, rows: number, columns: number): Generator<LiveCell> {
  const styles = sheet.getWorkbook().getStyles();
  const matrix = sheet.getSheet().getCellMatrix().getMatrix();
  for (const [rowKey, cells] of Object.entries(matrix)) {
    const row = Number(rowKey);
    if (row >= rows) return;
    for (const [columnKey, cell] of Object.entries(cells)) {
      const column = Number(columnKey);
      if (column >= columns) break;
      if (cell) yield { row, column, cell, formula: formulaOf(sheet, row, column, cell), style: styles.getStyleByCell(cell) };
    }
  }
}

/** Without its `=`. Cells filled down from another hold only a reference to the formula they share. */
function formulaOf(sheet: FWorksheet, row: number, column: number, cell: ICellData): string | undefined {
  const formula = cell.f ?? (cell.si ? sheet.getRange(row, column).getFormula() : undefined);
  return formula ? formula.slice(1) : undefined;
}

/** Whether a sheet holds nothing at all. */
export function isBlank(sheet: FWorksheet): boolean {
  for (const { cell, formula } of liveCells(sheet, Infinity, Infinity)) {
    if (formula !== undefined || valueOf(cell) !== undefined) return false;
  }
  return true;
}

/** A sheet as it stands. */
export function readGrid(sheet: FWorksheet, plan: SheetPlan | undefined): Grid {
  const rows: (Cell | undefined)[][] = [];
  for (const { row, column, cell, formula, style } of liveCells(sheet, ROWS, COLUMNS)) {
    const found = toGridCell(cell, formula, style);
    if (found) (rows[row] ??= [])[column] = found;
  }
  return { name: sheet.getSheetName(), rows, merges: sheet.getSheet().getMergeData().map(fromRange), typed: plan?.textOnly !== true };
}

/** What a sheet is, for one that came from no plan. */
const unplanned = { validations: [], highlights: [], names: [], protect: false } as const;

/** A sheet as it stands, with what only its plan knows: rules, names, print set-up, locks. */
export function readPlan(sheet: FWorksheet, plan: SheetPlan | undefined): SheetPlan {
  const live = sheet.getSheet();
  const unlocked = new Set(plan?.cells.filter((cell) => cell.unlocked).map(({ row, column }) => `${row},${column}`));
  const cells: PlanCell[] = [];
  let width = plan?.columns.length ?? 0;
  for (const { row, column, cell, formula, style } of liveCells(sheet, Infinity, Infinity)) {
    const value = valueOf(cell);
    width = Math.max(width, column + 1);
    cells.push({
      row,
      column,
      ...(value !== undefined && { value: typeof value === 'boolean' ? String(value).toUpperCase() : value }),
      ...(formula !== undefined && { formula }),
      style: fromStyle(style),
      ...(unlocked.has(`${row},${column}`) && { unlocked: true }),
    });
  }
  const freeze = { rows: sheet.getFrozenRows(), columns: sheet.getFrozenColumns() };
  const { columnData, rowData } = live.getConfig();
  return {
    ...(plan ?? unplanned),
    name: sheet.getSheetName(),
    columns: Array.from({ length: width }, (_, column): PlanColumn => {
      const { w, hd } = columnData[column] ?? {};
      const characters = toCharacters(w ?? DEFAULT_COLUMN_WIDTH, plan?.columns[column]?.width);
      return { width: characters, ...(hd === BooleanNumber.TRUE && { hidden: true }) };
    }),
    rowHeights: new Map(Object.entries(rowData).flatMap(([key, data]): [number, number][] => {
      const row = Number(key);
      if (data?.h === undefined || data.ia !== BooleanNumber.FALSE) return [];
      return [[row, toPoints(data.h, plan?.rowHeights.get(row))]];
    })),
    cells,
    merges: live.getMergeData().map(fromRange),
    ...(freeze.rows + freeze.columns > 0 && { freeze }),
  };
}
