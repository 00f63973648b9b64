/** The size of a worksheet (documented). */
export const ROWS = 1_048_576;
export const COLUMNS = 16_384;

/** A block of cells; zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const wholeSheet: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export const rowsOf = (area: Area): number => area.bottom - area.top + 1;
export const columnsOf = (area: Area): number => area.right - area.left + 1;
export const countOf = (area: Area): number => rowsOf(area) * columnsOf(area);
export const isEntireRow = (area: Area): boolean => area.left === 0 && area.right === COLUMNS - 1;
export const isEntireColumn = (area: Area): boolean => area.top === 0 && area.bottom === ROWS - 1;
/** Entire rows or columns: Excel gives no cell-level properties of such a range (documented). */
export const isUnbounded = (area: Area): boolean => isEntireRow(area) || isEntireColumn(area);
export const single = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column });
export const isSingle = (area: Area): boolean => area.top === area.bottom && area.left === area.right;
export const sameArea = (a: Area, b: Area): boolean => a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right;

export const inSheet = (area: Area): boolean => area.top >= 0 && area.left >= 0 && area.top <= area.bottom && area.left <= area.right && area.bottom < ROWS && area.right < COLUMNS;

export function intersection(a: Area, b: Area): Area | undefined {
  const area = { top: Math.max(a.top, b.top), left: Math.max(a.left, b.left), bottom: Math.min(a.bottom, b.bottom), right: Math.min(a.right, b.right) };
  return area.top > area.bottom || area.left > area.right ? undefined : area;
}

export const bounding = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What is left of `area` without `hole`: at most four blocks. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (cut === undefined) return [area];
  const parts: Area[] = [];
  if (cut.top > area.top) parts.push({ ...area, bottom: cut.top - 1 });
  if (cut.left > area.left) parts.push({ ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 });
  if (cut.right < area.right) parts.push({ ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 });
  if (cut.bottom < area.bottom) parts.push({ ...area, top: cut.bottom + 1 });
  return parts;
}

export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.top; row <= area.bottom; row += 1) for (let column = area.left; column <= area.right; column += 1) yield [row, column];
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${String(row + 1)}`;

/** A1 notation without the sheet, as Excel writes it: `A1`, `A1:B2`, `1:3`, `C:C`. */
export function areaName(area: Area, absolute = false): string {
  const dollar = absolute ? '$' : '';
  const row = (index: number): string => `${dollar}${String(index + 1)}`;
  const column = (index: number): string => `${dollar}${columnLetters(index)}`;
  if (isEntireRow(area)) return `${row(area.top)}:${row(area.bottom)}`;
  if (isEntireColumn(area)) return `${column(area.left)}:${column(area.right)}`;
  const first = column(area.left) + row(area.top);
  const last = column(area.right) + row(area.bottom);
  return first === last ? first : `${first}:${last}`;
}

/** Names that need no quotes in an address; every other is quoted (`'一 表'!A1`). */
export function quotedSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^[Rr]\d*[Cc]\d*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits `'sheet'!A1:B2`. */
export function splitSheet(address: string): { readonly sheet?: string; readonly local: string } {
  const at = address.lastIndexOf('!');
  if (at < 0) return { local: address };
  const raw = address.slice(0, at);
  const sheet = raw.startsWith("'") && raw.endsWith("'") ? raw.slice(1, -1).replace(/''/g, "'") : raw;
  return { sheet, local: address.slice(at + 1) };
}

/** Reads A1 notation without a sheet; nothing if it is none. */
export function parseArea(local: string): Area | undefined {
  const text = local.replace(/\$/g, '').trim();
  const cells = /^([A-Za-z]{1,3})(\d{1,7})(?::([A-Za-z]{1,3})(\d{1,7}))?$/.exec(text);
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(text);
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(text);
  let corners: [number, number, number, number] | undefined;
  if (cells !== null) {
    const [, left = '', top = '', right = left, bottom = top] = cells;
    corners = [Number(top) - 1, columnNumber(left), Number(bottom) - 1, columnNumber(right)];
  } else if (columns !== null) corners = [0, columnNumber(columns[1] ?? ''), ROWS - 1, columnNumber(columns[2] ?? '')];
  else if (rows !== null) corners = [Number(rows[1]) - 1, 0, Number(rows[2]) - 1, COLUMNS - 1];
  if (corners === undefined) return undefined;
  const [top, left, bottom, right] = corners;
  const area = { top: Math.min(top, bottom), left: Math.min(left, right), bottom: Math.max(top, bottom), right: Math.max(left, right) };
  return inSheet(area) ? area : undefined;
}
