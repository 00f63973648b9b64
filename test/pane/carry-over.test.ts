import { readRecords, recordPlan } from '../../src/annex/sheet/record';
import { carriedMessage, carryOver, keptOfSheets, takeIn } from '../../src/pane/carry-over';
import { surveyed } from '../../src/pane/receive';
import { stringsOf } from '../../src/pane/strings';
import { type ScopeNote, notesText, readNotes } from '../../src/pane/verify/scope-notes';
import { planGrid } from '../support/plan-grid';
import { grid, MemoryWorkbook } from './show';

jest.mock('../../src/files/pool-browser', () => ({}));

const texts = stringsOf('zh').kept;
const annex = (name: string, form = 'cn-2014') => ({ ...grid(form, new Map()), name });
const recordOf = (kept: Record<string, string>) => ({ texts: new Map(Object.entries(kept)), damaged: 0 });
const note = (clause: string, reason: string): ScopeNote => ({ key: `cn-2014|某镇|2020||${clause}`, sheet: 'cn-2014|某镇|2020', clause, stated: 1, figure: 2, reason });
const notes = (...list: ScopeNote[]): string => notesText(list) ?? '';

test('into a workbook without an annex everything goes, and it is said', async () => {
  const workbook = new MemoryWorkbook([annex('甲')]);
  const record = recordOf({ 'house.cn-2014': '用语', scope: notes(note('一', '甲')), 'copied.甲': '句', 'form.x': '表样' });
  const carried = await carryOver(workbook, record, new Map([['甲', '甲']]));
  expect(Object.fromEntries(workbook.notes)).toEqual(Object.fromEntries(record.texts));
  expect(carriedMessage(carried, record, texts)).toEqual({ intent: 'info', text: '文件里保存的单位用语、1 条口径说明、其他 1 项已一并取回。' });
});

test('what follows a sheet goes with it under its new name; what follows none of them stays behind', async () => {
  const workbook = new MemoryWorkbook([annex('甲'), annex('甲 (2)')]);
  workbook.notes.set('copied.甲', '先来的');
  await carryOver(workbook, recordOf({ 'copied.甲': '后来的', 'copied.丙': '没有这张表' }), new Map([['甲', '甲 (2)']]));
  expect(Object.fromEntries(workbook.notes)).toEqual({ 'copied.甲': '先来的', 'copied.甲 (2)': '后来的' });
});

test('a second file changes nothing of the first: its wording and its reason for the same statement stay behind, and that is said', async () => {
  const workbook = new MemoryWorkbook([annex('甲'), annex('乙')]);
  workbook.notes.set('house.cn-2014', '先来的');
  workbook.notes.set('scope', notes(note('一', '先说的')));
  const record = recordOf({ 'house.cn-2014': '后来的', scope: notes(note('一', '后说的'), note('二', '另一句')) });
  const carried = await carryOver(workbook, record, new Map([['乙', '乙']]));
  expect(workbook.notes.get('house.cn-2014')).toBe('先来的');
  expect(readNotes(workbook.notes.get('scope') ?? null).map(({ reason }) => reason)).toEqual(['先说的', '另一句']);
  const message = carriedMessage(carried, record, texts);
  expect(message?.intent).toBe('warning');
  expect(message?.text).toMatch(/^文件里保存的1 条口径说明已一并取回。文件里另有单位用语，没有采用.*文件里有 1 条口径说明没有取回/);
});

test('a wording does not come where a sheet of its form reads officially; of another form it does', async () => {
  const workbook = new MemoryWorkbook([annex('甲'), annex('乙')]);
  const carried = await carryOver(workbook, recordOf({ 'house.cn-2014': '用语', 'house.cn-2021': '用语' }), new Map([['乙', '乙']]));
  expect([...workbook.notes.keys()]).toEqual(['house.cn-2021']);
  expect(carried).toMatchObject({ wordings: 1, leftWordings: 1 });
});

test('the same file opened twice needs no words; texts of kinds not known here are never overwritten', async () => {
  const workbook = new MemoryWorkbook([annex('甲')]);
  const record = recordOf({ 'house.cn-2014': '用语', scope: notes(note('一', '甲')), later: '一' });
  await carryOver(workbook, record, new Map([['甲', '甲']]));
  const again = await carryOver(workbook, record, new Map([['甲', '甲 (2)']]));
  expect(carriedMessage(again, record, texts)).toBeUndefined();
  const other = await carryOver(workbook, recordOf({ later: '二' }), new Map());
  expect(workbook.notes.get('later')).toBe('一');
  expect(other.leftOthers).toBe(1);
});

test('reasons beyond what can be kept are counted, not dropped in silence; damaged ones harm nothing', async () => {
  const workbook = new MemoryWorkbook([annex('甲')]);
  workbook.notes.set('scope', notes(...Array.from({ length: 199 }, (_, index) => note(String(index), '有'))));
  const carried = await carryOver(workbook, recordOf({ scope: notes(note('a', '一'), note('b', '二')) }), new Map());
  expect(carried).toMatchObject({ reasons: 1, leftReasons: 1 });
  expect(await carryOver(workbook, recordOf({ scope: '{"version":1' }), new Map())).toMatchObject({ reasons: 0, unreadable: 1 });
  expect(readNotes(workbook.notes.get('scope') ?? null)).toHaveLength(200);
});

test('the record of a received file is no sheet of it; a damaged one is said', async () => {
  const plan = recordPlan(new Map([['scope', notes(note('一', '甲'))]]), []);
  const record = plan === undefined ? [] : [planGrid(plan)];
  const received = surveyed('表.xlsx', [annex('甲'), ...record]);
  expect(received.sheets.map(({ name }) => name)).toEqual(['甲']);
  expect(received.hidden).toEqual([]);
  const workbook = new MemoryWorkbook([annex('甲')]);
  expect((await takeIn(workbook, received, ['甲'], texts))?.text).toBe('文件里保存的1 条口径说明已一并取回。');
  expect((await takeIn(workbook, { ...received, record: { texts: new Map(), damaged: 2 } }, ['甲'], texts))?.text).toMatch(/有 2 项读不出/);
  workbook.remember = () => Promise.reject(new Error('full'));
  workbook.notes.clear();
  expect(await takeIn(workbook, received, ['甲'], texts)).toEqual({ intent: 'warning', text: texts.notTaken });
});

test('a file gets what follows its sheets and what follows none', () => {
  const kept = new Map([['copied.甲', '一'], ['copied.删去的', '二'], ['scope', '三']]);
  expect([...keptOfSheets(kept, ['甲']).keys()]).toEqual(['copied.甲', 'scope']);
  expect(readRecords([]).texts.size).toBe(0);
});
