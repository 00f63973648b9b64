import { check } from '../../src/annex/check/check';
import { officialForms } from '../../src/annex/form/catalogue';
import type { Cell, Grid } from '../../src/annex/sheet/grid';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import { recognise } from '../../src/annex/sheet/recognise';
import type { Sheet } from '../../src/annex/sheet/sheet';
import { explanationsOf, hasLapsed, isExplained, keep, type Kept, LONGEST, toKeep, type Written, writtenOn } from '../../src/review/explain';
import { keptFromJson, keptToJson, LARGEST, subjectOf } from '../../src/review/kept';
import { keptIn, outlastsReview, reasonsKey } from '../../src/review/reasons';
import { figuresOf, sheetOf } from '../support/figures';
import { formOf, tinyForm } from '../support/forms';

const form = tinyForm(['a', 'b', 'c'], [['R-SUM', 'error', ['a = b + c']], ['R-FILLED', 'warning', ['each figure: filled']]]);
const of = (values: Parameters<typeof figuresOf>[1]): Sheet => sheetOf(form, figuresOf(form, values));
const at = (row: number) => ({ sheet: '表', row, column: 5 });
const beside = (indicators: string[], text: string): Written => ({ indicators, text, at: at(0) });

describe('the 说明 column', () => {
  it.each(officialForms.map((each) => [each.id, each] as const))('of a sheet laid out by us is read: %s', (_, official) => {
    const { plan, places } = layoutForm(official, { unit: '张村镇', year: 2023, figures: figuresOf(official, {}) });
    const rows: (Cell | undefined)[][] = [];
    for (const { row, column, value } of plan.cells) if (value !== undefined) (rows[row] ??= [])[column] = { value };
    const index = official.indicators.length - 1;
    const place = places.get(index)!;
    const column = plan.cells.find(({ value }) => value === '说明（特殊情况写在这里）')!.column;
    (rows[place.row] ??= [])[column] = { value: ' 含往年\n转来 ' };
    const first = places.get(0)!;
    (rows[first.row] ??= [])[column] = { value: '无' };
    const grid: Grid = { name: '张村镇2023', rows, merges: plan.merges, typed: true };
    const recognition = recognise([grid]);
    const written = writtenOn(grid, recognition!.sheet);
    expect(written).toHaveLength(1);
    expect(written[0]).toMatchObject({ text: '含往年 转来', at: { sheet: '张村镇2023', row: place.row, column } });
    const sameRow = official.indicators.filter((each) => places.get(each.index)!.row === place.row).map(({ id }) => id);
    expect(written[0]!.indicators).toEqual(sameRow);
  });

  const grid = (header: string, column: number): Grid => {
    const rows: Cell[][] = [[], [{ value: '甲' }, { value: '件' }, { value: 1 }], [{ value: '乙' }, { value: '件' }, { value: 2 }], [{ value: '丙' }, { value: '件' }, { value: 3 }]];
    rows[0]![column] = { value: header };
    rows[2]![column] ??= { value: '合并报送' };
    return { name: '表', rows, merges: [], typed: true };
  };
  const sheet: Sheet = { ...of({}), cells: [1, 2, 3].map((row) => ({ sheet: '表', row, column: 2 })) };

  it.each(['说明', '情况说明', '说 明', '说明（可填写）'])('is known by its header: %s', (header) => {
    expect(writtenOn(grid(header, 4), sheet)).toEqual([{ indicators: ['b'], text: '合并报送', at: { sheet: '表', row: 2, column: 4 } }]);
  });

  it('is no other column, and never one with figures', () => {
    expect(writtenOn(grid('填表说明：按年填报', 4), sheet)).toEqual([]);
    expect(writtenOn(grid('说明', 2), sheet)).toEqual([]);
    expect(writtenOn({ ...grid('说明', 4), name: '另一张' }, sheet)).toEqual([]);
  });

  it('is read only so far', () => {
    const long = grid('说明', 4);
    (long.rows[2] as Cell[])[4] = { value: '长'.repeat(1_000_000) };
    expect(writtenOn(long, sheet)[0]!.text).toHaveLength(LONGEST);
  });
});

