/** An error value of a cell, such as `#REF!`. */
export class CellError {
  constructor(readonly code: string) {}
}

/** What a cell holds; null is an empty cell. */
export type Scalar = number | string | boolean | CellError | null;

export const ERRORS = ['#REF!', '#DIV/0!', '#N/A', '#NAME?', '#NULL!', '#NUM!', '#VALUE!', '#SPILL!', '#CALC!'] as const;

/** A value as the API gives it (documented): an empty cell is `""`, an error its code. */
export function apiValue(value: Scalar): number | string | boolean {
  if (value === null) return '';
  return value instanceof CellError ? value.code : value;
}

/** Documented names of Excel.RangeValueType; every number is a Double (assumed: Integer is never given). */
export function valueType(value: Scalar): string {
  if (value === null) return 'Empty';
  if (value instanceof CellError) return 'Error';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** A date as Excel counts days; 1900 has a 29 February (documented). */
export function serial(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (year < 1900 || year > 9999 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  return days < 61 ? days - 1 : days;
}

export interface Entered {
  readonly value: Scalar;
  /** The number format a General cell takes on. */
  readonly format?: string;
  /** Entered with a leading apostrophe. */
  readonly quoted?: boolean;
}

const entered = (value: Scalar, format?: string): Entered => ({ value, ...(format !== undefined && { format }) });

/**
 * What Excel makes of a text that is typed, or assigned through the API, into a cell that is not formatted as text:
 * numbers, percentages, amounts, dates, times, booleans and error codes are converted (documented in outline; the exact
 * patterns are assumed). A leading apostrophe keeps it text.
 */
export function convertText(text: string, locale: string, thisYear: number): Entered {
  if (text === '') return entered(null);
  if (text.startsWith("'")) return { value: text.slice(1), quoted: true };
  const plain = text.trim();
  const upper = plain.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return entered(upper === 'TRUE');
  if ((ERRORS as readonly string[]).includes(upper)) return entered(new CellError(upper));
  return numberFrom(plain) ?? dateFrom(plain, locale, thisYear) ?? entered(text);
}

function numberFrom(text: string): Entered | undefined {
  const match = /^(\()?([+-]?)\s*([¥￥$])?\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(E[+-]?\d+)?\s*(%)?(\))?$/i.exec(text);
  if (match === null) return fractionFrom(text);
  const [, open, sign, currency, whole, decimals, exponent, percent, close] = match;
  if ((whole ?? '') === '' && (decimals ?? '.') === '.') return undefined;
  if ((open === undefined) !== (close === undefined)) return undefined;
  const size = Number(`${(whole ?? '0').replace(/,/g, '')}${decimals ?? ''}${exponent ?? ''}`);
  if (!Number.isFinite(size)) return undefined;
  const value = (sign === '-') !== (open !== undefined) ? -size : size;
  const places = (decimals?.length ?? 1) > 1;
  if (percent !== undefined) return entered(value / 100, places ? '0.00%' : '0%');
  if (currency !== undefined) return entered(value, places ? `${currency}#,##0.00` : `${currency}#,##0`);
  if (exponent !== undefined) return entered(value, '0.00E+00');
  if (whole?.includes(',') === true) return entered(value, places ? '#,##0.00' : '#,##0');
  return entered(value);
}

/** `1 1/2` is one and a half; without the whole part it is a date. */
function fractionFrom(text: string): Entered | undefined {
  const match = /^([+-]?)(\d+) (\d+)\/([1-9]\d*)$/.exec(text);
  if (match === null) return undefined;
  const size = Number(match[2]) + Number(match[3]) / Number(match[4]);
  return entered(match[1] === '-' ? -size : size, '# ?/?');
}

function dateFrom(text: string, locale: string, thisYear: number): Entered | undefined {
  const day = /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(text);
  const shortDay = /^(\d{1,2})[-/](\d{1,2})$/.exec(text) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  const month = /^(\d{4})年(\d{1,2})月$/.exec(text) ?? /^(\d{4})[-/](\d{1,2})$/.exec(text);
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  const chinese = locale.toLowerCase().startsWith('zh');
  const made = (value: number | undefined, format: string): Entered | undefined => (value === undefined ? undefined : entered(value, format));
  if (day !== null) return made(serial(Number(day[1]), Number(day[2]), Number(day[3])), text.includes('年') ? 'yyyy"年"m"月"d"日"' : chinese ? 'yyyy/m/d' : 'm/d/yyyy');
  if (shortDay !== null) return made(serial(thisYear, Number(shortDay[1]), Number(shortDay[2])), chinese ? 'm"月"d"日"' : 'd-mmm');
  if (month !== null) return made(serial(Number(month[1]), Number(month[2]), 1), chinese ? 'yyyy"年"m"月"' : 'mmm-yy');
  if (time !== null && Number(time[1]) < 24 && Number(time[2]) < 60 && Number(time[3] ?? 0) < 60) {
    return entered((Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0)) / 86_400, time[3] === undefined ? 'h:mm' : 'h:mm:ss');
  }
  return undefined;
}
