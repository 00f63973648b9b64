import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form } from '../../src/annex/form/catalogue';
import { type Figure, readFigure } from '../../src/annex/sheet/figure';
import { formOf } from './forms';

interface Outcome {
  readonly rule: string;
  readonly where: string;
  readonly left?: string;
  readonly right?: string;
  readonly delta?: string;
}

type Values = Readonly<Record<string, string | readonly string[]>>;

interface CaseFile {
  readonly template: string;
  readonly variant?: string;
  readonly org: string;
  readonly year: number;
  /** A list: value by code. */
  readonly values?: Readonly<Record<string, string>>;
  readonly t2?: Values;
  readonly t3?: Values;
  readonly t4?: Values;
  readonly evaluation: { readonly errors: readonly Outcome[]; readonly warnings: readonly Outcome[] };
}

/** A published sheet: the text of every figure by indicator id, and what is wrong with it. */
export interface PublishedCase {
  readonly id: string;
  readonly form: Form;
  readonly unit: string;
  readonly year: number;
  readonly texts: ReadonlyMap<string, string>;
  readonly evaluation: CaseFile['evaluation'];
}

export const caseIds = ['zhangcun-2012', 'pingtan-2021', 'pingtan-2022', 'huaian-2024', 'suqian-2023', 'hongze-2023', 'shoffice-2019'] as const;

const path = (name: string): string => join(__dirname, '../cases', name);

export function publishedCase(id: (typeof caseIds)[number]): PublishedCase {
  const file = JSON.parse(readFileSync(path(`${id}.json`), 'utf8')) as CaseFile;
  const form = formOf(file.variant ?? file.template);
  return { id, form, unit: file.org, year: file.year, texts: textsOf(file), evaluation: file.evaluation };
}

/** Order of the columns in the case files, by table of part 二. */
const partTwo: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'cn-2021': {
    reg: ['t2a.reg.made', 't2a.reg.repealed', 't2a.reg.valid'],
    doc: ['t2a.doc.made', 't2a.doc.repealed', 't2a.doc.valid'],
    permit: ['t2b.permit.n'],
    penalty: ['t2c.penalty.n'],
    coercion: ['t2c.coercion.n'],
    fee: ['t2d.fee.amt'],
  },
  'cn-2019': {
    reg: ['t2a.reg.made', 't2a.reg.opened', 't2a.reg.total'],
    doc: ['t2a.doc.made', 't2a.doc.opened', 't2a.doc.total'],
    permit: ['t2b.permit.prev', 't2b.permit.delta', 't2b.permit.n'],
    service: ['t2b.service.prev', 't2b.service.delta', 't2b.service.n'],
    penalty: ['t2c.penalty.prev', 't2c.penalty.delta', 't2c.penalty.n'],
    coercion: ['t2c.coercion.prev', 't2c.coercion.delta', 't2c.coercion.n'],
    fee: ['t2d.fee.prev', 't2d.fee.delta'],
    procure: ['t2e.procure.n', 't2e.procure.amt'],
  },
};

function textsOf({ template, values, t2 = {}, t3 = {}, t4 = {} }: CaseFile): Map<string, string> {
  if (values !== undefined) return new Map(Object.entries(values));
  const cells = (row: string | readonly string[]): readonly string[] => (typeof row === 'string' ? [row] : row);
  const texts = new Map<string, string>();
  for (const [row, value] of Object.entries(t2)) cells(value).forEach((text, index) => texts.set(partTwo[template]?.[row]?.[index] ?? `${row}?`, text));
  for (const [row, value] of Object.entries(t3)) cells(value).forEach((text, index) => texts.set(`t3.${row}.c${String(index + 1)}`, text));
  for (const [row, value] of Object.entries(t4)) cells(value).forEach((text, index) => texts.set(`t4.${row}.x${String(index + 1)}`, text));
  return texts;
}

/** The figures of a case in its form's order. Texts are as printed; blank ones stay blank. */
export function caseFigures({ form, texts }: PublishedCase): Figure[] {
  return form.indicators.map(({ id, unit }) => {
    const text = texts.get(id);
    if (text === undefined) throw new Error(`no value for ${id}`);
    return readFigure({ value: text }, unit, false);
  });
}

export const zhangcunText = (): string => readFileSync(path('zhangcun-2012.txt'), 'utf8');
