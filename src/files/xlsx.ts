import { parse_zip, read, SSF, type CellObject, type ParsingOptions, type UnpackedFile, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Cell, Grid, Range } from '../annex/sheet/grid';
import { xlsGate } from './biff';
import { gate } from './gate';
import { MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from './limits';
import { FileRefusal } from './refusal';
import { toCell } from './xlsx-cell';

/**
 * The sheets of an .xlsx, .xls or .et file, hidden ones too, in workbook order, each cut at `MAX_ROWS` × `MAX_COLUMNS`.
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
    if (sheet['!type'] === 'chart') return;
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    grids.push({ name, ...content(sheet, date1904), typed: true, ...(hidden && { hidden }) });
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
  if (safe instanceof Uint8Array) forgetFormats();
  try {
    return safe instanceof Uint8Array ? read(safe, { ...OPTIONS, type: 'buffer' }) : parse_zip(safe, { ...OPTIONS });
  } catch {
    throw new FileRefusal('damaged');
  }
}

const FORMATS = SSF as { get_table(): Record<string, string> };
const BUILT_IN = { ...FORMATS.get_table() };

/** The library would show the numbers of an .xls file in formats of the file before. */
function forgetFormats(): void {
  const table = FORMATS.get_table();
  for (const id of Object.keys(table)) Reflect.deleteProperty(table, id);
  Object.assign(table, BUILT_IN);
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
function content(sheet: WorkSheet, date1904: boolean): Pick<Grid, 'rows' | 'merges' | 'cut'> {
  const dense: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows: (Cell | undefined)[][] = [];
  let cut = false;
  eachEntry(dense, (source, row) => {
    const cells: (Cell | undefined)[] = [];
    eachEntry(source ?? [], (object, column) => {
      const cell = object && toCell(object, date1904);
      if (cell === undefined) return;
      if (row < MAX_ROWS && column < MAX_COLUMNS) cells[column] = cell;
      else cut = true;
    });
    if (cells.length > 0) rows[row] = cells;
  });
  const merges = toMerges(sheet['!merges'] ?? []);
  cut ||= merges.length > MAX_MERGES;
  return { rows, merges: merges.slice(0, MAX_MERGES), ...(cut && { cut }) };
}

/** As many places as are gone through one by one. */
const NEAR = 100_000;

/** `forEach`, also where a single entry at place 1,000,000,000 would make that take minutes. */
function eachEntry<T>(list: readonly T[], visit: (entry: T | undefined, index: number) => void): void {
  if (list.length < NEAR) list.forEach(visit);
  else for (const key of Object.keys(list)) visit(list[Number(key)], Number(key));
}

/** The blocks of more than one cell within the rows and columns that are read. */
function toMerges(merges: NonNullable<WorkSheet['!merges']>): Range[] {
  return merges
    .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: Math.min(e.r, MAX_ROWS - 1), right: Math.min(e.c, MAX_COLUMNS - 1) }))
    .filter(({ top, left, bottom, right }) => top >= 0 && left >= 0 && bottom >= top && right >= left && (bottom > top || right > left));
}
