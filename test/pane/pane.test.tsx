import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { axe } from 'jest-axe';
import { findForm } from '../../src/annex/form/catalogue';
import type { Figure } from '../../src/annex/sheet/figure';
import type { Address, Grid } from '../../src/annex/sheet/grid';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import zhangcun from '../../src/pane/examples/zhangcun-2012.json';
import { Pane } from '../../src/pane/Pane';
import { type Language, LanguageProvider, provideStrings, stringsOf } from '../../src/pane/strings';
import { en } from '../../src/pane/strings/en';
import type { Mark, Workbook } from '../../src/workbook/port';
import { planGrid } from '../support/plan-grid';

// Parts of the pane are loaded when first shown; a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });
provideStrings('en', en);

/** A workbook in memory that remembers what the pane asked of it. */
class MemoryWorkbook implements Workbook {
  selected: Address[] = [];
  marks: readonly Mark[] = [];
  private listener: (() => void) | undefined;

  constructor(private sheets: Grid[]) {}

  read() {
    return Promise.resolve({ sheets: this.sheets, active: this.sheets[0]?.name ?? '' });
  }
  insert = () => Promise.reject(new Error('not asked for'));
  write = () => Promise.reject(new Error('not asked for'));
  select(at: Address) {
    this.selected.push(at);
    return Promise.resolve();
  }
  mark(marks: readonly Mark[]) {
    this.marks = marks;
    return Promise.resolve([]);
  }
  remember = () => Promise.resolve();
  recall = () => Promise.resolve(null);
  onChange(listener: () => void) {
    this.listener = listener;
    return () => { this.listener = undefined; };
  }
  change(sheets: Grid[]) {
    this.sheets = sheets;
    this.listener?.();
  }
}

function grid(formId: string, values: ReadonlyMap<string, number | null>): Grid {
  const form = findForm(formId);
  if (form === undefined) throw new Error(formId);
  const figures = form.indicators.map(({ id }): Figure => {
    const value = values.get(id) ?? null;
    return value === null ? { state: 'blank', raw: '' } : { state: 'number', value, raw: String(value), notes: [] };
  });
  return planGrid(layoutForm(form, { unit: '张村镇政府', year: 2012, figures }).plan);
}

const published = new Map<string, number | null>(Object.entries(zhangcun.figures));

function show(workbook: Workbook | undefined, language: Language = 'zh') {
  return render(
    <FluentProvider theme={webLightTheme}>
      <LanguageProvider value={{ language, strings: stringsOf(language) }}>
        <Pane workbook={workbook} lastYear={undefined} onForgetLastYear={() => undefined} emptyActions={<button type="button">新建</button>} />
      </LanguageProvider>
    </FluentProvider>,
  );
}

test('shows the findings of the published annex, the gravest first, and marks their cells', async () => {
  const workbook = new MemoryWorkbook([grid('sd-weihai-2014', published)]);
  show(workbook);
  const headings = await screen.findAllByRole('heading', { level: 3 });
  expect(headings.map((heading) => heading.textContent)).toEqual(['错误 1', '需核对 2', '待填 4']);
  expect(screen.getAllByText('已填 69 / 78').length).toBeGreaterThan(0);
  const [error] = workbook.marks;
  expect(workbook.marks.map(({ severity }) => severity)).toEqual(['error', 'warning']);
  expect(error?.cells.map(({ row, column }) => [row, column])).toEqual([[4, 2], [8, 2], [9, 2], [10, 2], [11, 2], [12, 2]]);
});

test('a cell of a finding is one click away', async () => {
  const workbook = new MemoryWorkbook([grid('sd-weihai-2014', published)]);
  show(workbook);
  await userEvent.click(await screen.findByRole('button', { name: /^转到 C10 / }));
  expect(workbook.selected).toEqual([{ sheet: '张村镇政府2012', row: 9, column: 2 }]);
});

test('a change is judged again', async () => {
  const workbook = new MemoryWorkbook([grid('sd-weihai-2014', published)]);
  show(workbook);
  await screen.findByRole('heading', { name: '错误 1' });
  act(() => { workbook.change([grid('sd-weihai-2014', new Map([...published, ['1.1', 741]]))]); });
  await screen.findByRole('heading', { name: '需核对 2' });
  await screen.findByText(/错误 0 处/);
  expect(screen.queryByRole('heading', { name: /错误/ })).toBeNull();
});

test('numbers of the text lead to their cells', async () => {
  const workbook = new MemoryWorkbook([grid('sd-weihai-2014', published)]);
  show(workbook);
  await userEvent.click(await screen.findByRole('tab', { name: '文字' }));
  await userEvent.click(await screen.findByRole('button', { name: '190' }));
  expect(workbook.selected).toEqual([{ sheet: '张村镇政府2012', row: 11, column: 2 }]);
});

test('a blank form says once that figures are wanting and marks nothing', async () => {
  const workbook = new MemoryWorkbook([grid('cn-2021', new Map())]);
  show(workbook);
  await screen.findByRole('heading', { name: '需核对 1' });
  expect(screen.getByText(/200 格没有填数/)).toBeTruthy();
  expect(workbook.marks).toEqual([]);
});

test('a workbook without an annex gets a first step', async () => {
  show(new MemoryWorkbook([{ name: 'Sheet1', rows: [[{ value: '通讯录' }]], merges: [], typed: true }]));
  const notice = await screen.findByRole('status');
  expect(within(notice).getByRole('button', { name: '新建' })).toBeTruthy();
});

test('English is complete and nothing serious is found by axe', async () => {
  const { container } = show(new MemoryWorkbook([grid('sd-weihai-2014', published)]), 'en');
  await screen.findByRole('heading', { name: 'Errors 1' });
  expect(screen.getByText(/should be at most 741/)).toBeTruthy();
  const { violations } = await axe(container);
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
});
