import type { Grid } from '../../src/annex/sheet/grid';
import { readFile } from '../../src/files/read';
import { refusal, shared, sheetData, textCell, values, workbook } from './build';

const outcome = (bytes: Uint8Array): string => refusal(() => readFile(bytes, '表')) ?? 'read';
const sheet = (xml: string): Uint8Array => workbook({ sheets: [xml] });
const part = (name: string, xml: string): Uint8Array => workbook({ sheets: [sheetData(textCell('A1', '一'))], more: { [name]: xml } });
const grid = (xml: string): Grid | undefined => readFile(sheet(xml), '表')[0];
const times = (count: number, piece: (number: number) => string): string => Array.from({ length: count }, (_, number) => piece(number)).join('');

const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${times(9, (n) => `<!ENTITY ${'bcdefghij'[n]} "${`&${'abcdefghi'[n]};`.repeat(10)}">`)}]>`;
const QUADRATIC = `<!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50_000)}">]>`;
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

describe('entities', () => {
  it.each<[string, () => Uint8Array]>([
    ['a sheet', () => part('xl/worksheets/sheet1.xml', `<?xml version="1.0"?>${LAUGHS}<worksheet>${sheetData(textCell('A1', '&j;'))}</worksheet>`)],
    ['a sheet, quadratic', () => part('xl/worksheets/sheet1.xml', `${QUADRATIC}<worksheet>${sheetData(textCell('A1', '&a;'.repeat(50_000)))}</worksheet>`)],
    ['shared texts', () => part('xl/sharedStrings.xml', `${LAUGHS}<sst><si><t>&j;</t></si></sst>`)],
    ['behind a comment that hides it', () => part('xl/sharedStrings.xml', `<!--${' '.repeat(5000)}<sst>-->${LAUGHS}<sst><si><t>&j;</t></si></sst>`)],
    ['UTF-16', () => workbook({ sheets: [''], more: { 'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(`\ufeff${LAUGHS}<worksheet></worksheet>`, 'utf16le')) } })],
  ])('in %s are refused', (_name, make) => expect(outcome(make())).toBe('damaged'));

  it('that nobody defined stay as they are', () => {
    expect(values(grid(sheetData(textCell('A1', '&lol;&#20840;&#x4f53;'))))).toEqual([['&lol;全体']]);
  });
});

describe('sheets', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['100,000 levels', () => sheet(sheetData(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}${textCell('A1', '一')}`)), 'read'],
    ['an attribute of 7 MB', () => sheet(`<sheetData><row r="1" spans="${'1'.repeat(7_000_000)}">${textCell('A1', '一')}</row></sheetData>`), 'read'],
    ['an attribute of 10 MB', () => sheet(`<sheetData><row r="1" spans="${'1'.repeat(10_000_000)}">${textCell('A1', '一')}</row></sheetData>`), 'bomb'],
    ['a number of a text that does not exist', () => shared('<si><t>甲</t></si>', '<row><c t="s"><v>7</v></c></row>'), 'damaged'],
    ['a text number below 0', () => shared('<si><t>甲</t></si>', '<row><c t="s"><v>-1</v></c></row>'), 'damaged'],
    ['no shared texts at all', () => sheet('<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'), 'damaged'],
    ['65,000 cell formats', () => part('xl/styles.xml', `<styleSheet xmlns="${MAIN}"><cellXfs>${'<xf numFmtId="0"/>'.repeat(65_000)}</cellXfs></styleSheet>`), 'read'],
    ['20,000 defined names', () => part('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="表1" sheetId="1" r:id="s1"/></sheets><definedNames>${times(20_000, (n) => `<definedName name="n${n}">'表1'!$A$1</definedName>`)}</definedNames></workbook>`), 'read'],
    ['one blank cell repeated', () => sheet(sheetData('<c r="A1" s="1"/>'.repeat(20_000))), 'read'],
  ])('with %s', (_name, make, expected) => expect(outcome(make())).toBe(expected));

  it('say nothing true in their dimension', () => {
    for (const ref of ['A1', 'XFD1048576', 'C3:A1', 'A1:B', '', '1:1', 'A0:A-1']) {
      expect(grid(`<dimension ref="${ref}"/>${sheetData(textCell('A1', '一'), textCell('B2', '二'))}`)?.rows).toEqual([[{ value: '一' }], [undefined, { value: '二' }]]);
    }
  });

  it('have rows and columns in any order', () => {
    const rows = `<row r="2">${textCell('B2', '丁')}${textCell('A2', '丙')}</row><row r="1">${textCell('B1', '乙')}${textCell('A1', '甲')}</row>`;
    expect(values(grid(`<sheetData>${rows}</sheetData>`))).toEqual([['甲', '乙'], ['丙', '丁']]);
  });

  it('have a row numbered 1,000,000,000', () => {
    const far = `<sheetData><row r="1">${textCell('A1', '甲')}</row><row r="1000000000">${textCell('A1000000000', '乙')}</row></sheetData>`;
    expect(grid(far)).toMatchObject({ rows: [[{ value: '甲' }]], cut: true });
  });

  it('keep formulas and markup in labels as text', () => {
    const texts = ['=1+1', '=cmd|"/c calc"!A1', '&lt;script&gt;alert(1)&lt;/script&gt;', '&lt;img src=x onerror=alert(1)&gt;'];
    const [row] = values(grid(sheetData(texts.map((text, column) => textCell(`${'ABCD'[column]}1`, text)).join(''))));
    expect(row).toEqual(texts.map((text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>')));
  });
});
