import type { SheetPlan } from '../../annex/sheet/plan';
import { WorkbookFailure } from '../failure';
import { drawPlan } from './draw';
import { failureOf, run } from './run';

/** The plan's name, or with the first free number behind it. Excel compares sheet names without regard to case. */
function freeName(wanted: string, taken: readonly string[]): string {
  const names = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const suffix = number === 1 ? '' : `（${String(number)}）`;
    const name = `${wanted.slice(0, 31 - suffix.length)}${suffix}`;
    if (!names.has(name.toLowerCase())) return name;
  }
}

/**
 * Adds a sheet in one `Excel.run`. A batch is no transaction: if it fails, the sheet it may have added is taken away in
 * a second run, and if that fails too the failure names the sheet that remains.
 */
export async function insertPlan(plan: SheetPlan): Promise<string> {
  let name: string | undefined;
  try {
    await Excel.run(async (context) => {
      const { workbook } = context;
      workbook.worksheets.load('items/name');
      workbook.protection.load('protected');
      await context.sync();
      if (workbook.protection.protected) throw new WorkbookFailure('protected-workbook');
      name = freeName(plan.name, workbook.worksheets.items.map((sheet) => sheet.name));
      context.runtime.enableEvents = false;
      const sheet = workbook.worksheets.add(name);
      drawPlan(sheet, plan);
      sheet.activate();
      sheet.getRange('A1').select();
      context.runtime.enableEvents = true;
      await context.sync();
    });
    return name ?? plan.name;
  } catch (error) {
    // A new sheet is protected against nothing: refused here, the whole workbook is.
    const said = failureOf(error);
    const failure = said.code === 'protected-sheet' ? new WorkbookFailure('read-only', undefined, said.reason) : said;
    throw name === undefined ? failure : await withoutSheet(name, failure);
  }
}

async function withoutSheet(name: string, failure: WorkbookFailure): Promise<WorkbookFailure> {
  try {
    await run(async (context) => {
      context.runtime.enableEvents = true;
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      await context.sync();
      if (sheet.isNullObject) return;
      sheet.delete();
      await context.sync();
    });
    return failure;
  } catch {
    return new WorkbookFailure(failure.code, name, failure.reason);
  }
}
