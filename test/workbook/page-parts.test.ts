import type { SheetPlan } from '../../src/annex/sheet/plan';
import { freeName } from '../../src/workbook/univer/names';
import { planReceived } from '../../src/workbook/univer/received';
import { savedPlans, saveState } from '../../src/workbook/univer/state';

describe('a received sheet', () => {
  const plan = planReceived({
    name: '东镇',
    typed: true,
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    rows: [
      [{ value: '这是一个横跨两栏、比任何一栏都要长得多的标题，长到一栏里放不下' }],
      [{ value: '合计' }, { value: 1234, text: '1,234', formula: 'SUM(B3:B9)' }],
      undefined,
      [{ value: '日期' }, { value: 46000, text: '2025年12月9日', date: true }, { value: 0.123, text: '12.30%' }],
      [{ value: '空' }, { value: '', text: '', formula: '""' }, { value: '', formula: 'A1' }],
    ],
  });
  const at = (row: number, column: number) => plan.cells.find((cell) => cell.row === row && cell.column === column);

  it('keeps values, results and formulas', () => {
    expect(at(1, 1)).toMatchObject({ value: 1234, formula: 'SUM(B3:B9)', style: { numberFormat: '#,##0' } });
    expect(at(3, 1)?.style.numberFormat).toBe('yyyy"年"m"月"d"日"');
    expect(at(3, 2)?.style.numberFormat).toBe('0.00%');
    expect(at(4, 1)).toMatchObject({ value: '', formula: '""' });
    expect(at(4, 2)).not.toHaveProperty('value');
  });

  it('is wide enough for its cells, whatever its title needs', () => {
    expect(plan.columns.map(({ width }) => width)).toEqual([8, 15, 8]);
    expect(plan.merges).toHaveLength(1);
    expect(plan.protect).toBe(false);
  });
});

describe('saved work', () => {
  const plan: SheetPlan = {
    name: '附表',
    columns: [{ width: 8 }],
    rowHeights: new Map([[0, 34]]),
    cells: [{ row: 0, column: 0, value: '=x', style: {}, unlocked: true }],
    merges: [],
    validations: [],
    highlights: [],
    names: [],
    protect: true,
  };

  it('outlives JSON', () => {
    expect(savedPlans(JSON.parse(JSON.stringify(saveState([plan], 0, new Map([['a', 'b']])))))).toEqual([plan]);
  });
});

describe('sheet names', () => {
  it('gives a taken name a number and keeps to the length Excel allows', () => {
    expect(freeName('附表', [])).toBe('附表');
    expect(freeName('附表', ['附表', '附表 (2)'])).toBe('附表 (3)');
    expect(freeName('ANNEX', ['annex'])).toBe('ANNEX (2)');
    const long = '长'.repeat(40);
    expect(freeName(long, ['长'.repeat(31)])).toBe(`${'长'.repeat(27)} (2)`);
  });
});
