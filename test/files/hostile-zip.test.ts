import { strToU8, zipSync } from 'fflate';
import { readFile } from '../../src/files/read';
import { declare, numberCell, refusal, sheetData, textCell, workbookParts } from './build';

const SHEET = 'xl/worksheets/sheet1.xml';
const parts = workbookParts({ sheets: [sheetData(...Array.from({ length: 60 }, (_, row) => textCell(`A${row + 1}`, `指标${row}`) + numberCell(`B${row + 1}`, row)))] });
const good = zipSync(parts);
const outcome = (bytes: Uint8Array): string => refusal(() => readFile(bytes, '表')) ?? 'read';

/** The place and the entries of a zip file's directory. */
function directory(bytes: Uint8Array): { start: number; end: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = bytes.length - 22;
  return { start: view.getUint32(end + 16, true), end };
}

/** A zip file whose directory names its first part `count` times. */
function repeated(count: number): Uint8Array {
  const one = zipSync({ [SHEET]: parts[SHEET] ?? good });
  const { start, end } = directory(one);
  const entry = one.subarray(start, end);
  const tail = one.slice(end);
  const view = new DataView(tail.buffer);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, entry.length * count, true);
  return new Uint8Array(Buffer.concat([one.subarray(0, start), ...Array.from({ length: count }, () => entry), tail]));
}

/** With a 64-bit end that says what it likes. */
function wide(count: bigint, start: bigint): Uint8Array {
  const { end } = directory(good);
  const record = new DataView(new ArrayBuffer(56 + 20));
  record.setUint32(0, 0x06064b50, true);
  record.setBigUint64(32, count, true);
  record.setBigUint64(48, start, true);
  record.setUint32(56, 0x07064b50, true);
  record.setBigUint64(64, BigInt(end), true);
  return new Uint8Array(Buffer.concat([good.subarray(0, end), new Uint8Array(record.buffer), good.subarray(end)]));
}

const tricky = (name: string): Uint8Array => zipSync({ ...parts, [name]: strToU8('<x/>') });
const zeros = new Uint8Array(9 * 1024 * 1024);

describe('zip files', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['a part too large', () => zipSync({ ...parts, 'xl/extra.xml': zeros }), 'bomb'],
    ['many parts too large together', () => zipSync({ ...parts, ...Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [`xl/${name}.xml`, zeros.subarray(0, 7_000_000)])) }), 'bomb'],
    ['an honest ratio of 1,000', () => zipSync({ ...parts, [SHEET]: strToU8(`<worksheet>${' '.repeat(7_000_000)}</worksheet>`) }), 'read'],
    ['declared small', () => declare(zipSync({ ...parts, [SHEET]: zeros }), SHEET, 24, 1000), 'damaged'],
    ['declared large', () => declare(good, SHEET, 24, 0xfffffff0), 'bomb'],
    ['a wrong checksum', () => declare(good, SHEET, 16, 7), 'damaged'],
    ['the same bytes in 2 parts', () => repeated(2), 'damaged'],
    ['the same bytes in 5,000 parts', () => repeated(5000), 'damaged'],
    ['more parts than a directory has', () => { const copy = good.slice(); new DataView(copy.buffer).setUint16(copy.length - 12, 4000, true); return copy; }, 'damaged'],
    ['zips within zips', () => Array.from({ length: 20 }).reduce<Uint8Array>((inner) => zipSync({ 'a.zip': inner }, { level: 0 }), good), 'archive'],
    ['a zip for a sheet', () => zipSync({ ...parts, [SHEET]: good }), 'damaged'],
    ['a 64-bit end with too many parts', () => wide(1n << 60n, 0n), 'too-many-parts'],
    ['a 64-bit end outside the file', () => wide(9n, 1n << 62n), 'damaged'],
    ['a name that leads out', () => tricky('../xl/worksheets/sheet2.xml'), 'damaged'],
    ['a name that leads out, the other way round', () => tricky('xl\\..\\..\\sheet2.xml'), 'damaged'],
    ['a name with NUL', () => tricky('xl/worksheets/sheet2.xml\0.png'), 'damaged'],
    ['an absolute name', () => tricky('/etc/passwd'), 'read'],
    ['a name in capitals besides', () => tricky('XL/Worksheets/SHEET1.xml'), 'damaged'],
  ])('%s', (_name, make, expected) => expect(outcome(make())).toBe(expected));

  it.each(Array.from({ length: 19 }, (_, step) => (step + 1) * 5))('cut at %i %%', (percent) => {
    expect(outcome(good.subarray(0, Math.floor((good.length * percent) / 100)))).toBe('damaged');
  });
});