describe('a reason beside a finding', () => {
  const sheet = of({ a: 5, b: 1 });
  const { findings } = check(sheet);

  it('counts on the row that the finding is about, not on another', () => {
    const [there] = explanationsOf(findings, sheet, [beside(['a'], '含上级转来')]);
    expect(there).toEqual({ finding: 'R-SUM a b c', text: '含上级转来', source: 'sheet', status: 'undated', at: at(0) });
    expect(isExplained(findings[0]!, [there!])).toBe(true);
    expect(explanationsOf(findings, sheet, [beside(['b'], '含上级转来')])).toEqual([]);
  });

  it('explains a list of blanks only if it stands beside each', () => {
    const blank = of({ a: 0, b: null, c: null });
    const about = check(blank).findings.filter(({ rule }) => rule === 'R-FILLED');
    expect(explanationsOf(about, blank, [beside(['b'], '没有此项')])).toEqual([]);
    expect(explanationsOf(about, blank, [beside(['b', 'c'], '没有此项')])).toHaveLength(1);
  });

  it('lapses when a figure changes, in the pane and on the sheet', () => {
    const written = [beside(['a'], '含上级转来')];
    const first = explanationsOf(findings, sheet, written);
    const kept: Kept[] = [...toKeep(findings, sheet, first, []), keep(findings[0]!, sheet, '已电话核实')];
    expect(kept.map(({ source, text }) => [source, text])).toEqual([['sheet', '含上级转来'], ['pane', '已电话核实']]);

    const again = explanationsOf(findings, sheet, written, kept);
    expect(again.map(({ source, status }) => [source, status])).toEqual([['pane', 'current'], ['sheet', 'current']]);
    expect(toKeep(findings, sheet, again, [...kept, ...kept])).toEqual(kept);

    const changed = of({ a: 6, b: 1 });
    const later = check(changed).findings;
    const lapsed = explanationsOf(later, changed, written, kept);
    expect(lapsed.map(({ status }) => status)).toEqual(['lapsed', 'lapsed']);
    expect(isExplained(later[0]!, lapsed)).toBe(false);
    expect(hasLapsed(later[0]!, lapsed)).toBe(true);
    // New words for the new figures.
    expect(explanationsOf(later, changed, [beside(['a'], '含上级转来 5 件')], kept).map(({ status }) => status)).toEqual(['lapsed', 'undated']);
  });

  it('lapses when last year’s figure changes', () => {
    const stock = formOf('cn-2021');
    const now = sheetOf(stock, figuresOf(stock, { 't3.r2.c7': 3, 't3.r2.c1': 3, 't3.r4.c7': 3, 't3.r4.c1': 3 }));
    const against = (carried: number) => check(now, { lastYear: sheetOf(stock, figuresOf(stock, { 't3.r4.c7': carried })) }).findings;
    const before = against(4);
    const kept = [keep(before[0]!, now, '机构合并')];
    expect(before[0]!.rule).toBe('R21-T3-CARRY');
    expect(explanationsOf(before, now, [], kept)[0]!.status).toBe('current');
    expect(explanationsOf(against(5), now, [], kept)[0]!.status).toBe('lapsed');
  });

  it('can be taken back', () => {
    const kept = [keep(findings[0]!, sheet, '已核实'), keep(findings[0]!, sheet, '')];
    expect(explanationsOf(findings, sheet, [], kept)).toEqual([]);
  });
});

describe('the file of reasons', () => {
  const sheet = of({ a: 5, b: 1 });
  const kept = new Map([['张村镇 2023', [keep(check(sheet).findings[0]!, sheet, '<b>=1+1</b>')]]]);

  it('comes back as it was', () => {
    expect(keptFromJson(keptToJson(kept))).toEqual(kept);
  });

  it('is kept by unit, year and form, or by file where the sheet names no unit', () => {
    const named = { ...sheet, unit: '张村镇', year: 2023 };
    expect(subjectOf(named, '一.xlsx')).toBe(subjectOf({ ...named, unit: '张村镇人民政府' }, '更正后.xlsx'));
    expect(subjectOf(named, '一.xlsx')).not.toBe(subjectOf({ ...named, year: 2022 }, '一.xlsx'));
    expect(subjectOf(sheet, '一.xlsx')).not.toBe(subjectOf(sheet, '二.xlsx'));
  });

  it('of a sheet that names no unit is told by its place in the review, and does not outlast it', () => {
    const named = { ...sheet, unit: '张村镇', year: 2023 };
    const nameless = reasonsKey(sheet, '报送/一.xlsx#表1');
    expect(reasonsKey(named, '一.xlsx')).toBe(reasonsKey(named, '二.xlsx'));
    expect(nameless).not.toBe(reasonsKey(sheet, '报送/一.xlsx#表2'));
    // A worksheet may be called like a unit.
    expect(reasonsKey({ ...sheet, year: 2023 }, '张村镇')).not.toBe(reasonsKey(named, '张村镇'));
    expect([reasonsKey(named, '一.xlsx'), nameless].map(outlastsReview)).toEqual([true, false]);
    const reason = kept.get('张村镇 2023')!;
    expect(keptIn(new Map([[nameless, reason]]))(sheet, '报送/一.xlsx', '报送/一.xlsx#表1')).toEqual(reason);
    expect(keptIn(new Map([[nameless, reason]]))(sheet, '报送/一.xlsx', '报送/一.xlsx#表2')).toEqual([]);
  });

  it('is not written where it could not be read again', () => {
    const reason = kept.get('张村镇 2023')![0]!;
    const many = Array.from({ length: 2001 }, () => reason);
    expect(() => keptToJson(new Map([['张村镇', many]]))).toThrow(expect.objectContaining({ reason: expect.objectContaining({ zh: '说明过多，没有保存。' }) }));
  });

  it.each([
    ['no JSON', '{', '保存的说明文件已损坏，没有读取。'],
    ['something else', '{"a":1}', '保存的说明文件已损坏，没有读取。'],
    ['a newer version', '{"version":2,"sheets":[]}', '保存的说明文件来自更新的版本，没有读取；请升级后再用。'],
    ['too long a reason', JSON.stringify({ version: 1, sheets: [{ subject: 'x', reasons: [{ source: 'pane', finding: 'R', text: '长'.repeat(LONGEST + 1), figures: '' }] }] }), '保存的说明文件已损坏，没有读取。'],
    ['too large a file', ' '.repeat(LARGEST + 1), '保存的说明文件过大，没有读取。'],
  ])('is refused: %s', (_, text, message) => {
    expect(() => keptFromJson(text)).toThrow(expect.objectContaining({ reason: expect.objectContaining({ zh: message }) }));
  });
});
