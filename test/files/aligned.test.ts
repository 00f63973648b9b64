import { alignedRows } from '../../src/files/aligned';

const table = (...lines: string[]): string => lines.join('\n');

describe('columns kept by spaces', () => {
  it('figures get a cell each, gaps an empty one, whichever way characters are counted', () => {
    const byCharacter = table(
      '项目名称          甲栏     乙栏     丙栏',
      '一、收到申请数         12      0       3',
      '二、上年结转数         4               1',
      '三、办结              16      0       4',
      '四、结转数                    7',
      '五、其他                              9',
    );
    expect(alignedRows(byCharacter)).toEqual([
      ['项目名称', '甲栏', '乙栏', '丙栏'],
      ['一、收到申请数', '12', '0', '3'],
      ['二、上年结转数', '4', '', '1'],
      ['三、办结', '16', '0', '4'],
      ['四、结转数', '', '7', ''],
      ['五、其他', '', '', '9'],
    ]);
    const byDisplay = table('收到申请数      12     0     3', '上年结转              5     1', '办结            16     0     4', '结转数           7', '其他             9     0     0');
    expect(alignedRows(byDisplay)).toEqual([
      ['收到申请数', '12', '0', '3'],
      ['上年结转', '', '5', '1'],
      ['办结', '16', '0', '4'],
      ['结转数', '7', '', ''],
      ['其他', '9', '0', '0'],
    ]);
  });

  it('figures that could belong to two columns stay together', () => {
    const rows = alignedRows(table('甲项   1   2', '乙项  100000', '丙项   3   4', '丁项   5   6', '戊项   7   8'));
    expect(rows).toEqual([['甲项', '1', '2'], ['乙项', '100000'], ['丙项', '3', '4'], ['丁项', '5', '6'], ['戊项', '7', '8']]);
  });

  it('single spaces part figures, not words; a row number of a page is none of them', () => {
    const rows = alignedRows(table('总 计 21 0 0', '（一）予以 公开 4 0 4', '- 3 -', '3.要求提供 5 0 5', '4.其他 /  2余 无', '5.末项 0 0 0'));
    expect(rows).toEqual([['总 计', '21', '0', '0'], ['（一）予以 公开', '4', '0', '4'], ['- 3 -'], ['3.要求提供', '5', '0', '5'], ['4.其他', '/', '2余', '无'], ['5.末项', '0', '0', '0']]);
  });

  it('figures on a line of their own stand in the columns of figures', () => {
    const rows = alignedRows(table('一   1.甲项   1   2', '     2.乙项的名称', '              3   4', '     很长', '     3.丙项   5   6', '     4.丁项   7   8', '     5.戊项   9   9', '     6.己项   1   9'));
    expect(rows?.[2]).toEqual(['', '', '3', '4']);
    expect(rows?.[4]).toEqual(['', '3.丙项', '5', '6']);
  });

  it('a text with a number at the end of a line here and there has none', () => {
    expect(alignedRows('报告期为 2023\n年 1 月 1 日\n共收到 75\n件。')).toBeUndefined();
  });

  it('a gap is a gap though no row is full', () => {
    const rows = alignedRows(table('甲项   12        3', '乙项        5    1', '丙项   16   0', '丁项        7    9', '戊项   10        2'));
    expect(rows).toEqual([['甲项', '12', '', '3'], ['乙项', '', '5', '1'], ['丙项', '16', '0', ''], ['丁项', '', '7', '9'], ['戊项', '10', '', '2']]);
  });

  it('the second line of a label is no header', () => {
    const rows = alignedRows(table('项目名称             甲栏    乙栏', '1.第一项               1       2', '其中    很长的名称分成', '小计    两行来写', '                       3       4', '2.第二项               5       6', '3.第三项               7       8', '4.第四项               9       0', '5.第五项               1       1'));
    expect(rows?.[2]).toEqual(['其中', '很长的名称分成']);
    expect(rows?.[4]).toEqual(['', '3', '4']);
    expect(rows?.[5]).toEqual(['2.第二项', '5', '6']);
  });

  it('rows after a page number go on under the headers before it', () => {
    const rows = alignedRows(table('项目名称     甲栏    乙栏', '1.第一项       1       2', '2.第二项       3       4', '- 2 -', '3.第三项               6', '4.第四项       7       8', '5.第五项       9       0'));
    expect(rows).toEqual([['项目名称', '甲栏', '乙栏'], ['1.第一项', '1', '2'], ['2.第二项', '3', '4'], ['- 2 -'], ['3.第三项', '', '6'], ['4.第四项', '7', '8'], ['5.第五项', '9', '0']]);
  });

  it('words after the figures are no part of the label, and the number of a row is no figure of it', () => {
    const rows = alignedRows(table('序号   项目名称   统计数     备注', ' 1     第一项        5      较上年增加', ' 2     第二项        6', ' 3     第三项', ' 4     第四项        8      同上', ' 5     第五项        9', ' 6     第六项        0'));
    expect(rows?.[1]).toEqual(['1', '第一项', '5', '较上年增加']);
    expect(rows?.[3]).toEqual(['3', '第三项']);
  });

  it('one space between all cells: what has its own number begins a cell, figures are never put into columns', () => {
    const rows = alignedRows(table('（三）不予公开 1.国家秘密 2 0 2', '2.法规禁止 30 1 31', '3.危及 5 5', '（四）无法提供 1.不掌握 746 12 758', '2.需要制作 11 O 11'));
    expect(rows).toEqual([['（三）不予公开', '1.国家秘密', '2', '0', '2'], ['2.法规禁止', '30', '1', '31'], ['3.危及', '5', '5'], ['（四）无法提供', '1.不掌握', '746', '12', '758'], ['2.需要制作', '11', 'O', '11']]);
  });
});
