import { findForm } from '../../src/annex/form/catalogue';
import { buildForm } from '../../src/annex/form/load';
import type { Grid } from '../../src/annex/sheet/grid';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { firstFigure, receivedMessage, surveyed } from '../../src/pane/receive';
import { stringsOf } from '../../src/pane/strings';
import { planGrid } from '../support/plan-grid';

jest.mock('../../src/files/pool-browser', () => ({}));

const texts = stringsOf('zh').received;
const annex = (name: string, more: Partial<Grid> = {}): Grid => ({ ...planGrid(layoutForm(findForm('cn-2014')!, { unit: '某镇', year: 2020 }).plan), name, ...more });
const other: Grid = { name: '通讯录', rows: [[{ value: '电话' }]], merges: [], typed: true };

test('one annex and nothing beside it needs no words', () => {
  const received = surveyed('表.xlsx', [annex('附表')]);
  expect(receivedMessage(received, ['附表'], texts)).toBeUndefined();
  expect(firstFigure(received, ['附表 (2)'])?.sheet).toBe('附表 (2)');
});

test('an annex on an own form is found where that form is looked for', () => {
  const data = { ...findForm('cn-2014')!.data, id: 'visits', name: '接待', base: undefined, variants: [], rules: [], tables: [{ id: 's', layout: 'list' as const, headers: ['统计指标', '单位', '统计数'] as [string, string, string], rows: ['一、来访接待总人次', '二、来电接待总人次', '三、网上咨询总件数', '四、现场解答总次数'].map((label, at) => ({ code: String(at + 1), label, level: 1, role: 'independent' as const, unit: '次', kind: 'integer' as const })) }] };
  const form = buildForm(JSON.parse(JSON.stringify({ ...data, sections: undefined })), 'visits.json');
  const sheet = { ...planGrid(layoutForm(form, { unit: '某镇', year: 2020 }).plan), name: '接待' };
  expect(surveyed('表.xlsx', [sheet]).annexes).toEqual([]);
  expect(surveyed('表.xlsx', [sheet], [form]).annexes).toEqual([0]);
});

test('several annexes are counted, and which one is shown is said by the name it got', () => {
  const received = surveyed('表.xlsx', [other, annex('甲'), annex('乙')]);
  expect(received.annexes).toEqual([1, 2]);
  expect(receivedMessage(received, ['通讯录', '甲（2）', '乙'], texts)).toEqual({ intent: 'info', text: '文件里有 2 张统计表，现在看的是“甲（2）”；在“选择统计表”中可换。' });
});

test('hidden sheets are not opened but said if an annex is among them', () => {
  const received = surveyed('表.xlsx', [annex('附表'), annex('旧表', { hidden: true }), { ...other, hidden: true }]);
  expect(received.sheets.map(({ name }) => name)).toEqual(['附表']);
  expect(receivedMessage(received, ['附表'], texts)).toEqual({ intent: 'warning', text: '隐藏的工作表“旧表”里也有统计表，没有打开。' });
});

test('an annex on a hidden sheet only is not taken for none', () => {
  const received = surveyed('表.xlsx', [other, annex('旧表', { hidden: true })]);
  expect(firstFigure(received, ['通讯录'])).toBeUndefined();
  expect(receivedMessage(received, ['通讯录'], texts)?.text).toContain('统计表在隐藏的工作表“旧表”里，没有打开。请在 Excel 或 WPS 中取消隐藏');
});

test('no annex, a sheet cut off and files passed over are warnings', () => {
  const received = surveyed('通讯录.xlsx', [{ ...other, cut: true }]);
  expect(receivedMessage(received, ['通讯录'], texts, { others: 2 })).toEqual({
    intent: 'warning',
    text: '“通讯录.xlsx”里没有认出统计表，已照原样打开。工作表“通讯录”太大，只打开了前 2000 行、200 列。一次打开一个，另外 2 个没有打开；成批审核请用终端。',
  });
});
