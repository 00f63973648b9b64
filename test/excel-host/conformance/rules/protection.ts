import { assumed, documented, refused, type Rule, same } from '../rule';

async function protectedWithOneOpenCell(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.getRange('B2').format.protection.locked = false;
  sheet.protection.protect({ allowFormatColumns: true });
  await context.sync();
}

export const protectionRules: readonly Rule[] = [
  documented('a locked cell of a protected sheet takes nothing', async (context, sheet) => {
    await protectedWithOneOpenCell(context, sheet);
    sheet.getRange('A1').values = [[1]];
    await refused('AccessDenied', () => context.sync());
  }),
  documented('an unlocked cell of a protected sheet takes values', async (context, sheet) => {
    await protectedWithOneOpenCell(context, sheet);
    const cell = sheet.getRange('B2');
    cell.values = [[5]];
    cell.load('values');
    await context.sync();
    same(cell.values, [[5]]);
  }),
  documented('a block with one locked cell takes nothing at all', async (context, sheet) => {
    await protectedWithOneOpenCell(context, sheet);
    sheet.getRange('B2:B3').values = [[1], [2]];
    await refused('AccessDenied', () => context.sync());
    const cell = sheet.getRange('B2').load('values');
    await context.sync();
    same(cell.values, [['']]);
  }),
  documented('a protected sheet is not formatted unless that is allowed', async (context, sheet) => {
    await protectedWithOneOpenCell(context, sheet);
    sheet.getRange('B2').format.fill.color = '#FF0000';
    await refused('AccessDenied', () => context.sync());
  }),
  documented('what was allowed at protection is allowed', async (context, sheet) => {
    await protectedWithOneOpenCell(context, sheet);
    sheet.getRange('B2').format.columnWidth = 99;
    sheet.protection.load('options');
    await context.sync();
    same([sheet.protection.options.allowFormatColumns, sheet.protection.options.allowFormatCells], [true, false]);
  }),
  documented('protecting a protected sheet fails', async (context, sheet) => {
    sheet.protection.protect();
    await context.sync();
    sheet.protection.protect();
    await refused('AccessDenied', () => context.sync());
  }),
  assumed('unprotecting an open sheet fails', async (context, sheet) => {
    sheet.protection.unprotect();
    await refused('AccessDenied', () => context.sync());
  }),
  assumed('the wrong password does not unprotect', async (context, sheet) => {
    sheet.protection.protect({}, '密码');
    await context.sync();
    sheet.protection.unprotect('别的');
    await refused('AccessDenied', () => context.sync());
    sheet.protection.unprotect('密码');
    sheet.protection.load('protected');
    await context.sync();
    same(sheet.protection.protected, false);
  }),
  documented('conditional formats are closed on a protected sheet', async (context, sheet) => {
    sheet.protection.protect();
    await context.sync();
    sheet.getRange('A1').conditionalFormats.add('Custom');
    await refused('AccessDenied', () => context.sync());
  }),
  documented('conditional formats are open on a protected sheet that allows formatting cells', async (context, sheet) => {
    sheet.protection.protect({ allowFormatCells: true });
    await context.sync();
    sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
    const count = sheet.getRange('A1').conditionalFormats.getCount();
    await context.sync();
    same(count.value, 1);
  }),
  documented('rows are not inserted into a protected sheet', async (context, sheet) => {
    sheet.protection.protect();
    await context.sync();
    sheet.getRange('1:1').insert('Down');
    await refused('AccessDenied', () => context.sync());
  }),
  documented('sheets are not added to, renamed in or deleted from a protected workbook', async (context, sheet) => {
    context.workbook.protection.protect();
    await context.sync();
    try {
      context.workbook.worksheets.add('试结构');
      await refused('AccessDenied', () => context.sync());
      sheet.name = '试结构';
      await refused('AccessDenied', () => context.sync());
      sheet.delete();
      await refused('AccessDenied', () => context.sync());
    } finally {
      context.workbook.protection.unprotect();
      await context.sync();
    }
  }),
];
