import { a1, type Address } from '../annex/sheet/grid';
import type { SheetPlan } from '../annex/sheet/plan';
import { watch } from './excel/changes';
import { insertPlan } from './excel/insert';
import { replaceMarks } from './excel/marks';
import { Reader } from './excel/read';
import { askNames, findRecord, rewriteRecord } from './excel/record';
import { run } from './excel/run';
import { writeCells } from './excel/write';
import type { Mark, Workbook, WorkbookContent } from './port';

/** How long Excel may take to tell of a change just made, in milliseconds. Nobody types into a cell that fast after it. */
const ECHO = 150;

const settingName = (name: string): string => `annex.${name}`;

/** The workbook open in Excel. Every method rejects with WorkbookFailure only. */
export class ExcelWorkbook implements Workbook {
  private readonly reader = new Reader();
  private marking: Promise<unknown> = Promise.resolve();
  /** Own changes under way, or so recent that Excel may still tell of them. */
  private own = 0;

  read(): Promise<WorkbookContent> {
    return this.reader.read();
  }

  insert(plan: SheetPlan): Promise<string> {
    return this.ourselves(() => insertPlan(plan));
  }

  /** Excel undoes it cell by cell on desktop; there is no API to group it at our floor (1.20 has one). */
  write(cells: Parameters<Workbook['write']>[0]): Promise<void> {
    return this.ourselves(() => writeCells(cells));
  }

  select({ sheet, row, column }: Address): Promise<void> {
    return run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      worksheet.getRange(a1(row, column)).select();
      await context.sync();
    });
  }

  /** Marks one after the other: two replacements at once would each miss what the other adds. */
  mark(marks: readonly Mark[]): Promise<readonly string[]> {
    const next = this.marking.then(
      () => replaceMarks(marks),
      () => replaceMarks(marks),
    );
    this.marking = next;
    return next;
  }

  /** In the workbook's settings; and in the record that the page left in the file, if there is one, so that the page reads the same. */
  remember(name: string, value: string | null): Promise<void> {
    return this.ourselves(() =>
      run(async (context) => {
        const { settings } = context.workbook;
        const setting = settings.getItemOrNullObject(settingName(name));
        const names = askNames(context);
        await context.sync();
        const record = await findRecord(context, names);
        if (record !== undefined && (record.texts.get(name) ?? null) !== value) rewriteRecord(record, name, value);
        if (value !== null) settings.add(settingName(name), value);
        else if (!setting.isNullObject) setting.delete();
        await context.sync();
      }),
    );
  }

  /** From the settings; where they have nothing, from the record that the page left in the file. */
  recall(name: string): Promise<string | null> {
    return run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(settingName(name));
      setting.load('value');
      const names = askNames(context);
      await context.sync();
      if (!setting.isNullObject && typeof setting.value === 'string') return setting.value;
      return (await findRecord(context, names))?.texts.get(name) ?? null;
    });
  }

  onChange(listener: () => void): () => void {
    return watch(() => { if (this.own === 0) listener(); });
  }

  private async ourselves<T>(change: () => Promise<T>): Promise<T> {
    this.own += 1;
    try {
      return await change();
    } finally {
      setTimeout(() => { this.own -= 1; }, ECHO);
    }
  }
}
