import { CanceledError, CommandType } from '@univerjs/core';
import type { ICellData, ICommandInfo, IExecutionOptions, IRange, Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  InsertSheetMutation,
  PREDEFINED_HOOK_NAME_PASTE,
  PasteCommand,
  RemoveNumfmtMutation,
  RemoveSheetMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowAutoHeightMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SheetPasteShortKeyCommand,
  SheetPasteValueCommand,
} from '@univerjs/preset-sheets-core';
import type {
  FWorksheet,
  IRemoveNumfmtMutationParams,
  ISetNumfmtMutationParams,
  ISetRangeValuesMutationParams,
  ISheetPasteByShortKeyParams,
  ISheetPasteParams,
} from '@univerjs/preset-sheets-core';
import type { Plans } from './planned';

/** Changes to a protected sheet that leave its content alone. */
const harmless: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetTabColorMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetHideMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
  SetWorksheetRowAutoHeightMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
]);

function* cellsOf(ranges: readonly IRange[]): Generator<readonly [row: number, column: number]> {
  for (const { startRow, endRow, startColumn, endColumn } of ranges) {
    for (let row = startRow; row <= endRow; row += 1) {
      for (let column = startColumn; column <= endColumn; column += 1) yield [row, column];
    }
  }
}

/** The cells a mutation changes; nothing where it changes more than cells. */
function changedCells({ id, params }: Readonly<ICommandInfo>): Iterable<readonly [row: number, column: number]> | undefined {
  if (id === SetRangeValuesMutation.id) {
    const { cellValue = {} } = params as ISetRangeValuesMutationParams;
    return Object.entries(cellValue).flatMap(([row, cells]) =>
      Object.keys(cells ?? {}).map((column) => [Number(row), Number(column)] as const));
  }
  if (id === SetNumfmtMutation.id) {
    const { values } = params as ISetNumfmtMutationParams;
    return cellsOf(Object.values(values).flatMap(({ ranges }) => ranges));
  }
  if (id === RemoveNumfmtMutation.id) return cellsOf((params as IRemoveNumfmtMutationParams).ranges);
  return undefined;
}

function isAllowed(command: Readonly<ICommandInfo>, sheet: FWorksheet, plans: Plans): boolean {
  if (harmless.has(command.id)) return true;
  const changed = changedCells(command);
  if (changed === undefined) return false;
  for (const [row, column] of changed) if (!plans.isOpen(sheet, row, column)) return false;
  return true;
}

/** Leaves the form's look as it is, whatever a paste brings along; only a number may come with its format. */
function keepStyles({ cellValue = {} }: ISetRangeValuesMutationParams): void {
  const cells = Object.values(cellValue).flatMap((row): Nullable<ICellData>[] => Object.values(row ?? {}));
  for (const cell of cells) {
    if (!cell) continue;
    const format = typeof cell.s === 'object' ? cell.s?.n : undefined;
    if (format) cell.s = { n: format };
    else delete cell.s;
  }
}

/**
 * Keeps people from changing anything on protected sheets but the cells left open. The spreadsheet's own permissions are
 * made for accounts and roles, and always let the owner of a workbook through; so what would change a cell is stopped instead.
 */
export function protectSheets(api: FUniver, plans: Plans, isOwn: () => boolean, refused: () => void): void {
  const refuse = (): never => {
    refused();
    throw new CanceledError();
  };

  api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    if (plans.isOpen(event.worksheet, event.row, event.column)) return;
    event.cancel = true;
    refused();
  });

  api.onBeforeCommandExecute((command, options?: IExecutionOptions) => {
    if (isOwn() || options?.applyFormulaCalculationResult === true) return;
    pasteAsText(command);
    if (command.type !== CommandType.MUTATION) return;
    const sheetId = (command.params as { subUnitId?: string } | undefined)?.subUnitId;
    const sheet = sheetId === undefined ? undefined : api.getActiveWorkbook()?.getSheetBySheetId(sheetId);
    if (!sheet || !plans.isProtected(sheet)) return;
    if (!isAllowed(command, sheet, plans)) refuse();
    if (command.id === SetRangeValuesMutation.id) keepStyles(command.params as ISetRangeValuesMutationParams);
  });

  /** On a protected sheet a paste brings figures, not the look nor the merges of where they came from. */
  function pasteAsText({ id, params }: Readonly<ICommandInfo>): void {
    if (id !== SheetPasteShortKeyCommand.id && id !== PasteCommand.id) return;
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet || !plans.isProtected(sheet)) return;
    if (id === SheetPasteShortKeyCommand.id) {
      const { htmlContent, textContent } = params as ISheetPasteByShortKeyParams;
      if (!htmlContent || !textContent) return;
      void api.pasteIntoSheet(undefined, textContent);
    } else {
      if ((params as ISheetPasteParams | undefined)?.value === PREDEFINED_HOOK_NAME_PASTE.SPECIAL_PASTE_VALUE) return;
      void api.executeCommand(SheetPasteValueCommand.id);
    }
    throw new CanceledError();
  }
}
