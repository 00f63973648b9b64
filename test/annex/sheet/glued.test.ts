import { gluedWords } from '../../../src/annex/sheet/glued';
import { type Cell, cellText, type Grid } from '../../../src/annex/sheet/grid';
import { recognise } from '../../../src/annex/sheet/recognise';
import { told } from '../../support/figures';
import { formOf } from '../../support/forms';

const lines = (...texts: string[]): Grid => ({ name: '文', rows: texts.map((value): Cell[] => [{ value }]), merges: [], typed: false });
const apart = (units: readonly string[], ...texts: string[]): string[][] | undefined =>
  gluedWords(lines(...texts), new Set(units))?.grid.rows.map((row) => (row ?? []).map(cellText));

describe('a line with nothing between its cells', () => {
  it('is label, unit and what stands at its end', () => {
    expect(apart(['件', '条'], '（一）收到申请数件98', '2.传真申请数件1,234（含重复 2 件）', '3.网络申请数件—', '4.信函申请数件', '5.其他件约190余件', '6.末项件#REF!')).toEqual([
      ['（一）收到申请数', '件', '98'],
      ['2.传真申请数', '件', '1,234（含重复 2 件）'],
      ['3.网络申请数', '件', '—'],
      ['4.信函申请数', '件'],
      ['5.其他', '件', '约190余件'],
      ['6.末项', '件', '#REF!'],
    ]);
  });

  it('keeps the label of a group and that of its first row apart, and digits a scanner took for letters together', () => {
    expect(apart([], '三、本年度办理结果（一）予以公开07000787271787278', '（三）不予公开1.属于国家秘密0O80078', '2.计1次的事项10')).toEqual([
      ['三、本年度办理结果', '（一）予以公开', '07000787271787278'],
      ['（三）不予公开', '1.属于国家秘密', '0O80078'],
      ['2.计1次的事项', '10'],
    ]);
  });

  it('is not sought in prose', () => {
    expect(apart(['件'], '全年收到申请12件，答复10件。', '现将有关情况报告如下。', '一、总体情况', '联系电话：83605210', '特此报告。')).toBeUndefined();
  });
});

describe('a list with nothing between its cells', () => {
  const form = formOf('cn-2014');
  const [table] = form.data.tables;
  if (table?.layout !== 'list') throw new Error('no list');
  const written = (figure: (code: string) => string): Grid => lines(...table.rows.map(({ code, label, unit = '' }) => `${label}${unit}${figure(code)}`));
  const read = (grid: Grid): { readonly figures: readonly (number | string)[]; readonly certainty: ReadonlySet<string> } => {
    const found = recognise([grid]);
    return { figures: found?.sheet.figures.map(told) ?? [], certainty: new Set(found?.certainty) };
  };

  it('gives its figures, a person is asked to look', () => {
    const hasFigure = new Set(form.indicators.map(({ id }) => id));
    const { figures, certainty } = read(written((code) => (hasFigure.has(code) ? '12' : '')));
    expect(new Set(figures)).toEqual(new Set([12]));
    expect(certainty).toEqual(new Set(['confirm']));
  });
});
