import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { columnName, type Range } from '../annex/sheet/grid';

/** A sheet with filter buttons, by its position in the workbook. */
export interface FilteredSheet {
  readonly position: number;
  readonly name: string;
  readonly range: Range;
}

const BOOK = 'xl/workbook.xml';

/**
 * The workbook with the hidden name that Excel writes for each filter (ECMA-376 part 1, 18.2.5: `_xlnm._FilterDatabase`).
 * Without it LibreOffice shows no filter buttons; the library can write names, but neither hidden ones nor one sheet's own.
 */
export function withFilterNames(bytes: Uint8Array, sheets: readonly FilteredSheet[]): Uint8Array {
  if (sheets.length === 0) return bytes;
  const parts = unzipSync(bytes);
  const names = sheets.map(definedName).join('');
  const book = strFromU8(parts[BOOK] ?? new Uint8Array());
  const named = book.includes('</definedNames>')
    ? book.replace('</definedNames>', () => `${names}</definedNames>`)
    : book.replace('</sheets>', () => `</sheets><definedNames>${names}</definedNames>`);
  return zipSync({ ...parts, [BOOK]: strToU8(named) });
}

function definedName({ position, name, range: { top, left, bottom, right } }: FilteredSheet): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${String(row + 1)}`;
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${String(position)}" hidden="1">'${escaped(name)}'!${corner(top, left)}:${corner(bottom, right)}</definedName>`;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
