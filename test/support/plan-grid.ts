import type { Cell, Grid } from '../../src/annex/sheet/grid';
import type { SheetPlan } from '../../src/annex/sheet/plan';

/** A sheet plan as the grid a reader would make of it: formulas show a text that means nothing, empty cells are absent. */
export function planGrid(plan: SheetPlan): Grid {
  const rows: (Cell | undefined)[][] = [];
  for (const { row, column, value, formula } of plan.cells) {
    if (formula === undefined && (value === undefined || value === '')) continue;
    (rows[row] ??= [])[column] = formula === undefined ? { value: value ?? '' } : { value: '相符', formula };
  }
  return { name: plan.name, rows, merges: plan.merges, typed: true };
}

/** The printed part of a plan as text with tabs between cells, as it is copied out of a spreadsheet. */
export function planText(plan: SheetPlan): string {
  const { bottom, right } = plan.print?.area ?? { bottom: -1, right: -1 };
  const table = Array.from({ length: bottom + 1 }, () => new Array<string>(right + 1).fill(''));
  for (const { row, column, value } of plan.cells) {
    const line = table[row];
    if (line !== undefined && column <= right) line[column] = String(value ?? '');
  }
  return table.map((line) => line.join('\t')).join('\n');
}
