import * as z from 'zod/mini';
import type { Form } from '../annex/form/catalogue';
import { jsonErrorAt, lineAndColumn } from '../annex/form/json';
import { place, schemaReason } from '../annex/form/schema-reason';
import { checkTemplate } from './check-template';
import type { TemplateProblem } from './template-problem';
import { wordingOf } from './compile';

/** Characters of a file of house wording. */
const LARGEST_FILE = 200_000;
/** Own texts in a file; longer ones are kept, and refused by checkTemplate. */
const MOST_SENTENCES = 200;
const LONGEST_TEXT = 5_000;

/** The name under which a workbook keeps the wording of a form. */
export const houseName = (form: string): string => `house.${form}`;

const sentenceId = z.string().check(z.regex(/^[a-z0-9-]{1,40}\.[a-z0-9-]{1,40}$/));
const selfName = z.union([z.literal('{单位}'), z.string().check(z.regex(/^[\p{Script=Han}（）]{1,40}$/u))]);

const houseSchema = z.strictObject({
  /** Id of the form. */
  form: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
  /** How units call themselves; `{单位}` for the full name. */
  self: z.optional(selfName),
  zeros: z.optional(z.enum(['skip', 'list'])),
  decimals: z.optional(z.union([z.literal(1), z.literal(2)])),
  length: z.optional(z.enum(['brief', 'standard', 'full'])),
  /** By the id of the sentence: which variant is said, or words of one's own. */
  sentences: z.record(sentenceId, z.union([z.strictObject({ variant: z.number().check(z.int(), z.minimum(0), z.maximum(99)) }), z.strictObject({ text: z.string().check(z.maxLength(LONGEST_TEXT)) })])),
});

/** A unit's, or a county's, own wording of a form. */
export interface House {
  readonly form: string;
  readonly self?: string;
  readonly zeros?: 'skip' | 'list';
  readonly decimals?: 1 | 2;
  readonly length?: 'brief' | 'standard' | 'full';
  readonly sentences: Readonly<Record<string, { readonly variant: number } | { readonly text: string }>>;
}

/** A mistake in a file of house wording: where in it, and what is wrong, in both languages. */
export class HouseError extends Error {
  constructor(
    readonly place: string,
    readonly reason: { readonly zh: string; readonly en: string },
  ) {
    super(`${place}: ${reason.en}`);
    this.name = 'HouseError';
  }
}

/**
 * Reads a file of house wording. Sentences that do not fit the form are kept; houseProblems names them.
 * @throws HouseError for a file that is none, or another form's.
 */
export function parseHouse(json: string, form: Form): House {
  if (json.length > LARGEST_FILE) throw new HouseError('', { zh: `用语文件过大，最多${String(LARGEST_FILE)}字`, en: `the file has more than ${String(LARGEST_FILE)} characters` });
  const text = json.replace(/^\ufeff/, '');
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new HouseError(lineAndColumn(text, jsonErrorAt(text)), { zh: '不是有效的 JSON', en: 'not valid JSON' });
  }
  const parsed = houseSchema.safeParse(data, { reportInput: true });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new HouseError(place(issue?.path ?? []), issue === undefined ? { zh: '内容不合要求', en: 'invalid' } : schemaReason(issue));
  }
  const { sentences, self, zeros, decimals, length } = parsed.data;
  if (parsed.data.form !== form.id) {
    throw new HouseError('form', { zh: `这份用语是给表样“${parsed.data.form}”的，现在的表是“${form.id}”`, en: `this wording is for the form “${parsed.data.form}”, not “${form.id}”` });
  }
  if (Object.keys(sentences).length > MOST_SENTENCES) throw new HouseError('sentences', { zh: `最多${String(MOST_SENTENCES)}句`, en: `more than ${String(MOST_SENTENCES)} sentences` });
  return {
    form: form.id,
    ...(self === undefined ? {} : { self }),
    ...(zeros === undefined ? {} : { zeros }),
    ...(decimals === undefined ? {} : { decimals }),
    ...(length === undefined ? {} : { length }),
    sentences,
  };
}

/** The file of house wording; parseHouse reads it back. */
export const houseText = (house: House): string => `${JSON.stringify(house, null, 2)}\n`;

/** A sentence of a house wording that is not used, and why. */
export interface HouseProblem {
  readonly sentence: string;
  readonly problems: readonly TemplateProblem[];
}

/** What in a house wording does not fit the form; the official sentences stand in its place. */
export function houseProblems(house: House, form: Form): HouseProblem[] {
  const { sentences } = wordingOf(form);
  return Object.entries(house.sentences).flatMap(([id, chosen]): HouseProblem[] => {
    const known = sentences.get(id);
    const problems = known === undefined ? [UNKNOWN] : 'text' in chosen ? checkTemplate(chosen.text, form) : chosen.variant < known.variants.standard.length ? [] : [UNKNOWN];
    return problems.length === 0 ? [] : [{ sentence: id, problems }];
  });
}

const UNKNOWN: TemplateProblem = {
  at: { start: 0, end: 0 },
  kind: 'unknown',
  reason: { zh: '现在的用语里没有这一句，保留而不使用', en: 'the wording has no such sentence: kept, but not used' },
};

/**
 * A house wording as others may use it: without what states something that no figure says, such as that no fee was taken.
 * What is true of one unit must not be said by another that was given its wording.
 */
export function forSharing(house: House, form: Form): House {
  const { sentences } = wordingOf(form);
  const states = ([id, chosen]: readonly [string, House['sentences'][string]]): boolean => {
    const [official, ...others] = sentences.get(id)?.templates.standard ?? [];
    if (official?.stub !== true) return false;
    const asks = 'text' in chosen ? chosen.text.includes('{待填') : [official, ...others][chosen.variant]?.stub;
    return asks !== true;
  };
  return { ...house, sentences: Object.fromEntries(Object.entries(house.sentences).filter((entry) => !states(entry))) };
}
