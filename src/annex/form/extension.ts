import * as z from 'zod/mini';
import { bilingual, code, columnSchema, formId, groupSchema, offSchema, rowSchema, ruleSchema, sectionSchema, tableSchema, text, yearsSchema } from './form';

/**
 * A form file that says how a form differs from another one. Codes never change, so that the rules go on and last
 * year's figures correspond; where the printed numbering changes, only the label does.
 */

/** After which one new ones stand; in front of all others without `after`. */
const inserted = <Item extends z.ZodMiniType>(item: Item) => z.strictObject({ after: z.optional(code), items: z.array(item).check(z.minLength(1)) });

const rowChange = z.extend(z.partial(rowSchema), { code });
const columnChange = z.extend(z.partial(columnSchema), { code });
const groupChange = z.extend(z.partial(groupSchema), { code });
const codes = z.array(code);

const tableChangeSchema = z.strictObject({
  id: code,
  section: z.optional(text),
  title: z.optional(text),
  rows: z.optional(z.strictObject({ remove: z.optional(codes), change: z.optional(z.array(rowChange)), insert: z.optional(z.array(inserted(rowSchema))) })),
  columns: z.optional(z.strictObject({ remove: z.optional(codes), change: z.optional(z.array(columnChange)), insert: z.optional(z.array(inserted(columnSchema))) })),
  groups: z.optional(z.strictObject({ remove: z.optional(codes), change: z.optional(z.array(groupChange)), insert: z.optional(z.array(inserted(groupSchema))) })),
});
export type TableChange = z.infer<typeof tableChangeSchema>;

export const extensionSchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** Id of a form, or the name of a form file that lies beside this one. */
  extends: text,
  /** Absent where only rules are turned off, added or changed: it is then the same form. */
  id: z.optional(formId),
  name: z.optional(text),
  nameEn: z.optional(text),
  document: z.optional(text),
  years: z.optional(yearsSchema),
  verification: z.optional(bilingual),
  title: z.optional(text),
  unitLabel: z.optional(text),
  sections: z.optional(z.array(sectionSchema)),
  tables: z.optional(
    z.strictObject({
      remove: z.optional(codes),
      change: z.optional(z.array(tableChangeSchema)),
      insert: z.optional(z.array(inserted(tableSchema))),
    }),
  ),
  rules: z.optional(
    z.strictObject({
      remove: z.optional(z.array(text)),
      /** In the place of the rule with the same id. */
      replace: z.optional(z.array(ruleSchema)),
      add: z.optional(z.array(ruleSchema)),
    }),
  ),
  off: z.optional(z.array(offSchema)),
});
export type ExtensionData = z.infer<typeof extensionSchema>;
