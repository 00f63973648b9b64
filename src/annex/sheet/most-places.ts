import type { Form } from '../form/compile';
import type { Table } from '../form/form';
import { hasFigure } from '../form/indicator';
import { wantedLabels } from './fit';
import type { Words } from './words';

/**
 * How many of a form's indicators could be found at most: those in rows of whose label some text on the grid could be a
 * whole or a beginning. Much cheaper than to locate the tables. Only cells count; in a text, labels and figures also stand
 * inside of lines.
 */
export function mostPlaces(form: Form, words: Words): number {
  return form.data.tables.reduce((sum, table) => sum + (words.grid.typed && table.layout !== 'groups' ? rowsPossible(table, words) * columnsOf(table) : sizeOf(table)), 0);
}

type Rows = Exclude<Table, { layout: 'groups' }>;

function rowsPossible({ rows }: Rows, { labels }: Words): number {
  const wanted = wantedLabels(rows);
  const possible = new Uint8Array(rows.length);
  for (const key of labels.keys()) for (const item of wanted.likeness(key).possible) possible[item] = 1;
  return rows.filter((row, item) => possible[item] === 1 && hasFigure(row)).length;
}

const columnsOf = (table: Rows): number => (table.layout === 'list' ? 1 : table.columns.length);

const sizeOf = (table: Table): number => (table.layout === 'groups' ? table.groups.length * table.columns.length : table.rows.filter(hasFigure).length * columnsOf(table));
