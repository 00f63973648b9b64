import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { numberOf } from '../../src/annex/sheet/figure';
import { recognise } from '../../src/annex/sheet/recognise';
import { readFileInNode } from '../../src/files/doc-node';
import { readFile } from '../../src/files/read';
import { FileRefusal } from '../../src/files/refusal';
import { caseFigures, publishedCase } from '../support/cases';
import { mutate, random, refusal, values } from './build';

// Made by LibreOffice from the cases as web pages.
const document = (name: string): Uint8Array => readFileSync(join(__dirname, 'documents', `${name}.doc`));
const code = (bytes: Uint8Array): Promise<string> =>
  readFileInNode(bytes, '文').then(
    () => 'read',
    (error: unknown) => (error instanceof FileRefusal ? error.code : String(error)),
  );

describe('old Word documents', () => {
  const bytes = document('zhangcun-2012');

  it('give every figure of their table', async () => {
    const published = publishedCase('zhangcun-2012');
    const read = recognise(await readFileInNode(bytes, '文'))?.sheet;
    expect([read?.form, read?.unit, read?.year]).toEqual([published.form, published.unit, published.year]);
    expect(read?.figures.map(numberOf)).toEqual(caseFigures(published).map(numberOf));
  });

  it('are refused where rows run into each other', async () => expect(await code(document('hongze-2023'))).toBe('word-rows'));

  it('are refused in a browser, with what to do', () => {
    expect(refusal(() => readFile(bytes, '文'))).toBe('old-word');
    expect(() => readFile(bytes, '文')).toThrow(/\.docx.*annex/);
  });

  it('are refused when a password locks them', async () => {
    const locked = bytes.slice();
    const header = Buffer.from(bytes).indexOf(Uint8Array.of(0xec, 0xa5));
    locked[header + 11] = (locked[header + 11] ?? 0) | 1;
    expect(await code(locked)).toBe('encrypted');
  });

  it('never reject with anything but a refusal', async () => {
    const next = random(9);
    const seen = new Set<string>();
    for (let file = 0; file < 25; file++) seen.add(await code(mutate(bytes.subarray(0, file < 20 ? bytes.length : 20_000), next)));
    for (const each of seen) expect(['read', 'damaged', 'empty', 'encrypted', 'not-a-spreadsheet', 'old-word', 'word-rows']).toContain(each);
  });

  it('are read beside all other files', async () => {
    expect(values((await readFileInNode(new TextEncoder().encode('甲\t1'), '文'))[0])).toEqual([['甲', '1']]);
    expect(await code(new Uint8Array(0))).toBe('empty');
  });
});
