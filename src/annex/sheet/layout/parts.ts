import type { Form } from '../../form/compile';
import type { Table } from '../../form/form';
import type { Figure } from '../figure';
import type { Range } from '../grid';
import type { PlanCell } from '../plan';
import { Canvas } from './canvas';
import { drawTable, pageColumns } from './tables';

/** The tables that a form prints under one heading, laid out for a document: without the heading, on columns of their own. */
export interface FormPart {
  /** As printed, e.g. “三、收到和处理政府信息公开申请情况”; absent on a form that is one table without headings. */
  readonly heading?: string;
  /** Widths of the columns in characters; only how they stand to each other matters. */
  readonly columns: readonly number[];
  readonly rows: number;
  /** Rows at the top to repeat on every page. */
  readonly headerRows: number;
  readonly cells: readonly PlanCell[];
  readonly merges: readonly Range[];
}

/** Lays out a form with its figures, in the order of the form's indicators, as a report prints it. */
export function layoutParts(form: Form, figures: readonly Figure[]): FormPart[] {
  const groups: { heading: string | undefined; tables: Table[] }[] = [];
  for (const { section, ...table } of form.data.tables) {
    const last = groups[groups.length - 1];
    if (last === undefined || section !== undefined) groups.push({ heading: section, tables: [table] });
    else last.tables.push(table);
  }
  const byId = new Map(form.indicators.map((indicator) => [indicator.id, indicator]));
  return groups.map(({ heading, tables }): FormPart => {
    const columns = pageColumns(tables);
    const canvas = new Canvas(columns, 0);
    let rows = 0;
    for (const table of tables) {
      rows = drawTable({ canvas, width: columns.length, indicator: (id) => byId.get(id), figure: (indicator) => figures[indicator.index] }, table, rows);
    }
    const headerRows = canvas.titleRows?.first === 0 ? canvas.titleRows.last + 1 : 0;
    return { ...(heading === undefined ? {} : { heading }), columns, rows, headerRows, cells: canvas.cells, merges: canvas.merges };
  });
}
