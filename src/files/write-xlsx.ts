import { Workbook, type CellValue, type Worksheet } from '@cj-tech-master/excelts';
import { a1, columnName, rangeA1, type Range } from '../annex/sheet/grid';
import type { PlanCell, PlanPrint, SheetPlan } from '../annex/sheet/plan';
import { withFilterNames } from './filter-names';
import { highlight, validation } from './write-rules';
import { cellStyle } from './write-style';

/**
 * Sheet plans as an .xlsx file, one sheet each. Formulas are written without results and calculated on opening. Sheet
 * names must be valid and differ; a `'` in one is written as `’`. Load this module only when something is saved: its library is large.
 */
export async function writeXlsx(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = '附表通';
  workbook.lastModifiedBy = '附表通';
  workbook.calcProperties.fullCalcOnLoad = true;
  for (const plan of plans) {
    const sheetName = nameInFile(plan.name);
    await writeSheet(workbook.addWorksheet(sheetName, { state: plan.hidden === true ? 'hidden' : 'visible' }), plan);
    for (const { name, row, column } of plan.names) {
      workbook.definedNames.add(`'${sheetName}'!$${columnName(column)}$${row + 1}`, name);
    }
  }
  const filtered = plans.flatMap(({ name, filter }, position) => (filter === undefined ? [] : [{ position, name: nameInFile(name), range: filter }]));
  return withFilterNames(new Uint8Array(await workbook.xlsx.writeBuffer()), filtered);
}

/** The library would write a print area that Excel cannot read on a sheet with a quotation mark in its name. */
const nameInFile = (name: string): string => name.replace(/'/g, '’');

async function writeSheet(sheet: Worksheet, plan: SheetPlan): Promise<void> {
  plan.columns.forEach(({ width, hidden }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width + CELL_PADDING;
    column.hidden = hidden === true;
  });
  for (const [row, height] of plan.rowHeights) sheet.getRow(row + 1).height = height;
  writeCells(sheet, plan);
  for (const rule of plan.validations) sheet.dataValidations.add(fullRange(rule.range), validation(rule));
  plan.highlights.forEach((rule, index) => {
    sheet.addConditionalFormatting({ ref: rangeA1(rule.range), rules: [highlight(rule, index + 1)] });
  });
  if (plan.print !== undefined) writePrint(sheet, plan.print);
  if (plan.freeze !== undefined) {
    const { rows, columns } = plan.freeze;
    sheet.views = [{ state: 'frozen', xSplit: columns, ySplit: rows, topLeftCell: a1(rows, columns) }];
  }
  if (plan.filter !== undefined) sheet.autoFilter = fullRange(plan.filter);
  if (plan.protect) await sheet.protect(undefined, ALLOWED);
}

/** A file's column widths count five pixels of padding, at seven pixels a character. */
const CELL_PADDING = 5 / 7;

/** What a protected sheet still allows. */
const ALLOWED = { selectLockedCells: true, selectUnlockedCells: true, formatColumns: true, formatRows: true };

function writeCells(sheet: Worksheet, plan: SheetPlan): void {
  const planned = new Map(plan.cells.map((cell) => [a1(cell.row, cell.column), cell]));
  for (const cell of plan.cells) {
    const target = sheet.getCell(cell.row + 1, cell.column + 1);
    target.value = cellValue(cell);
    target.style = cellStyle(cell);
  }
  for (const merge of plan.merges) {
    const first = planned.get(a1(merge.top, merge.left));
    if (first !== undefined) styleBlock(sheet, merge, first);
    sheet.mergeCells(merge.top + 1, merge.left + 1, merge.bottom + 1, merge.right + 1);
  }
}

/** A merged block shows the borders of all its cells, so all of them need the style. */
function styleBlock(sheet: Worksheet, { top, left, bottom, right }: Range, first: PlanCell): void {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) sheet.getCell(row + 1, column + 1).style = cellStyle(first);
  }
}

function cellValue({ value, formula }: PlanCell): CellValue {
  if (formula !== undefined) return { formula };
  if (value === undefined || value === '') return null;
  // `_x0041_` in a text would be read back as the character it encodes.
  return typeof value === 'string' ? value.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_') : value;
}

/** Both corners even for one cell: ranges are kept as they are, single cells would be gathered into overlapping ones. */
const fullRange = ({ top, left, bottom, right }: Range): string => `${a1(top, left)}:${a1(bottom, right)}`;

const A4 = 9;
/** A break goes through all columns. */
const MAX_COLUMN = 16_383;
/** Inches. */
const MARGINS = { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.4 };

function writePrint(sheet: Worksheet, { area, titleRows, landscape, pageBreaks }: PlanPrint): void {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: landscape ? 'landscape' : 'portrait',
    // The library puts a `$` before each corner but not before its row.
    printArea: fullRange(area).replace(/\d+/g, '$$$&'),
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
    ...(titleRows !== undefined && { printTitlesRow: `${titleRows.first + 1}:${titleRows.last + 1}` }),
  });
  // A break stands after the row before, counted from one.
  sheet.rowBreaks = pageBreaks.map((row) => ({ id: row, max: MAX_COLUMN, man: 1 }));
  sheet.headerFooter.oddFooter = '&C第 &P 页 共 &N 页';
}
