import type { FormData, MatrixTable } from '../../../src/annex/form/form';
import { buildForm } from '../../../src/annex/form/load';
import { NoTable, proposeForm } from '../../../src/annex/propose/propose';
import type { Cell, Grid } from '../../../src/annex/sheet/grid';

const grid = (rows: readonly (readonly (string | number)[])[], merges: Grid['merges'] = []): Grid => ({
  name: '表一',
  rows: rows.map((row) => row.map((value): Cell | undefined => (value === '' ? undefined : { value }))),
  merges,
  typed: true,
});
const matrixOf = (form: FormData): MatrixTable => form.tables[0] as MatrixTable;
const relations = (form: FormData): string[] => form.rules.filter(({ id }) => !id.startsWith('OWN-BLANK')).map(({ severity, relations: each }) => `${severity}: ${each?.join('; ') ?? ''}`);

it('says that there is no table', () => {
  expect(() => proposeForm([grid([['通知'], ['请各单位报送。']])])).toThrow(NoTable);
  expect(() => proposeForm([])).toThrow(NoTable);
});

describe('a table with 合计 last, a part and a unit above it', () => {
  const { form, doubts } = proposeForm([grid([['2024年经费支出表'], ['填报单位：甲局', '', '单位：万元'], ['项目', '本年', '比上年增减'], ['人员经费', 10.5, -2], ['其中：工资', 8, 1], ['公用经费', 4, 0], ['合计', 14.5, -2]])]);

  it('has the levels and roles', () => {
    expect(matrixOf(form).rows.map(({ label, level, role }) => [label, level, role])).toEqual([
      ['人员经费', 1, 'component'],
      ['其中：工资', 2, 'subset'],
      ['公用经费', 1, 'component'],
      ['合计', 1, 'total'],
    ]);
  });

  it('asks where the row after the part belongs', () => {
    expect(doubts).toContainEqual(expect.objectContaining({ code: 'n2', at: { sheet: '表一', row: 5, column: 0 } }));
  });

  it('adds the rows up without the part, and takes the figures in 万元', () => {
    expect(relations(form)).toContain('error: each column of t1: n3 = n1 + n2');
    expect(relations(form)).toContain('error: t1.n1.a.c1 <= t1.n1.c1');
    expect(matrixOf(form).columns[0]).toMatchObject({ kind: 'decimal', unit: '万元' });
  });
});

it('never lets a share be added up, and keeps subtotals and totals of columns apart', () => {
  const { form } = proposeForm([grid([['项目', '男', '女', '合计', '占比（%）'], ['职工', 3, 4, 7, 70], ['学生', 2, 1, 3, 30], ['总计', 5, 5, 10, 100]])]);
  expect(relations(form)).toEqual(['error: t1.n3.c1 = t1.n1.c1 + t1.n2.c1; t1.n3.c2 = t1.n1.c2 + t1.n2.c2; t1.n3.c3 = t1.n1.c3 + t1.n2.c3', 'error: each row of t1: c3 = c1 + c2']);
});

it('gives a distinct count without a catch-all only a doubtful upper limit', () => {
  const { form } = proposeForm([grid([['指标', '单位', '数量'], ['一、公开信息数（相同信息计1条）', '条', 5], ['1.网站公开数', '条', 4], ['2.公报公开数', '条', 3]])]);
  expect(relations(form)).toEqual(['warning: 1 <= 1.1 + 1.2', 'error: 1 >= max(1.1, 1.2)']);
});

it('is a form whatever stands on the sheet', () => {
  const odd = grid([['甲', '乙', '丙'], ['一、', '—', '无'], ['（一）其中：', 1, '#REF!'], ['其中：', 'x', 2], ['合计', '', ''], ['合计', 3, 4], ['注：见附件']]);
  const { form, doubts } = proposeForm([odd]);
  expect(() => buildForm(form, 'odd')).not.toThrow();
  expect(doubts.length).toBeGreaterThan(0);
});

describe('rows that are lost or out of place', () => {
  const numbered = (labels: readonly string[]): Grid => ({ name: '表', merges: [], typed: true, rows: [[{ value: '指标名称' }, { value: '单位' }, { value: '统计数' }], ...labels.map((value) => [{ value }, { value: '件' }, { value: 1 }])] });
  const severities = (grid: Grid, topic: string): string[] => proposeForm([grid], { year: 2024 }).form.rules.filter(({ id }) => id.includes(topic)).map(({ severity }) => severity);

  it('show in the numbering, and no error rests on them', () => {
    expect(severities(numbered(['一、办结数', '（一）公开', '（二）不公开', '（三）其他']), '-EACH-')).toEqual(['error']);
    // “二、投诉数” is lost: its rows stand under the one before.
    expect(severities(numbered(['一、办结数', '（一）公开', '（二）不公开', '（一）属实', '（二）不实']), '-EACH-')).toEqual(['warning']);
    expect(severities(numbered(['（一）公开', '（二）不公开', '（三）其他', '（四）合计']), '-TOTAL-')).toEqual(['error']);
    expect(severities(numbered(['（一）公开', '（三）其他', '（四）合计']), '-TOTAL-')).toEqual(['warning']);
  });
});
