import { chartsOf } from '../../src/narrative/charts';
import { chartPlan } from '../../src/pane/excel/chart-plan';
import { ExcelWorkbook } from '../../src/workbook/excel';
import { caseFigures, publishedCase } from '../support/cases';
import { sheetOf } from '../support/figures';

test('the published figures of two years stand side by side, each chart beside its data', async () => {
  const [before, now] = ['pingtan-2021' as const, 'pingtan-2022' as const].map((id) => {
    const one = publishedCase(id);
    return { ...sheetOf(one.form, caseFigures(one)), year: one.year };
  });
  if (before === undefined || now === undefined) throw new Error('no case');
  const charts = chartsOf(now, before);
  expect(charts[1]).toEqual({
    title: '依申请办理结果（件）',
    categories: ['予以公开', '部分公开', '不予公开', '无法提供', '不予处理', '其他处理'],
    // By hand: 2021: 30, 5, 1+6+1, 25, 0, 1; 2022: 21, 9, 1+2+1, 37, 0, 2+2.
    series: [{ name: '2021年', values: [30, 5, 8, 25, 0, 1] }, { name: '2022年', values: [21, 9, 4, 37, 0, 4] }],
  });
  const name = await new ExcelWorkbook().insert(chartPlan('图表', charts));
  const drawn = await Excel.run(async (context) => {
    const { charts: found } = context.workbook.worksheets.getItem(name);
    found.load('items/name,items/title/text');
    await context.sync();
    return found.items.map(({ title }) => title.text);
  });
  expect(drawn).toEqual(['政府信息公开申请（件）', '依申请办理结果（件）', '新收申请的申请人（件）', '行政复议、行政诉讼（件）']);
  expect(excelHost.values(name, 'A2:C4')).toEqual([['', '2021年', '2022年'], ['本年新收', 70, 74], ['上年结转', 0, 1]]);
});
