import type { Cell, Grid, Range } from '../../annex/sheet/grid';
import type { WorkbookContent } from '../port';
import { run, supports } from './run';

/** Every sheet is read to here: 2,000 rows, 200 columns. */
const BOUND = 'A1:GR2000';
const LOADED = 'address,rowIndex,columnIndex,values,text,formulas,numberFormat';

interface Asked {
  readonly name: string;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
}

/** Reads the visible sheets. The names of last time are tried first, so that an unchanged workbook takes one round trip. */
export class Reader {
  private known: readonly string[] = [];

  read(): Promise<WorkbookContent> {
    return run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility');
      const active = worksheets.getActiveWorksheet();
      active.load('name');
      let asked = this.known.map((name) => ask(worksheets.getItemOrNullObject(name), name));
      await context.sync();
      const visible = worksheets.items.filter((sheet) => sheet.visibility === 'Visible').map((sheet) => sheet.name);
      if (visible.join('\n') !== this.known.join('\n')) {
        asked = visible.map((name) => ask(worksheets.getItem(name), name));
        await context.sync();
        this.known = visible;
      }
      return { sheets: asked.map(gridOf), active: active.name };
    });
  }
}

/** Asks for a sheet's content; `gridOf` makes a grid of the answer. */
export function ask(sheet: Excel.Worksheet, name: string): Asked {
  const used = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject(BOUND);
  used.load(LOADED);
  if (!supports('1.13')) return { name, used, merged: undefined };
  const merged = used.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return { name, used, merged };
}

export function gridOf({ name, used, merged }: Asked): Grid {
  if (used.isNullObject) return { name, rows: [], merges: [], typed: true };
  const rows: (Cell | undefined)[][] = [];
  const { rowIndex, columnIndex, values, text, formulas, numberFormat } = used;
  values.forEach((line, r) => {
    line.forEach((value: unknown, c) => {
      const cell = cellOf(value, String(text[r]?.[c] ?? ''), formulas[r]?.[c], String(numberFormat[r]?.[c] ?? ''));
      if (cell !== undefined) (rows[rowIndex + r] ??= [])[columnIndex + c] = cell;
    });
  });
  return { name, rows, merges: merged === undefined || merged.isNullObject ? [] : merged.areas.items.map(rangeOf), typed: true };
}

function cellOf(value: unknown, text: string, formula: unknown, format: string): Cell | undefined {
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (value === '' && !isFormula) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const shown = text === String(value) || text === '' ? {} : { text };
  return {
    value,
    ...shown,
    ...(isFormula ? { formula: formula.slice(1), ...(value === '' ? { text: '' } : {}) } : {}),
    ...(typeof value === 'string' && isFormula && /^#[A-Z/0!?]+[!?]?$/.test(value) ? { error: true } : {}),
    ...(typeof value === 'number' && isDateFormat(format) ? { date: true } : {}),
  };
}

/** A date format has year, month or day outside quotes, colours and conditions. */
const isDateFormat = (format: string): boolean => /[ymd年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && format !== 'General';

const rangeOf = (area: Excel.Range): Range => ({
  top: area.rowIndex,
  left: area.columnIndex,
  bottom: area.rowIndex + area.rowCount - 1,
  right: area.columnIndex + area.columnCount - 1,
});
