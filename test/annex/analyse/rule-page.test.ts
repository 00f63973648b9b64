import { exampleText, findExamples } from '../../../src/annex/analyse/examples';
import { officialExamples } from '../../../src/annex/analyse/official-examples';
import { rulePage } from '../../../src/annex/analyse/rule-page';
import { officialForms } from '../../../src/annex/form/catalogue';
import { buildForm } from '../../../src/annex/form/load';
import { readFigure } from '../../../src/annex/sheet/figure';
import { formOf, tinyData } from '../../support/forms';

const pageOf = (id: string) => rulePage(formOf(id), officialExamples(id));
const rule = (id: string, name: string) => pageOf(id).rules.find((each) => each.id === name)!;

test('every rule of the official forms has what a person may ask about it', () => {
  for (const form of officialForms) {
    const { rules } = pageOf(form.id);
    expect(rules.map(({ id }) => id)).toEqual(form.data.rules.map(({ id }) => id));
    for (const { id, severityWhy, basisText, relations, holds, broken, limits } of rules) {
      expect(severityWhy.zh).toMatch(/^(错误|需核对|提示)：/);
      expect(basisText.zh).toContain(form.data.document);
      if (relations.length === 0) expect(limits.map(({ zh }) => zh)).toContain('关于报告的文字，表内校验不判断');
      else expect([id, holds !== undefined, broken !== undefined || id === 'R19-DELTA-SIGN']).toEqual([id, true, true]);
    }
  }
});

test('published figures where a sheet meets or breaks the rule', () => {
  const upper = rule('sd-weihai-2014', 'RWH-CH-UPPER');
  expect(upper.broken).toMatchObject({ unit: '威海市环翠区张村镇人民政府', year: 2012, changes: [], figures: '756 > 741（0 + 413 + 0 + 190 + 138）' });
  expect(upper.relations[0]?.words).toHaveLength(1);
  const four = rule('cn-2021', 'R21-T4-SUM');
  expect(four.broken).toMatchObject({ unit: '淮安市洪泽区人民政府', year: 2023, changes: [], each: '行政复议', figures: '0 ≠ 11（10 + 1 + 0 + 0）' });
  expect(rule('cn-2021', 'R21-T3-CARRY').holds).toMatchObject({ year: 2022, changes: [], lastYearAssumed: false, figures: '1 = 1' });
});

test('else the smallest change, said to be made up', () => {
  const { holds } = rule('sd-weihai-2014', 'RWH-CH-UPPER');
  expect(holds).toMatchObject({ changes: [{ indicator: '1.1', from: 756, to: 741, lastYear: false }], figures: '741 ≤ 741（0 + 413 + 0 + 190 + 138）' });
  expect(holds?.sentence.zh).toBe('741 ≤ 741（0 + 413 + 0 + 190 + 138）（威海市环翠区张村镇人民政府2012年；假设的例子：“（一）主动公开政府信息数”由 756 改为 741）');
  expect(holds?.sentence.en).toContain('made up: “（一）主动公开政府信息数” changed from 756 to 741');
});

test('the basis names the document and the part of the form', () => {
  expect(rule('cn-2021', 'R21-T3-BAL').basisText).toEqual({
    zh: '表上印明（国办公开办函〔2021〕30号）：“三、收到和处理政府信息公开申请情况”',
    en: 'Printed on the form (国办公开办函〔2021〕30号): “三、收到和处理政府信息公开申请情况”',
  });
});

test('a rule turned off stands among the others with its reason; examples on any sheet, conditions included', () => {
  const data = tinyData([{ code: '1', unit: '件' }, { code: '2', unit: '件' }], [['T-OFF', 'error', ['1 = 2']], ['T-WHEN', 'warning', ['when 1 > 0: 2 >= 5 件']]]);
  const form = buildForm({ ...data, off: [{ rule: 'T-OFF', reason: '口径不同' }] }, 'tiny.json');
  const sheet = { form, unit: '某镇', year: 2025, figures: ['0', ''].map((value) => readFigure({ value }, '件', false)), cells: [undefined, undefined] };
  const examples = findExamples(form, [{ sheet }]);
  expect(examples.map((each) => each.rule)).toEqual(['T-WHEN']);
  // 1 must be above 0 for the rule to be judged, the blank 2 is filled: with 5 it holds, with 0 it does not.
  expect(examples[0]).toMatchObject({ holds: { figures: '5 ≥ 5', changes: [{ indicator: '1', from: 0, to: 1 }, { indicator: '2', from: null, to: 5 }] }, broken: { figures: '0 < 5' } });
  expect(exampleText(examples[0]!.broken!, (id) => id).zh).toBe('0 < 5（某镇2025年；假设的例子：“1”由 0 改为 1，1 个空格填为 0）');
  const page = rulePage(form, examples);
  expect(page.rules.map(({ id, off }) => [id, off?.reason])).toEqual([['T-OFF', '口径不同'], ['T-WHEN', undefined]]);
});
