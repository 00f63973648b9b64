import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { FileRefusal } from '../../src/files/refusal';
import { readFile } from '../../src/files/read';
import { cell, declare, mutate, numberCell, random, refusal, sheetData, textCell, values, workbook, workbookParts } from './build';

const SHEET = 'xl/worksheets/sheet1.xml';
const plain = Array.from({ length: 60 }, (_, row) => textCell(`A${row + 1}`, `　　（${row}）指标`) + numberCell(`B${row + 1}`, row * 7));
const parts = workbookParts({ sheets: [sheetData(...plain)] });
const good = zipSync(parts);
const read = (bytes: Uint8Array) => () => readFile(bytes, '表');

describe('files that are refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing in it', new Uint8Array(0), 'empty'],
    ['too large', new Uint8Array(30 * 1024 * 1024 + 1), 'too-large'],
    ['cut short', good.subarray(0, good.length - 100), 'damaged'],
    ['only a beginning', good.subarray(0, 40), 'damaged'],
    ['a sheet that ends early', zipSync({ ...parts, [SHEET]: (parts[SHEET] ?? good).subarray(0, -60) }), 'damaged'],
    ['another closing tag last', zipSync({ ...parts, [SHEET]: strToU8('<worksheet><sheetData></sheetData>') }), 'damaged'],
    ['a sheet without a tag', zipSync({ ...parts, [SHEET]: strToU8('no markup') }), 'damaged'],
    ['a declared 600 MB', declare(good, SHEET, 24, 600 * 1024 * 1024), 'bomb'],
    ['a part of 9 MB', declare(good, SHEET, 24, 9 * 1024 * 1024), 'bomb'],
    ['more than deflate can hold', declare(good, SHEET, 24, 7 * 1024 * 1024), 'damaged'],
    ['a size that is too small', declare(good, SHEET, 24, 500), 'damaged'],
    ['a wrong checksum', declare(good, SHEET, 16, 1), 'damaged'],
    ['a locked part', declare(good, SHEET, 8, 0x00080001), 'encrypted'],
    ['parts outside the file', declare(good, SHEET, 42, 0x7fffffff), 'damaged'],
    ['one name twice', zipSync({ ...parts, 'xl\\worksheets\\sheet1.xml': strToU8('<worksheet></worksheet>') }), 'damaged'],
    ['a sheet that is missing', zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== SHEET))), 'damaged'],
    ['5,001 parts', zipSync(Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`p${n}`, new Uint8Array(0)]))), 'too-many-parts'],
  ])('%s', (_name, bytes, code) => expect(refusal(read(bytes))).toBe(code));

  it('are refused for what they unpack to, not for pictures', () => {
    const zeros = new Uint8Array(9 * 1024 * 1024);
    expect(refusal(read(zipSync({ ...parts, 'xl/extra.xml': zeros })))).toBe('bomb');
    expect(refusal(read(zipSync({ ...parts, 'xl/media/image1.bmp': zeros })))).toBeUndefined();
  });
});

