import { utils, write } from '@e965/xlsx';
import { strToU8 } from 'fflate';
import { check } from '../../src/annex/check/check';
import { numberOf } from '../../src/annex/sheet/figure';
import { layoutForm } from '../../src/annex/sheet/layout/layout';
import type { SheetPlan } from '../../src/annex/sheet/plan';
import { recognise } from '../../src/annex/sheet/recognise';
import { readFile } from '../../src/files/read';
import { writeXlsx } from '../../src/files/write-xlsx';
import { caseIds, caseFigures, publishedCase } from '../support/cases';
import { sheetOf } from '../support/figures';
import { planDocx, planHtml } from '../support/markup';
import { planText } from '../support/plan-grid';

/** The printed part of a plan as Excel 97–2003 keeps it. */
function xls({ cells, merges, print }: SheetPlan): Uint8Array {
  const { bottom, right } = print?.area ?? { bottom: 0, right: 0 };
  const rows: (string | number | null)[][] = Array.from({ length: bottom + 1 }, () => new Array<string | number | null>(right + 1).fill(null));
  for (const { row, column, value } of cells) if (row <= bottom && column <= right && value !== undefined && value !== '') (rows[row] ?? [])[column] = value;
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!merges'] = merges.filter((merge) => merge.right <= right).map(({ top, left, bottom: end, right: last }) => ({ s: { r: top, c: left }, e: { r: end, c: last } }));
  const book = utils.book_new(sheet, '统计表');
  return new Uint8Array(write(book, { bookType: 'biff8', type: 'array' }) as ArrayBuffer);
}

const quoted = (value: string): string => (/[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
const csv = (plan: SheetPlan): string => planText(plan).split('\n').map((line) => line.split('\t').map(quoted).join(',')).join('\n');

const kinds: Readonly<Record<string, (plan: SheetPlan) => Uint8Array | Promise<Uint8Array>>> = {
  '.xlsx': (plan) => writeXlsx([plan]),
  '.xls': xls,
  '.docx': planDocx,
  '.html': (plan) => strToU8(planHtml(plan)),
  '.csv': (plan) => strToU8(csv(plan)),
  text: (plan) => strToU8(planText(plan)),
};

describe.each(caseIds)('%s', (id) => {
  const published = publishedCase(id);
  const { form, unit, year, evaluation } = published;
  const figures = caseFigures(published);
  const { plan } = layoutForm(form, { unit, year, figures });

  test.each(Object.keys(kinds))('as %s gives every figure and the findings of the case', async (kind) => {
    const read = recognise(readFile((await kinds[kind]?.(plan)) ?? new Uint8Array(0), id))?.sheet;
    expect([read?.form.id, read?.form.variant, read?.unit, read?.year]).toEqual([form.id, form.variant, unit, year]);
    expect(read?.figures.map(numberOf)).toEqual(figures.map(numberOf));
    const findings = read === undefined ? [] : check(read).findings;
    const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule, indicators: [where], left, right }) => [rule, where, String(left), String(right)]);
    expect(errors.sort()).toEqual(evaluation.errors.map(({ rule, where, left, right }) => [rule, where, left, right]).sort());
    const said = (all: typeof findings) => all.map(({ rule, severity, state, left, right, indicators }) => [rule, severity, state, left, right, indicators]);
    expect(said(findings)).toEqual(said(check(sheetOf(form, figures, { unit, year })).findings));
  });
});
