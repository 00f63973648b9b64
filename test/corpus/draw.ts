import type { Form } from '../../src/annex/form/catalogue';
import type { GroupsTable, ListTable, MatrixTable, Row as FormRow, Table } from '../../src/annex/form/form';
import { hasFigure } from '../../src/annex/form/indicator';
import type { Figure } from '../../src/annex/sheet/figure';
import { type Annex, type Book, type Cell, cell, paragraph, type Row, type Sheet } from './model';

/** Draws annexes as they are printed in documents, each table with its own columns; not by the program's layout. */

export function annexOf(form: Form, unit: string, year: number, figures: readonly Figure[]): Annex {
  return { form, unit, year, truth: figures.map((figure) => ({ figure, knowable: 'yes' })) };
}

export function bookOf(annex: Annex): Book {
  const main = drawAnnex(annex);
  return { annex, main, sheets: [main] };
}

export function drawAnnex({ form, unit, year, truth }: Annex): Sheet {
  const rows = [paragraph('title', form.data.title.replace('{year}', String(year))), paragraph('unit-line', `${form.data.unitLabel}：${unit}`)];
  const figure = (id: string): Cell => {
    const indicator = form.indexOf.get(id) ?? -1;
    const found = truth[indicator];
    if (found === undefined) throw new Error(`no indicator ${id}`);
    return { ...figureCell(found.figure), indicator };
  };
  for (const table of form.data.tables) {
    if (table.section !== undefined) rows.push(paragraph('section', table.section));
    rows.push(...drawTable(table, figure).map((cells) => ({ cells, paragraph: false, table: table.id })));
  }
  return { name: '统计表', rows };
}

export function figureCell(figure: Figure): Cell {
  if (figure.state === 'number') return { ...cell('figure', String(figure.value)), number: figure.value };
  return cell('figure', figure.raw);
}

type Draw = (id: string) => Cell;
type Cells = Row['cells'];

function drawTable(table: Table, figure: Draw): Cells[] {
  switch (table.layout) {
    case 'list':
      return drawList(table, figure);
    case 'groups':
      return drawGroups(table, figure);
    case 'matrix':
      return table.columns.length > 4 ? drawWide(table, figure) : drawSmall(table, figure);
  }
}

function drawList(table: ListTable, figure: Draw): Cells[] {
  const indent = (row: FormRow): string => '　'.repeat([0, 0, 2, 5, 6, 7, 7][row.level] ?? 0);
  return [
    table.headers.map((header) => cell('header', header)),
    ...table.rows.map((row) => [cell('label', indent(row) + row.label), cell('unit', row.unit ?? ''), hasFigure(row) ? figure(row.code) : cell('other', '')]),
  ];
}

/** Four columns; the last figure takes what is left of them. */
function drawSmall(table: MatrixTable, figure: Draw): Cells[] {
  const rest = 4 - table.columns.length;
  const spread = (first: Cell, figures: readonly Cell[]): Cells => {
    const last = figures.at(-1);
    if (last !== undefined) last.columns = rest;
    return [first, ...figures];
  };
  return [
    ...(table.title === undefined ? [] : [[cell('caption', table.title, 4)]]),
    spread(cell('corner', table.corner), table.columns.map((column) => cell('header', column.label))),
    ...table.rows.map((row) => spread(cell('label', row.label), table.columns.map((column) => figure(`${table.id}.${row.code}.${column.code}`)))),
  ];
}

/** Three columns of labels, one inside the other, and seven of figures under a header of three rows. */
function drawWide(table: MatrixTable, figure: Draw): Cells[] {
  const top: Cells = [cell('corner', table.corner, 3, 3)];
  top[3] = cell('header', table.headerTop ?? '', table.columns.length);
  const groups: Cells = [];
  const columns: Cells = [];
  table.columns.forEach(({ label, headerGroup }, index) => {
    if (headerGroup === undefined) groups[3 + index] = cell('header', label, 1, 2);
    else {
      columns[3 + index] = cell('header', label);
      if (table.columns[index - 1]?.headerGroup !== headerGroup) groups[3 + index] = cell('header', headerGroup, table.columns.filter((each) => each.headerGroup === headerGroup).length);
    }
  });
  const lines: Cells[] = [];
  let waiting: { column: number; cell: Cell }[] = [];
  for (const row of table.rows) {
    if (!hasFigure(row)) {
      waiting.push({ column: row.level - 1, cell: cell('group', row.label, 1, figureRowsUnder(table, row)) });
      continue;
    }
    const line: Cells = [];
    for (const each of waiting) line[each.column] = each.cell;
    waiting = [];
    line[row.level - 1] = cell('label', row.label, 4 - row.level);
    table.columns.forEach((column, index) => { line[3 + index] = figure(`${table.id}.${row.code}.${column.code}`); });
    lines.push(line);
  }
  return [top, groups, columns, ...lines];
}

function figureRowsUnder(table: MatrixTable, header: FormRow): number {
  const under = (row: FormRow): boolean => row.parent === header.code || table.rows.some((each) => each.code === row.parent && under(each));
  return table.rows.filter((row) => hasFigure(row) && under(row)).length;
}

/** Groups of columns side by side over one row of figures. */
function drawGroups({ id, columns, groups }: GroupsTable, figure: Draw): Cells[] {
  const depth = Math.max(...groups.map(({ headerPath }) => headerPath.length));
  const heads: Cells[] = Array.from({ length: depth }, () => []);
  groups.forEach(({ headerPath }, g) => {
    headerPath.forEach((label, level) => {
      const same = (other: number): boolean => groups[other]?.headerPath.slice(0, level + 1).join('/') === headerPath.slice(0, level + 1).join('/');
      if (same(g - 1)) return;
      const like = groups.filter((_, other) => other >= g && same(other)).length;
      const line = heads[level];
      if (line !== undefined) line[g * columns.length] = cell('header', label, like * columns.length, level === headerPath.length - 1 ? depth - level : 1);
    });
  });
  return [
    ...heads,
    groups.flatMap(() => columns.map(({ label }) => cell('header', label))),
    groups.flatMap((group) => columns.map((column) => figure(`${id}.${group.code}.${column.code}`))),
  ];
}
