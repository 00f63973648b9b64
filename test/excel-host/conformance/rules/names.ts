import { assumed, documented, refused, type Rule, same } from '../rule';

const title = 'annex_trial';

export const nameRules: readonly Rule[] = [
  documented('a name of cells follows them', async (context, sheet) => {
    const item = sheet.names.add(title, sheet.getRange('A2'), '说明').load('name,formula,type,scope,comment');
    await context.sync();
    same([item.name, item.type, item.scope, item.comment, item.formula.endsWith('!$A$2')], [title, 'Range', 'Worksheet', '说明', true]);
    sheet.getRange('1:1').insert('Down');
    const range = sheet.names.getItem(title).getRange().load('address');
    await context.sync();
    same(range.address.split('!')[1], 'A3');
  }),
  documented('a name that is not there is no object', async (context, sheet) => {
    const none = sheet.names.getItemOrNullObject(title);
    const book = context.workbook.names.getItemOrNullObject(title);
    await context.sync();
    same([none.isNullObject, book.isNullObject], [true, true]);
  }),
  documented('a deleted name is gone', async (context, sheet) => {
    sheet.names.add(title, sheet.getRange('A1'));
    sheet.names.getItem(title).delete();
    const none = sheet.names.getItemOrNullObject(title);
    await context.sync();
    same(none.isNullObject, true);
  }),
  ...['A1', '1表', '有 空格', 'R1C1'].map((name) =>
    documented(`the name ${name} is refused`, async (context, sheet) => {
      sheet.names.add(name, sheet.getRange('A1'));
      await refused('InvalidArgument', () => context.sync());
    }),
  ),
  assumed('a name that is taken is refused', async (context, sheet) => {
    sheet.names.add(title, sheet.getRange('A1'));
    await context.sync();
    sheet.names.add(title, sheet.getRange('A2'));
    await refused('InvalidArgument', () => context.sync());
  }),
  documented('settings are kept in the workbook', async (context) => {
    const { settings } = context.workbook;
    settings.add(title, { a: [1, '二'] });
    settings.add(title, { a: [2] });
    const setting = settings.getItem(title).load('key,value');
    await context.sync();
    same([setting.key, setting.value], [title, { a: [2] }]);
    setting.delete();
    const none = settings.getItemOrNullObject(title);
    await context.sync();
    same(none.isNullObject, true);
  }),
];
