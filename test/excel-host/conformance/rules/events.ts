import { assumed, documented, type Rule, same } from '../rule';

/** Time for events to arrive; Excel itself may need more. */
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

/** Runs `change` while a listener is on; gives what it heard. */
async function heard<T>(handlers: OfficeExtension.EventHandlers<T>, context: Excel.RequestContext, change: () => void): Promise<T[]> {
  const events: T[] = [];
  const handler = handlers.add((event) => {
    events.push(event);
    return Promise.resolve();
  });
  await context.sync();
  change();
  await context.sync();
  await moment();
  handler.remove();
  await context.sync();
  return events;
}

export const eventRules: readonly Rule[] = [
  documented('a sheet tells of changes, also of the add-in’s own', async (context, sheet) => {
    sheet.load('id');
    const events = await heard(sheet.onChanged, context, () => { sheet.getRange('B2').values = [[7]]; });
    same(events.map((each) => [each.address, each.changeType, each.source, each.worksheetId]), [['B2', 'RangeEdited', 'Local', sheet.id]]);
  }),
  documented('a change of one cell says what was there', async (context, sheet) => {
    sheet.load('id');
    sheet.getRange('B2').values = [[1]];
    await context.sync();
    const [event] = await heard(sheet.onChanged, context, () => { sheet.getRange('B2').values = [['二']]; });
    same([event?.details.valueBefore, event?.details.valueAfter, event?.details.valueTypeAfter], [1, '二', 'String']);
  }),
  documented('recalculation is no change', async (context, sheet) => {
    sheet.load('id');
    sheet.getRange('A1:B1').formulas = [[1, '=A1']];
    await context.sync();
    const events = await heard(sheet.onChanged, context, () => { sheet.getRange('A1').values = [[2]]; });
    same(events.map((each) => each.address), ['A1']);
  }),
  documented('formatting is no change of data', async (context, sheet) => {
    sheet.load('id');
    const events = await heard(sheet.onChanged, context, () => { sheet.getRange('A1').format.fill.color = '#FF0000'; });
    same(events, []);
  }),
  documented('all sheets tell through the collection', async (context, sheet) => {
    sheet.load('id');
    const events = await heard(context.workbook.worksheets.onChanged, context, () => { sheet.getRange('A1:A2').values = [[1], [2]]; });
    same(events.map((each) => [each.address, each.worksheetId]), [['A1:A2', sheet.id]]);
  }),
  documented('sheets added and deleted are told', async (context) => {
    const added = await heard(context.workbook.worksheets.onAdded, context, () => { context.workbook.worksheets.add('试增'); });
    const deleted = await heard(context.workbook.worksheets.onDeleted, context, () => { context.workbook.worksheets.getItem('试增').delete(); });
    same([added.length, deleted.length, added[0]?.worksheetId === deleted[0]?.worksheetId], [1, 1, true]);
  }),
  documented('activation is told', async (context, sheet) => {
    sheet.load('id');
    const events = await heard(context.workbook.worksheets.onActivated, context, () => { sheet.activate(); });
    same(events.map((each) => each.worksheetId), [sheet.id]);
  }),
  documented('selection is told', async (context, sheet) => {
    sheet.activate();
    await context.sync();
    const events = await heard(context.workbook.worksheets.onSelectionChanged, context, () => { sheet.getRange('C3:D4').select(); });
    same(events.map((each) => each.address), ['C3:D4']);
  }),
  documented('with events switched off nothing is told', async (context, sheet) => {
    sheet.load('id');
    const events = await heard(sheet.onChanged, context, () => {
      context.runtime.enableEvents = false;
      sheet.getRange('A1').values = [[1]];
    });
    context.runtime.enableEvents = true;
    await context.sync();
    same(events, []);
  }),
  documented('a removed listener hears nothing more', async (context, sheet) => {
    sheet.load('id');
    const events = await heard(sheet.onChanged, context, () => undefined);
    sheet.getRange('A1').values = [[1]];
    await context.sync();
    await moment();
    same(events, []);
  }),
  assumed('inserted rows are told as such', async (context, sheet) => {
    sheet.load('id');
    const events = await heard(sheet.onChanged, context, () => { sheet.getRange('2:3').insert('Down'); });
    same(events.map((each) => [each.address, each.changeType]), [['2:3', 'RowInserted']]);
  }),
];
