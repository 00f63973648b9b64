import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import type { PlanCell } from '../../src/annex/sheet/plan';
import { writeXlsx } from '../../src/files/write-xlsx';
import { readSpreadsheet } from '../../src/files/xlsx';
import { cell, values } from './build';
import { listPlan, valuesPlan } from './plans';

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array(0));

describe('a written form', () => {
  const plan = listPlan('统计表');
  let bytes: Uint8Array;
  let sheet: string;
  let book: string;
  let styles: string;
  beforeAll(async () => {
    bytes = await writeXlsx([plan, listPlan("O'Neil 2025 (1)", 3)]);
    sheet = part(bytes, 'xl/worksheets/sheet1.xml');
    book = part(bytes, 'xl/workbook.xml').replace(/&apos;/g, "'");
    styles = part(bytes, 'xl/styles.xml');
  });

  it('reads back as it was planned', () => {
    const [grid, second] = readSpreadsheet(bytes);
    expect([grid?.name, second?.name]).toEqual(['统计表', 'O’Neil 2025 (1)']);
    for (const { row, column, value, formula } of plan.cells) {
      const read = cell(grid, row, column);
      if (formula !== undefined) expect(read).toEqual({ value: '', formula });
      else expect(read?.value).toBe(value);
    }
    expect(grid?.merges).toEqual(plan.merges);
  });

  it('has formulas without results that are calculated on opening', () => {
    expect(sheet).toMatch(/<c r="D4" s="\d+"><f>[^<]*<\/f><\/c>/);
    expect(book).toContain('fullCalcOnLoad="1"');
  });

  it('refuses other figures, range by range, and lets cells blank', () => {
    const rules = [...sheet.matchAll(/<dataValidation (.*?)>(.*?)<\/dataValidation>/g)].map(([, head, body]) => [head, body]);
    expect(rules).toHaveLength(3);
    expect(rules[0]?.[0]).toMatch(/type="whole" operator="greaterThanOrEqual" allowBlank="1" showErrorMessage="1" errorStyle="stop" error="请填写不小于 0 的整数；没有发生的填 0。" sqref="C4:C41"/);
    expect(rules[0]?.[1]).toBe('<formula1>0</formula1>');
    expect(rules[1]).toEqual([expect.stringContaining('sqref="C42:C42"'), '<formula1>-999999999999</formula1><formula2>999999999999</formula2>']);
    expect(rules[2]?.[0]).toMatch(/type="decimal" operator="greaterThanOrEqual".*sqref="C43:C43"/);
  });

  it('colours what its own checks find', () => {
    expect(sheet).toMatch(/<conditionalFormatting sqref="D4:D43"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>&quot;过大&quot;<\/formula>/);
    expect(styles).toMatch(/<dxf><font><color rgb="FF9C0006"\/><\/font><fill><patternFill patternType="solid"><bgColor rgb="FFFFC7CE"\/>/);
  });

  it('prints on A4, one page wide, header repeated, page numbers in Chinese', () => {
    expect(sheet).toMatch(/<pageSetUpPr fitToPage="1"\/>/);
    expect(sheet).toMatch(/<printOptions horizontalCentered="1"\/>/);
    expect(sheet).toMatch(/<pageSetup paperSize="9" orientation="portrait" fitToHeight="0"\/>/);
    expect(sheet).toMatch(/<rowBreaks count="1" manualBreakCount="1"><brk id="23" max="16383" man="1"\/><\/rowBreaks>/);
    expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>');
    expect(book).toMatch(/name="_xlnm.Print_Area" localSheetId="0">'统计表'!\$A\$1:\$C\$45</);
    expect(book).toMatch(/name="_xlnm.Print_Titles" localSheetId="0">'统计表'!\$3:\$3</);
  });

  it('is named, protected without a password, frozen, sized', () => {
    expect(book).toContain(`name="annex.3">'统计表'!$A$1<`);
    expect(book).toContain(`name="annex.15">'O’Neil 2025 (1)'!$A$1<`);
    expect(sheet).toMatch(/<sheetProtection sheet="1" formatColumns="0" formatRows="0"\/>/);
    expect(sheet).toMatch(/<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"\/>/);
    expect(sheet).toMatch(/<row r="1"[^>]* ht="30" customHeight="1"/);
    expect(sheet).toMatch(/<col min="1" max="1" width="46.7\d*" customWidth="1"\/>/);
    expect(sheet).toMatch(/<col min="6" max="6"[^>]* hidden="1"/);
  });

  it('has Chinese fonts, and borders and locks in every cell of a merged block', () => {
    for (const font of ['宋体', '黑体', '楷体']) expect(styles).toContain(`<name val="${font}"/>`);
    expect(styles).toContain('locked="0"');
    const block = [...sheet.matchAll(/<c r="[ABC]4[45]" s="(\d+)"/g)];
    expect(block).toHaveLength(6);
  });
});

describe('texts', () => {
  const roundTrip = async (rows: readonly (readonly (string | number)[])[]): Promise<unknown[][]> =>
    values(readSpreadsheet(await writeXlsx([valuesPlan('表', rows)]))[0]);

  it('that begin like a formula stay texts, also when they are edited', async () => {
    const texts = ['=1+1', '+1036', '-18', '@SUM(A1)', '=cmd|"/c calc"!A1', '-'];
    const bytes = await writeXlsx([valuesPlan('表', [texts])]);
    expect(values(readSpreadsheet(bytes)[0])).toEqual([texts]);
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
    expect(part(bytes, 'xl/styles.xml')).toContain('numFmtId="49"');
  });

  it('that look like escapes stay as they are', async () => {
    expect(await roundTrip([['_x0041_', '_x005F_', '__proto__', '&amp;<b>', '  a\n　b　']])).toEqual([['_x0041_', '_x005F_', '__proto__', '&amp;<b>', '  a\n　b　']]);
  });

  it('and numbers come back as they were written', async () => {
    // What a spreadsheet cannot hold is left out: control characters, lone surrogates, carriage returns, blanks.
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }).map((value) => value.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '·'));
    const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0));
    const grid = fc.array(fc.array(fc.oneof(text, number), { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
    await fc.assert(fc.asyncProperty(grid, async (rows) => expect(await roundTrip(rows)).toEqual(rows)), { numRuns: 40, seed: 20251201 });
  });
});

