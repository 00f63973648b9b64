import { strToU8, zipSync } from 'fflate';
import { readFile } from '../../src/files/read';
import { buildDoc, definition, docCell, type DocParagraph, docRowEnd, sprm, sprm32 } from '../support/doc';
import { docx, paragraphXml as p, zipTexts } from '../support/markup';
import { declare, refusal, values } from './build';

const outcome = (bytes: Uint8Array): string => refusal(() => readFile(bytes, '文')) ?? 'read';
const MB = 1024 * 1024;
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "哈哈">${[...'bcdefghi'].map((name, at) => `<!ENTITY ${name} "${`&${'abcdefgh'.charAt(at)};`.repeat(10)}">`).join('')}]>`;

describe('a .docx', () => {
  const cell = (properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p('1')}</w:tc>`;
  const table = (...rows: readonly string[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
  const nested = (depth: number): string => `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${p('内')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
  const document = (xml: string): Uint8Array => zipTexts({ 'word/document.xml': xml });

  it.each<[string, () => Uint8Array, string]>([
    ['that unpacks to 9 MB', () => docx(p('0'.repeat(9 * MB))), 'bomb'],
    ['whose numbering does', () => docx(p('一'), { 'word/numbering.xml': '0'.repeat(9 * MB) }), 'bomb'],
    ['that says it is smaller than it is', () => declare(docx(p('0'.repeat(2 * MB))), 'word/document.xml', 24, 900), 'damaged'],
    ['with entities', () => document(`${LAUGHS}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${p('&i;')}</w:body></w:document>`), 'damaged'],
    ['with entities behind a comment', () => document(`<!--${' '.repeat(9000)}-->${LAUGHS}<a/>`), 'damaged'],
    ['with entities in UTF-16', () => zipSync({ 'word/document.xml': new Uint8Array(Buffer.from(`\ufeff${LAUGHS}<a/>`, 'utf16le')) }), 'damaged'],
    ['with entities in its numbering', () => docx(p('一'), { 'word/numbering.xml': `${LAUGHS}<a>&i;</a>` }), 'damaged'],
    ['with a document type of its own', () => document('<!DOCTYPE w SYSTEM "http://example.com/w.dtd"><w/>'), 'damaged'],
    ['with 100 tables in each other', () => docx(nested(100)), 'read'],
    ['with 100,000 tables in each other', () => docx(nested(100_000)), 'damaged'],
    ['with 100,000 elements in each other', () => docx(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`), 'damaged'],
    ['with 100,000 cells in a row', () => docx(table('<w:tc><w:p/></w:tc>'.repeat(100_000))), 'read'],
    ['with 20,000 fields begun', () => docx(`<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000)}</w:p>`), 'read'],
    ['with a text of 4 MB in a cell', () => docx(table(`<w:tc>${p('1'.repeat(4 * MB))}</w:tc>`)), 'read'],
  ])('%s', (_name, make, expected) => expect(outcome(make())).toBe(expected));

  it('with cells a billion columns wide', () => {
    const wide = cell('<w:gridSpan w:val="1000000000"/>');
    expect(readFile(docx(table(wide + cell(), cell() + wide)), '文')[0]).toMatchObject({
      rows: [[{ value: '1' }], [{ value: '1' }, { value: '1' }]],
      merges: [{ top: 0, left: 0, bottom: 0, right: 199 }, { top: 1, left: 1, bottom: 1, right: 199 }],
      cut: true,
    });
    expect(outcome(docx(table(`<w:trPr><w:gridBefore w:val="1e9"/></w:trPr>${cell()}`)))).toBe('read');
    expect(outcome(docx(table(cell('<w:gridSpan w:val="-1"/>') + cell('<w:gridSpan w:val="x"/>'))))).toBe('read');
  });

  it('with 2,500 rows of cells joined downwards', () => {
    const [first, more] = ['<w:vMerge w:val="restart"/>', '<w:vMerge/>'].map((merge) => cell(merge).repeat(5)) as [string, string];
    const grid = readFile(docx(table(first, ...Array.from({ length: 2499 }, () => more))), '文')[0];
    expect(grid?.rows).toHaveLength(1);
    expect(grid?.merges).toHaveLength(5);
    expect(grid?.merges[4]).toEqual({ top: 0, left: 4, bottom: 2499, right: 4 });
  });
});

describe('a web page', () => {
  it.each<[string, () => string, string]>([
    ['of 1,000,000 tags in each other', () => `${'<div>'.repeat(1_000_000)}甲`, 'damaged'],
    ['of 1,000,000 tags to be opened again', () => `<p>${Array.from({ length: 300_000 }, (_, at) => `<b id=${String(at)}>`).join('')}甲`, 'damaged'],
    ['of 100,000 tables in each other', () => '<table><tr><td>'.repeat(100_000), 'damaged'],
    ['with 2 MB of text in a cell', () => `<table><tr><td>${'统计 '.repeat(300_000)}`, 'read'],
    ['with a comment that never ends', () => `<p>甲</p><!--${'-'.repeat(MB / 4)}`, 'read'],
    ['with nothing but such a comment', () => `<html><!--${' '.repeat(MB / 4)}`, 'web-empty'],
    ['with an attribute of 500 kB', () => `<p style="${'; '.repeat(MB / 4)}">甲`, 'read'],
    ['with a tag that never ends', () => `<p>甲<table ${'a '.repeat(1000)}`, 'read'],
    ['of 9 MB', () => `<p>${'甲'.repeat(3 * MB)}`, 'too-large'],
  ])('%s', (_name, make, expected) => expect(outcome(strToU8(make()))).toBe(expected));

  it('with spans without end', () => {
    const [grid] = readFile(strToU8(`<table><tr><td colspan=1000000000>甲<tr><td rowspan=1000000000>乙<td>1<tr><td>2</table>`), '页');
    expect(values(grid)).toEqual([['甲'], ['乙', '1'], [undefined, '2']]);
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 199 }, { top: 1, left: 0, bottom: 2, right: 0 }]);
  });

  it('with a flood of cells that reach down', () => {
    const [grid] = readFile(strToU8(`<table>${`<tr>${'<td rowspan=65534>1'.repeat(250)}`.repeat(50)}</table>`), '页');
    expect(grid).toMatchObject({ cut: true });
    expect(grid?.merges).toHaveLength(200);
  });
});

