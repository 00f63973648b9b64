import type { SheetPlan } from '../../src/annex/sheet/plan';
import { freeName } from '../../src/workbook/univer/names';
import { savedPlans, saveState } from '../../src/workbook/univer/state';

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
