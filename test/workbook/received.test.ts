import type { Grid } from '../../src/annex/sheet/grid';
import { planReceived } from '../../src/workbook/received';

const sheet: Grid = {
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
};
const kept = planReceived(sheet, 'keep');
const at = (plan: typeof kept, row: number, column: number) => plan.cells.find((cell) => cell.row === row && cell.column === column);

test('values, results and formulas are kept', () => {
  expect(at(kept, 1, 1)).toMatchObject({ value: 1234, formula: 'SUM(B3:B9)', style: { numberFormat: '#,##0' } });
  expect(at(kept, 3, 1)?.style.numberFormat).toBe('yyyy"年"m"月"d"日"');
  expect(at(kept, 3, 2)?.style.numberFormat).toBe('0.00%');
  expect(at(kept, 4, 1)).toMatchObject({ value: '', formula: '""' });
  expect(at(kept, 4, 2)).not.toHaveProperty('value');
});

test('where formulas would be computed anew their results stay, and one without a result is no blank', () => {
  const plan = planReceived(sheet, 'results');
  expect(plan.cells.some((cell) => cell.formula !== undefined)).toBe(false);
  expect(at(plan, 1, 1)).toMatchObject({ value: 1234, style: { numberFormat: '#,##0' } });
  expect(at(plan, 4, 1)?.value).toBe('');
  expect(at(plan, 4, 2)?.value).toBe('=A1');
});

test('columns are wide enough for their cells, whatever the title needs', () => {
  expect(kept.columns.map(({ width }) => width)).toEqual([8, 15, 8]);
  expect(kept.merges).toHaveLength(1);
  expect(kept.protect).toBe(false);
});

const sentence = '一年来，我镇认真贯彻政府信息公开条例。';

test('prose beside a table runs over the page and leaves the columns to the table', () => {
  const plan = planReceived({ name: '文档', typed: false, merges: [], rows: [[{ value: sentence.repeat(20) }], [{ value: '指标' }, { value: '单位' }, { value: '统计数' }], [{ value: '主动公开政府信息数' }, { value: '条' }, { value: '756' }]] }, 'keep');
  expect(plan.columns.map(({ width }) => width)).toEqual([20, 8, 8]);
  // 20 + 8 + 8 and six more columns of 8 make the page's 84.
  expect(plan.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 8 }]);
  // 20 sentences of 19 full-width characters: 760 of 84 are ten lines of 11 points.
  expect(plan.rowHeights.get(0)).toBeCloseTo(10 * 11 * 1.34 + 2, 0);
  expect(plan.textOnly).toBe(true);
});

test('a label alone in its row keeps the cells beside it free for its figure', () => {
  const label = '（一）主动公开政府信息数（不同渠道和方式公开同一信息计1条，含转发）';
  const plan = planReceived({ name: '表', typed: true, merges: [], rows: [[{ value: label }], [{ value: '二' }, { value: 1 }]] }, 'keep');
  expect(plan.merges).toEqual([]);
  expect(plan.columns[0]?.width).toBe(40);
});

test('prose does not run into a merged block', () => {
  const merges = [{ top: 0, left: 2, bottom: 5, right: 2 }];
  const plan = planReceived({ name: '表', typed: true, merges, rows: [[undefined, undefined, undefined], [{ value: sentence.repeat(3) }], [{ value: '甲' }, { value: 1 }]] }, 'keep');
  expect(plan.merges).toEqual([...merges, { top: 1, left: 0, bottom: 1, right: 1 }]);
});

test('a text of lines gets one column of a page', () => {
  const plan = planReceived({ name: '文本', typed: false, merges: [], rows: [[{ value: sentence.repeat(3) }], [{ value: '主动公开 756' }]] }, 'keep');
  expect(plan.columns).toEqual([{ width: 84 }]);
  expect(plan.merges).toEqual([]);
});
