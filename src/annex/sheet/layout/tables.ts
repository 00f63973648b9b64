import type { GroupsTable, ListTable, MatrixTable, Row, Table } from '../../form/form';
import { hasFigure, type Indicator } from '../../form/indicator';
import type { Figure } from '../figure';
import { type Canvas, span, styles } from './canvas';

/** What the drawing of a table needs to know. */
export interface Drawing {
  readonly canvas: Canvas;
  /** Columns of the printed page that all tables share. */
  readonly width: number;
  readonly indicator: (id: string) => Indicator | undefined;
  readonly figure: (indicator: Indicator) => Figure | undefined;
}

/** Columns of the page: a list has its own three, other forms share enough narrow ones for their widest table. */
export function pageColumns(tables: readonly Table[]): number[] {
  const [only] = tables;
  if (tables.length === 1 && only?.layout === 'list') return [62, 8, 14];
  const needed = tables.map((table) => {
    if (table.layout === 'list') return 12;
    if (table.layout === 'groups') return table.groups.length * table.columns.length;
    return table.columns.length + 2 * labelDepth(table);
  });
  return new Array<number>(Math.max(12, ...needed)).fill(5.8);
}

/** Draws a table from `top` on. @returns the row after it. */
export function drawTable(drawing: Drawing, table: Table, top: number): number {
  let row = top;
  const { canvas, width } = drawing;
  if (table.section !== undefined) {
    canvas.text(span(row, 0, width - 1), table.section, styles.section);
    canvas.grow(row, 26);
    row += 1;
  }
  if (table.title !== undefined) {
    canvas.text(span(row, 0, width - 1), table.title, styles.header);
    row += 1;
  }
  switch (table.layout) {
    case 'list':
      return drawList(drawing, table, row);
    case 'groups':
      return drawGroups(drawing, table, row);
    case 'matrix':
      return table.columns.length > 4 ? drawWide(drawing, table, row) : drawSmall(drawing, table, row);
  }
}

function put({ canvas, indicator, figure }: Drawing, id: string, row: number, left: number, right: number): void {
  const found = indicator(id);
  if (found !== undefined) canvas.figure(span(row, left, right), found, figure(found));
}

function drawList(drawing: Drawing, table: ListTable, top: number): number {
  const { canvas, width } = drawing;
  const figureLeft = width - 1;
  const unit = width - 2;
  canvas.text(span(top, 0, unit - 1), table.headers[0], styles.header);
  canvas.text(span(top, unit, unit), table.headers[1], styles.header);
  canvas.text(span(top, figureLeft, figureLeft), table.headers[2], styles.header);
  canvas.titleRows = { first: top, last: top };
  table.rows.forEach((row, index) => {
    const at = top + 1 + index;
    canvas.text(span(at, 0, unit - 1), row.label, { ...styles.label, indent: indentOf(row, table.rows) });
    canvas.text(span(at, unit, unit), row.unit ?? '', styles.centred);
    if (hasFigure(row)) put(drawing, row.code, at, figureLeft, figureLeft);
    else canvas.text(span(at, figureLeft, figureLeft), '', styles.blank);
  });
  return top + 1 + table.rows.length;
}

/** Deeper levels stand further in; lines after “其中：” align with its text. */
function indentOf(row: Row, rows: readonly Row[]): number {
  const steps = [0, 0, 1, 3, 4, 5, 6];
  const siblings = rows.filter((each) => each.parent === row.parent);
  const under = siblings.some((each) => each.label.startsWith('其中') && rows.indexOf(each) < rows.indexOf(row)) && !/^[\d（]/.test(row.label);
  return (steps[row.level] ?? 6) + (under ? 2 : 0);
}

/** Up to four equal blocks: label and figures, the last figure taking what is left of the page. */
function drawSmall(drawing: Drawing, table: MatrixTable, top: number): number {
  const { canvas, width } = drawing;
  const edge = (block: number): number => Math.round((block * width) / 4);
  const right = (index: number): number => (index === table.columns.length - 1 ? width - 1 : edge(index + 2) - 1);
  canvas.text(span(top, 0, edge(1) - 1), table.corner, styles.header);
  table.columns.forEach((column, index) => { canvas.text(span(top, edge(index + 1), right(index)), column.label, styles.header); });
  table.rows.forEach((row, index) => {
    const at = top + 1 + index;
    canvas.text(span(at, 0, edge(1) - 1), row.label, styles.centred);
    table.columns.forEach((column, c) => { put(drawing, `${table.id}.${row.code}.${column.code}`, at, edge(c + 1), right(c)); });
  });
  return top + 1 + table.rows.length;
}

