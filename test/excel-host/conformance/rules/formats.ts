import { assumed, documented, type Rule, same } from '../rule';

export const formatRules: readonly Rule[] = [
  documented('a look that differs within a range reads as null', async (context, sheet) => {
    sheet.getRange('A1').format.font.bold = true;
    const range = sheet.getRange('A1:B1').load('format/font/bold,format/fill/color');
    await context.sync();
    same(range.format.font.bold, null);
  }),
  documented('colours come back as #RRGGBB in capitals', async (context, sheet) => {
    const cell = sheet.getRange('A1');
    cell.format.fill.color = '#ffee00';
    cell.format.font.color = 'red';
    cell.load('format/fill/color,format/font/color');
    await context.sync();
    same([cell.format.fill.color, cell.format.font.color], ['#FFEE00', '#FF0000']);
  }),
  assumed('a cell without fill reads as white', async (context, sheet) => {
    const cell = sheet.getRange('A1');
    cell.format.fill.color = '#FFEE00';
    cell.format.fill.clear();
    cell.load('format/fill/color');
    await context.sync();
    same(cell.format.fill.color, '#FFFFFF');
  }),
  documented('font, alignment, wrapping, indent', async (context, sheet) => {
    const { format } = sheet.getRange('A1:B2');
    format.font.name = '宋体';
    format.font.size = 10.5;
    format.horizontalAlignment = 'Left';
    format.verticalAlignment = 'Top';
    format.wrapText = true;
    format.indentLevel = 2;
    const cell = sheet.getRange('B2').load('format/font/name,format/font/size,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/indentLevel');
    await context.sync();
    const found = cell.format;
    same([found.font.name, found.font.size, found.horizontalAlignment, found.verticalAlignment, found.wrapText, found.indentLevel], ['宋体', 10.5, 'Left', 'Top', true, 2]);
  }),
  documented('borders around and inside a range', async (context, sheet) => {
    const borders = sheet.getRange('A1:B2').format.borders;
    for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'] as const) {
      borders.getItem(edge).style = 'Continuous';
      borders.getItem(edge).color = '#123456';
    }
    const edge = sheet.getRange('B2').format.borders.getItem('EdgeTop').load('style,color,weight');
    const none = sheet.getRange('C3').format.borders.getItem('EdgeRight').load('style');
    await context.sync();
    same([edge.style, edge.color, edge.weight, none.style], ['Continuous', '#123456', 'Thin', 'None']);
  }),
  documented('row heights and column widths in points', async (context, sheet) => {
    const cell = sheet.getRange('B2');
    cell.format.rowHeight = 30;
    cell.format.columnWidth = 120;
    const same_ = sheet.getRange('B2').load('format/rowHeight,format/columnWidth');
    const mixed = sheet.getRange('B2:C3').load('format/rowHeight');
    await context.sync();
    same([same_.format.rowHeight, same_.format.columnWidth, mixed.format.rowHeight], [30, 120, null]);
  }),
  documented('a look of whole columns is that of new cells', async (context, sheet) => {
    sheet.getRange('B:B').format.font.bold = true;
    const cell = sheet.getRange('B7').load('format/font/bold');
    const other = sheet.getRange('C7').load('format/font/bold');
    await context.sync();
    same([cell.format.font.bold, other.format.font.bold], [true, false]);
  }),
  documented('a look of the whole sheet is that of every cell', async (context, sheet) => {
    sheet.getRange().format.protection.locked = false;
    const cell = sheet.getRange('Z99').load('format/protection/locked');
    await context.sync();
    same(cell.format.protection.locked, false);
  }),
  documented('hidden columns', async (context, sheet) => {
    sheet.getRange('B:C').columnHidden = true;
    const column = sheet.getRange('C1').load('columnHidden');
    const mixed = sheet.getRange('A1:B1').load('columnHidden');
    await context.sync();
    same([column.columnHidden, mixed.columnHidden], [true, null]);
  }),
];
