import * as z from 'zod/mini';
import type { Bilingual } from '../annex/form/form';
import type { Sheet } from '../annex/sheet/sheet';
import { type Kept, LONGEST } from './explain';
import { unitKey } from './unit-name';

/** Reasons kept between reviews, by sheet (subjectOf). */
export type KeptFile = ReadonlyMap<string, readonly Kept[]>;

/** Largest file that is written and read, in characters: 2,000 sheets with a dozen reasons each. */
export const LARGEST = 20_000_000;
const MOST_SHEETS = 50_000;
const MOST_REASONS = 2000;

/** What reasons are kept under: the same unit’s sheet of the same year and form, whatever its file is called. */
export function subjectOf({ form, unit, year }: Sheet, file: string): string {
  const key = unitKey(unit);
  return `${form.id} ${String(year ?? '')} ${key === '' ? file.slice(-300) : key}`;
}

const keptSchema = z.strictObject({
  source: z.enum(['sheet', 'pane']),
  finding: z.string(),
  text: z.string().check(z.maxLength(LONGEST)),
  figures: z.string(),
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

/** @throws KeptError if there is more than can be read again. */
export function keptToJson(kept: KeptFile): string {
  const sheets = [...kept].filter(([, reasons]) => reasons.length > 0).map(([subject, reasons]) => ({ subject, reasons }));
  const text = JSON.stringify({ version: 1, sheets });
  if (text.length > LARGEST || sheets.length > MOST_SHEETS || sheets.some(({ reasons }) => reasons.length > MOST_REASONS)) {
    throw new KeptError({ zh: '说明过多，没有保存。', en: 'There are too many explanations; they were not saved.' });
  }
  return text;
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
