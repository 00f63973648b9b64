import { strToU8, zipSync } from 'fflate';
import { MAX_FILE, MAX_PART, MAX_TEXT, MAX_TEXT_FILE, MAX_UNPACKED } from '../../src/files/limits';
import { buildDoc, sprm } from '../support/doc';
import { docx, zipTexts } from '../support/markup';
import { shared, sheetData, textCell, workbookParts } from '../files/build';

/** Files at the edge of every limit: what reading them takes is the most that reading can take. */
export const WORST: Readonly<Record<string, () => Uint8Array>> = {
  'a sheet of blank rows with formats': () => sheet(fill((row) => `<row r="${row}"><c r="A${row}" s="1"/><c r="B${row}" s="1"/></row>`)),
  'a sheet of empty rows': () => sheet(fill((row) => `<row r="${row}"/>`)),
  'a sheet of small numbers': () => sheet(fill(() => '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>')),
  'a row of small numbers': () => sheet(`<row>${fill(() => '<c><v>1</v></c>')}</row>`),
  'a sheet of formulas': () => sheet(fill((row) => `<row><c><f>A${row}+1</f><v>1</v></c></row>`)),
  'a sheet of texts': () => sheet(fill((row) => `<row><c t="inlineStr"><is><t>第${row}行的文字</t></is></c></row>`)),
  'one text as large as a part': () => sheet(`<row r="1">${textCell('A1', '字'.repeat((MAX_PART - 1000) / 3))}</row>`),
  'three sheets of small numbers': () => {
    const data = `<sheetData>${fill(() => '<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>', MAX_UNPACKED / 3 - 10_000)}</sheetData>`;
    return zipSync(workbookParts({ sheets: [data, data, data] }), { level: 1 });
  },
  'shared texts': () => shared(fill((row) => `<si><t>第${row}条</t></si>`), '<row><c t="s"><v>5</v></c></row>'),
  'shared texts without anything': () => shared(fill(() => '<si/>'), '<row><c t="s"><v>5</v></c></row>'),
  'one shared text in all cells': () => shared(`<si><t>${'字'.repeat(10_000)}</t></si>`, rows(1900, 190, () => '<c t="s"><v>0</v></c>')),
  '1,500 × 190 cells of long text': () => shared(fill((row) => `<si><t>${row}${'长'.repeat(8)}</t></si>`), rows(1500, 190, (cell) => `<c t="s"><v>${cell % 100_000}</v></c>`)),
  'merged blocks': () => sheet('<row r="1"/>', `<mergeCells>${fill((row) => `<mergeCell ref="A${row}:B${row}"/>`)}</mergeCells>`),
  'cell formats': () => more('xl/styles.xml', `<styleSheet><cellXfs>${fill(() => '<xf numFmtId="0"/>')}</cellXfs></styleSheet>`),
  'number formats': () => more('xl/styles.xml', `<styleSheet><numFmts>${fill((id) => `<numFmt numFmtId="${id + 163}" formatCode="0"/>`)}</numFmts></styleSheet>`),
  'defined names': () => more('xl/workbook.xml', `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="r"><sheets><sheet name="表1" sheetId="1" r:id="s1"/></sheets><definedNames>${fill((n) => `<definedName name="n${n}">A1</definedName>`)}</definedNames></workbook>`),
  'pictures as large as a file': () => zipSync({ ...workbookParts({ sheets: [sheetData(textCell('A1', '一'))] }), 'xl/media/a.png': new Uint8Array(MAX_FILE - 10_000) }, { level: 0 }),
  'numbers as far as columns go': () => sheet(rows(250, 2000, () => '<c><v>1</v></c>')),
  'lines of text': () => strToU8('指标名称\t1\n'.repeat(MAX_TEXT_FILE / 16)),
  'fields of csv': () => strToU8('指,1\n'.repeat(MAX_TEXT_FILE / 6)),
  'one line of csv': () => strToU8('1,'.repeat(MAX_TEXT_FILE / 2)),
  'a quotation mark that never ends': () => strToU8(`a,b\n"${'x'.repeat(MAX_TEXT_FILE - 10)}`),
  'short lines': () => strToU8('a\n'.repeat(MAX_TEXT_FILE / 2)),
  'a Word document of short paragraphs': () => docx(fill(() => '<w:p><w:r><w:t>1</w:t></w:r></w:p>')),
  'a Word document of cells': () => docx(`<w:tbl><w:tr>${fill(() => '<w:tc><w:p/></w:tc>')}</w:tr></w:tbl>`),
  'an old Word document of empty paragraphs': () => buildDoc([{ text: '\r'.repeat(MAX_TEXT / 2 - 1), narrow: true }]),
  'an old Word document of paragraphs in a cell': () => buildDoc([{ text: '\r'.repeat(MAX_TEXT / 2 - 1), narrow: true, changes: sprm('PFInTable', 1) }]),
  'a page of cells': () => strToU8(`<table>${'<td>1'.repeat((MAX_PART - 100) / 5)}`),
  'a page of rows': () => strToU8(`<table>${'<tr><td>1'.repeat((MAX_PART - 100) / 9)}`),
  'a page of one text': () => strToU8(`<p>${'x '.repeat((MAX_PART - 100) / 2)}`),
  'a page of tags never closed': () => strToU8(`<p>${Array.from({ length: 350_000 }, (_, at) => `<i id=${at % 19_000}></p><p>`).join('')}`),
  'a web archive of cells': () => strToU8(`MIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${Buffer.from(`<table>${'<td>1'.repeat((MAX_PART - 100) / 5)}`).toString('base64')}`),
  'sheets of repeated cells': () => ods(fill((at) => `<table:table table:name="${at}"><table:table-row table:number-rows-repeated="1000000000"><table:table-cell table:number-columns-repeated="1000000000"><text:p>1</text:p></table:table-cell></table:table-row></table:table>`)),
};

const ods = (sheets: string): Uint8Array => zipTexts({ 'META-INF/manifest.xml': '<m/>', 'content.xml': `<office:document-content ${SPACES}><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>` });
const SPACES = ['office', 'table', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');

/** Pieces of XML up to the largest part. */
function fill(piece: (number: number) => string, size = MAX_PART - 10_000): string {
  const pieces: string[] = [];
  let length = 0;
  for (let number = 1; ; number++) {
    const next = piece(number);
    length += Buffer.byteLength(next);
    if (length > size) return pieces.join('');
    pieces.push(next);
  }
}

const rows = (height: number, width: number, cell: (number: number) => string): string =>
  Array.from({ length: height }, (_, row) => `<row>${Array.from({ length: width }, (__, column) => cell(row * width + column)).join('')}</row>`).join('');

const sheet = (data: string, rest = ''): Uint8Array => zipSync(workbookParts({ sheets: [`<sheetData>${data}</sheetData>${rest}`] }), { level: 1 });

const more = (name: string, xml: string): Uint8Array =>
  zipSync(workbookParts({ sheets: [sheetData(textCell('A1', '一'))], more: { [name]: xml } }), { level: 1 });
