import { IUndoRedoService, generateRandomId, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { ICellData, IObjectMatrixPrimitiveType } from '@univerjs/core';
import { AddConditionalRuleMutation } from '@univerjs/preset-sheets-conditional-formatting';
import type { IAddConditionalRuleMutationParams } from '@univerjs/preset-sheets-conditional-formatting';
import { InsertSheetMutation, RemoveSheetMutation, SetRangeValuesCommand } from '@univerjs/preset-sheets-core';
import type {
  FWorkbook,
  FWorksheet,
  IInsertSheetMutationParams,
  IRemoveSheetMutationParams,
  ISetRangeValuesCommandParams,
} from '@univerjs/preset-sheets-core';
import { AddDataValidationMutation } from '@univerjs/preset-sheets-data-validation';
import type { IAddDataValidationMutationParams } from '@univerjs/preset-sheets-data-validation';
import type { SheetPlan } from '../../annex/sheet/plan';
import type { App } from './app';
import { stored } from './cells';
import { freeName } from './names';
import type { Plans } from './planned';
import { toHighlight, toValidation } from './rules';
import { toSheetData } from './sheet-data';

/** Adds a plan's validations and highlights to the sheet made from it. */
export function addRules({ api }: App, unitId: string, subUnitId: string, plan: SheetPlan): void {
  api.syncExecuteCommand<IAddDataValidationMutationParams>(AddDataValidationMutation.id, {
    unitId,
    subUnitId,
    rule: plan.validations.map(toValidation),
  });
  // Each rule goes before those there already.
  for (const highlight of [...plan.highlights].reverse()) {
    api.syncExecuteCommand<IAddConditionalRuleMutationParams>(AddConditionalRuleMutation.id, {
      unitId,
      subUnitId,
      rule: toHighlight(highlight),
    });
  }
}

/** Adds a sheet behind the others. It stays out of the undo history, as a sheet added by an add-in does in Excel. */
export function addSheet(app: App, book: FWorkbook, plans: Plans, plan: SheetPlan): FWorksheet {
  const unitId = book.getId();
  const id = generateRandomId();
  const sheets = book.getSheets();
  const name = freeName(plan.name, sheets.map((sheet) => sheet.getSheetName()));
  const sheet = mergeWorksheetSnapshotWithDefault({ ...toSheetData(plan, id, name), custom: plans.keep(plan) });
  app.api.syncExecuteCommand<IInsertSheetMutationParams>(InsertSheetMutation.id, { unitId, index: sheets.length, sheet });
  addRules(app, unitId, id, plan);
  const added = book.getSheetBySheetId(id);
  if (added === null) throw new Error(`The sheet ${name} could not be added`);
  return added;
}

/** Takes a sheet away for good. */
export function removeSheet({ api }: App, book: FWorkbook, sheet: FWorksheet): void {
  api.syncExecuteCommand<IRemoveSheetMutationParams>(RemoveSheetMutation.id, {
    unitId: book.getId(),
    subUnitId: sheet.getSheetId(),
    subUnitName: sheet.getSheetName(),
  });
}

/** What a blank cell is, whatever stood in it; its style stays. */
const blank: ICellData = { v: null, t: null };

export interface Write {
  readonly sheet: FWorksheet;
  readonly row: number;
  readonly column: number;
  readonly value: number | string | null;
}

/** Writes values as one step that can be undone, whatever sheets they are on. */
export function writeCells({ univer, api }: App, book: FWorkbook, writes: readonly Write[]): void {
  const bySheet = new Map<string, IObjectMatrixPrimitiveType<ICellData>>();
  for (const { sheet, row, column, value } of writes) {
    const id = sheet.getSheetId();
    const cells = bySheet.get(id) ?? {};
    bySheet.set(id, cells);
    (cells[row] ??= {})[column] = { ...(value === null ? blank : stored(value)), f: null, si: null, p: null };
  }
  const unitId = book.getId();
  const step = univer.__getInjector().get(IUndoRedoService).__tempBatchingUndoRedo(unitId);
  try {
    for (const [subUnitId, value] of bySheet) {
      api.syncExecuteCommand<ISetRangeValuesCommandParams>(SetRangeValuesCommand.id, { unitId, subUnitId, value });
    }
  } finally {
    step.dispose();
  }
}