const labelDepth = (table: MatrixTable): number => Math.max(...table.rows.map((row) => row.level));

/** Labels in nested columns on the left, one narrow column a figure on the right. */
function drawWide(drawing: Drawing, table: MatrixTable, top: number): number {
  const { canvas, width } = drawing;
  const depth = labelDepth(table);
  const first = width - table.columns.length;
  const labelLeft = (level: number): number => (level === 1 ? 0 : Math.round(1 + ((first - 1) * (level - 2) * 3) / (depth < 3 ? 3 : 7)));
  const hasTop = table.headerTop !== undefined;
  const grouped = table.columns.some((column) => column.headerGroup !== undefined);
  const height = (hasTop ? 1 : 0) + (grouped ? 1 : 0) + 1;
  const last = top + height - 1;
  canvas.text({ top, left: 0, bottom: last, right: first - 1 }, table.corner, styles.note);
  if (table.headerTop !== undefined) canvas.text(span(top, first, width - 1), table.headerTop, styles.header);
  drawColumnHeaders(drawing, table, { top: top + (hasTop ? 1 : 0), last, first, grouped });
  canvas.titleRows = { first: top, last };
  canvas.pageBreaks.push(table.section === undefined ? top : top - 1);

  let at = last + 1;
  const rows = table.rows;
  const bottoms = new Map<string, number>();
  for (const row of rows.filter(hasFigure)) {
    for (let parent = row.parent; parent !== undefined; parent = rows.find((each) => each.code === parent)?.parent) bottoms.set(parent, at);
    at += 1;
  }
  at = last + 1;
  for (const row of rows) {
    const left = labelLeft(row.level);
    if (!hasFigure(row)) {
      const right = Math.max(left, labelLeft(row.level + 1) - 1);
      canvas.text({ top: at, left, bottom: bottoms.get(row.code) ?? at, right }, row.label, styles.centred);
      continue;
    }
    canvas.text(span(at, left, first - 1), row.label, styles.label);
    table.columns.forEach((column, index) => { put(drawing, `${table.id}.${row.code}.${column.code}`, at, first + index, first + index); });
    at += 1;
  }
  return at;
}

function drawColumnHeaders({ canvas }: Drawing, table: MatrixTable, at: { top: number; last: number; first: number; grouped: boolean }): void {
  table.columns.forEach((column, index) => {
    const left = at.first + index;
    const inGroup = column.headerGroup !== undefined;
    canvas.text({ top: inGroup ? at.last : at.top, left, bottom: at.last, right: left }, column.label, styles.header);
    const opens = inGroup && table.columns[index - 1]?.headerGroup !== column.headerGroup;
    if (!opens || column.headerGroup === undefined) return;
    let end = index;
    while (table.columns[end + 1]?.headerGroup === column.headerGroup) end += 1;
    canvas.text(span(at.top, left, at.first + end), column.headerGroup, styles.header);
  });
  canvas.grow(at.last, 48);
}

/** Column groups side by side over one row of figures. */
function drawGroups(drawing: Drawing, table: GroupsTable, top: number): number {
  const { canvas, width } = drawing;
  const count = table.groups.length * table.columns.length;
  const edge = (index: number): number => Math.round((index * width) / count);
  const depth = Math.max(...table.groups.map((group) => group.headerPath.length));
  const per = table.columns.length;
  table.groups.forEach((group, g) => {
    group.headerPath.forEach((label, level) => {
      const same = (other: number): boolean => table.groups[other]?.headerPath.slice(0, level + 1).join('/') === group.headerPath.slice(0, level + 1).join('/');
      if (same(g - 1)) return;
      let end = g;
      while (same(end + 1)) end += 1;
      const bottom = level === group.headerPath.length - 1 ? top + depth - 1 : top + level;
      canvas.text({ top: top + level, left: edge(g * per), bottom, right: edge((end + 1) * per) - 1 }, label, styles.header);
    });
    table.columns.forEach((column, c) => {
      const [left, right] = [edge(g * per + c), edge(g * per + c + 1) - 1];
      canvas.text(span(top + depth, left, right), column.label, styles.header);
      put(drawing, `${table.id}.${group.code}.${column.code}`, top + depth + 1, left, right);
    });
  });
  return top + depth + 2;
}
