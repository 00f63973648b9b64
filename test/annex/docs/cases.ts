import type { ExampleSheet } from '../../../src/annex/analyse/examples';
import type { Form } from '../../../src/annex/form/compile';
import { BLANK } from '../../../src/annex/sheet/figure';
import type { Sheet } from '../../../src/annex/sheet/sheet';
import { caseFigures, caseIds, publishedCase } from '../../support/cases';

/** The published sheets on a form, or with indicators of the same code and label. */
export function exampleSheets(form: Form): ExampleSheet[] {
  const sheets = caseIds.map((id) => publishedCase(id));
  const own = sheets.filter((each) => each.form.id === form.id);
  const near = own.length > 0 ? own : sheets.filter((each) => form.indicators.filter(({ id, label }) => each.form.indicators[each.form.indexOf.get(id) ?? -1]?.label === label).length > form.indicators.length / 2);
  const lastYears: Readonly<Record<string, string>> = { 'pingtan-2022': 'pingtan-2021' };
  return near.map(({ id }) => {
    const before = sheets.find((each) => each.id === lastYears[id]);
    return { sheet: onForm(form, id), ...(before === undefined ? {} : { lastYear: onForm(form, before.id) }) };
  });
}

function onForm(form: Form, id: string): Sheet {
  const published = publishedCase(id as (typeof caseIds)[number]);
  const read = caseFigures(published);
  const figures = form.indicators.map((indicator) => {
    const at = published.form.indexOf.get(indicator.id) ?? -1;
    const same = published.form.id === form.id || published.form.indicators[at]?.label === indicator.label;
    return (same ? read[at] : undefined) ?? BLANK;
  });
  return { form, unit: published.unit, year: published.year, figures, cells: figures.map(() => undefined) };
}
