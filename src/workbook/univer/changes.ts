import type { IExecutionOptions } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
} from '@univerjs/preset-sheets-core';
import type { ISetWorksheetActiveOperationParams } from '@univerjs/preset-sheets-core';

/** What changes a sheet's values, the sheets there are, or which one is open. */
const changing: ReadonlySet<string> = new Set([
  AddWorksheetMergeMutation.id,
  InsertColMutation.id,
  InsertRowMutation.id,
  InsertSheetMutation.id,
  MoveColsMutation.id,
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  RemoveColMutation.id,
  RemoveRowMutation.id,
  RemoveSheetMutation.id,
  RemoveWorksheetMergeMutation.id,
  ReorderRangeMutation.id,
  SetRangeValuesMutation.id,
  SetWorksheetActiveOperation.id,
  SetWorksheetHideMutation.id,
  SetWorksheetNameMutation.id,
]);

/**
 * Calls back after what people did, and again when formulas have followed it; not after the workbook's own writes nor
 * the formulas that follow those.
 */
export function watchChanges(api: FUniver, isOwn: () => boolean, changed: () => void): void {
  let byPeople = false;
  let open: string | undefined;
  api.onCommandExecuted((command, options?: IExecutionOptions) => {
    if (!changing.has(command.id)) return;
    if (command.id === SetWorksheetActiveOperation.id) {
      // Said again, later, by the spreadsheet itself when a sheet has gone.
      const { subUnitId } = command.params as ISetWorksheetActiveOperationParams;
      if (subUnitId === open) return;
      open = subUnitId;
    }
    if (options?.applyFormulaCalculationResult !== true) byPeople = !isOwn();
    if (byPeople) changed();
  });
}
