import {
  AddRangeProtectionFromSheetBarCommand,
  COPY_SPECIAL_MENU_ID,
  ChangeSheetProtectionFromSheetBarCommand,
  DeleteWorksheetProtectionFormSheetBarCommand,
  HideColConfirmCommand,
  HideRowConfirmCommand,
  PASTE_SPECIAL_MENU_ID,
  SetTabColorCommand,
  SetWorksheetHideCommand,
  ShowMenuListCommand,
  ViewSheetPermissionFromSheetBarCommand,
} from '@univerjs/preset-sheets-core';
import type { MenuConfig } from '@univerjs/preset-sheets-core';

/**
 * Entries left out of the context menus: nobody who fills in a form needs them, and what they do could not be kept in a
 * saved file.
 */
const left: readonly string[] = [
  AddRangeProtectionFromSheetBarCommand.id,
  COPY_SPECIAL_MENU_ID,
  ChangeSheetProtectionFromSheetBarCommand.id,
  DeleteWorksheetProtectionFormSheetBarCommand.id,
  HideColConfirmCommand.id,
  HideRowConfirmCommand.id,
  PASTE_SPECIAL_MENU_ID,
  SetTabColorCommand.id,
  SetWorksheetHideCommand.id,
  ShowMenuListCommand.id,
  ViewSheetPermissionFromSheetBarCommand.id,
  'sheet.contextMenu.permission',
  'sheet.menu.sheet-frozen',
  'sheet.column-header-menu.sheet-frozen',
  'sheet.row-header-menu.sheet-frozen',
];

export const menu: MenuConfig = Object.fromEntries(left.map((id) => [id, { hidden: true }]));
