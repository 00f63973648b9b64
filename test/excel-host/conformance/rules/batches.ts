import { assumed, documented, refused, type Rule, same } from '../rule';

export const batchRules: readonly Rule[] = [
  documented('what came before a failing call stays, what comes after does not happen', async (context, sheet) => {
    sheet.getRange('A1').values = [[1]];
    context.workbook.worksheets.getItem('没有这个').load('name');
    sheet.getRange('A2').values = [[2]];
    await refused('ItemNotFound', () => context.sync());
    const range = sheet.getRange('A1:A2').load('values');
    await context.sync();
    same(range.values, [[1], ['']]);
  }),
  documented('an error says which statement failed', async (context, sheet) => {
    sheet.getRange('A1').values = [[1, 2]];
    try {
      await context.sync();
    } catch (error) {
      const { debugInfo } = error as OfficeExtension.Error;
      if (debugInfo.statement?.includes('values') === true && debugInfo.errorLocation === 'Range.values') return;
      throw new Error(JSON.stringify(debugInfo));
    }
    throw new Error('no refusal');
  }),
  documented('a property that was not loaded cannot be read', async (_context, sheet) => {
    await refused('PropertyNotLoaded', () => Promise.resolve().then(() => sheet.name));
  }),
  documented('a member of no object fails', async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('没有这个');
    none.activate();
    await refused('ItemNotFound', () => context.sync());
  }),
  documented('a collection is loaded with what its items need', async (context, sheet) => {
    sheet.load('name');
    const { worksheets } = context.workbook;
    worksheets.load('name,protection/protected');
    await context.sync();
    same(worksheets.items.find((each) => each.name === sheet.name)?.protection.protected, false);
  }),
  documented('loading by an object is the same as by a text', async (context, sheet) => {
    const range = sheet.getRange('A1').load({ address: true, format: { fill: { color: true }, font: { size: true } } });
    await context.sync();
    same([range.address.split('!')[1], range.format.font.size], ['A1', 11]);
  }),
  documented('set() changes several properties at once', async (context, sheet) => {
    const range = sheet.getRange('A1');
    range.set({ values: [[3]], format: { font: { bold: true }, wrapText: true } });
    range.load('values,format/font/bold,format/wrapText');
    await context.sync();
    same([range.values, range.format.font.bold, range.format.wrapText], [[[3]], true, true]);
  }),
  assumed('a chart has a name, a title and a place', async (context, sheet) => {
    sheet.getRange('A1:B2').values = [['甲', 1], ['乙', 2]];
    const chart = sheet.charts.add('ColumnClustered', sheet.getRange('A1:B2'), 'Columns');
    chart.name = '图';
    chart.title.text = '标题';
    chart.setPosition('D1', 'H10');
    chart.load('name');
    chart.title.load('text');
    const count = sheet.charts.getCount();
    await context.sync();
    same([chart.name, chart.title.text, count.value], ['图', '标题', 1]);
  }),
];
