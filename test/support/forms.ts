import { findForm, type Form, officialForms } from '../../src/annex/form/catalogue';
import { buildForm } from '../../src/annex/form/load';

export const formIds = ['cn-2021', 'cn-2019', 'cn-2014', 'sd-weihai-2014'] as const;

/** A form by its id or its variant's. */
export function formOf(id: string): Form {
  const form = findForm(id) ?? officialForms.flatMap((each) => each.variants).find((each) => each.variant === id);
  if (form === undefined) throw new Error(`no form ${id}`);
  return form;
}

/** Every form in every layout. */
export const everyLayout: readonly Form[] = officialForms.flatMap((form) => [form, ...form.variants]);

const both = (text: string): { zh: string; en: string } => ({ zh: text, en: text });

export interface TinyRow {
  readonly code: string;
  readonly label?: string;
  readonly role?: string;
  readonly kind?: string;
  readonly unit?: string;
  readonly parent?: string;
  readonly level?: number;
}

/** The data of a form with one list; rows are given by code, rules as `[id, severity, relations]`. */
export function tinyData(rows: readonly (string | TinyRow)[], rules: readonly [string, string, readonly string[]][]) {
  return {
    id: 'tiny',
    name: '小表',
    nameEn: 'Tiny form',
    document: '试验',
    years: { from: 2000 },
    verification: both('试验'),
    title: '{year}年小表',
    unitLabel: '填报单位',
    tables: [
      {
        id: 's',
        layout: 'list',
        headers: ['指标', '单位', '统计数'],
        rows: rows.map((row) => {
          const { code, label = `指标${code}`, role = 'independent', kind = 'integer', ...rest } = typeof row === 'string' ? { code: row } : row;
          return { code, label, level: 1, role, ...(role === 'header' ? {} : { kind }), ...rest };
        }),
      },
    ] as object[],
    rules: rules.map(([id, severity, relations]) => ({ id, severity, basis: 'implied', relations, text: both(id), why: both(id) })) as object[],
  };
}

export const tinyForm = (rows: readonly (string | TinyRow)[], rules: readonly [string, string, readonly string[]][] = []): Form => buildForm(tinyData(rows, rules), 'tiny.json');
