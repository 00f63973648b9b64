import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { docx, paragraphXml, planHtml, zipTexts } from '../support/markup';
import { listPlan } from '../files/plans';
import { mutate, numberCell, shared, sheetData, textCell, workbookParts } from '../files/build';

/** A kind of file that is read, and how it is damaged. */
export interface Sample {
  readonly kind: string;
  readonly sound: Uint8Array;
  readonly damaged: (next: () => number) => Uint8Array;
  /** A checksum covers every figure: what is read in spite of damage is what was written. */
  readonly proved?: boolean;
}

const parts = workbookParts(form());
const texts = shared('<si><t>一、主动公开</t></si><si><r><t>条</t></r></si>', '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>');

const document = docx(
  paragraphXml('2024年度') +
    table('w:tbl', 'w:tr', (label, figure) => `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraphXml(label)}</w:tc><w:tc><w:p><w:r><w:t>${figure}</w:t></w:r></w:p></w:tc>`),
);
const spreadsheet = openDocument(
  `<office:spreadsheet>${table('table:table', 'table:table-row', (label, figure) => `<table:table-cell table:number-columns-spanned="2"><text:p>${label}</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="${figure}"><text:p>${figure}</text:p></table:table-cell>`)}</office:spreadsheet>`,
);
const writing = openDocument(
  `<office:text><text:p>2024年度</text:p>${table('table:table', 'table:table-row', (label, figure) => `<table:table-cell><text:p>${label}</text:p></table:table-cell><table:table-cell><text:p>${figure}</text:p></table:table-cell>`)}</office:text>`,
);

/** Further kinds of files are added here. */
export const SAMPLES: readonly Sample[] = [
  { ...sample('xlsx', zipSync(parts)), proved: true },
  { ...sample('xlsx, stored', zipSync(parts, { level: 0 })), proved: true },
  { ...sample('xlsx, shared texts', texts), proved: true },
  rezipped('xlsx', parts),
  sample('xls', new Uint8Array(readFileSync(join(__dirname, 'sample.xls')))),
  sample('doc', new Uint8Array(readFileSync(join(__dirname, '../files/documents/shoffice-2019.doc')))),
  { ...sample('docx', document), proved: true },
  rezipped('docx', unzipSync(document)),
  { ...sample('ods', spreadsheet), proved: true },
  rezipped('ods', unzipSync(spreadsheet)),
  { ...sample('odt', writing), proved: true },
  rezipped('odt', unzipSync(writing)),
  sample('html', strToU8(planHtml(listPlan('表', 60)))),
  sample('csv', strToU8(`指标,单位,统计数\n${lines(',')}`)),
  sample('text', strToU8(`2024年度政府信息公开工作情况统计表\n\n${lines('\t')}`)),
];

function sample(kind: string, sound: Uint8Array): Sample {
  return { kind, sound, damaged: (next) => mutate(sound, next) };
}

/** Damaged before zipping, so that the checksums are right. */
function rezipped(kind: string, unzipped: Readonly<Record<string, Uint8Array>>): Sample {
  const names = Object.keys(unzipped);
  const damaged = (next: () => number): Uint8Array => {
    const name = names[Math.floor(next() * names.length)] ?? '';
    return zipSync({ ...unzipped, [name]: mutate(unzipped[name] ?? new Uint8Array(0), next) }, { level: 0 });
  };
  return { kind: `${kind}, changed before zipping`, sound: zipSync(unzipped), damaged };
}

function form() {
  const rows = Array.from({ length: 60 }, (_, row) => textCell(`A${row + 1}`, `　　（${row}）公开政府信息数`) + numberCell(`B${row + 1}`, row * 7, row % 3));
  const styles = '<numFmts><numFmt numFmtId="164" formatCode="#,##0&quot;件&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="31"/></cellXfs>';
  return { sheets: [`${sheetData(...rows)}<mergeCells><mergeCell ref="C1:D2"/></mergeCells>`, sheetData(numberCell('A1', 5))], states: ['visible', 'hidden'], styles };
}

/** Sixty rows of a label and a figure. */
function table(name: string, row: string, cells: (label: string, figure: string) => string): string {
  return `<${name}>${Array.from({ length: 60 }, (_, at) => `<${row}>${cells(`（${at}）公开政府信息数`, String(at * 7))}</${row}>`).join('')}</${name}>`;
}

function openDocument(body: string): Uint8Array {
  const spaces = ['office', 'table', 'text'].map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`).join(' ');
  return zipTexts({ 'META-INF/manifest.xml': '<m/>', 'content.xml': `<office:document-content ${spaces}><office:body>${body}</office:body></office:document-content>` });
}

function lines(separator: string): string {
  return Array.from({ length: 60 }, (_, row) => [`（${row}）公开政府信息数`, '条', row * 7].join(separator)).join('\n');
}
