import { strToU8, zipSync } from 'fflate';
import { utils, write } from '@e965/xlsx';
import { readSpreadsheet } from '../../src/files/xlsx';
import { cell, numberCell, refusal, shared, sheetData, textCell, values, workbook, workbookParts } from './build';

const FORMATS = '<cellXfs>' + [0, 31, 14, 164, 43, 165, 166].map((id) => `<xf numFmtId="${id}"/>`).join('') + '</cellXfs>';
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="0;-0;;@"/>' +
  `<numFmt numFmtId="166" formatCode="[DBNum2]General"/></numFmts>${FORMATS}`;

const sheet = (xml: string): Uint8Array => workbook({ sheets: [xml] });
const only = (bytes: Uint8Array) => readSpreadsheet(bytes)[0];

describe('cells', () => {
  it('are text, numbers, truth values and errors as stored', () => {
    const grid = only(sheet(sheetData(
      textCell('A1', '　　（一）指标 ') + numberCell('B1', 756) + '<c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c>' +
        '<c r="E1" t="e"><v>#SPILL!</v></c><c r="F1" t="str"><v>　0</v></c>',
    )));
    expect(grid).toMatchObject({ name: '表1', typed: true });
    expect(grid?.rows[0]).toEqual([
      { value: '　　（一）指标 ' }, { value: 756 }, { value: true, text: 'TRUE' }, { value: '#REF!', error: true },
      { value: '#SPILL!', error: true }, { value: '　0' },
    ]);
  });

  it('tell a formula never calculated from one that gives an empty text or zero', () => {
    const grid = only(sheet(sheetData('<c r="A1"><f>B1</f></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>1-1</f><v>0</v></c>')));
    expect(grid?.rows[0]).toEqual([{ value: '', formula: 'B1' }, { value: '', text: '', formula: '""' }, { value: 0, formula: '1-1' }]);
  });

  it('are absent where there is only a format', () => {
    expect(only(sheet(sheetData('<c r="A1" s="0"/><c r="B1"><v>1</v></c>')))?.rows[0]).toEqual([undefined, { value: 1 }]);
  });

  it('show dates as dates, by pattern or in the Chinese way where the file has none', () => {
    const row = numberCell('A1', 45992, 1) + numberCell('B1', 45992, 2) + numberCell('C1', 45992, 3);
    const grid = only(workbook({ sheets: [sheetData(row)], styles: STYLES }));
    expect(grid?.rows[0]).toEqual(['2025/12/1', '2025/12/1', '2025年12月'].map((text) => ({ value: 45992, text, date: true })));
  });

  it('count dates from 1904 where the workbook does', () => {
    const grid = only(workbook({ sheets: [sheetData(numberCell('A1', 44530, 3))], styles: STYLES, date1904: true }));
    expect(cell(grid, 0, 0)?.text).toBe('2025年12月');
  });

  it('keep numbers that look like dates, hidden zeros and Chinese numerals as numbers', () => {
    const row = numberCell('A1', 45992, 4) + numberCell('B1', 0, 5) + numberCell('C1', 138, 6);
    const grid = only(workbook({ sheets: [sheetData(row)], styles: STYLES }));
    expect(grid?.rows[0]).toEqual([{ value: 45992, text: '45,992.00' }, { value: 0 }, { value: 138 }]);
  });

  it('need no address', () => {
    expect(values(only(sheet('<sheetData><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>')))).toEqual([[1, 2]]);
  });
});

