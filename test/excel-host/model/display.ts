import { numberText } from '../formula/values';
import { notImplemented } from '../protocol/errors';
import { CellError, type Scalar } from './value';

/**
 * A cell's displayed text. Imitates the General format and the common number, percentage, date and text patterns
 * (documented); the width of the column is never taken into account (assumed: Excel shows #### in narrow ones).
 */
export function displayed(value: Scalar, format: string): string {
  if (value === null) return '';
  if (value instanceof CellError) return value.code;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = split(format);
  if (typeof value === 'string') {
    const section = sections[3];
    return section === undefined ? value : unquoted(section).replace('@', value);
  }
  const [positive = 'General', negative, zero] = sections;
  if (value < 0 && negative !== undefined) return numberAs(-value, negative);
  if (value === 0 && zero !== undefined) return numberAs(0, zero);
  return numberAs(value, positive);
}

/** Sections are divided by `;` outside quotes. */
function split(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;])+|(?<=;)(?=;|$)/g) ?? ['General'];
}

const unquoted = (text: string): string => text.replace(/"([^"]*)"|\\(.)|_.|\*./g, (_all, quoted?: string, escaped?: string) => quoted ?? escaped ?? '');

function numberAs(value: number, raw: string): string {
  const section = raw.replace(/\[[^\]]*\]/g, '');
  if (section === 'General' || section === '@') return general(value);
  if (isDate(section)) return dateAs(value, section);
  if (/[?]/.test(section) && section.includes('/')) return general(value);
  const match = /^((?:"[^"]*"|\\.|[^0#?.])*)([0#?,]*)(?:\.([0#?]*))?(E[+-]0+)?(%)?((?:"[^"]*"|\\.|[^0#?])*)$/i.exec(section);
  if (match === null) throw notImplemented(`number format ${raw} in displayed texts`);
  const [, before = '', whole = '', decimals = '', exponent, percent, after = ''] = match;
  if (whole === '' && decimals === '') return unquoted(section);
  const scaled = percent === undefined ? value : value * 100;
  const body = exponent === undefined ? fixed(Math.abs(scaled), whole, decimals) : scientific(Math.abs(scaled), decimals);
  return `${value < 0 ? '-' : ''}${unquoted(before)}${body}${percent ?? ''}${unquoted(after)}`;
}

function fixed(value: number, whole: string, decimals: string): string {
  const least = (decimals.match(/0/g) ?? []).length;
  const [left = '0', right = ''] = Number(value.toPrecision(15)).toFixed(decimals.length).split('.');
  let fraction = right;
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1);
  const digits = Math.max((whole.match(/0/g) ?? []).length, 0);
  let integer = left === '0' && digits === 0 ? '' : left.padStart(digits, '0');
  if (whole.includes(',')) integer = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === '' && decimals === '' ? integer : `${integer}.${fraction}`;
}

function scientific(value: number, decimals: string): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(decimals.length).split('e');
  const size = Math.abs(Number(exponent)).toString().padStart(2, '0');
  return `${mantissa}E${Number(exponent) < 0 ? '-' : '+'}${size}`;
}

/** At most 11 characters, then rounded or scientific (documented for General). */
function general(value: number): string {
  const plain = numberText(value);
  if (plain.replace(/[-.]/g, '').length <= 10 && !plain.includes('E')) return plain;
  const size = Math.abs(value);
  if (size >= 1e11 || (size < 1e-4 && size > 0)) return `${value < 0 ? '-' : ''}${scientific(size, '00000').replace(/\.?0+E/, 'E')}`;
  const whole = String(Math.trunc(size)).length;
  return String(Number(value.toFixed(Math.max(0, 10 - whole))));
}

const isDate = (section: string): boolean => /[ymdhs]/i.test(unquoted(section.replace(/"[^"]*"/g, ''))) && !/[0#]/.test(section.replace(/"[^"]*"/g, ''));

function dateAs(value: number, section: string): string {
  const days = value < 60 ? value + 1 : value;
  const time = new Date(Math.round(days * 86_400_000) + Date.UTC(1899, 11, 30));
  const pad = (part: number, length: number): string => String(part).padStart(length, '0');
  return section.replace(/"([^"]*)"|\\(.)|y+|m+|d+|h+|s+/gi, (token: string, quoted: string | undefined, escaped: string | undefined, at: number) => {
    if (quoted !== undefined) return quoted;
    if (escaped !== undefined) return escaped;
    const length = token.length;
    switch (token[0]?.toLowerCase()) {
      case 'y':
        return length > 2 ? String(time.getUTCFullYear()) : pad(time.getUTCFullYear() % 100, 2);
      case 'd':
        return pad(time.getUTCDate(), length);
      case 'h':
        return pad(time.getUTCHours(), length);
      case 's':
        return pad(time.getUTCSeconds(), length);
      default: {
        const minutes = /h[^ymd]*$/i.test(section.slice(0, at)) || /^[^ymdh]*s/i.test(section.slice(at + length));
        if (minutes) return pad(time.getUTCMinutes(), length);
        return length === 3 ? time.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' }) : pad(time.getUTCMonth() + 1, length);
      }
    }
  });
}

