import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cell, Grid } from '../../../src/annex/sheet/grid';
import { layoutForm } from '../../../src/annex/sheet/layout/layout';
import { recognise, type Recognition } from '../../../src/annex/sheet/recognise';
import { readText } from '../../../src/files/text';
import { caseFigures, publishedCase } from '../../support/cases';
import { number, told } from '../../support/figures';
import { formOf } from '../../support/forms';
import { planGrid } from '../../support/plan-grid';

const read = (grids: readonly Grid[], column?: string): Recognition => {
  const found = recognise(grids, column === undefined ? {} : { column });
  if (found === undefined) throw new Error('nothing recognised');
  return found;
};
const text = (rows: readonly (readonly string[])[]): Grid => ({ name: '表', rows: rows.map((row) => row.map((value): Cell => ({ value }))), merges: [], typed: false });
const kinds = ({ readings }: Recognition): string[] => readings.map(({ kind }) => kind);

describe.each([
  ['hongze-2023', '洪泽区人民政府', 2023],
  ['huaian-2024', '淮安市人民政府', 2024],
] as const)('the published report %s as a page reader gives its text', (id, unit, year) => {
  const published = publishedCase(id);
  const found = read(readText(readFileSync(join(__dirname, `../../cases/${id}.txt`), 'utf8'), id));

  it('has every figure, in spite of broken labels, page numbers and headers in pieces', () => {
    expect(found.sheet.form).toBe(published.form);
    expect(found.sheet.figures.map(told)).toEqual(caseFigures(published).map(told));
    expect([found.sheet.unit, found.sheet.year]).toEqual([unit, year]);
  });

  it('says what it read by clues only', () => {
    expect(new Set(kinds(found))).toEqual(new Set(['label-joined', 'columns-by-position', ...(id === 'hongze-2023' ? ['label-differs'] : [])]));
    const unsure = found.sheet.form.indicators.filter(({ index }) => found.certainty[index] !== 'certain').map(({ table }) => table);
    expect(unsure).toContain('t3');
    expect(found.certainty).not.toContain('unread');
  });
});

describe('a text without borders', () => {
  // Rows of the archived 平潭 2021 report, with the labels of the form.
  const form = formOf('cn-2021');
  const rowLabel = (code: string): string => form.data.tables.flatMap((table) => (table.layout === 'matrix' ? table.rows : [])).find((row) => row.code === code)?.label ?? '';
  const runs: Readonly<Record<string, string>> = { r1: '640020470', r2: '0000000', 'r3.1': '270020130', 'r3.2': '500000 5', 'r3.7': '630020469', r4: '1000001' };
  const rows = form.data.tables.flatMap((table) => (table.id === 't3' && table.layout === 'matrix' ? table.rows : []));
  const line = rows.map(({ code, role, label }) => (role === 'header' ? label : `${label}${runs[code] ?? '0000000'}`)).join(' ');
  const whole = `规章000行政规范性文件693665\n行政许可2293 行政处罚1282行政强制42\n行政事业性收费24252.311082\n${line}\n结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计结果维持结果纠正其他结果尚未审结总计\n10203120030000000`;
  const found = read(readText(whole, '粘贴'));
  const figure = (id: string) => found.sheet.figures[found.sheet.form.indexOf.get(id) ?? -1];

  it('is cut only where the row adds up in one way', () => {
    expect(found.sheet.form.id).toBe('cn-2021');
    expect([1, 2, 3, 4, 5, 6, 7].map((n) => told(figure(`t3.r1.c${String(n)}`)))).toEqual([64, 0, 0, 2, 0, 4, 70]);
    expect([1, 2, 3, 4, 5, 6, 7].map((n) => told(figure(`t3.r3.7.c${String(n)}`)))).toEqual([63, 0, 0, 2, 0, 4, 69]);
    expect([1, 2, 3, 4, 5, 6, 7].map((n) => told(figure(`t3.r3.1.c${String(n)}`)))).toEqual(new Array(7).fill('unreadable'));
    expect(found.certainty[found.sheet.form.indexOf.get('t2a.doc.made') ?? -1]).toBe('unread');
    expect(told(figure('t2c.penalty.n'))).toBe(1282);
  });

  it('is never certain', () => {
    expect(found.certainty[found.sheet.form.indexOf.get('t3.r1.c1') ?? -1]).toBe('confirm');
    expect(found.certainty[found.sheet.form.indexOf.get('t3.r3.1.c1') ?? -1]).toBe('unread');
    expect(rowLabel('r1')).toBe('一、本年新收政府信息公开申请数量');
  });
});

