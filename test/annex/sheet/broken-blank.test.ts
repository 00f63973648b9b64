import type { Cell, Grid } from '../../../src/annex/sheet/grid';
import { recognise } from '../../../src/annex/sheet/recognise';
import { formOf } from '../../support/forms';

const form = formOf('cn-2014');
const [table] = form.data.tables;
if (table?.layout !== 'list') throw new Error('no list');
const { headers, rows: formRows } = table;

/** The list with every figure 5, the rows of one indicator put otherwise. */
function read(typed: boolean, code: string, lines: (label: string, unit: string) => string[][]): { readonly state: string | undefined; readonly certainty: string | undefined } {
  const rows = [[...headers], ...formRows.flatMap((row) => (row.code === code ? lines(row.label, row.unit ?? '') : [[row.label, row.unit ?? '', form.indexOf.has(row.code) ? '5' : '']]))];
  const grid: Grid = { name: '表', rows: rows.map((cells) => cells.map((value): Cell => ({ value }))), merges: [], typed };
  const found = recognise([grid]);
  const index = form.indexOf.get(code) ?? -1;
  return { state: found?.sheet.figures[index]?.state, certainty: found?.certainty[index] };
}

const last = formRows.filter(({ code, label }) => form.indexOf.has(code) && label.endsWith('）')).map(({ code }) => code)[0] ?? '';

describe('a row without a figure', () => {
  it.each([true, false])('is blank for certain if the rows around it are whole (typed: %s)', (typed) => {
    expect(read(typed, last, (label, unit) => [[label, unit, '']])).toEqual({ state: 'blank', certainty: 'certain' });
  });

  it.each([true, false])('is not if its last bracket stands on the next row, beside a figure (typed: %s)', (typed) => {
    expect(read(typed, last, (label, unit) => [[label.slice(0, -1), '', ''], ['）', unit, '7']]).certainty).not.toBe('certain');
  });

  it('is not if a figure without words stands above it, which the row before may have been given', () => {
    expect(read(false, '3.2.2', (label, unit) => [['', unit, '7'], [label, '', '']]).certainty).not.toBe('certain');
  });
});
