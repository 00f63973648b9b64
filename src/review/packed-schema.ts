import * as z from 'zod/mini';
import type { PackedAnnex } from './packed';

const print = z.pipe(
  z.strictObject({ id: z.string(), variant: z.optional(z.string()) }),
  z.transform(({ id, variant }) => ({ id, ...(variant === undefined ? {} : { variant }) })),
);
const count = z.number().check(z.int(), z.minimum(0));
const strings = z.array(z.string());
const address = z.strictObject({ sheet: z.string(), row: count, column: count });
const figureNote = z.enum(['width', 'separator', 'sign', 'unit', 'unit-converted', 'remark', 'text', 'formula', 'split']);
const unreadable = z.enum(['not-a-number', 'several-numbers', 'run-together', 'separator', 'error-value', 'not-calculated', 'date', 'too-many-digits', 'unit']);
const figure = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('number'), value: z.number(), raw: z.string(), notes: z.array(figureNote) }),
  z.strictObject({ state: z.literal('blank'), raw: z.string() }),
  z.strictObject({ state: z.literal('dash'), raw: z.string() }),
  z.strictObject({ state: z.literal('approximate'), value: z.number(), raw: z.string() }),
  z.strictObject({ state: z.literal('unreadable'), raw: z.string(), reason: unreadable }),
]);
const column = z.strictObject({ header: z.string(), at: address });
const reading = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-found'), indicators: strings }),
  z.strictObject({ kind: z.literal('label-differs'), indicators: strings, text: z.string(), at: address }),
  z.strictObject({ kind: z.literal('label-joined'), indicators: strings, text: z.string(), at: address }),
  z.strictObject({ kind: z.literal('found-twice'), indicator: z.string(), at: address }),
  z.strictObject({ kind: z.literal('unknown-row'), text: z.string(), at: address }),
  z.strictObject({ kind: z.literal('columns-by-position'), table: z.string() }),
  z.pipe(
    z.strictObject({ kind: z.literal('several-columns'), table: z.string(), columns: z.array(column), taken: z.optional(z.string()) }),
    // JSON leaves out what is undefined.
    z.transform(({ taken, ...rest }) => ({ ...rest, taken })),
  ),
  z.strictObject({ kind: z.literal('form-unclear'), forms: z.array(print) }),
  z.strictObject({ kind: z.literal('hidden-sheet'), sheet: z.string(), taken: z.boolean() }),
  z.strictObject({ kind: z.literal('other-annex'), sheet: z.string(), form: z.string() }),
  z.strictObject({ kind: z.literal('cut'), sheet: z.string() }),
]);

/** What was remembered outside of the program may have been damaged there. */
export const packedSchema: z.ZodMiniType<PackedAnnex> = z.strictObject({
  form: z.string(),
  variant: z.optional(z.string()),
  unit: z.optional(z.string()),
  year: z.optional(z.number()),
  sheets: strings,
  numbers: z.array(z.nullable(z.number())),
  figures: z.array(z.tuple([count, figure])),
  places: z.array(z.number().check(z.int(), z.minimum(-1))),
  readings: z.array(reading),
  found: z.number(),
  written: z.array(z.strictObject({ indicators: strings, text: z.string(), at: address })),
});
