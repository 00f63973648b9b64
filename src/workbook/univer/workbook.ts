import { ILayoutService } from '@univerjs/preset-sheets-core';
import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import type { Address, Grid } from '../../annex/sheet/grid';
import type { SheetPlan } from '../../annex/sheet/plan';
import { fitsRecord, type Kept } from '../../annex/sheet/record';
import { WorkbookFailure } from '../failure';
import type { Mark, Workbook, WorkbookContent } from '../port';
import { planReceived } from '../received';
import { startApp } from './app';
import type { App } from './app';
import { bookData } from './book-data';
import { watchChanges } from './changes';
import { addRules, addSheet, removeSheet, writeCells } from './edit';
import type { Write } from './edit';
import { protectSheets } from './locks';
import { MarkLayer } from './marks';
import { Plans } from './planned';
import { isBlank, readGrid, readPlan } from './read';
import { saveState, savedPlans } from './state';
import type { PageState } from './state';
import { words } from './words';
import type { Language } from './words';

export interface PageOptions {
  readonly language: Language;
  readonly dark: boolean;
  /** What an earlier workbook's `state()` returned. */
  readonly state?: PageState;
}

/** The workbook of the page: a spreadsheet embedded in a browser page, with what a page needs beside the port. */
export interface PageWorkbook extends Workbook {
  /** Every sheet as it stands, for saving to a file. */
  plans(): SheetPlan[];
  /** Adds the sheets of a received file as they came and shows the first. Returns the names they got, in order. */
  open(grids: readonly Grid[]): Promise<readonly string[]>;
  /** All that must be kept for work to outlive a reload; plain JSON. */
  state(): PageState;
  /** What is kept by name. */
  kept(): Kept;
  /** Calls back after something was kept under a name, which is no change of the sheets. Returns how to stop. */
  onRemember(listener: () => void): () => void;
  setDark(dark: boolean): void;
  dispose(): void;
}

/** Rows and columns shown before a cell that was scrolled to. */
const CONTEXT = 3;

function scrollIntoView(sheet: FWorksheet, { row, column }: Address): void {
  const seen = sheet.getVisibleRange();
  const frozen = { rows: sheet.getFrozenRows(), columns: sheet.getFrozenColumns() };
  const rowSeen = row < frozen.rows || (seen && row > seen.startRow && row < seen.endRow);
  const columnSeen = column < frozen.columns || (seen && column > seen.startColumn && column < seen.endColumn);
  if (rowSeen && columnSeen) return;
  sheet.scrollToCell(Math.max(row - CONTEXT, frozen.rows), columnSeen ? seen?.startColumn ?? 0 : Math.max(column - CONTEXT, frozen.columns));
}

/** How long a refusal stays on screen and how long formulas are waited for at most, in milliseconds. */
const REFUSAL = 4000;
const FORMULAS = 5000;

export async function startWorkbook(container: HTMLElement, { language, dark, state }: PageOptions): Promise<PageWorkbook> {
  const kept = new Plans();
  const plans = state ? savedPlans(state) : [];
  const app = await startApp(container, { language, dark }, bookData(plans, kept, words[language].sheet));
  const book = app.api.getActiveWorkbook();
  if (!book) throw new Error('The spreadsheet did not start');
  for (const [index, sheet] of book.getSheets().entries()) {
    const plan = plans[index];
    if (plan) addRules(app, book.getId(), sheet.getSheetId(), plan);
  }
  const active = book.getSheets()[state?.active ?? 0];
  if (active) book.setActiveSheet(active);
  return new UniverWorkbook(app, book, kept, new Map(state?.notes), language);
}

class UniverWorkbook implements PageWorkbook {
  private readonly marks = new MarkLayer();
  private readonly listeners = new Set<() => void>();
  private readonly keepers = new Set<() => void>();
  /** Whether what happens now is our own doing. */
  private own = false;

  constructor(
    private readonly app: App,
    private readonly book: FWorkbook,
    private readonly planned: Plans,
    private readonly notes: Map<string, string>,
    language: Language,
  ) {
    const { api } = app;
    protectSheets(api, planned, () => this.own, () => {
      api.showMessage({ id: 'locked', content: words[language].locked, duration: REFUSAL });
    });
    watchChanges(api, () => this.own, () => this.listeners.forEach((listener) => listener()));
    api.registerSheetMainExtension(book.getId(), this.marks);
  }

