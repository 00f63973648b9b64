import type { Grid } from '../../../src/annex/sheet/grid';
import { headingAbove } from '../../../src/annex/sheet/heading';
import { unitLevel } from '../../../src/annex/sheet/unit';

const above = (...rows: (readonly (string | undefined)[])[]) => {
  const grid: Grid = { name: '表', rows: rows.map((row) => row.map((value) => (value === undefined ? undefined : { value }))), merges: [], typed: true };
  return headingAbove(grid, rows.length);
};

describe('unit and year above a table', () => {
  it.each([
    [[['2012年度政府信息公开工作情况统计表'], ['单位名称：张村镇政府']], { unit: '张村镇政府', year: 2012 }],
    [[['政府信息公开情况统计表（2015年度）'], ['填报单位（盖章）：环翠区教育局']], { unit: '环翠区教育局', year: 2015 }],
    [[['填报单位:  张 村 镇 人 民 政 府　　　　填报日期：2013年1月5日']], { unit: '张村镇人民政府' }],
    [[['填报单位：', '张村镇政府']], { unit: '张村镇政府' }],
    [[['填报单位：', undefined, '张村镇政府']], { unit: '张村镇政府' }],
    [[['填报单位：平潭综合实验区（管委会）']], { unit: '平潭综合实验区（管委会）' }],
    [[['单位：张村镇政府']], { unit: '张村镇政府' }],
    [[['张村镇2012年政府信息公开工作年度报告']], { unit: '张村镇', year: 2012 }],
    [[['淮安市洪泽区人民政府2023年政府信息公开工作年度报告'], ['根据2008年施行的《条例》编制。']], { unit: '淮安市洪泽区人民政府', year: 2023 }],
    [[['单位：万元']], {}],
    [[['单位：条、件']], {}],
    [[['填报单位：______']], {}],
    [[['填报单位：'], ['填报人：', '张三']], {}],
    [[['____年政府信息公开工作年度报告统计表'], ['填报单位：']], {}],
    [[], {}],
  ] as [(string | undefined)[][], object][])('%j', (rows, expected) => {
    expect(above(...rows)).toEqual(expected);
  });

  it('the nearest one counts', () => {
    expect(above(['2019年度报告'], ['填报单位：甲镇'], ['2020年度报告'], ['填报单位：乙镇'])).toEqual({ unit: '乙镇', year: 2020 });
  });
});

describe('the level of a unit', () => {
  it.each([
    ['张村镇政府', 'township'],
    ['威海市环翠区张村镇人民政府', 'township'],
    ['某某街道办事处', 'township'],
    ['白音乡', 'township'],
    ['某某苏木人民政府', 'township'],
    ['淮安市洪泽区人民政府', 'county'],
    ['平潭综合实验区（管委会）', 'county'],
    ['高新技术产业开发区管理委员会', 'county'],
    ['某某自治县人民政府', 'county'],
    ['淮安市人民政府', 'city'],
    ['某某自治州人民政府', 'city'],
    ['山东省人民政府', 'province'],
    ['内蒙古自治区人民政府', 'province'],
    ['环翠区教育局', 'department'],
    ['江苏省教育厅', 'department'],
    ['县发展和改革委员会', 'department'],
    ['市住房公积金管理中心', 'department'],
    ['上海市人民政府办公厅', 'unknown'],
    ['张村镇人民政府办公室', 'unknown'],
    ['国家统计局', 'unknown'],
    ['海关总署', 'unknown'],
    ['中国证券监督管理委员会', 'unknown'],
    ['', 'unknown'],
    [undefined, 'unknown'],
  ])('%s', (name, level) => {
    expect(unitLevel(name)).toBe(level);
  });
});
