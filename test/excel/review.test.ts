import { findForm, officialForms } from '../../src/annex/form/catalogue';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { recognise } from '../../src/annex/sheet/recognise';
import { KeptEntry } from '../../src/review/entry';
import { pack } from '../../src/review/packed';
import { reviewOf } from '../../src/review/rows';
import { reviewPlans } from '../../src/review/workbook/plans';
import { ExcelWorkbook } from '../../src/workbook/excel';
import { number } from '../support/figures';
import { planGrid } from '../support/plan-grid';

function received(unit: string, permits: number): KeptEntry {
  const form = findForm('cn-2021')!;
  const figures = form.indicators.map(({ id }) => number(id === 't2b.permit.n' ? permits : id === 't3.r1.c7' && permits > 3 ? 1 : 0));
  const found = recognise([planGrid(layoutForm(form, { unit, year: 2024, figures }).plan)])!;
  return new KeptEntry(unit, `${unit}.xlsx`, pack(found), officialForms, undefined);
}

test('a review goes into the workbook as its sheets, and leads from one to the other', async () => {
  const entries = [received('甲镇人民政府', 3), received('乙镇人民政府', 4)];
  const plans = reviewPlans(entries, reviewOf(entries), []);
  const workbook = new ExcelWorkbook();
  const names: string[] = [];
  for (const plan of plans) names.push(await workbook.insert(plan));
  expect(names).toEqual(['总览', '问题清单', '汇总表', '退回意见', '规则分布', '说明']);
  // 甲镇 is ready; 乙镇, whose total is not its parts, comes first and has a finding and a note to go to.
  expect(excelHost.values('总览', 'B4:B5')).toEqual([['乙镇人民政府'], ['甲镇人民政府']]);
  expect(excelHost.cell('总览', 'L4').formula).toBe(`=HYPERLINK("#'问题清单'!A2","查看")`);
});