describe('labels broken over rows', () => {
  const form = formOf('cn-2014');
  const [table] = form.data.tables;
  const rows = (table?.layout === 'list' ? table.rows : []).map((row, index) => [row.label, row.unit ?? '', row.role === 'header' ? '' : String(index)]);
  const expected = (table?.layout === 'list' ? table.rows : []).flatMap((row, index) => (row.role === 'header' ? [] : [index]));
  const header = ['统计指标', '单位', '统计数'];
  const at = rows.findIndex(([label]) => label?.startsWith('（四）政府信息公开专项经费') === true);
  const [label = '', unit = '', value = ''] = rows[at] ?? [];
  const broken = (...lines: string[][]): Recognition => read([text([header, ...rows.slice(0, at), ...lines, ...rows.slice(at + 1)])]);
  const half = Math.floor(label.length / 2);

  it.each([
    ['figures beside the first piece', [[label.slice(0, half), unit, value], [label.slice(half)]]],
    ['figures beside the last piece', [[label.slice(0, half)], [label.slice(half), unit, value]]],
    ['figures beside the middle piece', [[label.slice(0, 8)], [label.slice(8, 20), unit, value], [label.slice(20)]]],
    ['figures between the pieces', [[label.slice(0, half)], ['', '', value], [label.slice(half)]]],
    ['figures below the label', [[label], ['', '', value]]],
    ['a page number between', [[label.slice(0, half)], ['-3-'], [label.slice(half), unit, value]]],
  ] as const)('%s', (_name, lines) => {
    const found = broken(...lines.map((line) => [...line]));
    expect(found.sheet.figures.map(told)).toEqual(expected);
    expect(found.readings).toContainEqual(expect.objectContaining({ kind: 'label-joined', indicators: ['8.4'] }));
    expect(found.certainty[form.indexOf.get('8.4') ?? -1]).toBe('confirm');
  });

  it('pieces with figures beside two of them are not put together', () => {
    const found = broken([label.slice(0, half), unit, value], [label.slice(half), unit, '77']);
    expect(found.certainty[form.indexOf.get('8.4') ?? -1]).not.toBe('certain');
  });

  it('two numbers beside a label of a text are not one figure', () => {
    const found = broken([label, unit, value, '1', '234']);
    expect(told(found.sheet.figures[form.indexOf.get('8.4') ?? -1])).toBe('unreadable');
  });
});

describe('several figure columns', () => {
  const form = formOf('cn-2014');
  const [table] = form.data.tables;
  const rows = (table?.layout === 'list' ? table.rows : []).map((row, index) => [row.label, row.unit ?? '', ...(row.role === 'header' ? ['', '', ''] : [String(index), String(1000 + index), String(2000 + index)])]);
  const of = (offset: number): number[] => (table?.layout === 'list' ? table.rows : []).flatMap((row, index) => (row.role === 'header' ? [] : [offset + index]));
  const sheet = (...headers: string[]): Grid => text([['统计指标', '单位', ...headers], ...rows]);

  it.each([
    [['上年数', '本年数', '增减'], 1000],
    [['2022年累计', '统计数', '备注'], 1000],
    [['本年度', '上年度', '历年累计'], 0],
    [['行次', '一季度累计', '全年'], 2000],
  ] as const)('%j: this year’s is clear, and said', (headers, offset) => {
    const found = read([sheet(...headers)]);
    expect(found.sheet.figures.map(told)).toEqual(of(offset));
    expect(found.readings).toContainEqual(expect.objectContaining({ kind: 'several-columns', taken: headers[offset / 1000] }));
    expect(new Set(found.certainty)).toEqual(new Set(['confirm']));
  });

  it('which one is not clear: none is read until a person says', () => {
    const grid = sheet('本季度', '一至二季度', '三季度');
    const found = read([grid]);
    expect(new Set(found.sheet.figures.map(told))).toEqual(new Set(['blank']));
    expect(new Set(found.certainty)).toEqual(new Set(['unread']));
    expect(found.readings).toEqual([expect.objectContaining({ kind: 'several-columns', taken: undefined, columns: [expect.objectContaining({ header: '本季度' }), expect.objectContaining({ header: '一至二季度' }), expect.objectContaining({ header: '三季度' })] })]);
    expect(read([grid], '一至二季度').sheet.figures.map(told)).toEqual(of(1000));
    expect(read([grid], '三季度').sheet.figures.map(told)).toEqual(of(2000));
  });

  it('a matrix printed twice, for two years', () => {
    const current = formOf('cn-2021');
    const { plan } = layoutForm(current, { figures: current.indicators.map(({ index }) => number(index)) });
    const grid = planGrid(plan);
    const width = 40;
    const rows = grid.rows.map((row) => row?.flatMap((cell, column) => (column < 15 && cell !== undefined ? [[column, cell] as const] : [])));
    const doubled = rows.map((cells) => {
      const line: (Cell | undefined)[] = [];
      for (const [column, cell] of cells ?? []) {
        line[column] = cell;
        line[column + width] = typeof cell.value === 'number' ? { value: cell.value + 5000 } : cell;
      }
      return line;
    });
    const found = read([{ ...grid, rows: doubled, merges: [] }]);
    expect(kinds(found)).toContain('several-columns');
    expect(found.certainty.filter((each, index) => each === 'certain' && current.indicators[index]?.table === 't3')).toEqual([]);
  });
});

describe('other sheets of the file', () => {
  const form = formOf('cn-2021');
  const laid = (from: number): Grid => planGrid(layoutForm(form, { figures: form.indicators.map(({ index }) => number(index + from)) }).plan);

  it('a hidden one is read only where no other holds an annex, and said', () => {
    const hidden = { ...laid(1000), name: '隐藏', hidden: true };
    const found = read([hidden, { ...laid(0), name: '表' }]);
    expect(found.sheet.figures.map(told)[3]).toBe(3);
    expect(found.readings).toEqual([{ kind: 'hidden-sheet', sheet: '隐藏', taken: false }]);
    const only = read([hidden]);
    expect(only.sheet.figures.map(told)[3]).toBe(1003);
    expect(only.readings).toEqual([{ kind: 'hidden-sheet', sheet: '隐藏', taken: true }]);
  });

  it('further annexes are said, and so is a sheet that was cut off', () => {
    const found = read([{ ...laid(0), name: '甲', cut: true }, { ...laid(5), name: '乙' }]);
    expect(found.readings).toEqual([{ kind: 'cut', sheet: '甲' }, { kind: 'other-annex', sheet: '乙', form: 'cn-2021' }]);
  });
});
