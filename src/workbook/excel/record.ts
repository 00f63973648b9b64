import { rangeA1 } from '../../annex/sheet/grid';
import { fitsRecord, isRecord, type Kept, readRecords, RECORD_SHEET, recordRows } from '../../annex/sheet/record';
import { WorkbookFailure } from '../failure';
import { ask, gridOf } from './read';

/** The record that the page left in a workbook's file. */
export interface FoundRecord {
  readonly sheet: Excel.Worksheet;
  readonly texts: Kept;
  /** Rows that it takes up. */
  readonly rows: number;
}

/** Asks for the names of the sheets; to be sent before findRecord. */
export function askNames({ workbook }: Excel.RequestContext): Excel.WorksheetCollection {
  const { worksheets } = workbook;
  worksheets.load('items/name');
  return worksheets;
}

/** The record, hidden or not; undefined if there is none or nothing of it can be read. One more round trip only where there is one. */
export async function findRecord(context: Excel.RequestContext, { items }: Excel.WorksheetCollection): Promise<FoundRecord | undefined> {
  const sheets = items.filter(({ name }) => name.startsWith(RECORD_SHEET));
  if (sheets.length === 0) return undefined;
  const asked = sheets.map((sheet) => ask(sheet, sheet.name));
  await context.sync();
  const grids = asked.map(gridOf);
  const at = grids.findIndex(isRecord);
  const [sheet, grid] = [sheets[at], grids[at]];
  if (sheet === undefined || grid === undefined) return undefined;
  const { texts, unknown } = readRecords([grid]);
  return unknown === true ? undefined : { sheet, texts, rows: grid.rows.length };
}

/** Queues the record as it is with a text changed or, for null, without it. What could not be read of it stays behind no longer. */
export function rewriteRecord({ sheet, texts, rows }: FoundRecord, name: string, value: string | null): void {
  const changed = new Map(texts);
  if (value === null) changed.delete(name);
  else changed.set(name, value);
  if (!fitsRecord(changed)) throw new WorkbookFailure('too-large');
  const lines = recordRows(changed);
  const bottom = Math.max(rows, lines.length) - 1;
  const right = Math.max(...lines.map((line) => line.length)) - 1;
  const content = Array.from({ length: bottom + 1 }, (_row, row) => Array.from({ length: right + 1 }, (_cell, column) => lines[row]?.[column] ?? ''));
  sheet.getRange(rangeA1({ top: 0, left: 0, bottom, right })).values = content;
}
