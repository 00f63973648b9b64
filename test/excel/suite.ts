import { officialForms } from '../../src/annex/form/catalogue';
import { check } from '../../src/annex/check/check';
import { cellsOf } from '../../src/annex/check/message';
import { numberOf } from '../../src/annex/sheet/figure';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { recognise } from '../../src/annex/sheet/recognise';
import { ExcelWorkbook } from '../../src/workbook/excel';
import { WorkbookFailure } from '../../src/workbook/failure';
import { caseFigures, publishedCase } from '../support/cases';

const zhangcun = publishedCase('zhangcun-2012');
const plan = layoutForm(zhangcun.form, { unit: '张村镇政府', year: 2012, figures: caseFigures(zhangcun) }).plan;

let workbook: ExcelWorkbook;
beforeEach(() => {
  excelHost.reset();
  workbook = new ExcelWorkbook();
});

describe('insert', () => {
  test.each(officialForms.map((form) => [form.id, form] as const))('%s: a sheet that reads back as the form, in two runs and under 2 MB', async (_id, form) => {
    excelHost.resetCounters();
    const name = await workbook.insert(layoutForm(form, { unit: '某镇', year: 2025 }).plan);
    const { roundTrips, sent } = excelHost.counters();
    expect(roundTrips).toBeLessThanOrEqual(4);
    expect(sent).toBeLessThan(2_000_000);
    expect(excelHost.activeSheet).toBe(name);
    const { sheets, active } = await workbook.read();
    expect(active).toBe(name);
    const read = recognise(sheets);
    expect(read?.sheet).toMatchObject({ unit: '某镇', year: 2025 });
    expect(read?.sheet.form).toBe(form);
    expect(read?.found).toBe(1);
  });

  test('never overwrites: a taken name gets a number', async () => {
    expect(await workbook.insert(plan)).toBe('张村镇政府2012');
    expect(await workbook.insert(plan)).toBe('张村镇政府2012（2）');
    expect(excelHost.sheetNames()).toHaveLength(3);
  });

  test('text that looks like a formula stays text', async () => {
    await workbook.insert({ ...plan, name: '文', cells: [{ row: 0, column: 0, value: '=1+1', style: {} }, { row: 1, column: 0, value: '@SUM(A1)', style: {} }, { row: 2, column: 0, value: '007', style: {} }], merges: [], validations: [], highlights: [], names: [], protect: false });
    expect(excelHost.values('文', 'A1:A3')).toEqual([['=1+1'], ['@SUM(A1)'], ['007']]);
    expect(excelHost.cell('文', 'A1').formula).toBeUndefined();
  });

  test('the checks on the sheet say what the product says', async () => {
    const name = await workbook.insert(plan);
    expect(excelHost.cell(name, 'E2').text).toBe('已填69/78，不符1，需核对2，待填4');
    expect(excelHost.cell(name, 'E5').text).toContain('不符：主动公开政府信息数 ≤ 五种渠道公开数之和（左边756，右边741）');
  });
});

describe('read', () => {
  test('the published figures typed into Excel give the findings of the case', async () => {
    const name = await workbook.insert(layoutForm(zhangcun.form, { unit: '张村镇政府', year: 2012 }).plan);
    const { places } = layoutForm(zhangcun.form);
    caseFigures(zhangcun).forEach((figure, index) => {
      const place = places.get(index);
      if (figure.state === 'number' && place !== undefined) excelHost.user.edit(name, `C${String(place.row + 1)}`, figure.raw.trim());
    });
    const read = recognise((await workbook.read()).sheets);
    expect(read?.sheet.figures.map(numberOf)).toEqual(caseFigures(zhangcun).map(numberOf));
    const findings = read === undefined ? [] : check(read.sheet).findings;
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual(['RWH-CH-UPPER']);
  });

  test('a workbook that did not change takes one round trip; twenty sheets one run', async () => {
    await Excel.run(async (context) => {
      for (let index = 0; index < 20; index += 1) context.workbook.worksheets.add(`表${String(index)}`).getRange('A1:C3').values = [[1, 2, 3], [4, 5, 6], ['a', 'b', 'c']];
      await context.sync();
    });
    await workbook.read();
    excelHost.resetCounters();
    const { sheets } = await workbook.read();
    expect(sheets).toHaveLength(21);
    expect(excelHost.counters().roundTrips).toBeLessThanOrEqual(2);
  });

  test('renamed and deleted sheets are noticed', async () => {
    await workbook.insert(plan);
    await workbook.read();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('张村镇政府2012').name = '附表';
      await context.sync();
    });
    expect((await workbook.read()).sheets.map((sheet) => sheet.name)).toContain('附表');
  });
});

