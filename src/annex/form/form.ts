import * as z from 'zod/mini';

/**
 * What an official annex form is. A form is data: the schema below is the type, and a form file is nothing but
 * JSON that satisfies it (see docs/forms.md for the meaning of every field).
 */

export const code = z.string().check(z.regex(/^[A-Za-z0-9]+(\.[A-Za-z0-9]+)*$/));
export const formId = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
export const text = z.string().check(z.minLength(1));

/** What may stand in an indicator's cell. */
const numberKind = z.enum(['integer', 'signed-integer', 'decimal']);
export type NumberKind = z.infer<typeof numberKind>;

/** What a row or column is to the total above it; `independent` figures take part in no sum. */
const role = z.enum(['total', 'distinct-total', 'component', 'subset', 'channel', 'independent', 'header']);
export type Role = z.infer<typeof role>;

export const bilingual = z.strictObject({ zh: text, en: text });
export type Bilingual = z.infer<typeof bilingual>;

/** What has to be known before the figures of several units are added. Absent where they simply add up. */
const rollUp = z.strictObject({
  /** `false`: the figures of several units are never added; `true`: they are, with the reason as a remark. */
  add: z.boolean(),
  /** Why, from the label. */
  reason: bilingual,
});
export type RollUpNote = z.infer<typeof rollUp>;

export const rowSchema = z.strictObject({
  code,
  label: text,
  /** Depth of the printed numbering: 1 = 一、, 2 = （一）, 3 = 1., 4 = 其中. */
  level: z.number().check(z.int(), z.minimum(1), z.maximum(6)),
  role,
  /** Absent on rows without a figure. In a matrix the row's unit counts where the column has none, its kind where the column's is `integer`. */
  unit: z.optional(text),
  kind: z.optional(numberKind),
  parent: z.optional(code),
  rollUp: z.optional(rollUp),
  /** Where the label and its numbering were read, when not from the form itself. */
  verified: z.optional(text),
});
export type Row = z.infer<typeof rowSchema>;

export const columnSchema = z.strictObject({
  code,
  label: text,
  kind: numberKind,
  unit: z.optional(text),
  role: z.optional(role),
  /** The header printed above this column and its neighbours. */
  headerGroup: z.optional(text),
});
export type Column = z.infer<typeof columnSchema>;

const tableBase = {
  id: code,
  /** Heading printed above the table, e.g. “三、收到和处理政府信息公开申请情况”. */
  section: z.optional(text),
  title: z.optional(text),
};

/** A list: label, unit and one figure a row. Indicator id = row code. */
const listTable = z.strictObject({
  ...tableBase,
  layout: z.literal('list'),
  headers: z.tuple([text, text, text]),
  rows: z.array(rowSchema).check(z.minLength(1)),
});
/** Rows × columns. Indicator id = `table.row.column`. */
const matrixTable = z.strictObject({
  ...tableBase,
  layout: z.literal('matrix'),
  corner: text,
  /** Header printed over all figure columns. */
  headerTop: z.optional(text),
  columns: z.array(columnSchema).check(z.minLength(1)),
  rows: z.array(rowSchema).check(z.minLength(1)),
});
export const groupSchema = z.strictObject({ code, label: text, headerPath: z.array(text).check(z.minLength(1)) });

/** A matrix printed as one row: its rows stand side by side as column groups. Indicator id = `table.group.column`. */
const groupsTable = z.strictObject({
  ...tableBase,
  layout: z.literal('groups'),
  columns: z.array(columnSchema).check(z.minLength(1)),
  groups: z.array(groupSchema).check(z.minLength(1)),
});
export const tableSchema = z.discriminatedUnion('layout', [listTable, matrixTable, groupsTable]);
export type ListTable = z.infer<typeof listTable>;
export type MatrixTable = z.infer<typeof matrixTable>;
export type GroupsTable = z.infer<typeof groupsTable>;
export type Table = z.infer<typeof tableSchema>;

const severity = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof severity>;

export const ruleSchema = z.strictObject({
  id: z.string().check(z.regex(/^[A-Z0-9]+(-[A-Z0-9]+)+$/)),
  severity,
  /** `official`: printed on the form; `implied`: follows from the labels; `practice`: what reviewers do. */
  basis: z.enum(['official', 'implied', 'practice']),
  /** Relations in the language of rule.ts. Absent on rules about the report's text, which the table cannot judge. */
  relations: z.optional(z.array(text).check(z.minLength(1))),
  text: bilingual,
  why: bilingual,
  evidence: z.optional(bilingual),
});
export type RuleData = z.infer<typeof ruleSchema>;

export const sectionSchema = z.strictObject({ no: text, title: text, type: z.enum(['text', 'table']), content: z.optional(text) });

export const yearsSchema = z.strictObject({ from: z.number(), to: z.optional(z.number()) });

/** A rule that whoever uses the form has turned off: it is not judged, and every result says so. */
export const offSchema = z.strictObject({
  /** Id of a rule of the form. */
  rule: text,
  /** Why; shown with every result. */
  reason: z.string().check(z.regex(/\S/)),
  /** Who turned it off. */
  by: z.optional(text),
  /** When, `YYYY-MM-DD`. */
  date: z.optional(z.iso.date()),
});
export type OffData = z.infer<typeof offSchema>;

export const formSchema = z.strictObject({
  /** Address of the JSON Schema, for editors. */
  $schema: z.optional(z.string()),
  id: formId,
  name: text,
  nameEn: text,
  /** The document that prescribes the form. */
  document: text,
  years: yearsSchema,
  /** How sure the labels are, and which parts are reconstructed. */
  verification: bilingual,
  /** Sheet title; `{year}` is replaced. */
  title: text,
  /** Label of the unit's name above the table. */
  unitLabel: text,
  sections: z.optional(z.array(sectionSchema)),
  tables: z.array(tableSchema).check(z.minLength(1)),
  /** Layouts seen in real sheets that print a headed group as one figure row. */
  variants: z.optional(z.array(z.strictObject({ id: text, note: bilingual, collapsed: z.array(code) }))),
  rules: z.array(ruleSchema),
  off: z.optional(z.array(offSchema)),
  /** Id of the form that this one was made from in the first place, where a file extends another. */
  base: z.optional(formId),
});
export type FormData = z.infer<typeof formSchema>;
