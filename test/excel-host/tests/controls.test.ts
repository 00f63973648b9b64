const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

async function listen(): Promise<{ readonly events: string[]; stop: () => Promise<void> }> {
  const events: string[] = [];
  const stop = await Excel.run(async (context) => {
    const handlers = [
      context.workbook.worksheets.onChanged.add((event) => Promise.resolve(void events.push(`${event.changeType} ${event.address} ${event.source}`))),
      context.workbook.worksheets.onAdded.add(() => Promise.resolve(void events.push('added'))),
      context.workbook.worksheets.onDeleted.add(() => Promise.resolve(void events.push('deleted'))),
      context.workbook.worksheets.onActivated.add(() => Promise.resolve(void events.push('activated'))),
    ];
    await context.sync();
    return async () => {
      for (const handler of handlers) handler.remove();
      await context.sync();
    };
  });
  return { events, stop };
}

test('the user edits, adds, opens and deletes; listeners hear of it', async () => {
  const { events, stop } = await listen();
  excelHost.user.edit('Sheet1', 'B2', '12%');
  excelHost.user.addSheet('二');
  excelHost.user.deleteSheet('二');
  excelHost.user.insertRows('Sheet1', 1);
  await moment();
  expect(events).toEqual(['RangeEdited B2 Local', 'added', 'activated', 'deleted', 'activated', 'RowInserted 1:1 Local']);
  expect(excelHost.cell('Sheet1', 'B3')).toMatchObject({ value: 0.12, text: '12%' });
  await stop();
  expect(excelHost.leftovers().listeners).toEqual([]);
});

test('some changes are never heard of', async () => {
  const { events } = await listen();
  excelHost.user.silently(() => { excelHost.user.edit('Sheet1', 'A1', 5); });
  await moment();
  expect(events).toEqual([]);
  expect(excelHost.cell('Sheet1', 'A1').value).toBe(5);
});

test('listeners of another test are gone', async () => {
  const { events } = await listen();
  excelHost.user.edit('Sheet1', 'A1', 5);
  await moment();
  expect(events).toHaveLength(1);
});

test('the user is held to data validation and protection', async () => {
  await Excel.run(async (context) => {
    const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    dataValidation.errorAlert = { title: '', message: '这里填非负整数。', showAlert: true, style: 'Stop' };
    await context.sync();
  });
  expect(() => { excelHost.user.edit('Sheet1', 'A1', '-3'); }).toThrow('这里填非负整数。');
  expect(excelHost.cell('Sheet1', 'A1').value).toBe('');
  excelHost.user.edit('Sheet1', 'A1', '3');
  excelHost.user.protect('Sheet1');
  expect(() => { excelHost.user.edit('Sheet1', 'A1', '4'); }).toThrow('a locked cell');
  expect(excelHost.cell('Sheet1', 'A1').value).toBe(3);
});

test('counts requests, calls and bytes', async () => {
  excelHost.resetCounters();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
    range.values = [[1, 2], [3, 4]];
    range.load('values');
    await context.sync();
  });
  await excelHost.idle();
  const { roundTrips, sent, received, members } = excelHost.counters();
  // The second request lets go of the range.
  expect({ roundTrips, members }).toEqual({ roundTrips: 2, members: ['Workbook.Worksheets', 'WorksheetCollection.GetActiveWorksheet', 'Worksheet.GetRange', 'Range.Values', 'Range.Load'] });
  expect(sent).toBeGreaterThan(500);
  expect(received).toBeGreaterThan(100);
});

test('snapshots tell a changed workbook from an unchanged one', async () => {
  const before = excelHost.snapshot();
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('C3');
    cell.format.fill.color = '#FF0000';
    await context.sync();
    expect(excelHost.snapshot()).not.toEqual(before);
    cell.format.fill.clear();
    await context.sync();
  });
  expect(excelHost.snapshot()).toEqual(before);
});

test('a ribbon button runs its function', async () => {
  let pressed = '';
  Office.actions.associate('check', (event: Office.AddinCommands.Event) => {
    pressed = event.source.id;
    event.completed();
  });
  await excelHost.press('Annex.Check', 'check');
  expect(pressed).toBe('Annex.Check');
});

test('the pane is shown and hidden', async () => {
  await Office.addin.hide();
  expect(excelHost.pane).toBe('Background');
  await Office.addin.showAsTaskpane();
  expect(excelHost.pane).toBe('Visible');
});

test('settings of the document', async () => {
  const { settings } = Office.context.document;
  settings.set('unit', { name: '某局' });
  await new Promise<void>((resolve) => { settings.saveAsync(() => { resolve(); }); });
  expect(settings.get('unit')).toEqual({ name: '某局' });
});

test('the page knows its surroundings', async () => {
  expect(await Office.onReady()).toMatchObject({ host: 'Excel', platform: 'PC' });
  expect(Office.context.displayLanguage).toBe('zh-CN');
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
  expect(Office.context.officeTheme.bodyBackgroundColor).toBe('#ffffff');
  expect(excelHost.refused).toEqual([]);
});

test('latency', async () => {
  excelHost.set({ latency: 80 });
  const start = Date.now();
  await Excel.run((context) => context.sync(context.workbook.load('name')));
  expect(Date.now() - start).toBeGreaterThanOrEqual(75);
});

export {};
