/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findForm } from '../../../src/annex/form/catalogue';
import { SetView } from '../../../src/pane/review/SetView';
import type { Row } from '../../../src/review/rows';
import type { Remark } from '../../../src/review/roster';
import { showPart } from '../frame';

const form = findForm('cn-2021')!;
const row = (id: string, unit?: string): Row => ({ id, file: id, form, unit, year: 2024, filled: 10, total: 200, errors: 0, warnings: 0, confirm: 0, unread: 0, hasLastYear: false, off: 0, judgement: { verdict: 'ready', reasons: [] }, remarks: [], unusual: [], explanations: 0, lapsed: 0, byRule: new Map() });

const items = (): (string | null)[] => [...document.querySelectorAll('section[aria-labelledby="review-remarks"] li')].map(({ textContent }) => textContent);

test('what is to be said of several sheets is said once, with all of them', async () => {
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  const rows = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'].map((name) => row(`${name}.xlsx`, `${name}镇`));
  const wrong = rows.map(({ id }): Remark => ({ kind: 'wrong-form', entries: [id], form: 'cn-2014', wanted: 'cn-2021', stated: false }));
  const opened: string[] = [];
  showPart(<SetView review={{ rows, remarks: wrong }} expected onOpen={(id) => { opened.push(id); }} />);
  expect(items()).toHaveLength(1);
  expect(items()[0]).toMatch(/甲镇乙镇丙镇丁镇戊镇己镇另外 2 张表$/);
  await user.click(screen.getByText('另外 2 张表'));
  expect(items()[0]).toMatch(/己镇庚镇辛镇$/);
  await user.click(screen.getByText('辛镇'));
  expect(opened).toEqual(['辛.xlsx']);
});

test('a sheet without a unit name is called by its file', () => {
  showPart(<SetView review={{ rows: [row('各镇/甲.xlsx')], remarks: [{ kind: 'no-unit', entries: ['各镇/甲.xlsx'] }] }} expected onOpen={() => undefined} />);
  expect(items()[0]).toContain('（表上没有写单位）甲.xlsx');
});
