import { assumed, documented, refused, type Rule, same } from '../rule';

export const rangeRules: readonly Rule[] = [
  documented('an address has the sheet, quoted where needed', async (context) => {
    const sheet = context.workbook.worksheets.add('试 址');
    const range = sheet.getRange('b2:C3').load('address');
    await context.sync();
    sheet.delete();
    await context.sync();
    same(range.address, "'试 址'!B2:C3");
  }),
  documented('rows, columns, place and size of a range', async (context, sheet) => {
    const range = sheet.getRangeByIndexes(1, 2, 3, 4).load('rowIndex,columnIndex,rowCount,columnCount,cellCount');
    await context.sync();
    same([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount], [1, 2, 3, 4, 12]);
  }),
  documented('a bad address is refused', async (context, sheet) => {
    sheet.getRange('A0').load('address');
    await refused('InvalidArgument', () => context.sync());
  }),
  documented('cells beyond the sheet are refused', async (context, sheet) => {
    sheet.getRange('A1').getOffsetRange(-1, 0).load('address');
    await refused('InvalidArgument', () => context.sync());
  }),
  documented('the used range of a blank sheet is no object', async (context, sheet) => {
    const none = sheet.getUsedRangeOrNullObject();
    const first = sheet.getUsedRange().load('address');
    none.load('address');
    await context.sync();
    same([none.isNullObject, first.address.endsWith('!A1')], [true, true]);
  }),
  documented('the used range counts formatted cells unless asked for values only', async (context, sheet) => {
    sheet.getRange('B2').values = [[1]];
    sheet.getRange('D4').format.fill.color = '#FFFF00';
    const all = sheet.getUsedRange().load('address');
    const values = sheet.getUsedRange(true).load('address');
    await context.sync();
    same([all.address.split('!')[1], values.address.split('!')[1]], ['B2:D4', 'B2']);
  }),
  assumed('a cell whose look was taken away is not used', async (context, sheet) => {
    const cell = sheet.getRange('B2');
    cell.format.fill.color = '#FFFF00';
    cell.format.fill.clear();
    const none = sheet.getUsedRangeOrNullObject();
    none.load('address');
    await context.sync();
    same(none.isNullObject, true);
  }),
  documented('an intersection that does not exist is no object', async (context, sheet) => {
    const cut = sheet.getRange('A1:B2').getIntersectionOrNullObject('B2:C3').load('address');
    const none = sheet.getRange('A1').getIntersectionOrNullObject('C3');
    none.load('address');
    await context.sync();
    same([cut.address.split('!')[1], none.isNullObject], ['B2', true]);
  }),
  documented('a range follows its cells when rows are inserted above', async (context, sheet) => {
    const range = sheet.getRange('A3');
    range.values = [[9]];
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    range.load('address,values');
    await context.sync();
    same([range.address.split('!')[1], range.values], ['A4', [[9]]]);
  }),
  documented('merging keeps the first content and empties the rest', async (context, sheet) => {
    const range = sheet.getRange('A1:B2');
    range.values = [[1, 2], [3, 4]];
    range.merge();
    range.load('values');
    await context.sync();
    same(range.values, [[1, ''], ['', '']]);
  }),
  documented('merged blocks are found, and are gone after unmerging', async (context, sheet) => {
    sheet.getRange('A1:B2').merge();
    const merged = sheet.getRange('A1:D4').getMergedAreasOrNullObject().load('address');
    await context.sync();
    same(merged.address.split('!')[1], 'A1:B2');
    sheet.getRange('A1').unmerge();
    const none = sheet.getRange('A1:D4').getMergedAreasOrNullObject();
    none.load('address');
    await context.sync();
    same(none.isNullObject, true);
  }),
  documented('merging across joins each row', async (context, sheet) => {
    sheet.getRange('A1:B2').merge(true);
    const merged = sheet.getRange('A1:B2').getMergedAreasOrNullObject().load('areaCount');
    await context.sync();
    same(merged.areaCount, 2);
  }),
  documented('inserting cells to the right moves only their rows', async (context, sheet) => {
    sheet.getRange('A1:A2').values = [[1], [2]];
    sheet.getRange('A1').insert('Right');
    const range = sheet.getRange('A1:B2').load('values');
    await context.sync();
    same(range.values, [['', 1], [2, '']]);
  }),
  documented('clearing contents keeps the look', async (context, sheet) => {
    const range = sheet.getRange('A1');
    range.values = [[1]];
    range.format.font.bold = true;
    range.clear('Contents');
    range.load('values,format/font/bold');
    await context.sync();
    same([range.values, range.format.font.bold], [[['']], true]);
  }),
  documented('clearing all takes the look away', async (context, sheet) => {
    const range = sheet.getRange('A1');
    range.values = [[1]];
    range.format.fill.color = '#FF0000';
    range.clear();
    const used = sheet.getUsedRangeOrNullObject();
    used.load('address');
    await context.sync();
    same(used.isNullObject, true);
  }),
  assumed('a selected part of a merged block selects all of it', async (context, sheet) => {
    sheet.getRange('A1:B2').merge();
    sheet.activate();
    sheet.getRange('A1').select();
    const selected = context.workbook.getSelectedRange().load('address');
    await context.sync();
    same(selected.address.split('!')[1], 'A1:B2');
  }),
  documented('several ranges at once', async (context, sheet) => {
    const ranges = sheet.getRanges('A1,C3:D4').load('address,areaCount,cellCount');
    ranges.format.fill.color = '#00FF00';
    const one = sheet.getRange('D4').load('format/fill/color');
    await context.sync();
    same([ranges.address.replace(/[^,!]*!/g, ''), ranges.areaCount, ranges.cellCount, one.format.fill.color], ['A1,C3:D4', 2, 5, '#00FF00']);
  }),
  documented('an address of several ranges has at most 8,192 characters', async (context, sheet) => {
    sheet.getRanges(Array.from({ length: 2_000 }, (_each, row) => `A${String(row + 1)}`).join(',')).load('address');
    await refused('InvalidArgument', () => context.sync());
  }),
];
