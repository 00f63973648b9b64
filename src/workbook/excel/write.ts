import { a1 } from '../../annex/sheet/grid';
import { WorkbookFailure } from '../failure';
import type { Workbook } from '../port';
import { asText } from './draw';
import { failureOf, run } from './run';

type Writes = Parameters<Workbook['write']>[0];

/**
 * Writes values into cells, after having read what stands there. A batch is no transaction: if it fails, what stood
 * there is put back, and if that fails too the failure names the cells.
 */
export async function writeCells(cells: Writes): Promise<void> {
  let before: unknown[] | undefined;
  try {
    await Excel.run(async (context) => {
      const ranges = rangesOf(context, cells);
      ranges.forEach((range) => { range.load('formulas'); });
      await context.sync();
      before = ranges.map((range): unknown => range.formulas[0]?.[0]);
      ranges.forEach((range, index) => {
        const value = cells[index]?.value ?? '';
        range.values = [[typeof value === 'string' ? asText(value) : value]];
      });
      await context.sync();
    });
  } catch (error) {
    const failure = failureOf(error);
    if (before !== undefined) throw await putBack(cells, before, failure);
    throw failure;
  }
}

async function putBack(cells: Writes, before: readonly unknown[], failure: WorkbookFailure): Promise<WorkbookFailure> {
  try {
    await run(async (context) => {
      rangesOf(context, cells).forEach((range, index) => {
        const old = before[index];
        range.formulas = [[typeof old === 'string' && !old.startsWith('=') ? asText(old) : old]];
      });
      await context.sync();
    });
    return failure;
  } catch {
    return new WorkbookFailure(failure.code, cells.map(({ at }) => a1(at.row, at.column)).join('、'), failure.reason);
  }
}

const rangesOf = (context: Excel.RequestContext, cells: Writes): Excel.Range[] =>
  cells.map(({ at }) => context.workbook.worksheets.getItem(at.sheet).getRange(a1(at.row, at.column)));
