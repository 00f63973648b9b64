import fc from 'fast-check';
import { ExcelWorkbook } from '../../src/workbook/excel';
import { WorkbookFailure } from '../../src/workbook/failure';
import type { Mark } from '../../src/workbook/port';

const settled = (action: Promise<unknown>): Promise<unknown> => action.then(() => undefined, (reason: unknown) => reason);

/** A sheet of the user's own, with formats and conditional formats of theirs. */
async function ownSheet(values: (string | number)[][], fills: readonly string[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1);
    range.values = values;
    fills.forEach((fill, row) => { sheet.getRangeByIndexes(row, 0, 1, 1).format.fill.color = fill; });
    const { custom } = range.conditionalFormats.add('Custom');
    custom.rule.formula = '=A1>5';
    custom.format.font.color = '#FF0000';
    await context.sync();
  });
}

const marksOf = (cells: readonly (readonly [number, number])[], severity: Mark['severity']): Mark[] => [{ severity, cells: cells.map(([row, column]) => ({ sheet: 'Sheet1', row, column })) }];

test('marking and unmarking leaves values, formats and conditional formats of the user bit for bit', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 6 }).chain((width) => fc.array(fc.array(fc.oneof(fc.integer(), fc.string({ maxLength: 5 }).filter((text) => !/^[=+\-@']/.test(text))), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 })),
      fc.array(fc.constantFrom('#FFCC00', '#00FF00', '#123456'), { maxLength: 5 }),
      fc.array(fc.tuple(fc.nat(9), fc.nat(6)), { minLength: 1, maxLength: 12 }),
      fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      async (values, fills, cells, severity) => {
        excelHost.reset();
        await ownSheet(values, fills);
        const before = excelHost.snapshot();
        const workbook = new ExcelWorkbook();
        await workbook.mark(marksOf(cells, severity));
        expect(excelHost.snapshot()).not.toEqual(before);
        await workbook.mark([]);
        expect(excelHost.snapshot()).toEqual(before);
      },
    ),
    { numRuns: 40 },
  );
});

test('every request of mark and unmark fails once in turn: another try puts all in order', async () => {
  await ownSheet([[1, 2], [3, 4]], ['#FFCC00']);
  const before = excelHost.snapshot();
  for (const marks of [marksOf([[0, 0], [1, 1]], 'error'), []]) {
    for (let nth = 1; nth <= 5; nth += 1) {
      const workbook = new ExcelWorkbook();
      excelHost.failBatch('GeneralException', nth);
      const failed = await settled(workbook.mark(marks));
      if (failed !== undefined) {
        expect(failed).toBeInstanceOf(WorkbookFailure);
        if ((failed as WorkbookFailure).remains === undefined) expect(excelHost.snapshot()).toEqual(before);
      }
      await workbook.mark(marks);
      await workbook.mark([]);
      expect(excelHost.snapshot()).toEqual(before);
      await workbook.mark(marks);
    }
  }
});

const twoCells = [{ at: { sheet: 'Sheet1', row: 0, column: 0 }, value: 9 }, { at: { sheet: 'Sheet1', row: 1, column: 1 }, value: '=x' }] as const;

test('a write that fails at any action of any request leaves the workbook as it was', async () => {
  let failures = 0;
  for (let nth = 1; nth <= 2; nth += 1) {
    for (let action = 0; action < 14; action += 1) {
      excelHost.reset();
      await ownSheet([[1, 2], [3, '=A1*2']], ['#FFCC00']);
      await excelHost.idle();
      const before = excelHost.snapshot();
      excelHost.failAction(action, 'GeneralException', nth);
      const failed = await settled(new ExcelWorkbook().write(twoCells));
      if (failed === undefined) continue;
      failures += 1;
      expect(failed).toBeInstanceOf(WorkbookFailure);
      expect((failed as WorkbookFailure).remains).toBeUndefined();
      expect(excelHost.snapshot()).toEqual(before);
    }
  }
  expect(failures).toBeGreaterThan(5);
});

test('a write that can neither be finished nor put back names its cells', async () => {
  await ownSheet([[1, 2], [3, 4]], []);
  await excelHost.idle();
  excelHost.failMember('Range.Values', 'GeneralException', 2);
  excelHost.failMember('Range.Formulas', 'GeneralException', 1);
  const failed = await settled(new ExcelWorkbook().write(twoCells));
  expect(failed).toMatchObject({ remains: 'A1、B2' });
});

test('an Excel that only shows the file says so and stays as it was', async () => {
  excelHost.set({ readOnly: 'view' });
  const failed = await settled(new ExcelWorkbook().insert({ name: 'x', columns: [], rowHeights: new Map(), cells: [], merges: [], validations: [], highlights: [], names: [], protect: false }));
  expect(failed).toMatchObject({ code: 'read-only' });
  excelHost.set({ readOnly: false });
  expect(excelHost.sheetNames()).toHaveLength(1);
});

test('an answer above the limit of Excel on the web gets a plain message', async () => {
  await ownSheet([[1, 2], [3, 4]], []);
  excelHost.set({ maxResponse: 200 });
  expect(await settled(new ExcelWorkbook().read())).toMatchObject({ code: 'too-large' });
  excelHost.set({ maxResponse: Infinity });
});

test('a sheet that its owner protected is left unmarked and the others are marked', async () => {
  await ownSheet([[1, 2], [3, 4]], []);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('另一张').getRange('A1').values = [[1]];
    context.workbook.worksheets.getItem('Sheet1').protection.protect({ allowFormatCells: false });
    await context.sync();
  });
  const workbook = new ExcelWorkbook();
  await workbook.mark([...marksOf([[0, 0]], 'error'), { severity: 'error', cells: [{ sheet: '另一张', row: 0, column: 0 }] }]);
  const counts = await Excel.run(async (context) => {
    const formats = ['Sheet1', '另一张'].map((name) => context.workbook.worksheets.getItem(name).getRange().conditionalFormats.getCount());
    await context.sync();
    return formats.map(({ value }) => value);
  });
  expect(counts).toEqual([1, 1]);
});

test('a workbook whose structure is protected gets a plain message and no sheet', async () => {
  await Excel.run(async (context) => {
    context.workbook.protection.protect();
    await context.sync();
  });
  const failed = await settled(new ExcelWorkbook().insert({ name: 'x', columns: [], rowHeights: new Map(), cells: [], merges: [], validations: [], highlights: [], names: [], protect: false }));
  expect(failed).toMatchObject({ code: 'protected-workbook' });
  expect(excelHost.sheetNames()).toHaveLength(1);
});
