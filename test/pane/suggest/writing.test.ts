import fc from 'fast-check';
import { check } from '../../../src/annex/check/check';
import { suggest } from '../../../src/annex/check/suggest';
import { findForm } from '../../../src/annex/form/catalogue';
import type { Cell, Grid } from '../../../src/annex/sheet/grid';
import { layoutForm } from '../../../src/annex/sheet/layout/layout';
import { recognise } from '../../../src/annex/sheet/recognise';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { hindranceOf, takeBack, writeFigures, writingsOf } from '../../../src/pane/suggest/writing';
import type { Workbook } from '../../../src/workbook/port';
import { number } from '../../support/figures';
import { planGrid } from '../../support/plan-grid';
import { MemoryWorkbook } from '../show';

/** A workbook in memory that can be written to: numbers as numbers, text as text, null clears, one step at a time. */
class WritableWorkbook extends MemoryWorkbook {
  steps = 0;
  constructor(public grid: Grid) {
    super([grid]);
  }
  override read = () => Promise.resolve({ sheets: [this.grid], active: this.grid.name });
  override write: Workbook['write'] = (cells) => {
    this.steps += 1;
    const rows = this.grid.rows.map((row) => row && [...row]);
    for (const { at, value } of cells) (rows[at.row] ??= [])[at.column] = value === null ? undefined : { value };
    this.grid = { ...this.grid, rows };
    return Promise.resolve();
  };
}

const form = findForm('sd-weihai-2014')!;
const { places } = layoutForm(form);
const totals = { '3.1': ['3.1.1', '3.1.2', '3.1.3', '3.1.4', '3.1.5'], '3.2': ['3.2.1', '3.2.2'] } as const;

/** A sheet whose totals are right, but for what is put over them. Cells may be given as typed text. */
function gridOf(values: Readonly<Record<string, number | string | Cell>>): Grid {
  const plan = layoutForm(form, { unit: '张村镇政府', year: 2012, figures: form.indicators.map(() => number(0)) }).plan;
  const own = planGrid(plan);
  const rows = own.rows.map((row) => row && [...row]);
  for (const [id, value] of Object.entries(values)) {
    const { row, column } = places.get(form.indexOf.get(id) ?? -1)!;
    (rows[row] ??= [])[column] = typeof value === 'object' ? value : { value };
  }
  return { ...own, rows };
}

const read = (workbook: WritableWorkbook): Sheet => recognise([workbook.grid])!.sheet;
const errorsOf = (sheet: Sheet): string[] => check(sheet).findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
const corrections = (sheet: Sheet) => {
  const result = suggest(sheet, { limits: { now: () => 0 } });
  return result.state === 'localised' ? result.groups : [];
};

const small = fc.integer({ min: 0, max: 40 });
const filled = fc.tuple(small, small, small, small, small, small, small, fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })).map(([a, b, c, d, e, f, g, off, offDone]) => {
  const parts: Record<string, number> = { '3.1.1': a, '3.1.2': b, '3.1.3': c, '3.1.4': d, '3.1.5': e, '3.2.1': f, '3.2.2': g };
  const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + (parts[id] ?? 0), 0);
  return { ...parts, '3.1': Math.max(0, sum(totals['3.1']) + off), '3.2': Math.max(0, sum(totals['3.2']) + offDone) };
});

it('whatever suggestion is applied, the errors of its group are gone; taken back, every cell is as before', async () => {
  let applied = 0;
  await fc.assert(
    fc.asyncProperty(filled, fc.nat(), async (values, pick) => {
      const workbook = new WritableWorkbook(gridOf(values));
      const before = workbook.grid;
      const sheet = read(workbook);
      for (const group of corrections(sheet)) {
        const offered = group.corrections.flatMap((each) => writingsOf(each, sheet) ?? []);
        const chosen = group.corrections.map((each) => writingsOf(each, sheet)).filter((each) => each !== undefined)[pick % Math.max(1, offered.length)];
        if (chosen === undefined) continue;
        applied += 1;
        const done = await writeFigures(workbook, chosen);
        if (!('cells' in done)) throw new Error('refused');
        const left = errorsOf(read(workbook));
        for (const { rule } of group.broken) expect(left).not.toContain(rule);
        expect(await takeBack(workbook, done)).toBeUndefined();
        expect(workbook.grid).toEqual(before);
      }
    }),
    { numRuns: 40 },
  );
  expect(applied).toBeGreaterThan(10);
});

const wrong = { '3.2': 8, '3.2.1': 5, '3.2.2': 4 };
/** 3.2 = 8 against 5 + 4: the total would have to be 9. */
function first(values: Readonly<Record<string, number | string | Cell>>) {
  const workbook = new WritableWorkbook(gridOf(values));
  const sheet = read(workbook);
  const [group] = corrections(sheet);
  const total = group!.corrections.find(({ changes }) => changes.length === 1 && changes[0]!.indicator === '3.2')!;
  return { workbook, sheet, total, writings: writingsOf(total, sheet) };
}

it('a text typed for a number comes back as that text', async () => {
  const { workbook, writings, sheet } = first({ ...wrong, '3.2': '　８' });
  const at = sheet.cells[form.indexOf.get('3.2')!]!;
  expect(writings).toEqual([{ at, value: 9, raw: '　８' }]);
  const done = await writeFigures(workbook, writings!);
  expect(workbook.grid.rows[at.row]?.[at.column]).toEqual({ value: 9 });
  if ('cells' in done) await takeBack(workbook, done);
  expect(workbook.grid.rows[at.row]?.[at.column]).toEqual({ value: '　８' });
  expect(workbook.steps).toBe(2);
});

it('what was changed meanwhile is not written over, neither to apply nor to take back', async () => {
  const { workbook, writings, sheet } = first(wrong);
  const at = sheet.cells[form.indexOf.get('3.2')!]!;
  const done = await writeFigures(workbook, writings!);
  if (!('cells' in done)) throw new Error('refused');
  await workbook.write([{ at, value: 11 }]);
  expect(await takeBack(workbook, done)).toEqual({ changed: [at] });
  expect(await writeFigures(workbook, writings!)).toEqual({ changed: [at] });
  expect(workbook.grid.rows[at.row]?.[at.column]).toEqual({ value: 11 });
});

it('a formula or a remark in the cell is left to the person', () => {
  for (const [cell, hindrance] of [[{ value: 8, formula: 'SUM(A1:A2)' }, 'formula'], [{ value: '8（含电话申请）' }, 'shared']] as const) {
    const { total, sheet, writings } = first({ ...wrong, '3.2': cell });
    expect(writings).toBeUndefined();
    expect(hindranceOf(total.changes[0]!, sheet)).toBe(hindrance);
  }
});
