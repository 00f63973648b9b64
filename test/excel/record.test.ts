import { readRecords, RECORD_SHEET, recordRows } from '../../src/annex/sheet/record';
import { ExcelWorkbook } from '../../src/workbook/excel';

let workbook: ExcelWorkbook;
beforeEach(() => {
  excelHost.reset();
  workbook = new ExcelWorkbook();
});

/** The record as the page writes it into the file that is open in Excel. */
async function withRecord(kept: Record<string, string>): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(RECORD_SHEET);
    const lines = recordRows(new Map(Object.entries(kept)));
    lines.forEach((line, row) => { sheet.getRangeByIndexes(row, 0, 1, line.length).values = [[...line]]; });
    sheet.visibility = 'Hidden';
    await context.sync();
  });
}

/** What the page would read of the file now. */
function recorded(): Record<string, string> {
  const rows = excelHost.values(RECORD_SHEET, 'A1:D40').map((row) => row.map((value) => (value === '' ? undefined : { value: value as string | number })));
  return Object.fromEntries(readRecords([{ name: RECORD_SHEET, rows, merges: [], typed: true }]).texts);
}

test('what the page kept is recalled where the settings have nothing, and the settings win', async () => {
  await withRecord({ 'house.cn-2021': '=县里的', scope: '口径\n第二行' });
  expect(await workbook.recall('scope')).toBe('口径\n第二行');
  expect(await workbook.recall('house.cn-2019')).toBeNull();
  await workbook.remember('house.cn-2019', '新的');
  expect(await workbook.recall('house.cn-2019')).toBe('新的');
  expect(await workbook.recall('house.cn-2021')).toBe('=县里的');
});

test('what changes in Excel changes in the record too, and what is forgotten does not come back', async () => {
  await withRecord({ 'house.cn-2021': '旧的', scope: '口径' });
  await workbook.remember('house.cn-2021', `新的${'公'.repeat(20_000)}`);
  expect(recorded()).toEqual({ 'house.cn-2021': `新的${'公'.repeat(20_000)}`, scope: '口径' });
  await workbook.remember('house.cn-2021', null);
  await workbook.remember('copied.表', '句子');
  expect(recorded()).toEqual({ scope: '口径', 'copied.表': '句子' });
  expect(await workbook.recall('house.cn-2021')).toBeNull();
});

test('no record is made where there is none, a sheet of that name is no record, and one that cannot be read is left alone', async () => {
  await workbook.remember('scope', '口径');
  expect(excelHost.sheetNames()).toHaveLength(1);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add(RECORD_SHEET).getRange('A1:D2').values = [[RECORD_SHEET, 2, '', ''], ['名称', '段', '共', '内容']];
    await context.sync();
  });
  await workbook.remember('scope', null);
  expect(await workbook.recall('scope')).toBeNull();
  expect(excelHost.values(RECORD_SHEET, 'A1:B1')).toEqual([[RECORD_SHEET, 2]]);
});

test('recalling takes one round trip where there is no record', async () => {
  await workbook.recall('scope');
  excelHost.resetCounters();
  await workbook.recall('scope');
  expect(excelHost.counters().roundTrips).toBe(1);
});
