import { strToU8, zipSync } from 'fflate';
import type { SheetPlan } from '../../src/annex/sheet/plan';

interface MarkupCell {
  readonly column: number;
  readonly text: string;
  readonly columns: number;
  readonly rows: number;
  /** Covered by the cell above. */
  readonly covered: boolean;
}

/** The printed part of a plan, row by row; cells that a neighbour on the left covers are absent. */
function planRows({ cells, merges, print }: SheetPlan): MarkupCell[][] {
  const { bottom, right } = print?.area ?? { bottom: -1, right: -1 };
  const texts = new Map(cells.map(({ row, column, value }) => [`${String(row)} ${String(column)}`, String(value ?? '')]));
  return Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (_unused, column) => column).flatMap((column): MarkupCell[] => {
      const merge = merges.find((each) => each.top <= row && row <= each.bottom && each.left <= column && column <= each.right);
      if (merge === undefined) return [{ column, text: texts.get(`${String(row)} ${String(column)}`) ?? '', columns: 1, rows: 1, covered: false }];
      if (column !== merge.left) return [];
      const covered = row !== merge.top;
      const text = covered ? '' : (texts.get(`${String(row)} ${String(column)}`) ?? '');
      return [{ column, text, columns: merge.right - merge.left + 1, rows: merge.bottom - merge.top + 1, covered }];
    }),
  );
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** The printed part of a plan as a web page with one table. */
export function planHtml(plan: SheetPlan): string {
  const rows = planRows(plan).map((row) =>
    row.filter(({ covered }) => !covered).map(({ text, columns, rows: down }) => `<td colspan=${String(columns)} rowspan=${String(down)}>${escaped(text)}</td>`).join(''),
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>表</title></head><body><table>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table></body></html>`;
}

/** The width of a column, in twips. */
const COLUMN = 620;

/** The printed part of a plan as the body of a Word document with one table. */
export function planDocx(plan: SheetPlan): Uint8Array {
  const width = (plan.print?.area.right ?? 0) + 1;
  const rows = planRows(plan).map((row) =>
    row
      .map(({ text, columns, rows: down, covered }) => {
        const merge = down === 1 ? '' : `<w:vMerge${covered ? '' : ' w:val="restart"'}/>`;
        return `<w:tc><w:tcPr><w:tcW w:w="${String(columns * COLUMN)}" w:type="dxa"/><w:gridSpan w:val="${String(columns)}"/>${merge}</w:tcPr>${paragraphXml(text)}</w:tc>`;
      })
      .join(''),
  );
  const grid = `<w:tblGrid>${`<w:gridCol w:w="${String(COLUMN)}"/>`.repeat(width)}</w:tblGrid>`;
  return docx(`<w:tbl><w:tblPr/>${grid}${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`);
}

/** A paragraph with one run. */
export const paragraphXml = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const CONTENT_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** A Word document whose body is `body`, with `more` parts. */
export function docx(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipTexts({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships('word/document.xml'),
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${W}" xmlns:mc="${COMPATIBILITY}" xmlns:v="urn:schemas-microsoft-com:vml"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...more,
  });
}

/** The part that says where a package's document is. */
export const relationships = (target: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;

export const zipTexts = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
