import { findForm } from '../../../src/annex/form/catalogue';
import type { Figure } from '../../../src/annex/sheet/figure';
import type { Reading } from '../../../src/annex/sheet/reading';
import { countCertainty, groupOf, isNotable } from '../../../src/annex/sheet/reading-groups';

const form = findForm('cn-2014')!;
const [{ id: indicator, table }] = form.indicators as unknown as [{ id: string; table: string }];
const at = { sheet: '表', row: 4, column: 2 };
const figure = (read: Figure): Reading => ({ kind: 'figure', indicator, figure: read, at });
const number = (notes: Extract<Figure, { state: 'number' }>['notes']): Reading => figure({ state: 'number', value: 1, raw: '1', notes });
const columns = [{ header: '2022年', at }, { header: '2023年', at }];

test.each<[string, Reading, ReturnType<typeof groupOf>]>([
  ['an approximation', figure({ state: 'approximate', value: 190, raw: '190余' }), 'unread'],
  ['an error value', figure({ state: 'unreadable', raw: '#REF!', reason: 'error-value' }), 'unread'],
  ['a row not found', { kind: 'not-found', indicators: [indicator] }, 'unread'],
  ['columns of which none was taken', { kind: 'several-columns', table, columns, taken: undefined }, 'unread'],
  ['columns of which one was taken', { kind: 'several-columns', table, columns, taken: '2022年' }, 'confirm'],
  ['a remark cut off', number(['remark']), 'confirm'],
  ['another wording', { kind: 'label-differs', indicators: [indicator], text: '主动', at }, 'confirm'],
  ['figures taken by position', { kind: 'columns-by-position', table }, 'confirm'],
  ['a hidden sheet that was read', { kind: 'hidden-sheet', sheet: '表', taken: true }, 'confirm'],
  ['a hidden sheet that was not', { kind: 'hidden-sheet', sheet: '表', taken: false }, 'left-out'],
  ['another annex', { kind: 'other-annex', sheet: '表', form: 'cn-2014' }, 'left-out'],
  ['a second place', { kind: 'found-twice', indicator, at }, 'left-out'],
  ['a row of their own', { kind: 'unknown-row', text: '其他', at }, 'left-out'],
  ['a sheet cut off', { kind: 'cut', sheet: '表' }, 'left-out'],
  ['full-width digits', number(['width', 'text']), 'certain'],
  ['a dash', figure({ state: 'dash', raw: '—' }), 'certain'],
])('%s', (_what, reading, group) => {
  expect(groupOf(reading, form)).toBe(group);
});

test('blanks are certain, counted, and no line of their own', () => {
  const blank: Figure = { state: 'blank', raw: '' };
  expect(countCertainty(['certain', 'certain', 'unread', 'confirm'], [blank, { state: 'dash', raw: '/' }, blank, blank])).toEqual({ certain: 2, confirm: 1, unread: 1, blank: 1 });
  expect(isNotable(figure(blank))).toBe(false);
  expect(isNotable(figure({ state: 'dash', raw: '—' }))).toBe(true);
});
