import { LifecycleStages, LocaleType, LogLevel, ObjectMatrix, Univer, isNotNullOrUndefined, mergeLocales } from '@univerjs/core';
import type { ICommandInfo, ILocales, IUnitRange, IWorkbookData } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { IActiveDirtyManagerService, InsertSheetMutation, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import type { IInsertSheetMutationParams } from '@univerjs/preset-sheets-core';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { menu } from './menu';
import type { Language } from './words';

const locales: Record<Language, LocaleType> = { zh: LocaleType.ZH_CN, en: LocaleType.EN_US };

const packs: Record<Language, () => Promise<{ default: ILocales[string] }[]>> = {
  zh: () => Promise.all([
    import('@univerjs/preset-sheets-core/locales/zh-CN'),
    import('@univerjs/preset-sheets-data-validation/locales/zh-CN'),
    import('@univerjs/preset-sheets-conditional-formatting/locales/zh-CN'),
  ]),
  en: () => Promise.all([
    import('@univerjs/preset-sheets-core/locales/en-US'),
    import('@univerjs/preset-sheets-data-validation/locales/en-US'),
    import('@univerjs/preset-sheets-conditional-formatting/locales/en-US'),
  ]),
};

export interface App {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Starts the spreadsheet in a container and waits until its workbook is on screen. */
export async function startApp(
  container: HTMLElement,
  { language, dark }: { readonly language: Language; readonly dark: boolean },
  workbook: Partial<IWorkbookData>,
): Promise<App> {
  const locale = locales[language];
  const pack = mergeLocales(...(await packs[language]()).map((module) => module.default));
  const univer = new Univer({ locale, locales: { [locale]: pack }, darkMode: dark, logLevel: LogLevel.WARN });
  const { plugins } = UniverSheetsCorePreset({
    container,
    header: true,
    toolbar: false,
    menu,
    disableAutoFocus: true,
    footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
  });
  const rules = [...UniverSheetsDataValidationPreset().plugins, ...UniverSheetsConditionalFormattingPreset().plugins];
  for (const plugin of [...plugins, ...rules]) {
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  }
  const api = FUniver.newAPI(univer);
  const shown = new Promise<void>((resolve) => {
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === LifecycleStages.Rendered) resolve();
    });
  });
  api.createWorkbook(workbook);
  await shown;
  keepCachedResults(univer);
  return { univer, api };
}

/**
 * Has the formulas of an added sheet computed only where they came without a result. What a file shows is what its sender
 * saw; formulas that look into other files could not be computed at all.
 */
function keepCachedResults(univer: Univer): void {
  univer.__getInjector().get(IActiveDirtyManagerService).register(InsertSheetMutation.id, {
    commandId: InsertSheetMutation.id,
    getDirtyData: (command: ICommandInfo) => {
      const { unitId, sheet } = command.params as IInsertSheetMutationParams;
      const dirtyRanges: IUnitRange[] = [];
      new ObjectMatrix(sheet.cellData).forValue((row, column, cell) => {
        if (!cell.f || isNotNullOrUndefined(cell.v)) return;
        dirtyRanges.push({ unitId, sheetId: sheet.id, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } });
      });
      return { dirtyRanges };
    },
  });
}
