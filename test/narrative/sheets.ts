import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findForm, type Form } from '../../src/annex/form/catalogue';
import { BLANK, type Figure } from '../../src/annex/sheet/figure';
import type { Sheet } from '../../src/annex/sheet/sheet';

/** A form, or one of its variants, by id. */
export function formOf(id: string, variant?: string): Form {
  const form = findForm(id);
  const found = variant === undefined ? form : form?.variants.find((each) => each.variant === variant);
  if (found === undefined) throw new Error(`no form ${id} ${variant ?? ''}`);
  return found;
}

export const number = (value: number): Figure => ({ state: 'number', value, raw: String(value), notes: [] });

/** A sheet on which every figure is `rest`, but for those named. */
export function sheetOf(form: Form, values: Readonly<Record<string, number | Figure>>, rest: Figure = number(0)): Sheet {
  const stray = Object.keys(values).find((id) => !form.indexOf.has(id));
  if (stray !== undefined) throw new Error(`no indicator ${stray}`);
  const figures = form.indicators.map(({ id }): Figure => {
    const value = values[id] ?? rest;
    return typeof value === 'number' ? number(value) : value;
  });
  return { form, unit: '甲县人民政府', year: 2023, figures, cells: figures.map(() => undefined) };
}

interface Case {
  readonly template: string;
  readonly variant?: string;
  readonly org: string;
  readonly year: number;
  readonly values?: Readonly<Record<string, string>>;
  readonly t2?: Readonly<Record<string, string | readonly string[]>>;
  readonly t3?: Readonly<Record<string, readonly string[]>>;
  readonly t4?: Readonly<Record<string, readonly string[]>>;
}

/** A published sheet of test/cases. */
export function publishedSheet(id: string): Sheet {
  const source = JSON.parse(readFileSync(join(__dirname, `../cases/${id}.json`), 'utf8')) as Case;
  const form = formOf(source.template, source.variant);
  const printed: Readonly<Record<string, string | readonly string[] | undefined>> = { ...source.t2, ...source.t3, ...source.t4 };
  const texts = source.values ?? matrixTexts(form, printed);
  const figures = form.indicators.map((indicator): Figure => {
    const raw = texts[indicator.id] ?? '';
    if (raw === '') return BLANK;
    return /^\d+(\.\d+)?$/.test(raw) ? { ...number(Number(raw)), raw } : { state: 'unreadable', raw, reason: 'unit' };
  });
  return { form, unit: source.org, year: source.year, figures, cells: figures.map(() => undefined) };
}

function matrixTexts(form: Form, printed: Readonly<Record<string, string | readonly string[] | undefined>>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const table of form.data.tables) {
    if (table.layout === 'list') continue;
    for (const { code } of table.layout === 'matrix' ? table.rows : table.groups) {
      const row = [printed[code] ?? []].flat();
      table.columns.forEach((column, index) => (texts[`${table.id}.${code}.${column.code}`] = row[index] ?? ''));
    }
  }
  return texts;
}
