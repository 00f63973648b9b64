import { SSF, type CellObject } from '@e965/xlsx';
import type { Cell } from '../annex/sheet/grid';
import { FileRefusal } from './refusal';

/**
 * What the library calls a cell as ours; undefined if it is blank. A formula whose result is the empty text has the
 * text `''`; one that was never calculated has no text.
 */
export function toCell(object: CellObject, date1904: boolean): Cell | undefined {
  const formula = object.f === undefined ? {} : { formula: object.f };
  switch (object.t) {
    case 'n':
      if (typeof object.v !== 'number') return undefined;
      // Left out, it would be a blank; a blank and a figure nobody can read are judged differently.
      if (!Number.isFinite(object.v)) throw new FileRefusal('damaged');
      return { value: object.v, ...shown(object, object.v, date1904), ...formula };
    case 'b':
      return { value: object.v === true, text: object.v === true ? 'TRUE' : 'FALSE', ...formula };
    case 'e':
      return { value: object.w ?? '#VALUE!', error: true, ...formula };
    case 's': {
      const value = typeof object.v === 'string' ? object.v : '';
      if (value !== '') return { value, ...formula };
      return object.f === undefined ? undefined : { value, text: '', ...formula };
    }
    default:
      return object.f === undefined ? undefined : { value: '', ...formula };
  }
}

/** Formats that are dates in Chinese Excel but for which a file names no pattern; the library shows them American. */
const AMERICAN = /^\d{1,2}\/\d{1,2}\/\d{2}$/;
const FORMAT = SSF as { is_date(format: string): boolean; format(format: string, value: number, options: object): string };

function shown(object: CellObject, value: number, date1904: boolean): Pick<Cell, 'text' | 'date'> {
  const format = typeof object.z === 'string' ? object.z : '';
  if (format === 'General') return {};
  const text = (object.w ?? '').trim();
  if ((format === '' && AMERICAN.test(text)) || (format !== '' && FORMAT.is_date(format))) {
    const pattern = format === '' || format === 'm/d/yy' ? 'yyyy/m/d' : format;
    return { text: dateText(pattern, value, date1904), date: true };
  }
  // Nothing shown (zeros hidden by the format) is no other value; numerals in Chinese characters the library cannot do.
  return text === '' || text === String(value) || format.includes('[DBNum') ? {} : { text };
}

function dateText(pattern: string, value: number, date1904: boolean): string {
  try {
    return FORMAT.format(pattern, value, { date1904 }).trim();
  } catch {
    return String(value);
  }
}
