import { a1, type Address } from '../annex/sheet/grid';
import type { SheetPlan } from '../annex/sheet/plan';
import { watch } from './excel/changes';
import { asText } from './excel/draw';
import { insertPlan } from './excel/insert';
import { replaceMarks } from './excel/marks';
import { Reader } from './excel/read';
import { run } from './excel/run';
import type { Mark, Workbook, WorkbookContent } from './port';

/** How long Excel may take to tell of a change just made, in milliseconds. Nobody types into a cell that fast after it. */
const ECHO = 150;

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

  /** One batch; Excel undoes it cell by cell on desktop, there is no API to group it at our floor (1.20 has one). */
  write(cells: Parameters<Workbook['write']>[0]): Promise<void> {
    return this.ourselves(() => run(async (context) => {
      for (const { at, value } of cells) {
        context.workbook.worksheets.getItem(at.sheet).getRange(a1(at.row, at.column)).values = [[typeof value === 'string' ? asText(value) : (value ?? '')]];
      }
      await context.sync();
    }));
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
  mark(marks: readonly Mark[]): Promise<void> {
    const next = this.marking.then(
      () => replaceMarks(marks),
      () => replaceMarks(marks),
    );
    this.marking = next;
    return next.then(() => undefined);
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
