import type { Form } from '../form/compile';
import { hasFigure } from '../form/indicator';
import { type Address, cellText } from './grid';
import { type LabelKey, labelKey } from './label';
import type { Located } from './located';
import type { Reading } from './reading';
import type { Words } from './words';

/** Rows inside a located table that carry a label and a figure but belong to no row of the form. */
export function unknownRows({ grid, lines }: Words, tables: ReadonlyMap<string, Located>): Address[] {
  const located = [...tables.values()];
  return lines.flatMap(({ row, cells }) => {
    const inside = located.find((table) => table.firstRow < row && row < table.lastRow);
    const [label] = cells;
    if (inside === undefined || label === undefined || located.some((table) => table.usedRows.has(row) || table.firstRow === row)) return [];
    const columns = new Set([...inside.places.values()].map((place) => place.column));
    const filled = [...columns].some((column) => /\d/.test(cellText(grid.rows[row]?.[column])));
    return filled ? [{ sheet: grid.name, row, column: label.column }] : [];
  });
}

/** Rows outside the located tables, or passed over in them, that carry a form row's very label and a figure. */
export function foundTwice(form: Form, { grid, lines }: Words, tables: ReadonlyMap<string, Located>): Reading[] {
  const wanted = figureLabels(form);
  const used = new Set([...tables.values()].flatMap((table) => [...table.usedRows]));
  return lines.flatMap(({ row, cells }): Reading[] => {
    if (used.has(row)) return [];
    const label = cells.find((cell) => wanted.has(exact(cell.key)));
    if (label === undefined || !(grid.rows[row] ?? []).some((cell) => cell !== undefined && /^\s*[\d０-９]/.test(cellText(cell)) && cellText(cell).trim().length < 12)) return [];
    return [{ kind: 'found-twice', indicator: wanted.get(exact(label.key)) ?? '', at: { sheet: grid.name, row, column: label.column } }];
  });
}

const exact = ({ number, body }: LabelKey): string => `${number} ${body}`;

const figureLabelMaps = new WeakMap<Form, ReadonlyMap<string, string>>();

/** Labels of the rows that have figures, with the row they stand for. */
function figureLabels(form: Form): ReadonlyMap<string, string> {
  let labels = figureLabelMaps.get(form);
  if (labels === undefined) {
    const rows = form.data.tables.flatMap((table) =>
      table.layout === 'groups' ? [] : table.rows.filter(hasFigure).map((row) => ({ key: labelKey(row.label), id: table.layout === 'list' ? row.code : `${table.id}.${row.code}` })),
    );
    labels = new Map(rows.filter(({ key }) => key.body.length > 2).map(({ key, id }) => [exact(key), id]));
    figureLabelMaps.set(form, labels);
  }
  return labels;
}