describe('files that are read in spite of', () => {
  it('30,000 merged blocks', () => {
    const blocks = (count: number, step: number): string =>
      Array.from({ length: count }, (_, n) => `<mergeCell ref="B${n * step + 1}:C${n * step + step}"/>`).join('');
    const grid = (merges: string) => readFile(workbook({ sheets: [`${sheetData(textCell('A1', '一'))}<mergeCells>${merges}</mergeCells>`] }), '表')[0];
    // Of two rows each, a thousand lie within the rows that are read; nothing is in the others.
    expect(grid(blocks(30_000, 2))?.merges.length).toBe(1000);
    expect(grid(blocks(30_000, 2))?.cut).toBeUndefined();
    expect(grid(blocks(1000, 2).repeat(30))).toMatchObject({ cut: true, rows: [[{ value: '一' }]] });
    expect(grid(blocks(1000, 2).repeat(30))?.merges.length).toBe(10_000);
  });

  it('a block over the whole sheet and ranges that are none', () => {
    const merges = ['A1:XFD1048576', 'C3:B2', 'XFD1:A1', '1:2'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const [grid] = readFile(workbook({ sheets: [`${sheetData(textCell('A1', '一'))}<mergeCells>${merges}</mergeCells>`] }), '表');
    expect(grid?.merges[0]).toEqual({ top: 0, left: 0, bottom: 1999, right: 199 });
    for (const { top, left, bottom, right } of grid?.merges ?? []) expect(top >= 0 && left >= 0 && bottom >= top && right >= left).toBe(true);
  });

  it('a cell at the far corner and a size that claims it', () => {
    const xml = `<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${numberCell('A1', 5)}${numberCell('XFD1', 6)}</row><row r="1048576">${numberCell('XFD1048576', 7)}</row></sheetData>`;
    const [grid] = readFile(workbook({ sheets: [xml] }), '表');
    expect(grid).toMatchObject({ rows: [[{ value: 5 }]], cut: true });
  });

  it('links over the whole sheet, however they are hidden', () => {
    const links = '<hyperlinks><hyperlink ref="A1:XFD1048576"/><hyper<hyperlink r="">link ref="A1:XFD1048576"/></hyperlinks>';
    const [grid] = readFile(workbook({ sheets: [sheetData(textCell('A1', '一')) + links] }), '表');
    expect(values(grid)).toEqual([['一']]);
  });

  it('texts that look like formulas, markup or patterns', () => {
    const texts = ['=HYPERLINK("http://x")', '+1036', '-18', '@SUM(A1)', '&lt;b&gt;', '(a+)+$', '__proto__'];
    const [grid] = readFile(workbook({ sheets: [sheetData(texts.map((text, column) => textCell(`${'ABCDEFG'[column]}1`, text)).join(''))] }), '表');
    expect(values(grid)).toEqual([texts.map((text) => text.replace('&lt;b&gt;', '<b>'))]);
    expect(cell(grid, 0, 0)?.formula).toBeUndefined();
  });
});

describe('files with changed bytes', () => {
  const outcomes = (count: number, seed: number, make: (next: () => number) => Uint8Array): string[] => {
    const next = random(seed);
    return Array.from({ length: count }, () => refusal(read(make(next))) ?? 'read');
  };

  it('100 files: never anything but a refusal', () => {
    const seen = new Set(outcomes(100, 20251201, (next) => mutate(good, next)));
    expect(seen).toContain('damaged');
    expect(seen.size).toBeLessThan(7);
  });

  it('60 files whose sheet was changed before zipping: never anything but a refusal', () => {
    const changed = (next: () => number): Uint8Array => {
      const name = next() < 0.7 ? SHEET : 'xl/workbook.xml';
      return zipSync({ ...parts, [name]: mutate(parts[name] ?? good, next) });
    };
    expect(outcomes(60, 7, changed)).toContain('read');
  });

  it('one wrong bit in a figure is noticed', () => {
    const stored = zipSync(parts, { level: 0 });
    const at = Buffer.from(stored).indexOf('<v>406</v>') + 3;
    stored[at] = (stored[at] ?? 0) ^ 1;
    expect(refusal(read(stored))).toBe('damaged');
  });
});

describe('any bytes', () => {
  const starts = [[], [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], [0xff, 0xfe], [0x3c]];
  const bytes = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 2000, size: 'max' })).map(([start, rest]) => Uint8Array.from([...start, ...rest]));
  const text = fc.string({ unit: fc.constantFrom('\t', ',', '\n', '"', ' ', '1', '数', '\r', ';'), maxLength: 300 }).map(strToU8);
  const mutated = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 3 }).map((changes) => {
    const copy = good.slice();
    for (const [at, byte] of changes) copy[at] = byte;
    return copy;
  });

  it('are read or refused, the same way every time', () => {
    const result = (file: Uint8Array): unknown => {
      try {
        return readFile(file, '表');
      } catch (error) {
        if (error instanceof FileRefusal) return error.code;
        throw error;
      }
    };
    fc.assert(fc.property(fc.oneof(bytes, text, mutated), (file) => {
      const before = file.slice();
      expect(result(file)).toEqual(result(file));
      expect(file).toEqual(before);
    }), { numRuns: 300 });
  });
});

it('every refusal is a FileRefusal with a message for people', () => {
  expect(read(good.subarray(0, 60))).toThrow(FileRefusal);
  expect(read(good.subarray(0, 60))).toThrow(/文件已损坏或不完整/);
});
