import { assumed, documented, refused, type Rule, same, written } from '../rule';

export const valueRules: readonly Rule[] = [
  documented('null in an array leaves a cell as it is', async (context, sheet) => {
    const range = sheet.getRange('A1:B1');
    range.values = [['甲', '乙']];
    range.values = [[null, '丙']];
    range.load('values');
    await context.sync();
    same(range.values, [['甲', '丙']]);
  }),
  documented('an empty text empties a cell but keeps its format', async (context, sheet) => {
    const cell = sheet.getRange('A1');
    cell.values = [[5]];
    cell.numberFormat = [['0.00']];
    cell.values = [['']];
    cell.load('values,valueTypes,numberFormat');
    await context.sync();
    same([cell.values, cell.valueTypes, cell.numberFormat], [[['']], [['Empty']], [['0.00']]]);
  }),
  documented('one value assigned to a range fills it', async (context, sheet) => {
    const range = sheet.getRange('A1:B2');
    range.values = 7 as unknown as number[][];
    range.load('values');
    await context.sync();
    same(range.values, [[7, 7], [7, 7]]);
  }),
  documented('an array of another shape is refused', async (context, sheet) => {
    sheet.getRange('A1:B2').values = [[1, 2]];
    await refused('InvalidArgument', () => context.sync());
  }),
  documented('values of empty cells are empty texts', async (context, sheet) => {
    const range = sheet.getRange('A1:B1').load('values,text,formulas,valueTypes');
    await context.sync();
    same([range.values, range.text, range.formulas, range.valueTypes], [[['', '']], [['', '']], [['', '']], [['Empty', 'Empty']]]);
  }),
  documented('a text that looks like a number becomes one', async (context, sheet) => {
    const cell = await written(context, sheet, '0012');
    same([cell.values, cell.valueTypes], [[[12]], [['Double']]]);
  }),
  documented('a text that looks like a truth value becomes one', async (context, sheet) => {
    const cell = await written(context, sheet, 'true');
    same([cell.values, cell.valueTypes], [[[true]], [['Boolean']]]);
  }),
  assumed('a text that looks like a date becomes its serial number in a date format', async (context, sheet) => {
    const cell = await written(context, sheet, '2024-03-01');
    same([cell.values, cell.valueTypes], [[[45352]], [['Double']]]);
    if (cell.numberFormat[0]?.[0] === 'General') throw new Error('the format stayed General');
  }),
  assumed('a text that looks like a percentage becomes a hundredth', async (context, sheet) => {
    const cell = await written(context, sheet, '12%');
    same([cell.values, cell.numberFormat, cell.text], [[[0.12]], [['0%']], [['12%']]]);
  }),
  documented('a cell formatted as text keeps text', async (context, sheet) => {
    const cell = await written(context, sheet, '0012', '@');
    same([cell.values, cell.valueTypes, cell.text], [[['0012']], [['String']], [['0012']]]);
  }),
  documented('a cell formatted as text keeps a formula as text', async (context, sheet) => {
    const cell = await written(context, sheet, '=1+1', '@');
    same([cell.values, cell.formulas], [[['=1+1']], [['=1+1']]]);
  }),
  assumed('a cell formatted as text turns a number into text', async (context, sheet) => {
    const cell = await written(context, sheet, 12, '@');
    same([cell.values, cell.valueTypes], [[['12']], [['String']]]);
  }),
  documented('a leading apostrophe keeps text and is not part of it', async (context, sheet) => {
    const cell = await written(context, sheet, "'=A2");
    same([cell.values, cell.valueTypes, cell.text], [[['=A2']], [['String']], [['=A2']]]);
  }),
  documented('a text of more than 32,767 characters is refused', async (context, sheet) => {
    sheet.getRange('A1').values = [['长'.repeat(32_768)]];
    await refused('InvalidArgument', () => context.sync());
  }),
  documented('a range of whole columns has no values', async (context, sheet) => {
    const range = sheet.getRange('A:B').load('values,address,rowCount');
    await context.sync();
    same([range.values, range.rowCount], [null, 1_048_576]);
  }),
  documented('values of whole columns cannot be assigned', async (context, sheet) => {
    sheet.getRange('A:A').values = 1 as unknown as number[][];
    await refused('InvalidArgument', () => context.sync());
  }),
  documented('20,000 cells go in one assignment', async (context, sheet) => {
    const range = sheet.getRange('A1:T1000');
    range.values = Array.from({ length: 1000 }, (_row, row) => Array.from({ length: 20 }, (_column, column) => row * 20 + column));
    const last = sheet.getRange('T1000').load('values');
    await context.sync();
    same(last.values, [[19_999]]);
  }),
  documented('the displayed text follows the number format', async (context, sheet) => {
    const range = sheet.getRange('A1:F1');
    range.numberFormat = [['0', '0.00', '#,##0', '+0;-0;0', '0.0%', 'yyyy/m/d']];
    range.values = [[1234.5, 1234.5, 1234.5, 3, 0.125, 45352]];
    range.load('text');
    await context.sync();
    same(range.text, [['1235', '1234.50', '1,235', '+3', '12.5%', '2024/3/1']]);
  }),
];