describe('a web archive', () => {
  const archive = (encoding: string, content: string): Uint8Array => strToU8(`MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: ${encoding}\n\n${content}`);

  it.each<[string, () => Uint8Array, string]>([
    ['of 9 MB in base 64', () => archive('base64', Buffer.from('<p>1 '.repeat(1_800_000)).toString('base64')), 'too-large'],
    ['of base 64 that is none', () => archive('base64', '*'.repeat(1000)), 'damaged'],
    ['of equals signs', () => archive('quoted-printable', '='.repeat(MB / 2)), 'read'],
    ['of 100,000 parts', () => strToU8(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n${'--x\n'.repeat(100_000)}`), 'web-empty'],
    ['of 20,000 boundaries', () => strToU8(`MIME-Version: 1.0\n${'Content-Type: multipart/related; boundary='.repeat(20_000)}`), 'web-empty'],
  ])('%s', (_name, make, expected) => expect(outcome(make())).toBe(expected));
});

describe('an .ods', () => {
  const spaces = ['office', 'table', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
  const ods = (rows: string): Uint8Array =>
    zipTexts({ 'META-INF/manifest.xml': '<m/>', 'content.xml': `<office:document-content ${spaces}><office:body><office:spreadsheet><table:table>${rows}</table:table></office:spreadsheet></office:body></office:document-content>` });
  const row = (text: string, columns = '1', rows = '1'): string =>
    `<table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}"><text:p>${text}</text:p></table:table-cell></table:table-row>`;

  it('with a billion columns and rows of the same', () => {
    const [grid] = readFile(ods(row('1', '1000000000', '1000000000') + row('后')), '表');
    expect([grid?.rows.length, grid?.rows[1999]?.length, grid?.cut]).toEqual([2000, 200, true]);
    expect(outcome(ods(row('1', '1e400', 'Infinity')))).toBe('read');
  });

  it('with a billion rows of nothing before its figures', () => {
    expect(values(readFile(ods(`${row('', '1000000000', '3')}${row('7')}`), '表')[0])[3]).toEqual(['7']);
  });

  it('with a long text in every cell', () => expect(outcome(ods(row('长'.repeat(1000), '200', '2000')))).toBe('bomb'));

  it('with spans without end', () => {
    const [grid] = readFile(ods('<table:table-row><table:table-cell table:number-columns-spanned="1000000000" table:number-rows-spanned="1000000000"><text:p>1</text:p></table:table-cell></table:table-row>'), '表');
    expect(grid?.merges).toEqual([{ top: 0, left: 0, bottom: 1999, right: 199 }]);
  });
});

describe('an old Word document', () => {
  const last: DocParagraph = { text: '\r' };
  const inTable = sprm('PFInTable', 1);

  it.each<[string, () => Uint8Array, string]>([
    ['of 100,000 paragraphs', () => buildDoc([{ text: '1\r'.repeat(100_000) }]), 'read'],
    ['of a cell that never ends', () => buildDoc([{ text: '1\r'.repeat(100_000), changes: inTable }]), 'damaged'],
    ['of 100,000 cells and no row', () => buildDoc([{ text: '1\x07'.repeat(100_000), changes: inTable }]), 'damaged'],
    ['of 20,000 rows without cells', () => buildDoc([{ text: '\x07'.repeat(20_000), changes: [...inTable, ...sprm('PFTtp', 1), ...definition([0])] }, last]), 'read'],
    ['with a paragraph 100 tables deep', () => buildDoc([{ text: '\r', changes: sprm32('PItap', 100) }, last]), 'damaged'],
    ['of 1,000 fields begun', () => buildDoc([{ text: '\x13'.repeat(1000) + '甲\r' }]), 'read'],
    ['with a row of 255 cells', () => buildDoc([...Array.from({ length: 255 }, () => docCell('1')), docRowEnd(...sprm('TInsert', 0, 200, 1, 0), ...sprm('TInsert', 0, 55, 1, 0)), last]), 'damaged'],
  ])('%s', (_name, make, expected) => expect(outcome(make())).toBe(expected));

  it('with 2,100 rows is cut', () => {
    const rows = buildDoc(Array.from({ length: 2100 }, () => [docCell('1'), docRowEnd(...definition([0, 500]))]).flat().concat(last));
    const [grid] = readFile(rows, '文');
    expect([grid?.rows.length, grid?.cut]).toEqual([2000, true]);
  });
});
