import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import type { Reading } from '../../src/annex/sheet/reading';
import { recognise } from '../../src/annex/sheet/recognise';
import type { StructureRemark } from '../../src/narrative/structure';
import { GrowingList } from '../../src/pane/GrowingList';
import ReadingsTab from '../../src/pane/ReadingsTab';
import { FailedList } from '../../src/pane/review/FailedList';
import type { Language } from '../../src/pane/strings';
import { StructureRemarks } from '../../src/pane/verify/StructureRemarks';
import { showPart } from './frame';
import { findControl, grid, published } from './show';

const items = (list: Element = document.querySelector('ul')!): Element[] => [...list.children];
const last = (list?: Element): string => items(list).slice(-1)[0]?.textContent ?? '';
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const user = () => userEvent.setup({ delay: null });

const open = (count: number, language?: Language) => showPart(<GrowingList items={numbers(count)}>{(each) => <li key={each}>{each}</li>}</GrowingList>, language);

test('a list of a hundred is there at once', () => {
  open(100);
  expect(items()).toHaveLength(100);
  expect(document.querySelector('button')).toBeNull();
});

test('of a longer one the first hundred are there, how many are left, and the next with a key', async () => {
  open(250);
  expect(items()).toHaveLength(101);
  expect(last()).toBe('还有 150 条再显示 100 条');
  await user().tab();
  await user().keyboard('{Enter}');
  expect(items()).toHaveLength(201);
  expect(last()).toBe('还有 50 条再显示 50 条');
});

test('what was shown last gets the focus, also when the button goes', async () => {
  open(201);
  const person = user();
  await person.click(await findControl('再显示 100 条'));
  expect(document.activeElement?.textContent).toBe('101');
  await person.tab();
  await person.keyboard('{Enter}');
  expect(items()).toHaveLength(201);
  expect(document.activeElement?.textContent).toBe('201');
  expect(document.querySelector('button')).toBeNull();
});

test('in English too, and axe finds nothing', async () => {
  const { container } = open(102, 'en');
  expect(last()).toBe('2 moreShow the next 2');
  expect((await axe(container)).violations).toEqual([]);
});

test('remarks on a text’s structure, however many, are shown a hundred at a time', async () => {
  const remarks = numbers(5000).map((each): StructureRemark => ({ kind: 'punctuation', severity: 'warning', at: { start: 2 * each, end: 2 * each + 2 }, found: '。。', expected: '' }));
  const shown: number[] = [];
  showPart(<StructureRemarks remarks={remarks} onShow={(at) => { shown.push(at); }} />);
  await user().click(await findControl(/^结构/));
  expect(document.body.textContent).toContain('结构 5000');
  expect(items()).toHaveLength(101);
  await user().click(await findControl('再显示 100 条'));
  expect(last()).toBe('还有 4800 条再显示 100 条');
  await user().click(await findControl('看正文', items()[150]!));
  expect(shown).toEqual([302]);
});

test('readings are shown twenty at first, then a hundred at a time', async () => {
  const recognition = recognise([grid('sd-weihai-2014', published)])!;
  const readings = numbers(2000).map((row): Reading => ({ kind: 'unknown-row', text: `第${String(row)}行`, at: { sheet: '张村镇政府2012', row, column: 0 } }));
  showPart(<ReadingsTab recognition={{ ...recognition, readings }} onGoTo={() => undefined} onTakeOver={undefined} />);
  expect(last()).toBe('还有 1980 条再显示 100 条');
  await user().click(await findControl('再显示 100 条'));
  expect(items()).toHaveLength(121);
});

test('files that were not read are shown a hundred at a time', () => {
  const failures = numbers(150).map((each) => ({ file: `${String(each)}.xlsx`, message: { zh: '读不出。', en: 'unreadable.' } }));
  showPart(<FailedList failures={failures} lastYear={failures} />);
  expect(items()).toHaveLength(101);
  expect(last()).toContain('还有 200 条');
});
