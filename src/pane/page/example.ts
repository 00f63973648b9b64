import { officialForms } from '../../annex/form/catalogue';
import type { Figure } from '../../annex/sheet/figure';
import { layoutForm } from '../../annex/sheet/layout/layout';
import type { SheetPlan } from '../../annex/sheet/plan';
import zhangcun from '../examples/zhangcun-2012.json';

/** The published 张村镇 2012 annex, laid out on its form. */
export function examplePlan(): SheetPlan {
  const form = officialForms.find((each) => each.id === zhangcun.form);
  if (form === undefined) throw new Error('The example’s form is missing');
  const figures = new Map<string, number | null>(Object.entries(zhangcun.figures));
  const filling = form.indicators.map((indicator): Figure => {
    const value = figures.get(indicator.id) ?? null;
    return value === null ? { state: 'blank', raw: '' } : { state: 'number', value, raw: String(value), notes: [] };
  });
  return layoutForm(form, { unit: zhangcun.unit, year: zhangcun.year, figures: filling }).plan;
}
