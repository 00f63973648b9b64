import { generateRandomId } from '@univerjs/core';
import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { SheetPlan } from '../../annex/sheet/plan';
import type { Plans } from './planned';
import { toSheetData } from './sheet-data';

/** What the spreadsheet starts with: the sheets planned, or a blank one. */
export function bookData(plans: readonly SheetPlan[], kept: Plans, blankName: string): Partial<IWorkbookData> {
  const sheets: Record<string, Partial<IWorksheetData>> = {};
  const sheetOrder: string[] = [];
  const add = (make: (id: string) => Partial<IWorksheetData>): void => {
    const id = generateRandomId();
    sheets[id] = make(id);
    sheetOrder.push(id);
  };
  for (const plan of plans) add((id) => ({ ...toSheetData(plan, id, plan.name), custom: kept.keep(plan) }));
  if (plans.length === 0) add((id) => ({ id, name: blankName }));
  return { id: generateRandomId(), styles: {}, sheets, sheetOrder };
}
