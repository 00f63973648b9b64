import * as z from 'zod/mini';
import type { Bilingual } from '../annex/form/form';
import { type Kept, LONGEST } from './explain';

/** Reasons kept between reviews, by sheet (subjectOf). */
export type KeptFile = ReadonlyMap<string, readonly Kept[]>;

/** Largest file that is read, in characters; 2,000 sheets with a few reasons each need less than a tenth. */
export const LARGEST = 4_000_000;
const MOST_SHEETS = 10_000;
const MOST_REASONS = 500;

const keptSchema = z.strictObject({
  source: z.enum(['sheet', 'pane']),
  finding: z.string().check(z.maxLength(4000)),
  text: z.string().check(z.maxLength(LONGEST)),
  figures: z.string().check(z.maxLength(12_000)),
});
const fileSchema = z.strictObject({
  version: z.literal(1),
  sheets: z.array(z.strictObject({ subject: z.string().check(z.maxLength(400)), reasons: z.array(keptSchema).check(z.maxLength(MOST_REASONS)) })).check(z.maxLength(MOST_SHEETS)),
});

/** A file of reasons that cannot be used; nothing of it was taken. */
export class KeptError extends Error {
  constructor(readonly reason: Bilingual) {
    super(reason.en);
    this.name = 'KeptError';
  }
}

export function keptToJson(kept: KeptFile): string {
  return JSON.stringify({ version: 1, sheets: [...kept].filter(([, reasons]) => reasons.length > 0).map(([subject, reasons]) => ({ subject, reasons })) });
}

/** @throws KeptError for a file that is too large, of another version or not of this kind. */
export function keptFromJson(text: string): KeptFile {
  if (text.length > LARGEST) throw new KeptError({ zh: '保存的说明文件过大，没有读取。', en: 'The file of explanations is too large; it was not read.' });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw unusable();
  }
  if (typeof data === 'object' && data !== null && 'version' in data && typeof data.version === 'number' && data.version > 1) {
    throw new KeptError({ zh: '保存的说明文件来自更新的版本，没有读取；请升级后再用。', en: 'The file of explanations comes from a newer version; it was not read. Upgrade to use it.' });
  }
  const parsed = fileSchema.safeParse(data);
  if (!parsed.success) throw unusable();
  return new Map(parsed.data.sheets.map(({ subject, reasons }) => [subject, reasons]));
}

const unusable = (): KeptError => new KeptError({ zh: '保存的说明文件已损坏，没有读取。', en: 'The file of explanations is damaged; it was not read.' });
