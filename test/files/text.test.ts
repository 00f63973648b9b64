import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { readFile } from '../../src/files/read';
import { readText } from '../../src/files/text';
import { cell, values } from './build';

const rows = (text: string): unknown[][] => values(readText(text, '表')[0]);

describe('tables saved one line per cell', () => {
  const [grid] = readFile(readFileSync(join(__dirname, '../cases/zhangcun-2012.txt')), '张村镇');
  const table = (grid?.rows ?? []).filter((row) => row?.length === 3).map((row) => row?.map((each) => each?.value));

  it('is one grid with the paragraphs above the table', () => {
    expect(grid).toMatchObject({ name: '张村镇', merges: [], typed: false });
    expect(cell(grid, 0, 0)?.value).toBe('张村镇2012年政府信息公开工作年度报告');
    const unit = values(grid).findIndex(([first]) => first === '单位名称：张村镇政府');
    expect(values(grid)[unit - 1]).toEqual(['2012年度政府信息公开工作情况统计表']);
    expect(values(grid)[unit + 1]).toEqual(['统　计　指　标', '单位', '统计数']);
  });

  it('has all 86 lines below the header, each with three cells as they stand', () => {
    expect(table).toHaveLength(87);
    expect(table[1]).toEqual(['一、主动公开情况', '', '　　　　']);
    expect(table[2]).toEqual(['　　（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）', '条', '　756　　　']);
    expect(table.every((row) => row?.length === 3)).toBe(true);
  });

  it('ends the table where the paragraphs go on', () => {
    const after = values(grid).slice(values(grid).map((row) => row.length).lastIndexOf(3) + 1);
    expect(after.length).toBeGreaterThan(0);
    expect(after.every((row) => row.length <= 1)).toBe(true);
  });

  it('keeps further paragraphs of a cell in it, and paragraphs after the row out of it', () => {
    expect(rows('表\n\t甲\n（续）\n\t条\n\t5\n附注\n\n\t乙\n\t\n\t6')).toEqual([['表'], ['甲\n（续）', '条', '5'], ['附注'], ['乙', '', '6']]);
  });
});

describe('other texts', () => {
  it('reads what is pasted from a spreadsheet', () => {
    expect(rows('指标\t单位\t数\n"甲\n乙"\t条\t001\n\t\t7\n')).toEqual([['指标', '单位', '数'], ['甲\n乙', '条', '001'], ['', '', '7'], []]);
  });

  it('reads paragraphs around tab-separated rows', () => {
    expect(rows('二〇二五年度\n\n指标\t数\n甲\t1')).toEqual([['二〇二五年度'], [], ['指标', '数'], ['甲', '1']]);
  });

  it('takes stray quotation marks as text', () => {
    expect(rows('"甲\t1\n乙\t2')).toEqual([['"甲', '1'], ['乙', '2']]);
  });

  it('reads CSV with commas or semicolons, figures as text', () => {
    expect(rows('指标,数\r\n"甲,乙","1,234"\n代码,012\n'.replace(/\r/g, ''))).toEqual([['指标', '数'], ['甲,乙', '1,234'], ['代码', '012'], []]);
    expect(rows('指标;数\n甲;=1+1')).toEqual([['指标', '数'], ['甲', '=1+1']]);
    expect(rows('统计表\n指标,数\n甲,1')).toEqual([['统计表'], ['指标', '数'], ['甲', '1']]);
  });

  it('does not take sentences with commas for CSV', () => {
    expect(rows('共公开 1,234 条\n其中网站 756 条')).toEqual([['共公开 1,234 条'], ['其中网站 756 条']]);
    expect(rows('共公开 1,234 条\n其中网站 1,756 条')).toEqual([['共公开 1,234 条'], ['其中网站 1,756 条']]);
    expect(rows('共公开,756 条\n其中,网站,413 条')).toEqual([['共公开,756 条'], ['其中,网站,413 条']]);
  });

  it('makes one cell of any other line', () => {
    expect(rows('　　一、总体情况\n\n全年公开 756 条。')).toEqual([['　　一、总体情况'], [], ['全年公开 756 条。']]);
  });

  it('stops at 2,000 rows and 200 columns', () => {
    const [grid] = readFile(strToU8(Array.from({ length: 3000 }, () => Array(300).fill('1').join('\t')).join('\n')), '表');
    expect(grid?.rows).toHaveLength(2000);
    expect(grid?.rows[0]).toHaveLength(200);
  });
});
