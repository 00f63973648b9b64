import { assumed, documented, refused, type Rule, same } from '../rule';

/** What a formula comes to, with numbers in A1:A4 (1, 2, blank, 甲). */
async function result(context: Excel.RequestContext, sheet: Excel.Worksheet, formula: string): Promise<unknown> {
  sheet.getRange('A1:A4').values = [[1], [2], [''], ['甲']];
  const cell = sheet.getRange('C1');
  cell.formulas = [[formula]];
  cell.load('values');
  await context.sync();
  return cell.values[0]?.[0];
}

const gives = (formula: string, expected: unknown): Rule =>
  documented(`${formula} is ${JSON.stringify(expected)}`, async (context, sheet) => { same(await result(context, sheet, formula), expected); });

export const formulaRules: readonly Rule[] = [
  gives('=SUM(A1:A4)', 3),
  gives('=COUNT(A1:A4)', 2),
  gives('=COUNT(A1,A3,A4)', 1),
  gives('=COUNTIF(A1:A4,">1")', 1),
  gives('=COUNTIF(A1:A4,"甲")', 1),
  gives('=COUNTIF(A1:A4,"<0")', 0),
  gives('=SUMPRODUCT(ISNUMBER(A1:A4)*ISNUMBER(FIND(".",A1:A4&"")))', 0),
  gives('=IF(AND(A1=1,A2>1),"相符","不符")', '相符'),
  gives('=IF(OR(A1>1,A2>2),1,0)', 0),
  gives('=IF(A3=0,"空为零","")', '空为零'),
  gives('=ROUND(1.005,2)', 1.01),
  gives('=ROUND(-2.5,0)', -3),
  gives('=ROUND(0.1+0.2-0.3,6)', 0),
  gives('=A1&"，"&A4&A3', '1，甲'),
  gives('=A4>A1', true),
  gives('="甲"="甲"', true),
  gives('="a"="A"', true),
  gives('=-2^2', 4),
  gives('=10%*A2', 0.2),
  gives('=A1/A3', '#DIV/0!'),
  gives('=A4+1', '#VALUE!'),
  gives('=IFERROR(A4+1,"错")', '错'),
  gives('=A3', 0),
  gives('=FIND("b","abc")', 2),
  documented('a formula follows its cells', async (context, sheet) => {
    sheet.getRange('A1:B1').formulas = [[1, '=A1*2']];
    await context.sync();
    sheet.getRange('A1').values = [[21]];
    const cell = sheet.getRange('B1').load('values');
    await context.sync();
    same(cell.values, [[42]]);
  }),
  documented('a value that begins with = is a formula', async (context, sheet) => {
    const cell = sheet.getRange('A1');
    cell.values = [['=1+1']];
    cell.load('values,formulas');
    await context.sync();
    same([cell.values, cell.formulas], [[[2]], [['=1+1']]]);
  }),
  documented('formulas of cells without one are their values', async (context, sheet) => {
    const range = sheet.getRange('A1:C1');
    range.values = [[1, '甲', true]];
    range.load('formulas');
    await context.sync();
    same(range.formulas, [[1, '甲', true]]);
  }),
  documented('a malformed formula is refused', async (context, sheet) => {
    sheet.getRange('A1').formulas = [['=SUM(A2']];
    await refused('InvalidArgument', () => context.sync());
  }),
  documented('inserting a row moves the references', async (context, sheet) => {
    sheet.getRange('A1:A3').formulas = [[1], [2], ['=SUM(A1:A2)+$A$1']];
    sheet.getRange('2:2').insert('Down');
    const cell = sheet.getRange('A4').load('formulas,values');
    await context.sync();
    same([cell.formulas, cell.values], [[['=SUM(A1:A3)+$A$1']], [[4]]]);
  }),
  documented('deleting cells that are referred to leaves #REF!', async (context, sheet) => {
    sheet.getRange('A1:B1').formulas = [[1, '=A1']];
    sheet.getRange('A:A').delete('Left');
    const cell = sheet.getRange('A1').load('values,formulas,valueTypes');
    await context.sync();
    same([cell.values, cell.valueTypes], [[['#REF!']], [['Error']]]);
  }),
  documented('renaming a sheet renames it in formulas', async (context, sheet) => {
    sheet.load('name');
    await context.sync();
    const { name } = sheet;
    sheet.getRange('A1:B1').formulas = [[3, `='${name}'!A1+1`]];
    sheet.name = `${name}改`;
    const cell = sheet.getRange('B1').load('formulas,values');
    await context.sync();
    sheet.name = name;
    await context.sync();
    same([String(cell.formulas[0]?.[0]).includes(`${name}改`), cell.values], [true, [[4]]]);
  }),
  documented('what referred to a deleted sheet is #REF!', async (context, sheet) => {
    const other = context.workbook.worksheets.add('试删');
    const cell = sheet.getRange('A1');
    cell.formulas = [['=试删!A1+1']];
    await context.sync();
    other.delete();
    cell.load('values,formulas');
    await context.sync();
    same([cell.values, String(cell.formulas[0]?.[0]).includes('#REF!')], [[['#REF!']], true]);
  }),
  assumed('a circular formula is 0', async (context, sheet) => {
    const cell = sheet.getRange('A1');
    cell.formulas = [['=A1+1']];
    cell.load('formulas');
    await context.sync();
    same(cell.formulas, [['=A1+1']]);
  }),
  documented('calculation goes on after the sync it was suspended until', async (context, sheet) => {
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('A1:B1').formulas = [[1, '=A1+1']];
    sheet.getRange('A1').values = [[5]];
    await context.sync();
    const cell = sheet.getRange('B1').load('values');
    await context.sync();
    same(cell.values, [[6]]);
  }),
];
