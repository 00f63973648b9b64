import fc from 'fast-check';
import type { Grid } from '../../src/annex/sheet/grid';
import { recognise } from '../../src/annex/sheet/recognise';
import { fitsRecord, isRecord, type Kept, readRecords, recordPlan, RECORD_SHEET } from '../../src/annex/sheet/record';
import { gridText } from '../../src/files/report-text';
import { writeXlsx } from '../../src/files/write-xlsx';
import { readSpreadsheet } from '../../src/files/xlsx';
import { planGrid } from '../support/plan-grid';
import { listPlan, valuesPlan } from './plans';

/** A workbook file with these texts, read again. */
async function written(kept: Kept, sheets = [valuesPlan('表', [['甲']])]): Promise<Grid[]> {
  const record = recordPlan(kept, sheets.map(({ name }) => name));
  return readSpreadsheet(await writeXlsx([...sheets, ...(record === undefined ? [] : [record])]));
}

const back = async (kept: Kept) => readRecords(await written(kept));

describe('what is kept travels in the file', () => {
  it('comes back as it was, whatever the text', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: fc.constantFrom(...'=+-@「」\\u005f_x0041_\r\n\t "&<{}\u0000\ud800😀'), maxLength: 30 }));
    const kept = fc.uniqueArray(fc.tuple(text.filter((name) => name !== '' && name.length <= 30), text), { selector: ([name]) => name, minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(kept, async (entries) => {
        const { texts, damaged } = await back(new Map(entries));
        expect([...texts]).toEqual(entries);
        expect(damaged).toBe(0);
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('a text of 100 kB is cut where no character is cut through', async () => {
    const long = `a${'😀公'.repeat(34_000)}\u0001${'\\'.repeat(40_000)}=`;
    const grids = await written(new Map([['house.cn-2021', long], ['scope', '=1+1']]));
    expect(readRecords(grids).texts).toEqual(new Map([['house.cn-2021', long], ['scope', '=1+1']]));
    const cells = grids.filter(isRecord).flatMap(({ rows }) => rows.flatMap((row) => (row ?? []).map((cell) => cell?.value)));
    expect(Math.max(...cells.map((value) => String(value).length))).toBeLessThanOrEqual(16_000);
    expect(cells.filter((value) => typeof value === 'string' && /^[=+\-@]/.test(value))).toEqual([]);
  });

  it('on a hidden sheet behind the others, under a name of its own, and not at all if there is nothing', async () => {
    const grids = await written(new Map([['scope', '甲']]), [valuesPlan(RECORD_SHEET, [['别人的表']])]);
    expect(grids.map(({ name, hidden }) => [name, hidden === true])).toEqual([['附表通记录', false], ['附表通记录（2）', true]]);
    expect(grids.map(isRecord)).toEqual([false, true]);
    expect(readRecords(grids).texts).toEqual(new Map([['scope', '甲']]));
    expect(recordPlan(new Map(), [])).toBeUndefined();
  });

  it('counts neither as an annex nor as the text of a report, hidden or not', () => {
    const annex = planGrid(listPlan('统计表')).rows.flatMap((row) => (row ?? []).map((cell) => String(cell?.value ?? ''))).join('\n');
    const plan = recordPlan(new Map([['scope', annex]]), []);
    if (plan === undefined) throw new Error('no record');
    const grid = planGrid(plan);
    expect(recognise([grid])).toBeUndefined();
    expect(gridText([grid]).text).toBe('');
  });
});

describe('a record that somebody else wrote', () => {
  const record = (...rows: (string | number)[][]): Grid => planGrid(valuesPlan(RECORD_SHEET, [['附表通记录', 1], ['说明'], ['名称', '段', '共', '内容'], ...rows]));
  const texts = (...rows: (string | number)[][]) => readRecords([record(...rows)]);

  it('may have its rows in any order, rows above it and texts for numbers', () => {
    const grid = planGrid(valuesPlan(RECORD_SHEET, [['加的一行'], ['附表通记录', '1'], ['名称', '段', '共', '内容'], ['「a」', '2', '2', '「二」'], ['「a」', 1, 2, '「一」']]));
    expect(readRecords([grid])).toEqual({ texts: new Map([['a', '一二']]), damaged: 0 });
  });

  it.each<[string, (string | number)[][]]>([
    ['a piece is missing', [['「a」', 1, 2, '「一」']]],
    ['a piece is there twice', [['「a」', 1, 1, '「一」'], ['「a」', 1, 1, '「二」']]],
    ['the pieces disagree on their number', [['「a」', 1, 2, '「一」'], ['「a」', 2, 3, '「二」']]],
    ['the quotation marks are gone', [['「a」', 1, 1, '一']]],
    ['the name is gone', [['', 1, 1, '「一」']]],
    ['a backslash stands for nothing', [['「a」', 1, 1, '「\\x」']]],
  ])('nothing is taken and it is counted where %s', (_what, rows) => {
    expect(texts(...rows, ['「b」', 1, 1, '「好」'])).toEqual({ texts: new Map([['b', '好']]), damaged: 1 });
  });

  it('is left alone if a later version wrote it or it is too large', () => {
    const later = planGrid(valuesPlan(RECORD_SHEET, [['附表通记录', 2], ['名称', '段', '共', '内容'], ['「a」', 1, 1, '「一」']]));
    expect(readRecords([later])).toEqual({ texts: new Map(), damaged: 0, unknown: true });
    const many = Array.from({ length: 501 }, (_, index) => [`「${String(index)}」`, 1, 1, '「一」']);
    expect(texts(...many).unknown).toBe(true);
    expect(texts(['「__proto__」', 1, 1, '「一」']).texts.get('__proto__')).toBe('一');
  });

  it('and what could not be read again is not written', () => {
    expect(fitsRecord(new Map([['a', '公'.repeat(900_000)]]))).toBe(true);
    expect(fitsRecord(new Map([['a', '公'.repeat(1_000_001)]]))).toBe(false);
    expect(fitsRecord(new Map([['a', '\u0001'.repeat(200_000)]]))).toBe(false);
    expect(fitsRecord(new Map([['n'.repeat(201), '']]))).toBe(false);
  });
});
