import type { Area } from '../model/address';
import { CellError, type Scalar } from '../model/value';

/** Cells of a sheet, read when needed. */
export class Reference {
  constructor(readonly sheet: string, readonly area: Area, readonly cells: () => Scalar[][]) {}
}

export type Matrix = Scalar[][];
export type Value = Scalar | Matrix | Reference;

export const matrixOf = (value: Value): Matrix => (value instanceof Reference ? value.cells() : Array.isArray(value) ? value : [[value]]);

export const scalarOf = (value: Value): Scalar => (value instanceof Reference || Array.isArray(value) ? (matrixOf(value)[0]?.[0] ?? null) : value);

/** Stops a calculation with an error value. */
export class Stop extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export function numberOf(value: Scalar): number {
  if (value instanceof CellError) throw new Stop(value.code);
  if (value === null) return 0;
  if (typeof value !== 'string') return Number(value);
  const text = value.trim().replace(/,/g, '');
  const number = text === '' ? Number.NaN : Number(text.endsWith('%') ? text.slice(0, -1) : text);
  if (Number.isNaN(number)) throw new Stop('#VALUE!');
  return text.endsWith('%') ? number / 100 : number;
}

/** A number in a text as Excel joins it: at most 15 digits (documented precision). */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const size = Math.abs(rounded);
  if (size !== 0 && (size >= 1e21 || size < 1e-9)) return rounded.toExponential().toUpperCase().replace(/E([+-])(\d)$/, 'E$10$2');
  return String(rounded);
}

export function textOf(value: Scalar): string {
  if (value instanceof CellError) throw new Stop(value.code);
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : value;
}

export function truthOf(value: Scalar): boolean {
  if (value instanceof CellError) throw new Stop(value.code);
  if (typeof value === 'string') {
    if (/^(true|false)$/i.test(value)) return /^true$/i.test(value);
    throw new Stop('#VALUE!');
  }
  return Boolean(value);
}

const rank = (value: Scalar): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** Numbers before texts before booleans, texts without regard to case (documented sort order of comparisons). */
export function compare(left: Scalar, right: Scalar): number {
  for (const each of [left, right]) if (each instanceof CellError) throw new Stop(each.code);
  const blank = (other: Scalar): Scalar => (typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0);
  const a = left ?? blank(right);
  const b = right ?? blank(left);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase() ? 0 : a.toLowerCase() < b.toLowerCase() ? -1 : 1;
  const x = Number(a);
  const y = Number(b);
  return Number(x.toPrecision(15)) === Number(y.toPrecision(15)) ? 0 : x - y;
}
