import { parse_zip, read, type CellObject, type ParsingOptions, type UnpackedFile, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Cell, Grid, Range } from '../annex/sheet/grid';
import { xlsGate } from './biff';
import { gate } from './gate';
import { MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from './limits';
import { FileRefusal } from './refusal';
import { toCell } from './xlsx-cell';

/**
 * The visible sheets of an .xlsx, .xls or .et file, in workbook order, each cut at `MAX_ROWS` × `MAX_COLUMNS`.
 * A formula that was never calculated has the value `''` and no text. Throws `damaged`, `encrypted`, `no-sheet`, `bomb`,
 * `too-many-parts`. A corrupt .xls can hang the reader: call it in a worker that can be killed.
 */
export function readSpreadsheet(bytes: Uint8Array): Grid[] {
  const workbook = open(bytes);
  const names = workbook.SheetNames;
  if (new Set(names).size !== names.length) throw new FileRefusal('damaged');
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const grids: Grid[] = [];
  names.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    // The library leaves out a sheet it cannot read and says nothing.
    if (sheet === undefined) throw new FileRefusal('damaged');
    if (sheet['!type'] === 'chart' || (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0) return;
    grids.push({ name, rows: toRows(sheet, date1904), merges: toMerges(sheet), typed: true });
  });
  if (grids.length === 0) throw new FileRefusal('no-sheet');
  return grids;
}

/** How the library is asked to read. */
export const OPTIONS: ParsingOptions = {
  dense: true,
  raw: true,
  cellFormula: true,
  cellNF: true,
  // Formats known by number only (Chinese dates among them) show in the text and nowhere else.
  cellText: true,
  cellHTML: false,
  cellDates: false,
  // Without stubs a formula that was never calculated would be dropped.
  sheetStubs: true,
};

function open(bytes: Uint8Array): WorkBook {
  const safe = bytes[0] === 0x50 ? unpacked(gate(bytes)) : xlsGate(bytes);
  try {
    return safe instanceof Uint8Array ? read(safe, { ...OPTIONS, type: 'buffer' }) : parse_zip(safe, { ...OPTIONS });
  } catch {
    throw new FileRefusal('damaged');
  }
}

/** Parts as the library keeps them; it handles Node's buffers many times faster than plain bytes. */
function unpacked(parts: ReadonlyMap<string, Uint8Array>): UnpackedFile {
  const FileIndex = [...parts].map(([name, bytes]) => {
    const content = typeof Buffer === 'undefined' ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return { name, type: 2 as const, content };
  });
  return { FullPaths: [...parts.keys()], FileIndex };
}

/** Only rows and cells that are there: the range a sheet claims to use may be a million rows. */
function toRows(sheet: WorkSheet, date1904: boolean): Grid['rows'] {
  const dense: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows: ((Cell | undefined)[] | undefined)[] = [];
  dense.slice(0, MAX_ROWS).forEach((source, row) => {
    const cells: (Cell | undefined)[] = [];
    source?.slice(0, MAX_COLUMNS).forEach((object, column) => {
      const cell = object && toCell(object, date1904);
      if (cell !== undefined) cells[column] = cell;
    });
    if (cells.length > 0) rows[row] = cells;
  });
  return rows;
}

function toMerges(sheet: WorkSheet): Range[] {
  const merges: Range[] = [];
  for (const { s, e } of sheet['!merges'] ?? []) {
    const range = { top: s.r, left: s.c, bottom: Math.min(e.r, MAX_ROWS - 1), right: Math.min(e.c, MAX_COLUMNS - 1) };
    const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    const sane = range.top >= 0 && range.left >= 0 && range.bottom >= range.top && range.right >= range.left;
    if (sane && size > 1) merges.push(range);
    if (merges.length === MAX_MERGES) break;
  }
  return merges;
}
