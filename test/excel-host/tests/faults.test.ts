import { codeOf as code } from './support';

const write = (address: string, value: unknown): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [[value]];
    await context.sync();
  });

test('a workbook is fresh in every test', async () => {
  await write('A1', 1);
  excelHost.user.addSheet('多');
  expect(excelHost.sheetNames()).toEqual(['Sheet1', '多']);
});

test('a workbook is fresh in every test, again', () => {
  expect(excelHost.sheetNames()).toEqual(['Sheet1']);
  expect(excelHost.cell('Sheet1', 'A1').value).toBe('');
  expect(excelHost.leftovers()).toEqual({ listeners: [], references: 0 });
});

test('a whole request fails with an Excel code and changes nothing', async () => {
  const before = excelHost.snapshot();
  excelHost.failBatch('GeneralException');
  expect(await code(write('A1', 1))).toBe('GeneralException');
  expect(excelHost.snapshot()).toEqual(before);
  expect(await code(write('A1', 1))).toBe('none');
});

test('a later request fails', async () => {
  excelHost.failBatch('AccessDenied', 2);
  const attempt = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.name = '一';
    await context.sync();
    sheet.name = '二';
    await context.sync();
  });
  expect(await code(attempt)).toBe('AccessDenied');
  expect(excelHost.sheetNames()).toEqual(['一']);
});

test('one member fails; what came before it stays', async () => {
  excelHost.failMember('Range.Values', 'AccessDenied', 2);
  const attempt = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[2]];
    await context.sync();
  });
  expect(await code(attempt)).toBe('AccessDenied');
  expect(excelHost.values('Sheet1', 'A1:A2')).toEqual([[1], ['']]);
});

test.each([
  ['cellEditMode', 'InvalidOperationInCellEditMode'],
  ['requestTooLarge', 'RequestPayloadSizeLimitExceeded'],
  ['responseTooLarge', 'ResponsePayloadSizeLimitExceeded'],
  ['activityLimit', 'ActivityLimitReached'],
  ['accessDenied', 'AccessDenied'],
  ['timedOutSession', 'InvalidOrTimedOutSession'],
] as const)('a request refused with %s is %s', async (status, expected) => {
  excelHost.failRequest(status);
  expect(await code(write('A1', 1))).toBe(expected);
});

test('a request may never be answered', async () => {
  excelHost.swallowBatch();
  const outcome = await Promise.race([code(write('A1', 1)), new Promise((resolve) => setTimeout(() => { resolve('waiting'); }, 50))]);
  expect(outcome).toBe('waiting');
});

test('while the user types nothing works', async () => {
  excelHost.startCellEdit();
  expect(await code(write('A1', 1))).toBe('InvalidOperationInCellEditMode');
  excelHost.endCellEdit();
  expect(await code(write('A1', 1))).toBe('none');
});

test('what may wait for the user to finish typing does', async () => {
  excelHost.startCellEdit();
  const done = Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(excelHost.cell('Sheet1', 'A1').value).toBe('');
  excelHost.endCellEdit();
  await done;
  expect(excelHost.cell('Sheet1', 'A1').value).toBe(1);
});

test('limits of size', async () => {
  excelHost.set({ maxRequest: 2_000 });
  expect(await code(write('A1', 'x'.repeat(3_000)))).toBe('RequestPayloadSizeLimitExceeded');
  excelHost.set({ maxRequest: Infinity, maxResponse: 500 });
  expect(await code(Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:Z99').load('values');
    await context.sync();
  }))).toBe('ResponsePayloadSizeLimitExceeded');
});

test('a workbook opened only to be read', async () => {
  excelHost.reset({ readOnly: 'view' });
  expect(await code(write('A1', 1))).toBe('AccessDenied');
});

test('what this host lacks fails loudly and is named', async () => {
  const attempt = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().tables.add('A1:B2', true);
    await context.sync();
  });
  await expect(attempt).rejects.toMatchObject({ code: 'NotImplemented', message: 'The emulated Excel has no Worksheet.Tables.' });
});