describe('sheets', () => {
  it('come in workbook order, the hidden ones marked', () => {
    const one = sheetData(numberCell('A1', 1));
    const grids = readSpreadsheet(workbook({ sheets: [one, one, one, one], states: ['hidden', 'visible', 'veryHidden'] }));
    expect(grids.map(({ name, hidden }) => [name, hidden])).toEqual([['表1', true], ['表2', undefined], ['表3', true], ['表4', undefined]]);
    expect(readSpreadsheet(workbook({ sheets: [one], states: ['hidden'] }))).toMatchObject([{ hidden: true }]);
  });

  it.each([
    ['a row beyond', '<row r="2001"><c r="A2001"><v>1</v></c></row>', true],
    ['a column beyond', '<row r="1"><c r="GS1"><v>1</v></c></row>', true],
    ['a formula beyond that was never calculated', '<row r="9000"><c r="A9000"><f>1+1</f></c></row>', true],
    ['a format beyond', '<row r="2001"><c r="A2001" s="1"/></row><row r="2"><c r="GS2" s="1"/></row>', undefined],
    ['the last row and column', '<row r="2000"><c r="GR2000"><v>1</v></c></row>', undefined],
  ])('tell whether anything was left out: %s', (_name, rows, cut) => {
    expect(only(sheet(`<dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>`))?.cut).toBe(cut);
  });

  it('that are charts alone are none', () => {
    const parts = workbookParts({ sheets: [''] });
    const name = 'xl/_rels/workbook.xml.rels';
    const rels = new TextDecoder().decode(parts[name]).replace('relationships/worksheet"', 'relationships/chartsheet"');
    expect(refusal(() => readSpreadsheet(zipSync({ ...parts, [name]: strToU8(rels), 'xl/worksheets/sheet1.xml': strToU8('<chartsheet xmlns:r="r"><drawing r:id="rId1"/></chartsheet>') })))).toBe('no-sheet');
  });

  it('have merged blocks', () => {
    const grid = only(sheet(`${sheetData(textCell('A1', '三'))}<mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="D4"/></mergeCells>`));
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 2, right: 2 }]);
  });

  it('may have links, comments and drawings, which are not read', () => {
    const parts = workbookParts({
      sheets: [`${sheetData(textCell('A1', '网站'))}<hyperlinks><hyperlink ref="A1" r:id="rId9"/></hyperlinks><legacyDrawing r:id="rId8"/>`],
      more: { 'xl/drawings/vml.vml': 'not xml', 'xl/comments1.xml': '<broken', 'docProps/core.xml': '<broken', 'xl/media/a.png': '\x89PNG' },
    });
    expect(values(only(zipSync(parts)))).toEqual([['网站']]);
  });

  it('are not charts', () => {
    const plain = workbookParts({ sheets: [sheetData(numberCell('A1', 5))] });
    const add = (name: string, before: string, xml: string): [string, Uint8Array] =>
      [name, strToU8(new TextDecoder().decode(plain[name]).replace(before, xml + before))];
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet';
    const more = Object.fromEntries([
      add('xl/workbook.xml', '</sheets>', '<sheet name="图" sheetId="9" r:id="c1"/>'),
      add('xl/_rels/workbook.xml.rels', '</Relationships>', `<Relationship Id="c1" Type="${type}" Target="chartsheets/sheet1.xml"/>`),
      ['xl/chartsheets/sheet1.xml', strToU8('<chartsheet xmlns:r="r"><drawing r:id="rId1"/></chartsheet>')] as const,
    ]);
    expect(readSpreadsheet(zipSync({ ...plain, ...more })).map((grid) => grid.name)).toEqual(['表1']);
  });

  it.each([
    ['a prefix', `<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`],
    ['a comment behind', '<worksheet><sheetData><row r="1"><c r="A1"><v>5</v></c></row></sheetData></worksheet >\n<!-- end -->\n'],
  ])('may be written with %s', (_name, xml) => {
    expect(values(only(workbook({ sheets: [''], more: { 'xl/worksheets/sheet1.xml': xml } })))).toEqual([[5]]);
  });

  it('may be in UTF-16', () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet>${sheetData(textCell('A1', '统计'))}</worksheet>`;
    const bytes = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    expect(values(only(workbook({ sheets: [''], more: { 'xl/worksheets/sheet1.xml': bytes } })))).toEqual([['统计']]);
  });

  it('may be zipped with back-slashes', () => {
    const parts = workbookParts({ sheets: [sheetData(numberCell('A1', 5))] });
    const renamed = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name.replace(/\//g, '\\'), part]));
    expect(values(only(zipSync(renamed)))).toEqual([[5]]);
  });
});

describe('.xls', () => {
  const book = (rows: unknown[][]) => {
    const ws = utils.aoa_to_sheet(rows);
    ws['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    return { SheetNames: ['统计表'], Sheets: { 统计表: ws } };
  };

  it('reads like .xlsx', () => {
    const bytes = new Uint8Array(write(book([['　一、主动公开', null], ['条', 756], ['码', '001']]), { type: 'array', bookType: 'biff8' }));
    const grid = only(bytes);
    expect(values(grid)).toEqual([['　一、主动公开'], ['条', 756], ['码', '001']]);
    expect(grid).toMatchObject({ name: '统计表', typed: true, merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] });
  });

  it('is not shown in the number formats of the file before', () => {
    const ws = utils.aoa_to_sheet([[45992]]);
    Object.assign(ws['A1'] as object, { z: 'm/d/yy' });
    const bytes = new Uint8Array(write({ SheetNames: ['表'], Sheets: { 表: ws } }, { type: 'array', bookType: 'biff8' }));
    const other = workbook({ sheets: [sheetData(numberCell('A1', 1, 1))], styles: '<numFmts><numFmt numFmtId="14" formatCode="0.000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>' });
    expect(cell(only(bytes), 0, 0)).toEqual({ value: 45992, text: '2025/12/1', date: true });
    readSpreadsheet(other);
    expect(cell(only(bytes), 0, 0)).toEqual({ value: 45992, text: '2025/12/1', date: true });
  });

  it('is refused when cut short before its directory', () => {
    const bytes = new Uint8Array(write(book([['a']]), { type: 'array', bookType: 'biff8' }));
    expect(refusal(() => readSpreadsheet(bytes.subarray(0, 600)))).toBe('damaged');
  });
});

it('counts empty texts of the shared table', () => {
  const bytes = shared('<si/><si><t>甲</t></si><si /><si><t>乙</t></si>', '<row><c t="s"><v>1</v></c><c t="s"><v>3</v></c></row>');
  expect(values(only(bytes))).toEqual([['甲', '乙']]);
});

it('takes nothing from comments', () => {
  expect(values(only(sheet('<sheetData><!-- <row r="1"><c r="A1"><v>1</v></c></row> --><row r="1"><c r="A1"><v>2</v></c></row></sheetData>')))).toEqual([[2]]);
});

it('refuses a number that is none', () => {
  expect(refusal(() => readSpreadsheet(sheet(sheetData('<c r="A1"><v>x1</v></c>'))))).toBe('damaged');
});

it('keeps texts of the shared table', () => {
  const bytes = shared(
    '<si><t xml:space="preserve">　　其中：𠮷</t></si><si><r><t>鎮</t></r><r><rPr><b/></rPr><t>街</t></r><rPh sb="0" eb="1"><t>zhen</t></rPh></si>',
    '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="s"><v>0</v></c></row>',
  );
  expect(values(only(bytes))).toEqual([['鎮街', '　　其中：𠮷']]);
});