  async read(): Promise<WorkbookContent> {
    const visible = this.book.getSheets().filter((sheet) => !sheet.isSheetHidden());
    return { sheets: visible.map((sheet) => readGrid(sheet, this.planned.of(sheet))), active: this.book.getActiveSheet().getSheetName() };
  }

  async insert(plan: SheetPlan): Promise<string> {
    const [name = plan.name] = await this.add([plan]);
    return name;
  }

  async open(grids: readonly Grid[]): Promise<readonly string[]> {
    return grids.length === 0 ? [] : this.add(grids.map((grid) => planReceived(grid, 'keep')));
  }

  async write(cells: Parameters<Workbook['write']>[0]): Promise<void> {
    const writes = cells.map(({ at, value }): Write => ({ ...at, sheet: this.sheet(at), value }));
    this.ourselves(() => writeCells(this.app, this.book, writes));
    await this.computed();
  }

  async select(at: Address): Promise<void> {
    const sheet = this.sheet(at);
    this.ourselves(() => {
      if (this.book.getActiveSheet().getSheetId() !== sheet.getSheetId()) this.book.setActiveSheet(sheet);
      this.book.setActiveRange(sheet.getRange(at.row, at.column));
    });
    scrollIntoView(sheet, at);
    this.app.univer.__getInjector().get(ILayoutService).focus();
  }

  async mark(marks: readonly Mark[]): Promise<readonly string[]> {
    const ids = new Map(this.book.getSheets().map((sheet) => [sheet.getSheetName(), sheet.getSheetId()]));
    this.marks.cells = marks.flatMap(({ severity, cells }) => cells.flatMap(({ sheet, row, column }) => {
      const sheetId = ids.get(sheet);
      return sheetId === undefined ? [] : [{ sheetId, row, column, severity }];
    }));
    this.book.getActiveSheet().refreshCanvas();
    return [];
  }

  async remember(name: string, value: string | null): Promise<void> {
    if (value !== null && !fitsRecord(new Map(this.notes).set(name, value))) throw new WorkbookFailure('too-large');
    if (value === null) this.notes.delete(name);
    else this.notes.set(name, value);
    this.keepers.forEach((keeper) => { keeper(); });
  }

  async recall(name: string): Promise<string | null> {
    return this.notes.get(name) ?? null;
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  kept(): Kept {
    return this.notes;
  }

  onRemember(listener: () => void): () => void {
    this.keepers.add(listener);
    return () => this.keepers.delete(listener);
  }

  plans(): SheetPlan[] {
    return this.book.getSheets().map((sheet) => readPlan(sheet, this.planned.of(sheet)));
  }

  state(): PageState {
    return saveState(this.plans(), this.book.getActiveSheet().getIndex(), this.notes);
  }

  setDark(dark: boolean): void {
    this.app.api.toggleDarkMode(dark);
  }

  dispose(): void {
    this.listeners.clear();
    this.keepers.clear();
    this.app.univer.dispose();
  }

  /** Adds sheets behind the others, in place of the blank one the workbook started with, and shows the first of them. Returns their names. */
  private async add(plans: readonly SheetPlan[]): Promise<readonly string[]> {
    this.own = true;
    try {
      const before = this.book.getSheets();
      const added = plans.map((plan) => addSheet(this.app, this.book, this.planned, plan));
      const [sheet] = added;
      if (!sheet) throw new Error('No sheet to add');
      const [only] = before;
      if (only && before.length === 1 && isBlank(only)) removeSheet(this.app, this.book, only);
      // The spreadsheet turns to each added sheet a moment later; ours is the last word.
      await new Promise((resolve) => { setTimeout(resolve); });
      this.book.setActiveSheet(sheet);
      return added.map((each) => each.getSheetName());
    } finally {
      this.own = false;
      await this.computed();
    }
  }

  private sheet({ sheet: name }: Address): FWorksheet {
    const sheet = this.book.getSheetByName(name);
    if (!sheet) throw new Error(`There is no sheet ${name}`);
    return sheet;
  }

  private ourselves<T>(change: () => T): T {
    this.own = true;
    try {
      return change();
    } finally {
      this.own = false;
    }
  }

  /** Waits for the formulas to follow; they are not worth failing for. */
  private computed(): Promise<void> {
    return this.app.api.getFormula().onCalculationResultApplied(FORMULAS).catch(() => undefined);
  }
}
