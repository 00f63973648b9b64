import { assumed, documented, refused, type Rule, same } from '../rule';

const unused = '试改名';

export const sheetRules: readonly Rule[] = [
  documented('a new sheet is the last and not the active one', async (context) => {
    const before = context.workbook.worksheets.getActiveWorksheet().load('id');
    const sheet = context.workbook.worksheets.add(unused).load('position,name');
    const count = context.workbook.worksheets.getCount();
    const active = context.workbook.worksheets.getActiveWorksheet().load('id');
    await context.sync();
    sheet.delete();
    await context.sync();
    same([sheet.name, sheet.position, active.id], [unused, count.value - 1, before.id]);
  }),
  documented('a sheet is found by name, whatever its case, and by id', async (context) => {
    const sheet = context.workbook.worksheets.add('TryCase').load('id');
    const byName = context.workbook.worksheets.getItem('trycase').load('name');
    await context.sync();
    const byId = context.workbook.worksheets.getItem(sheet.id).load('name');
    await context.sync();
    sheet.delete();
    await context.sync();
    same([byName.name, byId.name], ['TryCase', 'TryCase']);
  }),
  documented('a sheet that is not there is no object', async (context) => {
    const none = context.workbook.worksheets.getItemOrNullObject('没有这个');
    await context.sync();
    same(none.isNullObject, true);
  }),
  documented('asking for a sheet that is not there fails', async (context) => {
    context.workbook.worksheets.getItem('没有这个').load('name');
    await refused('ItemNotFound', () => context.sync());
  }),
  ...['', '长'.repeat(32), '一/二', '一[二', '一:二', '一?二', "'一"].map((name) =>
    documented(`the sheet name ${JSON.stringify(name)} is refused`, async (context, sheet) => {
      sheet.name = name;
      await refused('InvalidArgument', () => context.sync());
    }),
  ),
  assumed('a sheet name that is taken is refused', async (context, sheet) => {
    sheet.load('name');
    await context.sync();
    context.workbook.worksheets.add(sheet.name.toUpperCase());
    await refused('ItemAlreadyExists', () => context.sync());
  }),
  documented('visibility, tab colour, gridlines', async (context, sheet) => {
    sheet.visibility = 'Hidden';
    sheet.tabColor = '#ff0000';
    sheet.showGridlines = false;
    sheet.load('visibility,tabColor,showGridlines');
    await context.sync();
    same([sheet.visibility, sheet.tabColor, sheet.showGridlines], ['Hidden', '#FF0000', false]);
  }),
  documented('items of the collection are in order', async (context, sheet) => {
    sheet.load('name');
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/position');
    await context.sync();
    same(worksheets.items.map((each) => each.position), worksheets.items.map((_each, index) => index));
    same(worksheets.items.at(-1)?.name, sheet.name);
  }),
  documented('a deleted sheet is not found any more', async (context, sheet) => {
    const range = sheet.getRange('A1');
    await context.sync();
    sheet.delete();
    await context.sync();
    range.load('values');
    try {
      await context.sync();
    } catch {
      return;
    }
    throw new Error('cells of a deleted sheet could be read');
  }),
  documented('freezing rows', async (context, sheet) => {
    sheet.freezePanes.freezeRows(3);
    const place = sheet.freezePanes.getLocationOrNullObject().load('address');
    await context.sync();
    same(place.address.split('!')[1], '1:3');
    sheet.freezePanes.unfreeze();
    const none = sheet.freezePanes.getLocationOrNullObject();
    none.load('address');
    await context.sync();
    same(none.isNullObject, true);
  }),
  documented('page set-up', async (context, sheet) => {
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.centerHorizontally = true;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintArea('A1:F40');
    pageLayout.setPrintTitleRows('$1:$3');
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
    sheet.horizontalPageBreaks.add('A21');
    pageLayout.load('orientation,paperSize,centerHorizontally,zoom');
    const area = pageLayout.getPrintAreaOrNullObject().load('address');
    const titles = pageLayout.getPrintTitleRowsOrNullObject().load('address');
    const footer = pageLayout.headersFooters.defaultForAllPages.load('centerFooter');
    sheet.horizontalPageBreaks.load('items/rowIndex');
    await context.sync();
    same([pageLayout.orientation, pageLayout.paperSize, pageLayout.centerHorizontally, pageLayout.zoom.horizontalFitToPages], ['Landscape', 'A4', true, 1]);
    same([area.address.split('!')[1], titles.address.split('!')[1], footer.centerFooter], ['A1:F40', '1:3', '第 &P 页']);
    same(sheet.horizontalPageBreaks.items.map((each) => each.rowIndex), [20]);
  }),
];
