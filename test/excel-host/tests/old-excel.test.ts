/**
 * @jest-environment-options {"excel": {"excelApi": "1.9", "locale": "en-US", "theme": {"bodyBackgroundColor": "#262626", "bodyForegroundColor": "#FFFFFF", "controlBackgroundColor": "#363636", "controlForegroundColor": "#F0F0F0"}}}
 */
import { codeOf as code } from './support';

test('members above the declared version are not found', async () => {
  const merged = Excel.run((context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').getMergedAreasOrNullObject();
    return context.sync();
  });
  expect(await code(merged)).toBe('ApiNotFound');
});

test('what is as old as declared works', async () => {
  const count = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.pageLayout.orientation = 'Landscape';
    const ranges = sheet.getRanges('A1,B2').load('areaCount');
    await context.sync();
    return ranges.areaCount;
  });
  expect(count).toBe(2);
});

test('names of sheets are told of only from ExcelApi 1.17 on', async () => {
  const attempt = Excel.run((context) => {
    (context.workbook.worksheets as unknown as { onNameChanged: { add(handler: () => void): void } }).onNameChanged.add(() => undefined);
    return context.sync();
  });
  expect(await code(attempt)).toBe('ApiNotFound');
});

test('messages are in the language of the interface', async () => {
  await expect(Excel.run((context) => {
    context.workbook.worksheets.getItem('none').load('name');
    return context.sync();
  })).rejects.toMatchObject({ message: "The requested resource doesn't exist." });
  expect(Office.context.displayLanguage).toBe('en-US');
});

test('the theme of the interface', () => {
  expect(Office.context.officeTheme).toMatchObject({ bodyBackgroundColor: '#262626', bodyForegroundColor: '#ffffff' });
});
