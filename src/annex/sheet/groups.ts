import type { GroupsTable } from '../form/form';
import { isRagged } from './columns';
import { readFigure } from './figure';
import { type Cell, cellText, type Grid } from './grid';
import { labelKey } from './label';
import type { Located } from './located';
import { asideAround, asideHeaders, type Place } from './place';
import { runTogether } from './position';
import { type FigureGroup, groupOf } from './split';
import type { Words } from './words';

/** A table printed as one row of figures, its column labels repeated for each group above them. */
export function locateGroups(table: GroupsTable, words: Words): Located | undefined {
  return underLabels(table, words) ?? (words.grid.typed ? undefined : afterHeadings(table, words));
}

const codesOf = (table: GroupsTable): string[] => table.groups.flatMap((group) => table.columns.map((column) => `${table.id}.${group.code}.${column.code}`));

function located(places: ReadonlyMap<string, Place>, firstRow: number, lastRow: number, byPosition: boolean): Located {
  return { places, firstRow, lastRow, usedRows: new Set([firstRow, lastRow]), byPosition, several: undefined, differing: [], joined: [] };
}

function underLabels(table: GroupsTable, words: Words): Located | undefined {
  const wanted = table.groups.flatMap(() => table.columns.map((column) => labelKey(column.label).body));
  const bodies = new Set(wanted);
  for (const { row, cells } of words.lines) {
    if (cells.length < wanted.length) continue;
    const labels = cells.filter((cell) => bodies.has(cell.key.body));
    if (labels.length !== wanted.length || !wanted.every((body, index) => labels[index]?.key.body === body)) continue;
    const figureRow = figuresBelow(words.grid, row, labels.map((label) => label.column));
    const columns = labels.map((label) => label.column);
    const asides = asideHeaders(words, row + 1);
    if (isRagged(words.grid) && !standsUnder(words.grid.rows[figureRow] ?? [], columns, asides)) return lastCells(table, words, row, figureRow);
    return located(new Map(codesOf(table).map((code, index) => [code, { row: figureRow, column: columns[index] ?? 0 }])), row, figureRow, false);
  }
  return undefined;
}

/** The row below column labels that holds their figures: the first of the next three with anything under a label, if a figure is among it. */
function figuresBelow(grid: Grid, header: number, columns: readonly number[]): number {
  const rows = [header + 1, header + 2, header + 3].map((row) => ({ row, cells: columns.map((column) => grid.rows[row]?.[column]) }));
  const first = rows.find(({ cells }) => cells.some((cell) => cellText(cell).trim() !== ''));
  const filled = first?.cells.some((cell) => ['number', 'dash', 'approximate'].includes(readFigure(cell, undefined, false).state));
  return first !== undefined && filled === true ? first.row : header + 1;
}

/** Whether a row of a ragged text reaches just as far as its headers, with figures under them only. */
function standsUnder(cells: readonly (Cell | undefined)[], columns: readonly number[], asides: ReadonlySet<number>): boolean {
  const last = columns[columns.length - 1] ?? 0;
  const blank = cells.every((cell) => cellText(cell).trim() === '');
  return blank || (cells.length > last && cells.every((cell, column) => columns.includes(column) || asides.has(column) || cellText(cell).trim() === ''));
}

/** The last cells of a row, if they are just as many and nothing stands before them; or a run of figures. */
function lastCells(table: GroupsTable, words: Words, header: number, row: number): Located | undefined {
  const codes = codesOf(table);
  const cells = words.grid.rows[row] ?? [];
  const first = cells.findIndex((cell) => cellText(cell).trim() !== '');
  if (first >= 0 && first === cells.length - 1) return located(new Map(runTogether(codes, groupsOf(table), row, first, cellText(cells[first]))), header, row, true);
  const { before, after } = asideAround(words, header);
  const start = cells.length - codes.length - after;
  if (start < 0 || (first >= 0 && first < start && start !== before)) return undefined;
  return located(new Map(codes.map((code, index) => [code, { row, column: start + index }])), header, row, true);
}

/** Column labels broken over lines take this many lines at most. */
const HEADER_LINES = 14;

/**
 * In a text the column labels are broken over lines and cannot be told apart: the first line of nothing but figures after
 * the last group's heading, if they are just as many, or run together.
 */
function afterHeadings(table: GroupsTable, words: Words): Located | undefined {
  const codes = codesOf(table);
  const lastHeading = labelKey(table.groups[table.groups.length - 1]?.label ?? '').body;
  const [header] = words.lines.filter(({ cells }) => cells.some((cell) => cell.key.body.endsWith(lastHeading))).slice(-1);
  if (header === undefined) return undefined;
  const after = words.lines.indexOf(header) + 1;
  const line = words.lines.slice(after, after + HEADER_LINES).find(({ cells, figures }) => cells.length === 0 && figures.length > 0);
  if (line === undefined) return undefined;
  const cells = words.grid.rows[line.row] ?? [];
  if (line.figures.length === codes.length) return located(new Map(codes.map((code, index) => [code, { row: line.row, column: line.figures[index] ?? 0 }])), header.row, line.row, true);
  const columns = [...new Set(words.lines.slice(after, words.lines.indexOf(line)).flatMap((each) => each.cells.map(({ column }) => column)))].sort((a, b) => a - b);
  if (columns.length === codes.length && line.figures.every((column) => columns.includes(column))) return located(new Map(codes.map((code, index) => [code, { row: line.row, column: columns[index] ?? 0 }])), header.row, line.row, true);
  const [only] = line.figures;
  if (line.figures.length !== 1 || only === undefined) return undefined;
  return located(new Map(runTogether(codes, groupsOf(table), line.row, only, cellText(cells[only]))), header.row, line.row, true);
}

/** What is known of the figures of a run: in each group the last is the sum of the others, if the form says so. */
export const groupsOf = (table: GroupsTable): FigureGroup[] => table.groups.map(() => groupOf(table.columns));
