import fc from 'fast-check';
import { findForm } from '../../src/annex/form/catalogue';
import type { Cell, Grid } from '../../src/annex/sheet/grid';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { recognise } from '../../src/annex/sheet/recognise';
import { stringsOf } from '../../src/pane/strings';
import { isOfficialLayout } from '../../src/pane/official-layout';
import { takeOver } from '../../src/pane/take-over';
import { planGrid } from '../support/plan-grid';

const form = findForm('sd-weihai-2014')!;
const { plan, places } = layoutForm(form, { unit: '某镇', year: 2023 });

/** A received sheet: the form's labels without the native checks, these cells for its first figures. */
function received(cells: readonly (Cell | undefined)[]): Grid {
  const printed = planGrid({ ...plan, name: '收到的', cells: plan.cells.filter(({ column }) => column < 3) });
  const rows = printed.rows.map((row) => [...(row ?? [])]);
  cells.forEach((cell, index) => {
    const at = places.get(index)!;
    rows[at.row]![at.column] = cell;
  });
  return { ...printed, rows };
}

const told = (cells: readonly (Cell | undefined)[]) => {
  const before = recognise([received(cells)])!;
  const over = takeOver(before);
  return { before, over, after: recognise([planGrid(over.plan)])!, text: over.told('某镇2023', stringsOf('zh')) };
};

test('numbers go over as numbers, everything else as it is written, and it is all said', () => {
  const { after, text } = told([{ value: '　７５６　' }, { value: '190余' }, { value: '22（其中修订 16 件）' }, { value: '—' }, undefined, { value: 12 }]);
  expect(after.sheet.figures.slice(0, 6).map((figure) => (figure.state === 'number' ? figure.value : figure.raw))).toEqual([756, '190余', 22, '—', '', 12]);
  expect(after.sheet).toMatchObject({ unit: '某镇', year: 2023 });
  expect(text).toBe('已把 3 个数转入工作表“某镇2023”；收到的表没有改动。2 格不是数，照原文字放入（C6 “190余”、C9 “—”）。1 格只放入了数，附注或原单位没有带过去（C7 “22（其中修订 16 件）”）。73 格原来就空白。');
});

test('a date shown as a bare day does not become that number, nor does a number shown rounded', () => {
  const { before, after } = told([{ value: 45000, text: '15', date: true }, { value: 0.123456789012, text: '0.12' }]);
  expect(before.sheet.figures.slice(0, 2).map(({ state }) => state)).toEqual(['unreadable', 'unreadable']);
  expect(after.sheet.figures.slice(0, 2)).toEqual([expect.objectContaining({ state: 'unreadable', raw: '读不出：15' }), expect.objectContaining({ state: 'unreadable', raw: '读不出：0.12' })]);
});

test('whatever was read, the official form reads the same', () => {
  const cell = fc.oneof(
    fc.constant(undefined),
    fc.integer({ min: 0, max: 99999 }).map((value): Cell => ({ value })),
    fc.stringMatching(/^[ 　約约近0-9０-９,，.。余多条件元万/—#=（）()-]{0,8}$/).map((value): Cell => ({ value })),
    fc.tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.boolean()).map(([value, date]): Cell => ({ value, text: value.toFixed(1), date })),
    fc.constantFrom<Cell>({ value: '#REF!', error: true }, { value: true, text: 'TRUE' }, { value: '', formula: 'A1+1' }),
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 8, maxLength: 8 }), (cells) => {
      const { before, after } = told(cells);
      before.sheet.figures.forEach((figure, index) => {
        const again = after.sheet.figures[index];
        if (figure.state === 'number') expect(again).toMatchObject({ state: 'number', value: figure.value });
        else if (figure.state === 'blank') expect(again?.state).toBe('blank');
        else expect(again?.state).not.toMatch(/number|blank/);
      });
    }),
    { numRuns: 60 },
  );
});

test('a sheet that the product laid out is known as such, a copy of its printed part is not', () => {
  expect(isOfficialLayout(planGrid(plan))).toBe(true);
  expect(isOfficialLayout(received([]))).toBe(false);
});
