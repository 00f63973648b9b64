import { strToU8 } from 'fflate';
import { readFile } from '../../src/files/read';
import { refusal, values } from './build';

const read = (text: string | Uint8Array) => readFile(typeof text === 'string' ? strToU8(text) : text, '表')[0];
const outcome = (text: string | Uint8Array): string => refusal(() => read(text)) ?? 'read';
const MB = 1024 * 1024;

it.each<[string, () => string | Uint8Array, string]>([
  ['one line of 30 MB', () => 'x,'.repeat(15 * MB), 'too-large'],
  ['an open quotation mark before 30 MB', () => new Uint8Array(30 * MB).fill(0x61).fill(0x22, 0, 1), 'too-large'],
  ['an open quotation mark', () => `a,b\n1,"${'x'.repeat(MB)}`, 'read'],
  ['nothing but quotation marks', () => '"'.repeat(MB), 'read'],
  ['UTF-16 without data', () => new Uint8Array([0xff, 0xfe]), 'empty'],
  ['UTF-16 the other way round, without data', () => new Uint8Array([0xfe, 0xff]), 'empty'],
  ['half a UTF-16 letter', () => new Uint8Array([0xff, 0xfe, 0x31]), 'read'],
  ['NULs', () => new Uint8Array(1000), 'not-a-spreadsheet'],
  ['blanks', () => ' \n\t\n'.repeat(1000), 'empty'],
])('%s', (_name, make, expected) => expect(outcome(make())).toBe(expected));

it('keeps the first columns of 900,000, and says so', () => {
  const grid = read(`指标${','.repeat(900_000)}1\n指标${','.repeat(900_000)}2`);
  expect(grid?.rows.map((row) => row?.length)).toEqual([200, 200]);
  expect(grid?.cut).toBe(true);
});

it.each([
  ['rows beyond', `${'a,1\n'.repeat(2000)}b,2`, true],
  ['blank rows beyond', `${'a,1\n'.repeat(2000)}\n\n,\n`, undefined],
  ['blank columns beyond', `a,1${','.repeat(300)}\nb,2${','.repeat(300)}`, undefined],
])('tells whether anything was left out: %s', (_name, text, cut) => expect(read(text)?.cut).toBe(cut));

it('keeps formulas and markup as text', () => {
  expect(values(read('=1+1,<b>x</b>\n@SUM(A1),2'))).toEqual([['=1+1', '<b>x</b>'], ['@SUM(A1)', '2']]);
});
