import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { type Recognition, recognise } from '../../src/annex/sheet/recognise';
import { stringsOf } from '../../src/pane/strings';
import { takeVersion } from '../../src/pane/take-version';
import { caseFigures, publishedCase } from '../support/cases';
import { figuresOf } from '../support/figures';
import { formOf } from '../support/forms';
import { planGrid } from '../support/plan-grid';

const [old, now] = [formOf('cn-2019'), formOf('cn-2021')];
const read = (...laid: Parameters<typeof layoutForm>): Recognition => recognise([planGrid(layoutForm(...laid).plan)])!;

describe('the published sheet of 2019, filed for 2023', () => {
  const published = publishedCase('shoffice-2019');
  const before = read(published.form, { unit: published.unit, year: 2023, figures: caseFigures(published) });
  const over = takeVersion(before, now);
  const after = recognise([planGrid(over.plan)])!;
  const at = (id: string): string | number => {
    const figure = after.sheet.figures[now.indexOf.get(id) ?? -1];
    return figure?.state === 'number' ? figure.value : (figure?.raw ?? 'missing');
  };

  it('stands on the form of 2021 with what corresponds', () => {
    expect(after.sheet).toMatchObject({ form: { id: 'cn-2021' }, unit: published.unit, year: 2023 });
    expect(['t3.r1.c1', 't3.r1.c7', 't3.r3.4.1.c2', 't3.r3.7.c7', 't3.r4.c7', 't4.rv.x5', 't4.ld.x1'].map(at)).toEqual([821, 859, 12, 805, 72, 7, 8]);
    // 13 and 524 of 规章 are 制作数 and 对外公开总数; the form of 2021 asks for 制发件数 and 现行有效件数.
    expect(['t2a.reg.made', 't2a.reg.valid', 't2a.doc.made', 't2d.fee.amt', 't3.r3.6.1.c1'].map(at)).toEqual(['', '', '', '', '']);
  });

  it('tells what did not go over, by name', () => {
    const told = over.told('某表', stringsOf('zh'));
    expect(told).toContain('原表上没有对应的 3 项留空，请补填：“规章”、“行政规范性文件”、“行政事业性收费 · 本年收费金额”。');
    // Three decisions, 35 figures of table 三, six of table 四; of 19 figures without a place 11 are 0. 200 − 44 − 7 are blank.
    expect(told).toMatch(/^已把 44 个数转入工作表“某表”；收到的表没有改动。/);
    expect(told).toContain('原表上有 8 个数在这个表样里没有位置，没有转入：“规章 · 本年新制作数量 13”、“规章 · 本年新公开数量 13”、“规章 · 对外公开总数量 524”、“规范性文件 · 本年新制作数量 60”、“规范性文件 · 本年新公开数量 60”、“规范性文件 · 对外公开总数量 368”、“政府集中采购 · 采购项目数量 6”、“政府集中采购 · 采购总金额 251000”。原表上另有 11 个 0 在这个表样里没有位置。149 格原来就空白。');
    expect(told).not.toContain('无法拆开');
  });
});

it('leaves rows empty that the old sheet has in one, and says so; rows of nothing are nothing', () => {
  const over = takeVersion(read(old, { year: 2021, figures: figuresOf(old, { 't3.r3.6.c1': 4, 't3.r3.6.c7': 4 }) }), now);
  const figures = recognise([planGrid(over.plan)])!.sheet.figures;
  const [one, two] = ['t3.r3.6.2.c1', 't3.r3.6.2.c2'].map((id) => figures[now.indexOf.get(id) ?? -1]);
  expect([one, two]).toMatchObject([{ state: 'blank' }, { state: 'number', value: 0 }]);
  expect(over.told('某表', stringsOf('zh'))).toMatch(/原表上合为一行填、无法拆开的 6 项留空：.*原表上有 2 个数在这个表样里没有位置，没有转入：“（六）其他处理 · 自然人 4”、“（六）其他处理 · 总计 4”。/);
});