describe('mark', () => {
  test('adds and takes away conditional formats and nothing else', async () => {
    const name = await workbook.insert(plan);
    const before = excelHost.snapshot();
    const sheet = recognise((await workbook.read()).sheets)?.sheet;
    if (sheet === undefined) throw new Error('not recognised');
    const findings = check(sheet).findings.filter(({ state }) => state === 'broken');
    await workbook.mark(findings.map((finding) => ({ severity: finding.severity, cells: cellsOf(finding, sheet) })));
    const marked = excelHost.snapshot();
    expect(marked).not.toEqual(before);
    expect(excelHost.values(name, 'C5')).toEqual([[756]]);
    await workbook.mark([]);
    expect(excelHost.snapshot()).toEqual(before);
  });

  test('marks of an earlier session are found and taken away', async () => {
    const name = await workbook.insert(plan);
    const before = excelHost.snapshot();
    await workbook.mark([{ severity: 'error', cells: [{ sheet: name, row: 4, column: 2 }] }]);
    await new ExcelWorkbook().mark([]);
    expect(excelHost.snapshot()).toEqual(before);
  });
});

describe('failures', () => {
  const failing = async (action: () => Promise<unknown>): Promise<WorkbookFailure> => {
    const error: unknown = await action().then(() => undefined, (reason: unknown) => reason);
    if (!(error instanceof WorkbookFailure)) throw new Error(`no failure but ${String(error)}`);
    return error;
  };

  test('a cell being edited', async () => {
    excelHost.startCellEdit();
    expect((await failing(() => workbook.read())).code).toBe('cell-edit');
    excelHost.endCellEdit();
    await workbook.read();
  });

  test('every request of insert fails once in turn: no half sheet is left, or the failure names it', async () => {
    for (let nth = 1; nth <= 3; nth += 1) {
      const before = excelHost.snapshot();
      excelHost.failBatch('GeneralException', nth);
      const failed = await workbook.insert(plan).then(() => undefined, (reason: unknown) => reason);
      if (failed === undefined) break;
      expect(failed).toBeInstanceOf(WorkbookFailure);
      expect(excelHost.snapshot()).toEqual(before);
      excelHost.reset();
      workbook = new ExcelWorkbook();
    }
  });

  test('any action of insert fails: no half sheet is left', async () => {
    for (const action of [0, 1, 5, 20, 60, 150, 300, 500]) {
      const before = excelHost.snapshot();
      excelHost.failAction(action, 'GeneralException', 2);
      const failed = await workbook.insert(plan).then(() => undefined, (reason: unknown) => reason);
      if (failed !== undefined) {
        expect(failed).toBeInstanceOf(WorkbookFailure);
        expect(excelHost.sheetNames()).toHaveLength(1);
        expect(excelHost.snapshot()).toEqual(before);
      }
      excelHost.reset();
    }
  });

  test('a failure that cannot be cleaned up names the sheet that remains', async () => {
    excelHost.failMember('Worksheet.Delete', 'GeneralException', 1);
    excelHost.failAction(60, 'GeneralException', 2);
    const failure = await failing(() => workbook.insert(plan));
    expect(failure.remains).toBe('张村镇政府2012');
    expect(excelHost.sheetNames()).toContain('张村镇政府2012');
  });
});

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds); });

test('changes by the user are told, own writes are not', async () => {
  const name = await workbook.insert(plan);
  const heard: number[] = [];
  const stop = workbook.onChange(() => heard.push(1));
  await workbook.read();
  await pause(200);
  excelHost.user.edit(name, 'C5', '741');
  await pause(50);
  expect(heard.length).toBeGreaterThan(0);
  const count = heard.length;
  await workbook.insert(plan);
  await pause(50);
  expect(heard.length).toBe(count);
  stop();
});
