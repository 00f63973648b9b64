import { configure, waitFor } from '@testing-library/react';
import { findForm, officialForms } from '../../src/annex/form/catalogue';
import type { Figure } from '../../src/annex/sheet/figure';
import type { Address, Grid } from '../../src/annex/sheet/grid';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import zhangcun from '../../src/pane/examples/zhangcun-2012.json';
import { Pane, type PaneProps } from '../../src/pane/Pane';
import type { Language } from '../../src/pane/strings';
import type { Mark, Workbook } from '../../src/workbook/port';
import { planGrid } from '../support/plan-grid';
import { showPart } from './frame';

// Parts of the pane are loaded when first shown; a busy machine takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

/** A workbook in memory that remembers what the pane asked of it. */
export class MemoryWorkbook implements Workbook {
  selected: Address[] = [];
  marks: readonly Mark[] = [];
  private listener: (() => void) | undefined;

  constructor(private sheets: Grid[]) {}

  read() {
    return Promise.resolve({ sheets: this.sheets, active: this.sheets[0]?.name ?? '' });
  }
  insert = () => Promise.reject(new Error('not asked for'));
  write: Workbook['write'] = () => Promise.reject(new Error('not asked for'));
  select(at: Address) {
    this.selected.push(at);
    return Promise.resolve();
  }
  mark(marks: readonly Mark[]) {
    this.marks = marks;
    return Promise.resolve([]);
  }
  readonly notes = new Map<string, string>();
  remember(name: string, value: string | null) {
    if (value === null) this.notes.delete(name);
    else this.notes.set(name, value);
    return Promise.resolve();
  }
  recall(name: string) {
    return Promise.resolve(this.notes.get(name) ?? null);
  }
  onChange(listener: () => void) {
    this.listener = listener;
    return () => { this.listener = undefined; };
  }
  change(sheets: Grid[]) {
    this.sheets = sheets;
    this.listener?.();
  }
}

/** A form as it stands on a sheet, with these values. */
export function grid(formId: string, values: ReadonlyMap<string, number | null>): Grid {
  const form = findForm(formId);
  if (form === undefined) throw new Error(formId);
  const figures = form.indicators.map(({ id }): Figure => {
    const value = values.get(id) ?? null;
    return value === null ? { state: 'blank', raw: '' } : { state: 'number', value, raw: String(value), notes: [] };
  });
  return planGrid(layoutForm(form, { unit: '张村镇政府', year: 2012, figures }).plan);
}

/** The figures of the published annex of 张村镇. */
export const published = new Map<string, number | null>(Object.entries(zhangcun.figures));

/** Shows the pane over a workbook. */
export function show(workbook: Workbook | undefined, language: Language = 'zh', more: Partial<PaneProps> = {}) {
  return showPart(<Pane workbook={workbook} forms={officialForms} lastYear={undefined} onForgetLastYear={() => undefined} emptyActions={<button type="button">新建</button>} {...more} />, language);
}

/** What can be pressed or chosen, by its name or words. Queries by role take seconds over a whole pane with its styles. */
export function control(name: RegExp | string, within: ParentNode = document): HTMLElement | undefined {
  const fits = (text: string): boolean => (typeof name === 'string' ? text.trim() === name : name.test(text));
  const controls = [...within.querySelectorAll<HTMLElement>('button, [role="button"], [role="tab"], [role^="menuitem"], [role="option"], [role="radio"], input[type="radio"], input[type="checkbox"]')];
  return controls.find((each) => fits(each.getAttribute('aria-label') ?? labelOf(each) ?? wordsOf(each)));
}

/** A tab holds its words twice, to keep its width when they turn bold. */
const wordsOf = (element: HTMLElement): string => (element.matches('[role="tab"]') ? element.firstElementChild : element)?.textContent ?? '';

const labelOf = (element: HTMLElement): string | undefined => (element instanceof HTMLInputElement ? (element.labels?.[0]?.textContent ?? undefined) : undefined);

/** The same, once it is there. */
export const findControl = (name: RegExp | string, within?: ParentNode): Promise<HTMLElement> =>
  waitFor(() => {
    const found = control(name, within);
    if (found === undefined) throw new Error(`nothing is called ${String(name)}`);
    return found;
  });

/** The dialog that is open, once there is one. */
export const findDialog = (title: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = [...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="alertdialog"]')].find((each) => each.querySelector('h2')?.textContent === title);
    if (found === undefined) throw new Error(`no dialog ${title}`);
    return found;
  });

/** The words of the tab in view. */
export const panel = (): string => document.querySelector('[role="tabpanel"]')?.textContent ?? '';
