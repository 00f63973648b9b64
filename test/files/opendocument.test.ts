import { readFile } from '../../src/files/read';
import { docx, zipTexts } from '../support/markup';
import { mutate, random, refusal, values } from './build';

const SPACES = ['office', 'table', 'text', 'style'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
const DRAW = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"';
const file = (body: string, styles = '', manifest = '<m/>'): Uint8Array =>
  zipTexts({
    'META-INF/manifest.xml': manifest,
    'content.xml': `<office:document-content ${SPACES} ${DRAW}><office:automatic-styles>${styles}</office:automatic-styles><office:body>${body}</office:body></office:document-content>`,
  });
const sheet = (rows: string, attributes = 'table:name="表"'): string => `<table:table ${attributes}>${rows}</table:table>`;
const ods = (...tables: readonly string[]): Uint8Array => file(`<office:spreadsheet>${tables.join('')}</office:spreadsheet>`);
const odt = (content: string): Uint8Array => file(`<office:text>${content}</office:text>`);
const cell = (attributes: string, text?: string): string => `<table:table-cell ${attributes}>${text === undefined ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
const row = (...cells: readonly string[]): string => `<table:table-row>${cells.join('')}</table:table-row>`;
const number = (value: string, text: string): string => cell(`office:value-type="float" office:value="${value}"`, text);

describe('the cells of an .ods sheet', () => {
  const only = (each: string): unknown => readFile(ods(sheet(row(each))), '文')[0]?.rows[0]?.[0];

  it.each<[string, string, unknown]>([
    ['a number', number('756', '756'), { value: 756 }],
    ['a number shown otherwise', number('24252.311082', '24,252.31'), { value: 24252.311082, text: '24,252.31' }],
    ['a share', cell('office:value-type="percentage" office:value="0.5"', '50%'), { value: 0.5, text: '50%' }],
    ['a day', cell('office:value-type="date" office:date-value="2024-01-31"', '2024年1月31日'), { value: 45322, text: '2024年1月31日', date: true }],
    ['a truth', cell('office:value-type="boolean" office:boolean-value="true"', '真'), { value: true, text: 'TRUE' }],
    ['a text of two paragraphs and spaces', cell('office:value-type="string"', '　甲 <text:s text:c="2"/>乙</text:p><text:p>丙<text:line-break/>丁'), { value: '　甲   乙\n丙\n丁' }],
    ['a text without its remark', cell('office:value-type="string"', '<office:annotation><text:p>注</text:p></office:annotation>7'), { value: '7' }],
    ['a formula', cell('table:formula="of:=SUM([.A1:.A3])" office:value-type="float" office:value="3"', '3'), { value: 3, formula: 'SUM([.A1:.A3])' }],
    ['a formula that failed', cell('table:formula="of:=1/0" office:value-type="string" office:string-value=""', '#DIV/0!'), { value: '#DIV/0!', error: true, formula: '1/0' }],
    ['a formula without a result', cell('table:formula="of:=1+1"'), { value: '', formula: '1+1' }],
    ['a formula that yields no text', cell('table:formula="of:=T(A1)" office:value-type="string"'), { value: '', text: '', formula: 'T(A1)' }],
    ['nothing', cell(''), undefined],
  ])('%s', (_name, xml, expected) => expect(only(xml)).toEqual(expected));

  it('repeat and are covered as the file says, without end', () => {
    const [grid] = readFile(
      ods(
        sheet(
          row('<table:table-cell table:number-columns-repeated="2"/>', number('1', '1'), '<table:table-cell table:number-columns-repeated="16000"/>') +
            row(cell('table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"', '甲'), '<table:covered-table-cell/>', number('2', '2')) +
            row('<table:covered-table-cell table:number-columns-repeated="2"/>', number('3', '3')) +
            '<table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>' +
            `<table:table-row table:number-rows-repeated="2">${number('4', '4')}</table:table-row>` +
            '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
        ),
      ),
      '文',
    );
    expect(values(grid)).toEqual([[undefined, undefined, 1], ['甲', undefined, 2], [undefined, undefined, 3], [], [], [], [4], [4]]);
    expect(grid?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
    expect(grid).not.toHaveProperty('cut');
    const far = readFile(ods(sheet(`<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="9999" office:value-type="float" office:value="1"/></table:table-row>`)), '文')[0];
    expect([far?.rows.length, far?.rows[1999]?.length, far?.cut]).toEqual([2000, 200, true]);
  });
});

it('the sheets of an .ods file keep their names; hidden ones are marked', () => {
  const style = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const grids = readFile(file(`<office:spreadsheet>${sheet(row(number('1', '1')))}${sheet(row(), 'table:name="藏" table:style-name="ta2"')}</office:spreadsheet>`, style), '文');
  expect(grids.map(({ name, hidden, typed }) => [name, hidden, typed])).toEqual([['表', undefined, true], ['藏', true, true]]);
});

describe('the text of an .odt file', () => {
  const rows = (content: string): unknown[][] => values(readFile(odt(content), '文')[0]);

  it('is a flow of paragraphs and tables', () => {
    const table = sheet(
      row(cell('table:number-columns-spanned="2"', '甲'), '<table:covered-table-cell/>', cell('table:number-rows-spanned="2"', '乙')) +
        row(cell('table:number-columns-repeated="2"'), '<table:covered-table-cell/>') +
        row(cell('', '外'), `<table:table-cell>${sheet(row(cell('', '内'), cell('', '9')))}</table:table-cell>`, cell('', '3')),
    );
    expect(rows(`<text:h>题</text:h><text:p/><text:p>一<text:tab/><text:span> 二</text:span>\n 三</text:p>${table}<text:list><text:list-item><text:p>末</text:p></text:list-item></text:list>`)).toEqual([
      ['题'], [], ['一\t 二 三'], ['甲', undefined, '乙'], [], ['外', undefined, '3'], ['内', '9'], ['末'],
    ]);
  });

  it('is without what was deleted, and has text boxes after their paragraph', () => {
    const deleted = '<text:tracked-changes><text:changed-region><text:deletion><text:p>删</text:p></text:deletion></text:changed-region></text:tracked-changes>';
    expect(rows(`${deleted}<text:p>前<draw:frame><draw:text-box><text:p>框</text:p></draw:text-box></draw:frame>后</text:p><text:p>末</text:p>`)).toEqual([['前 后'], ['框'], ['末']]);
  });
});

describe('other OpenDocument files', () => {
  it('may be one piece of XML', () => {
    const flat = (body: string): Uint8Array => new TextEncoder().encode(`<?xml version="1.0"?><office:document ${SPACES}><office:body>${body}</office:body></office:document>`);
    expect(values(readFile(flat(`<office:spreadsheet>${sheet(row(number('1', '1')))}</office:spreadsheet>`), '文')[0])).toEqual([[1]]);
    expect(values(readFile(flat('<office:text><text:p>甲</text:p></office:text>'), '文')[0])).toEqual([['甲']]);
  });

  it('are refused', () => {
    expect(refusal(() => readFile(file('<office:presentation/>'), '文'))).toBe('opendocument');
    expect(refusal(() => readFile(file('', '', '<m:encryption-data xmlns:m="x"/>'), '文'))).toBe('encrypted');
    expect(refusal(() => readFile(ods(), '文'))).toBe('no-sheet');
    expect(refusal(() => readFile(ods('<table:table>'), '文'))).toBe('damaged');
  });

  it('never throw anything but a refusal', () => {
    const good = [ods(sheet(row(number('1', '1')))), odt('<text:p>甲</text:p>'), docx('')];
    const next = random(3);
    for (let each = 0; each < 90; each++) {
      const bytes = mutate(good[each % 3]!, next);
      expect(refusal(() => readFile(bytes, '文'))).toBe(refusal(() => readFile(bytes, '文')));
    }
  });
});
