import type { FormData, NumberKind, Role, RollUpNote, Row, Table } from './form';

/** One figure that a form asks for. */
export interface Indicator {
  /** Row code in a list, `table.row.column` in a matrix, `table.group.column` in a groups table. */
  readonly id: string;
  /** Position in the form's indicators; figures are kept in this order. */
  readonly index: number;
  readonly table: string;
  readonly row: string;
  /** Column code; absent in a list. */
  readonly column?: string;
  /** As printed: the row's label in a list, `row · column` in a matrix. */
  readonly label: string;
  /** Labels of the rows above it in the hierarchy, outermost first. */
  readonly path: readonly string[];
  readonly kind: NumberKind;
  /** Absent where the form leaves the unit to whoever fills it in. */
  readonly unit?: string;
  readonly role: Role;
  /** Code of the parent row. */
  readonly parent?: string;
  /** What has to be known before the figures of several units are added. */
  readonly rollUp?: RollUpNote;
}

type Draft = Omit<Indicator, 'index'>;

/** The indicators of a form in printed order. Rows without a figure (headers) have none. */
export function indicatorsOf(form: FormData): Indicator[] {
  return form.tables.flatMap(indicatorsOfTable).map((draft, index) => ({ ...draft, index }));
}

/** Whether a row asks for figures. In a matrix every row but a header does. */
export const hasFigure = (row: Row): boolean => row.role !== 'header';

function indicatorsOfTable(table: Table): Draft[] {
  switch (table.layout) {
    case 'list':
      return table.rows.filter(hasFigure).map((row) => ({
        id: row.code,
        table: table.id,
        row: row.code,
        label: row.label,
        path: ancestors(table.rows, row),
        kind: row.kind ?? 'integer',
        role: row.role,
        ...(row.unit === undefined ? {} : { unit: row.unit }),
        ...(row.parent === undefined ? {} : { parent: row.parent }),
        ...(row.rollUp === undefined ? {} : { rollUp: row.rollUp }),
      }));
    case 'matrix':
      return table.rows.filter(hasFigure).flatMap((row) =>
        table.columns.map((column) => ({
          id: `${table.id}.${row.code}.${column.code}`,
          table: table.id,
          row: row.code,
          column: column.code,
          label: `${row.label} · ${column.label}`,
          path: ancestors(table.rows, row),
          kind: column.kind === 'integer' ? (row.kind ?? 'integer') : column.kind,
          role: row.role,
          ...unitOf(column.unit ?? row.unit),
          ...(row.parent === undefined ? {} : { parent: row.parent }),
          ...(row.rollUp === undefined ? {} : { rollUp: row.rollUp }),
        })),
      );
    case 'groups':
      return table.groups.flatMap((group) =>
        table.columns.map((column) => ({
          id: `${table.id}.${group.code}.${column.code}`,
          table: table.id,
          row: group.code,
          column: column.code,
          label: `${group.label} · ${column.label}`,
          path: group.headerPath.slice(0, -1),
          kind: column.kind,
          role: column.role ?? 'independent',
          ...(column.unit === undefined ? {} : { unit: column.unit }),
        })),
      );
  }
}

const unitOf = (unit: string | undefined): { unit?: string } => (unit === undefined ? {} : { unit });

function ancestors(rows: readonly Row[], row: Row): string[] {
  const byCode = new Map(rows.map((each) => [each.code, each]));
  const path: string[] = [];
  for (let at = row.parent; at !== undefined; ) {
    const parent = byCode.get(at);
    if (parent === undefined || path.length > rows.length) break;
    path.unshift(parent.label);
    at = parent.parent;
  }
  return path;
}