it('names what is filtered, hidden and by its sheet, as LibreOffice wants it to show filter buttons', async () => {
  const filter = { top: 1, left: 0, bottom: 4, right: 27 };
  const named = await writeXlsx([listPlan('表'), { ...listPlan("A&B<'s>", 3), filter }]);
  const book = part(named, 'xl/workbook.xml');
  expect(book.match(/<definedName [^>]*_FilterDatabase.*?<\/definedName>/g)).toEqual([`<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">'A&amp;B&lt;’s&gt;'!$A$2:$AB$5</definedName>`]);
  expect(book).toMatch(/localSheetId="1" hidden="1">[^<]*<\/definedName><\/definedNames><calcPr/);
  expect(part(named, 'xl/worksheets/sheet2.xml')).toContain('<autoFilter ref="A2:AB5"');
  expect(readSpreadsheet(named).map(({ name }) => name)).toEqual(['表', 'A&B<’s>']);

  const nameless = part(await writeXlsx([{ ...valuesPlan('表', [['a'], ['b']]), filter: { top: 0, left: 0, bottom: 1, right: 0 } }]), 'xl/workbook.xml');
  expect(nameless).toMatch(/<\/sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'表'!\$A\$1:\$A\$2<\/definedName><\/definedNames>/);
});

it('writes a long refusal message short enough for Excel, and one cell of every style', async () => {
  const styled: PlanCell = { row: 0, column: 0, value: 1.5, style: { size: 12, color: '#FF0000', fill: '#00FF00', vertical: 'top', numberFormat: '0.00' } };
  const bytes = await writeXlsx([{
    ...valuesPlan('表', []),
    cells: [styled],
    validations: [{ range: { top: 0, left: 0, bottom: 0, right: 0 }, kind: 'decimal', message: '长'.repeat(400) }],
    freeze: { rows: 1, columns: 0 },
  }]);
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).toContain(`error="${'长'.repeat(255)}"`);
  expect(readSpreadsheet(bytes)[0]?.rows[0]?.[0]).toEqual({ value: 1.5, text: '1.50' });
});
