import type { Column, FormData, NumberKind, OffData, Role, Row, Table } from '../../../annex/form/form';

/** A form while it is being edited. All edits give a new draft; whether it is a form that can be used is for trial.ts. */
export interface Draft {
  /** With the rules that are left out; formOf leaves them out. */
  readonly form: FormData;
  /** Ids of the rules that the form had when the editing began: these are turned off with a reason, others left out. */
  readonly standing: ReadonlySet<string>;
  /** Ids of rules that do not come into the form. */
  readonly left: ReadonlySet<string>;
}

/** A draft of a form that exists. */
export const draftOf = (form: FormData): Draft => ({ form, standing: new Set(form.rules.map(({ id }) => id)), left: new Set() });

/** A draft of a form that was proposed: its rules do not stand yet. */
export const proposedDraft = (form: FormData): Draft => ({ form, standing: new Set(), left: new Set() });

/** The form as it would be kept. */
export function formOf({ form, left }: Draft): FormData {
  return left.size === 0 ? form : { ...form, rules: form.rules.filter(({ id }) => !left.has(id)) };
}

/** The form file's text. */
export const sourceOf = (draft: Draft): string => `${JSON.stringify(formOf(draft), null, 2)}\n`;

export interface HeadEdit {
  readonly id?: string;
  readonly name?: string;
  readonly document?: string;
  readonly from?: number;
  /** Last year; null: still in force. */
  readonly to?: number | null;
}

/** The name that a proposal gives in English follows the Chinese one. */
const proposedName = (name: string): string => `Own form (${name})`;

export function setHead(draft: Draft, { from, to, ...texts }: HeadEdit): Draft {
  const { form } = draft;
  const years = { from: from ?? form.years.from, ...(to === null ? {} : to !== undefined ? { to } : form.years.to === undefined ? {} : { to: form.years.to }) };
  const nameEn = texts.name !== undefined && form.nameEn === proposedName(form.name) ? { nameEn: proposedName(texts.name) } : {};
  return { ...draft, form: { ...form, ...texts, ...nameEn, years } };
}

export interface RowEdit {
  readonly label?: string;
  readonly level?: number;
  readonly role?: Role;
  /** Empty: none. */
  readonly unit?: string;
  readonly kind?: NumberKind;
  /** Code of the row; empty: none. */
  readonly parent?: string;
}

/** A group of a table printed as one row has a label only. */
export function setRow(draft: Draft, table: string, code: string, edit: RowEdit): Draft {
  return setTable(draft, table, (each) => {
    if (each.layout === 'groups') return { ...each, groups: each.groups.map((group) => (group.code === code && edit.label !== undefined ? { ...group, label: edit.label, headerPath: [...group.headerPath.slice(0, -1), edit.label] } : group)) };
    const change = (row: Row): Row => (row.code === code ? edited(row, edit, each.layout) : row);
    return each.layout === 'list' ? { ...each, rows: each.rows.map(change) } : { ...each, rows: each.rows.map(change) };
  });
}

/** A heading has no figure, and so neither unit nor kind; every other row of a list has a kind. */
function edited({ unit, kind, parent, ...row }: Row, edit: RowEdit, layout: 'list' | 'matrix'): Row {
  const { unit: nextUnit = unit ?? '', kind: nextKind = kind, parent: nextParent = parent ?? '', ...rest } = edit;
  const next: Row = { ...row, ...rest, ...(nextParent === '' ? {} : { parent: nextParent }) };
  if (next.role === 'header') return next;
  const figureKind = nextKind ?? (layout === 'list' ? 'integer' : undefined);
  return { ...next, ...(nextUnit === '' ? {} : { unit: nextUnit }), ...(figureKind === undefined ? {} : { kind: figureKind }) };
}

export interface ColumnEdit {
  readonly label?: string;
  readonly kind?: NumberKind;
  /** Empty: none, the row's unit counts. */
  readonly unit?: string;
  /** Empty: none. */
  readonly role?: Role | '';
}

export function setColumn(draft: Draft, table: string, code: string, edit: ColumnEdit): Draft {
  const change = (column: Column): Column => (column.code === code ? editedColumn(column, edit) : column);
  return setTable(draft, table, (each) => {
    if (each.layout === 'list') return each;
    return each.layout === 'matrix' ? { ...each, columns: each.columns.map(change) } : { ...each, columns: each.columns.map(change) };
  });
}

function editedColumn({ unit, role, ...column }: Column, { unit: nextUnit = unit ?? '', role: nextRole = role ?? '', ...rest }: ColumnEdit): Column {
  return { ...column, ...rest, ...(nextUnit === '' ? {} : { unit: nextUnit }), ...(nextRole === '' ? {} : { role: nextRole }) };
}

function setTable(draft: Draft, id: string, change: (table: Table) => Table): Draft {
  return { ...draft, form: { ...draft.form, tables: draft.form.tables.map((table) => (table.id === id ? change(table) : table)) } };
}

/** The rows that may stand above one: those before it. */
export function parentsFor(table: Table, code: string): readonly Row[] {
  if (table.layout === 'groups') return [];
  const at = table.rows.findIndex((row) => row.code === code);
  return table.rows.slice(0, Math.max(at, 0));
}

/** What is said of a rule that is turned off. */
export const offOf = ({ form }: Draft, rule: string): OffData | undefined => form.off?.find((each) => each.rule === rule);
