import { strToU8, zipSync } from 'fflate';
import { type Book, type Cell, type Row, widthOf } from '../model';
import { BORDERED, type Kind } from './kind';
import { paragraphText, places, segments } from './segments';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Runs cut where the script changes, as Word cuts them. */
function run(text: string): string {
  const lines = text.split(/\r?\n/).map((line) =>
    line
      .split(/(?<=[\d.])(?=[^\d.])|(?<=[^\d.])(?=[\d.])/)
      .map((piece) => (piece === '' ? '' : `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="21"/></w:rPr><w:t xml:space="preserve">${escaped(piece)}</w:t></w:r>`))
      .join(''),
  );
  return lines.join('<w:r><w:br/></w:r>');
}

const paragraph = (text: string): string => `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run(text)}</w:p>`;

function table(rows: readonly Row[]): string {
  const width = widthOf(rows);
  const grid = places(rows, width);
  const lines = grid.map((row, at) => {
    const cells: string[] = [];
    for (let column = 0; column < width; ) {
      const place = row[column];
      const above = place === 'covered' ? startAbove(grid, at, column) : undefined;
      const owner = typeof place === 'object' ? place : above;
      const columns = Math.min(owner?.columns ?? 1, width - column);
      const merge = above !== undefined ? '<w:vMerge/>' : owner !== undefined && owner.rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
      const span = columns > 1 ? `<w:gridSpan w:val="${String(columns)}"/>` : '';
      cells.push(`<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${span}${merge}</w:tcPr>${paragraph(above === undefined ? (owner?.text ?? '') : '')}</w:tc>`);
      column += columns;
    }
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="a3"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="900"/>'.repeat(width)}</w:tblGrid>${lines.join('')}</w:tbl>`;
}

/** The cell that covers a place from above, if it begins in the same column. */
function startAbove(grid: ReturnType<typeof places>, row: number, column: number): Cell | undefined {
  for (let at = row - 1; at >= 0; at -= 1) {
    const place = grid[at]?.[column];
    if (typeof place === 'object') return place;
    if (place === undefined) return undefined;
  }
  return undefined;
}

function body({ main }: Book): string {
  return segments(main)
    .map((segment) => (segment.table ? table(segment.rows) : segment.rows.map((row) => paragraph(paragraphText(row))).join('')))
    .join('');
}

/** A table around everything, as pages are laid out that were pasted from the web. */
const inTable = (content: string): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="9000"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9000" w:type="dxa"/></w:tcPr>${content}<w:p/></w:tc></w:tr></w:tbl>`;

function document(content: string): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zipSync({
    '[Content_Types].xml': strToU8(`${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${types}"/></Types>`),
    '_rels/.rels': strToU8(`${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`),
    'word/document.xml': strToU8(`${xml}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${content}<w:sectPr/></w:body></w:document>`),
  });
}

export const docxKinds: readonly Kind[] = [
  { name: 'docx', about: 'Word文档', extension: 'docx', traits: BORDERED, write: (book) => document(body(book)) },
  { name: 'docx-nested', about: 'Word文档（表中套表）', extension: 'docx', traits: BORDERED, write: (book) => document(inTable(body(book))) },
];
