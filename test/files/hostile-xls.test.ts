import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CFB, utils, write } from '@e965/xlsx';
import { oleStream } from '../../src/files/ole';
import { readFile } from '../../src/files/read';
import { refusal, values } from './build';

/** The 2014 form as LibreOffice saves it. */
const sample = new Uint8Array(readFileSync(join(__dirname, '../hostile/sample.xls')));
const outcome = (bytes: Uint8Array): string => refusal(() => readFile(bytes, '表')) ?? 'read';
const container = CFB as { utils: { cfb_new(): object; cfb_add(file: object, name: string, content: Uint8Array): void }; write(file: object, options: object): Uint8Array };

const stream = (): Uint8Array => oleStream(sample, ['Workbook'])?.slice() ?? new Uint8Array(0);

/** A container with one stream. */
function packed(content: Uint8Array, name = '/Workbook'): Uint8Array {
  const file = container.utils.cfb_new();
  container.utils.cfb_add(file, name, content);
  return new Uint8Array(container.write(file, { type: 'buffer' }));
}

interface BiffRecord {
  readonly kind: number;
  readonly at: number;
  readonly length: number;
}

function records(content: Uint8Array): BiffRecord[] {
  const view = new DataView(content.buffer);
  const found: BiffRecord[] = [];
  for (let at = 0; at + 4 <= content.length && view.getUint16(at, true) !== 0; at += 4 + view.getUint16(at + 2, true)) {
    found.push({ kind: view.getUint16(at, true), at, length: view.getUint16(at + 2, true) });
  }
  return found;
}

/** The sample with 16-bit numbers changed in the `nth` record of a kind; offsets count from the record's contents. */
function changed(kind: number, nth: number, ...changes: readonly (readonly [number, number])[]): Uint8Array {
  const content = stream();
  const record = records(content).filter((each) => each.kind === kind)[nth];
  const view = new DataView(content.buffer);
  for (const [offset, value] of changes) view.setUint16((record?.at ?? NaN) + 4 + offset, value, true);
  return packed(content);
}

const BOF = 0x0809, EOF = 0x000a, SHEET = 0x0085, TEXT = 0x00fd, NUMBER = 0x0203, RK = 0x027e, FONT = 0x0031;

it('reads the sample, packed again too', () => {
  const [grid] = readFile(sample, '表');
  expect(values(grid)[0]?.[0]).toMatch(/政府信息公开/);
  expect(readFile(packed(stream()), '表')).toEqual([grid]);
});

it('reads a book so small that it lies in the small sectors', () => {
  const book = { SheetNames: ['表'], Sheets: { 表: utils.aoa_to_sheet([['甲', 1]]) } };
  expect(values(readFile(new Uint8Array(write(book, { type: 'array', bookType: 'biff8' })), '表')[0])).toEqual([['甲', 1]]);
});

describe('.xls files that contradict themselves are refused', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['two values in one cell', () => { const [first] = cells(); return changed(TEXT, 1, [0, first?.row ?? 0], [2, first?.column ?? 0]); }, 'damaged'],
    ['a cell format that does not exist', () => changed(TEXT, 0, [4, 60_000]), 'damaged'],
    ['a text that does not exist', () => changed(TEXT, 0, [6, 60_000]), 'damaged'],
    ['a column beyond the last', () => changed(TEXT, 0, [2, 300]), 'damaged'],
    ['a sheet that begins elsewhere', () => changed(SHEET, 0, [0, 77]), 'damaged'],
    ['a beginning that is missing', () => kindChanged(BOF, 1, FONT), 'damaged'],
    ['an end that is missing', () => kindChanged(EOF, 1, FONT), 'damaged'],
    ['an end too soon', () => kindChanged(FONT, 0, EOF), 'damaged'],
    ['a record longer than the file', () => lengthChanged(0xfff0), 'damaged'],
    ['a password', () => kindChanged(FONT, 0, 0x002f), 'encrypted'],
    ['no workbook in it', () => packed(stream(), '/Other'), 'not-a-spreadsheet'],
    ['an .xlsx with a password', () => packed(new Uint8Array(5000), '/EncryptedPackage'), 'encrypted'],
  ])('%s', (_name, make, expected) => {
    const bytes = make();
    expect(outcome(bytes)).toBe(expected);
  });

  it('numbers that are none', () => {
    const book = { SheetNames: ['表'], Sheets: { 表: utils.aoa_to_sheet([[0.1]]) } };
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
    const content = oleStream(bytes, ['Workbook'])?.slice() ?? bytes;
    const at = records(content).find(({ kind }) => kind === NUMBER)?.at ?? NaN;
    new DataView(content.buffer).setFloat64(at + 10, NaN, true);
    expect(outcome(packed(content))).toBe('damaged');
  });

  function cells(): { row: number; column: number }[] {
    const content = stream();
    const view = new DataView(content.buffer);
    return records(content).filter(({ kind }) => kind === TEXT || kind === RK).map(({ at }) => ({ row: view.getUint16(at + 4, true), column: view.getUint16(at + 6, true) }));
  }

  function kindChanged(from: number, nth: number, to: number): Uint8Array {
    const content = stream();
    new DataView(content.buffer).setUint16(records(content).filter(({ kind }) => kind === from)[nth]?.at ?? NaN, to, true);
    return packed(content);
  }

  function lengthChanged(length: number): Uint8Array {
    const content = stream();
    new DataView(content.buffer).setUint16((records(content)[5]?.at ?? NaN) + 2, length, true);
    return packed(content);
  }
});

describe('containers', () => {
  const sector = (index: number): number => (index + 1) * 512;
  /** The sample with a number written over one in its table of chains, or in its header if `index` is undefined. */
  function written(offset: number, value: number, index?: number): Uint8Array {
    const copy = sample.slice();
    const view = new DataView(copy.buffer);
    view.setInt32((index === undefined ? 0 : sector(view.getInt32(76, true))) + offset, value, true);
    return copy;
  }
  const header = new DataView(sample.buffer, sample.byteOffset);

  it.each<[string, () => Uint8Array]>([
    ['a chain that is a circle', () => written(4 * 3, 3, 0)],
    ['chains that all run backwards', () => {
      const copy = sample.slice();
      const view = new DataView(copy.buffer);
      for (let index = 0; index < 60; index++) view.setInt32(sector(view.getInt32(76, true)) + index * 4, index - 1, true);
      return copy;
    }],
    ['a chain that leads out', () => written(4 * 3, 1_000_000, 0)],
    ['a billion tables', () => written(44, 1_000_000_000)],
    ['tables outside', () => written(76, 1_000_000)],
    ['a directory outside', () => written(48, 1_000_000)],
    ['a directory that is a circle', () => {
      const copy = sample.slice();
      new DataView(copy.buffer).setInt32(sector(header.getInt32(48, true)) + 128 + 68, 1, true);
      return copy;
    }],
    ['odd sectors', () => written(30, 31)],
  ])('with %s are refused', (_name, make) => expect(outcome(make())).toBe('damaged'));

  it.each(Array.from({ length: 19 }, (_, step) => (step + 1) * 5))('cut at %i %% are refused', (percent) => {
    expect(outcome(sample.subarray(0, Math.floor((sample.length * percent) / 100)))).toMatch(/^(?:damaged|not-a-spreadsheet)$/);
  });
});
