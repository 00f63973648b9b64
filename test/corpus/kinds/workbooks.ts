import { strToU8, zipSync } from 'fflate';
import { a1 } from '../../../src/annex/sheet/grid';
import type { Range } from '../../../src/annex/sheet/grid';
import type { PlanCell, SheetPlan } from '../../../src/annex/sheet/plan';
import { writeXlsx } from '../../../src/files/write-xlsx';
import { type Book, type Cell, cellsOf, type Sheet, widthOf } from '../model';
import { type Kind, WORKBOOK } from './kind';

const merges = (sheet: Sheet): Range[] =>
  cellsOf(sheet, ({ columns, rows }) => columns > 1 || rows > 1).map(({ row, column, cell }) => ({
    top: row,
    left: column,
    bottom: Math.min(row + cell.rows, sheet.rows.length) - 1,
    right: column + cell.columns - 1,
  }));

/** By the program's own writer, which knows no hidden rows or sheets, no results of formulas and no errors: those are left out or written plain. */
function planOf(sheet: Sheet): SheetPlan {
  const cells = cellsOf(sheet, ({ text }) => text !== '').map(({ row, column, cell }): PlanCell => ({ row, column, value: cell.number ?? cell.text, style: {} }));
  return {
    name: sheet.name,
    columns: Array.from({ length: widthOf(sheet.rows) }, () => ({ width: 12 })),
    rowHeights: new Map(),
    cells,
    merges: merges(sheet),
    validations: [],
    highlights: [],
    names: [],
    protect: false,
  };
}

/** Which of the quirks of other programs' files to show. */
interface Quirks {
  readonly strings: 'inline' | 'shared';
  /** Elements of the main namespace carry a prefix. */
  readonly prefix: string;
  /** Cells and rows do not say where they stand. */
  readonly unplaced: boolean;
  /** Part names with backslashes, as some Windows programs write them. */
  readonly backslashes: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/\r/g, '&#13;');

function workbook({ sheets }: Book, { strings, prefix, unplaced, backslashes }: Quirks): Uint8Array {
  const shared: string[] = [];
  const tag = (name: string): string => (prefix === '' ? name : `${prefix}:${name}`);
  const element = (name: string, attributes: string, content: string): string => `<${tag(name)}${attributes}>${content}</${tag(name)}>`;
  const root = (name: string, content: string): string =>
    `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${MAIN}" xmlns:r="${OFFICE}"`, content)}`;
  const words = (text: string): string => element('t', ' xml:space="preserve"', escaped(text));
  // Rich text: what a person coloured half of.
  const item = (text: string): string => (text.length > 8 ? element('r', '', words(text.slice(0, 4))) + element('r', '', element('rPr', '', '') + words(text.slice(4))) : words(text));

  const cellXml = (cell: Cell, row: number, column: number): string => {
    const place = unplaced ? '' : ` r="${a1(row, column)}"`;
    const formula = cell.formula === undefined ? '' : element('f', '', escaped(cell.formula));
    if (cell.error === true) return element('c', `${place} t="e"`, formula + element('v', '', escaped(cell.text)));
    if (cell.number !== undefined) return element('c', place, formula + element('v', '', String(cell.number)));
    if (formula !== '') return element('c', `${place} t="str"`, formula + element('v', '', escaped(cell.text)));
    if (cell.text === '') return element('c', place, '');
    if (strings === 'inline') return element('c', `${place} t="inlineStr"`, element('is', '', item(cell.text)));
    return element('c', `${place} t="s"`, element('v', '', String(shared.push(cell.text) - 1)));
  };
  const sheetXml = (sheet: Sheet): string => {
    const width = widthOf(sheet.rows);
    const rows = sheet.rows.map(({ cells, hidden }, row) => {
      const all = unplaced ? Array.from({ length: width }, (_, column) => cells[column]) : cells;
      const content = Array.from(all, (cell, column) => (cell === undefined ? (unplaced ? element('c', '', '') : '') : cellXml(cell, row, column))).join('');
      return element('row', (unplaced ? '' : ` r="${String(row + 1)}"`) + (hidden === true ? ' hidden="1"' : ''), content);
    });
    const ranges = merges(sheet).map(({ top, left, bottom, right }) => element('mergeCell', ` ref="${a1(top, left)}:${a1(bottom, right)}"`, ''));
    return root('worksheet', element('sheetData', '', rows.join('')) + (ranges.length === 0 ? '' : element('mergeCells', ` count="${String(ranges.length)}"`, ranges.join(''))));
  };

  const parts: Record<string, string> = {};
  sheets.forEach((sheet, index) => { parts[`xl/worksheets/sheet${String(index + 1)}.xml`] = sheetXml(sheet); });
  const list = sheets.map(({ name, hidden }, index) => element('sheet', ` name="${escaped(name)}" sheetId="${String(index + 1)}"${hidden === true ? ' state="hidden"' : ''} r:id="s${String(index + 1)}"`, ''));
  parts['xl/workbook.xml'] = root('workbook', element('sheets', '', list.join('')));
  const relations = sheets.map((_, index) => `<Relationship Id="s${String(index + 1)}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${String(index + 1)}.xml"/>`);
  if (strings === 'shared') {
    parts['xl/sharedStrings.xml'] = root('sst', shared.map((text) => element('si', '', item(text))).join(''));
    relations.push(`<Relationship Id="st" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`);
  }
  parts['xl/_rels/workbook.xml.rels'] = `<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;
  parts['_rels/.rels'] = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  const types = sheets.map((_, index) => `<Override PartName="/xl/worksheets/sheet${String(index + 1)}.xml" ContentType="${TYPE}.worksheet+xml"/>`);
  parts['[Content_Types].xml'] = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${types.join('')}<Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/></Types>`;
  const name = (part: string): string => (backslashes ? part.replaceAll('/', '\\') : part);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [name(part), strToU8(text)])));
}

const PLAIN: Quirks = { strings: 'shared', prefix: '', unplaced: false, backslashes: false };

export const workbookKinds: readonly Kind[] = [
  { name: 'xlsx', about: 'Excel工作簿', extension: 'xlsx', traits: WORKBOOK, write: (book) => workbook(book, PLAIN) },
  { name: 'xlsx-inline', about: '其他程序写的Excel工作簿（格内文字、带前缀、不写位置）', extension: 'xlsx', traits: WORKBOOK, write: (book) => workbook(book, { ...PLAIN, strings: 'inline', prefix: 'x', unplaced: true }) },
  { name: 'xlsx-backslash', about: '其他程序写的Excel工作簿（反斜线路径）', extension: 'xlsx', traits: WORKBOOK, write: (book) => workbook(book, { ...PLAIN, backslashes: true }) },
  { name: 'xlsx-own', about: '本程序保存的Excel工作簿', extension: 'xlsx', traits: { workbook: false, bordered: true }, write: ({ sheets }) => writeXlsx(sheets.map(planOf)) },
];
