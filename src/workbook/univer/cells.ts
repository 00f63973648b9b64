import { CellValueType, isFormulaString, isRealNum, numfmt } from '@univerjs/core';
import type { ICellData, IDocumentData, IStyleData, Nullable } from '@univerjs/core';
import type { Cell } from '../../annex/sheet/grid';
import type { PlanCell } from '../../annex/sheet/plan';
import { toStyle } from './style';

/** Text that would become something else, were it typed; it is held as text by force. */
const takenForOther = (text: string): boolean =>
  isFormulaString(text) || text.startsWith("'") || /^(true|false)$/i.test(text) || isRealNum(text) || numfmt.parseValue(text) !== null;

/** A value as the spreadsheet holds it; text stays text whatever it looks like. */
export function stored(value: string | number): ICellData {
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  return { v: value, t: takenForOther(value) ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

export function toCell(cell: PlanCell): ICellData {
  const made: ICellData = { s: toStyle(cell.style) };
  if (cell.value !== undefined && (cell.value !== '' || cell.formula !== undefined)) Object.assign(made, stored(cell.value));
  if (cell.formula !== undefined) made.f = `=${cell.formula}`;
  return made;
}

/** A cell's value without its style; nothing for a blank cell. A formula may come to the empty text. */
export function valueOf(cell: ICellData): Cell['value'] | undefined {
  const value = cell.p ? plainText(cell.p) : cell.v;
  if (value === null || value === undefined) return undefined;
  if (value === '') return cell.f || cell.si ? value : undefined;
  if (cell.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === '1' || value === 'TRUE';
  if (cell.t === CellValueType.NUMBER) return Number(value);
  return value;
}

const plainText = (rich: IDocumentData): string =>
  (rich.body?.dataStream ?? '').replace(/\r\n$/, '').replace(/\r/g, '\n');

const ERROR = /^#(REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!)$/;

/** A cell as every other source of sheets gives it. */
export function toGridCell(cell: ICellData, formula: string | undefined, style: Nullable<IStyleData>): Cell | undefined {
  const value = valueOf(cell);
  if (value === undefined && formula === undefined) return undefined;
  const found: Cell = { value: value ?? '', ...(formula !== undefined && { formula }) };
  if (value === '') return { ...found, text: '' };
  if (typeof value === 'boolean') return { ...found, text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string' && formula !== undefined && ERROR.test(value)) return { ...found, error: true };
  const pattern = style?.n?.pattern;
  if (typeof value !== 'number' || pattern === undefined || pattern === 'General' || pattern === '@') return found;
  const text = numfmt.format(pattern, value, { throws: false });
  return {
    ...found,
    ...(text !== String(value) && { text }),
    ...(numfmt.isDateFormat(pattern) && { date: true }),
  };
}
