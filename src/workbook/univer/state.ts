import type { SheetPlan } from '../../annex/sheet/plan';

/** Everything the page's workbook holds, as plain JSON, so that work outlives a reload. */
export interface PageState {
  readonly version: 1;
  readonly sheets: readonly SavedSheet[];
  /** Which sheet was open. */
  readonly active: number;
  /** Small texts kept by name; absent in states saved before there were any. */
  readonly notes?: readonly (readonly [string, string])[];
}

type SavedSheet = Omit<SheetPlan, 'rowHeights'> & { readonly rowHeights: readonly (readonly [number, number])[] };

export const saveState = (plans: readonly SheetPlan[], active: number, notes: ReadonlyMap<string, string>): PageState => ({
  version: 1,
  notes: [...notes],
  sheets: plans.map((plan) => ({ ...plan, rowHeights: [...plan.rowHeights] })),
  active,
});

export const savedPlans = (state: PageState): SheetPlan[] =>
  state.sheets.map((sheet) => ({ ...sheet, rowHeights: new Map(sheet.rowHeights) }));
