import { a1, type Range, rangeA1 } from '../../annex/sheet/grid';
import { blocksOf } from '../../annex/sheet/layout/blocks';
import type { PlanCell, PlanChart, PlanHighlight, PlanPrint, PlanStyle, PlanValidation, SheetPlan } from '../../annex/sheet/plan';

const fonts = { song: '宋体', hei: '黑体', kai: '楷体' } as const;

/** Longest list of areas in one call, in characters: Excel refuses addresses above 8,192. */
const ADDRESS = 7000;

/** Queues everything about a plan on an empty sheet; nothing is sent. ExcelApi 1.9. */
export function drawPlan(sheet: Excel.Worksheet, plan: SheetPlan): void {
  drawStyles(sheet, plan.cells);
  drawContent(sheet, plan.cells);
  plan.merges.forEach((range) => { sheet.getRange(rangeA1(range)).merge(false); });
  plan.columns.forEach(({ width, hidden }, column) => {
    const { format } = sheet.getRangeByIndexes(0, column, 1, 1);
    format.columnWidth = points(width);
    if (hidden === true) sheet.getRangeByIndexes(0, column, 1, 1).columnHidden = true;
  });
  drawHeights(sheet, plan.rowHeights);
  plan.validations.forEach((validation) => { drawValidation(sheet, validation); });
  plan.highlights.forEach((highlight) => { drawHighlight(sheet, highlight); });
  plan.names.forEach(({ name, row, column }) => { sheet.names.add(name, sheet.getRange(a1(row, column))); });
  if (plan.freeze !== undefined && plan.freeze.rows > 0) sheet.freezePanes.freezeRows(plan.freeze.rows);
  if (plan.print !== undefined) drawPrint(sheet, plan.print);
  plan.charts?.forEach((chart) => { drawChart(sheet, chart); });
  if (plan.protect) sheet.protection.protect({ allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true });
}

/** Column widths in Excel's own unit: points at seven pixels a character and five of padding. */
const points = (characters: number): number => (characters * 7 + 5) * 0.75;

