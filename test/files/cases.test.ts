import { check } from '../../src/annex/check/check';
import { numberOf } from '../../src/annex/sheet/figure';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { recognise } from '../../src/annex/sheet/recognise';
import { writeXlsx } from '../../src/files/write-xlsx';
import { readSpreadsheet } from '../../src/files/xlsx';
import { caseIds, caseFigures, publishedCase } from '../support/cases';

describe.each(caseIds)('%s, laid out to .xlsx and read back', (id) => {
  const published = publishedCase(id);
  const { form, unit, year, evaluation } = published;
  const figures = caseFigures(published);

  test('gives every figure and the findings of the case', async () => {
    const [sheet] = readSpreadsheet(await writeXlsx([layoutForm(form, { unit, year, figures }).plan]));
    const read = recognise(sheet === undefined ? [] : [sheet])?.sheet;
    expect(read?.form).toBe(form);
    expect(read?.unit).toBe(unit);
    expect(read?.year).toBe(year);
    expect(read?.figures.map(numberOf)).toEqual(figures.map(numberOf));
    const findings = read === undefined ? [] : check(read).findings;
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule, indicators: [where], left, right }) => [rule, where, String(left), String(right)]);
    expect(errors.sort()).toEqual(evaluation.errors.map(({ rule, where, left, right }) => [rule, where, left, right]).sort());
  });
});
