import type { Address, Grid } from '../annex/sheet/grid';
import type { SheetPlan } from '../annex/sheet/plan';
import type { Severity } from '../annex/form/form';

/** Cells of one finding, to be shown marked. */
export interface Mark {
  readonly severity: Severity;
  readonly cells: readonly Address[];
}

/** A workbook's visible sheets. A sheet too large to be an annex is cut off at 2,000 rows and 200 columns. */
export interface WorkbookContent {
  readonly sheets: readonly Grid[];
  /** Name of the sheet in view. */
  readonly active: string;
}

/** The open workbook as the pane needs it, whatever spreadsheet holds it. */
export interface Workbook {
  /** Everything visible, read at once. */
  read(): Promise<WorkbookContent>;
  /** Adds a sheet; never overwrites: a name already taken gets a number. Returns the name it got and activates it. */
  insert(plan: SheetPlan): Promise<string>;
  /** Writes values into single cells of a sheet, as one step that can be undone. */
  write(cells: readonly { readonly at: Address; readonly value: number | string | null }[]): Promise<void>;
  /** Selects a cell and scrolls to it. */
  select(at: Address): Promise<void>;
  /** Replaces all marks; never touches the user's own formatting. Returns the sheets that their protection keeps unmarked. */
  mark(marks: readonly Mark[]): Promise<readonly string[]>;
  /** Keeps a small text in the file under a name, or forgets it. */
  remember(name: string, value: string | null): Promise<void>;
  /** What was kept under a name. */
  recall(name: string): Promise<string | null>;
  /** Calls back after cells, sheets or the selection's sheet changed, not for the port's own writes. Returns how to stop. */
  onChange(listener: () => void): () => void;
}