/** What Excel would take for a formula, a number, a date, a time, a percentage or a truth value. */
const converted = /^\s*(?:['=+\-@].*|[¥￥$€]?\d[\d\s.,:/%\-年月日时分秒上下午aepm+]*|\d*[\s-]*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s\d,-]*|true|false)\s*$/is;

/** A text keeps its apostrophe where Excel would make something else of it, which it does with full-width characters too. */
export const asText = (value: string): string => (converted.test(value.normalize('NFKC')) ? `'${value}` : value);

function drawContent(sheet: Excel.Worksheet, cells: readonly PlanCell[]): void {
  const filled = cells.filter((cell) => cell.value !== undefined || cell.formula !== undefined);
  const rows = Math.max(0, ...filled.map((cell) => cell.row + 1));
  const columns = Math.max(0, ...filled.map((cell) => cell.column + 1));
  const content: (string | number)[][] = Array.from({ length: rows }, () => new Array<string | number>(columns).fill(''));
  for (const { row, column, value, formula } of filled) {
    const line = content[row];
    if (line !== undefined) line[column] = formula === undefined ? (typeof value === 'string' ? asText(value) : (value ?? '')) : `=${formula}`;
  }
  if (rows > 0) sheet.getRangeByIndexes(0, 0, rows, columns).formulas = content;
}

/** Each look once, over all the cells that have it. */
function drawStyles(sheet: Excel.Worksheet, cells: readonly PlanCell[]): void {
  const looks = new Map<string, { style: PlanStyle; unlocked: boolean; cells: PlanCell[] }>();
  for (const cell of cells) {
    const key = JSON.stringify([cell.style, cell.unlocked === true]);
    const look = looks.get(key) ?? { style: cell.style, unlocked: cell.unlocked === true, cells: [] };
    look.cells.push(cell);
    looks.set(key, look);
  }
  for (const { style, unlocked, cells: alike } of looks.values()) {
    const blocks = blocksOf(alike);
    for (const address of addresses(blocks)) drawLook(sheet.getRanges(address).format, style, unlocked);
    if (style.numberFormat !== undefined && style.numberFormat !== 'General') {
      for (const block of blocks) sheet.getRange(rangeA1(block)).numberFormat = filled(block, style.numberFormat);
    }
  }
}

const filled = ({ top, left, bottom, right }: Range, value: string): string[][] =>
  Array.from({ length: bottom - top + 1 }, () => new Array<string>(right - left + 1).fill(value));

function addresses(blocks: readonly Range[]): string[] {
  const lists: string[] = [];
  for (const block of blocks) {
    const address = rangeA1(block);
    const last = lists[lists.length - 1];
    if (last === undefined || last.length + address.length > ADDRESS) lists.push(address);
    else lists[lists.length - 1] = `${last},${address}`;
  }
  return lists;
}

function drawLook(format: Excel.RangeFormat, style: PlanStyle, unlocked: boolean): void {
  if (style.font !== undefined) format.font.name = fonts[style.font];
  if (style.size !== undefined) format.font.size = style.size;
  if (style.bold === true) format.font.bold = true;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.horizontal !== undefined) format.horizontalAlignment = ({ left: 'Left', center: 'Center', right: 'Right' } as const)[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical === 'top' ? 'Top' : 'Center';
  if (style.indent !== undefined && style.indent > 0) format.indentLevel = style.indent;
  if (style.wrap === true) format.wrapText = true;
  if (style.border === true) {
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const) format.borders.getItem(edge).style = 'Continuous';
  }
  if (unlocked) format.protection.locked = false;
}

function drawHeights(sheet: Excel.Worksheet, heights: ReadonlyMap<number, number>): void {
  const alike = new Map<number, { row: number; column: number }[]>();
  for (const [row, height] of heights) alike.set(height, [...(alike.get(height) ?? []), { row, column: 0 }]);
  for (const [height, rows] of alike) {
    for (const address of addresses(blocksOf(rows))) sheet.getRanges(address).format.rowHeight = height;
  }
}

function drawValidation(sheet: Excel.Worksheet, { range, kind, message }: PlanValidation): void {
  const { dataValidation } = sheet.getRange(rangeA1(range));
  const least = { formula1: kind === 'signed-integer' ? -999999999 : 0, operator: 'GreaterThanOrEqualTo' as const };
  dataValidation.rule = kind === 'decimal' ? { decimal: least } : { wholeNumber: least };
  dataValidation.errorAlert = { message, title: '附表通', showAlert: true, style: 'Stop' };
}

function drawHighlight(sheet: Excel.Worksheet, { range, equals, color, fill }: PlanHighlight): void {
  const { cellValue } = sheet.getRange(rangeA1(range)).conditionalFormats.add('CellValue');
  cellValue.format.font.color = color;
  cellValue.format.fill.color = fill;
  cellValue.rule = { formula1: `="${equals}"`, operator: 'EqualTo' };
}

function drawPrint(sheet: Excel.Worksheet, { area, titleRows, landscape, pageBreaks }: PlanPrint): void {
  const { pageLayout } = sheet;
  pageLayout.setPrintArea(rangeA1(area));
  pageLayout.paperSize = 'A4';
  pageLayout.orientation = landscape ? 'Landscape' : 'Portrait';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  if (titleRows !== undefined) pageLayout.setPrintTitleRows(`$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页 共 &N 页';
  pageBreaks.forEach((row) => { sheet.horizontalPageBreaks.add(`A${String(row + 1)}`); });
}

function drawChart(sheet: Excel.Worksheet, { title, data, at }: PlanChart): void {
  const chart = sheet.charts.add('ColumnClustered', sheet.getRange(rangeA1(data)), 'Columns');
  chart.title.text = title;
  chart.setPosition(a1(at.top, at.left), a1(at.bottom, at.right));
}
