import { carryOver } from '../../../src/annex/check/carry-over';
import { rowNames } from '../../../src/annex/check/row-names';
import { otherVersion, versionText, yearsText } from '../../../src/annex/check/versions';
import { type Form, officialForms } from '../../../src/annex/form/catalogue';
import { parseForm } from '../../../src/annex/form/load';
import { figuresOf, sheetOf } from '../../support/figures';
import { formOf } from '../../support/forms';

const own = (more: object): Form => parseForm(JSON.stringify({ id: 'own', ...more }), 'own.json');
const inForce = (form: Form, year: number | undefined, forms: readonly Form[] = officialForms): string | undefined => otherVersion({ form, ...(year === undefined ? {} : { year }) }, [], forms)?.inForce.id;

it.each([
  ['cn-2019', 2023, 'cn-2021'],
  ['cn-2019', 2021, 'cn-2021'],
  ['cn-2019', 2020, undefined],
  ['cn-2021', 2020, 'cn-2019'],
  ['cn-2021', 2030, undefined],
  ['cn-2019', undefined, undefined],
  // Used again for quarterly returns: nothing in force corresponds to it.
  ['cn-2014', 2024, undefined],
  ['sd-weihai-2014', 2024, undefined],
  // Before all forms there are; only the municipal form goes back to 2012.
  ['cn-2019', 2008, undefined],
  ['cn-2014', 2012, 'sd-weihai-2014'],
])('%s for %s: %s', (id, year, expected) => {
  expect(inForce(formOf(id), year)).toBe(expected);
});

it('knows a layout of a form as the form', () => {
  const [layout] = formOf('cn-2021').variants;
  expect(inForce(layout!, 2020)).toBe('cn-2019');
  expect(inForce(layout!, 2024)).toBeUndefined();
});

it('names the own form that has more in common, and the first of those that have as much', () => {
  const lastYears = own({ extends: 'cn-2021', id: 'county-2023', years: { from: 2021, to: 2023 }, tables: { remove: ['t2d'] }, rules: { remove: ['R21-T2-UNIT'] } });
  const thisYears = own({ extends: 'cn-2021', id: 'county-2024', years: { from: 2024 }, tables: { remove: ['t2d'] }, rules: { remove: ['R21-T2-UNIT'] } });
  // 199 of them each: the county's own does not ask for charges.
  expect(inForce(lastYears, 2024, [thisYears, ...officialForms])).toBe('county-2024');
  expect(inForce(lastYears, 2024, [...officialForms, thisYears])).toBe('cn-2021');
  expect(inForce(lastYears, 2024)).toBe('cn-2021');
});

it('says nothing where it is not clear which form is meant', () => {
  expect(otherVersion({ form: formOf('cn-2019'), year: 2023 }, [{ kind: 'form-unclear' }], officialForms)).toBeUndefined();
});

it('leaves it open whether the form or the year is wrong', () => {
  const version = otherVersion({ form: formOf('cn-2019'), year: 2023 }, [], officialForms)!;
  expect(versionText(version).zh).toBe('这张表用的是“政府信息公开工作年度报告统计表（2019年试行格式）”（适用2019—2020年），2023年应为“政府信息公开工作年度报告统计表（2021年格式）”。请核对表样和年度。');
  expect([yearsText({ from: 2021 }).zh, yearsText({ from: 2019, to: 2019 }).zh, yearsText({ from: 2019, to: 2020 }).en]).toEqual(['2021年起', '2019年', '2019–2020']);
});

it('names a whole row once', () => {
  const form = formOf('cn-2021');
  const row = ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7'].map((column) => `t3.r4.${column}`);
  expect(rowNames(form, row)).toEqual(['四、结转下年度继续办理']);
  expect(rowNames(form, row.slice(0, 2))).toEqual(['四、结转下年度继续办理 · 自然人', '四、结转下年度继续办理 · 商业企业']);
});

it('tells of figures that cannot be added up as one of them is blank', () => {
  const [old, now] = [formOf('cn-2019'), formOf('cn-2021')];
  const sheet = sheetOf(now, figuresOf(now, { 't3.r3.6.1.c1': 1, 't3.r3.6.2.c1': null, 't3.r3.6.1.c2': null, 't3.r3.6.2.c2': null, 't3.r3.6.3.c2': null }));
  // 服务事项, 采购, 项目数 and 公开数 are not asked for in 2021; of the first column one of three parts is known, of the second none is filled in.
  expect(carryOver(sheet, old).missing.filter(({ why }) => why !== 'not-asked')).toEqual([{ indicator: 't3.r3.6.c1', why: 'sum-incomplete' }]);
});
