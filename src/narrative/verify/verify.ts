import type { Sheet } from '../../annex/sheet/sheet';
import { bareLabel, labelsOf } from './labels';
import { sentencesOf } from './clauses';
import { normalise } from './normalise';
import { proseOf } from './prose';
import { quantitiesIn } from './quantity';
import { Reader } from './reader';
import type { Statement } from './statement';
import { vocabularyOf } from './vocabulary';

export interface VerifyOptions {
  /** The same unit's sheet of the year before; without it nothing about that year is judged. */
  readonly lastYear?: Sheet;
}

/**
 * Holds the text of any report against a sheet: finds every number that counts something, and every saying that there was
 * none, works out what it is about, and compares it with the figures that it may mean. Tables in the text are passed over.
 * @returns statements in the order of the text; spans are of the text as given.
 */
export function verify(text: string, sheet: Sheet, { lastYear }: VerifyOptions = {}): Statement[] {
  const labels = labelsOf(sheet.form);
  const { numbered } = vocabularyOf(sheet.form);
  const reader = new Reader(sheet, lastYear);
  const statements: Statement[] = [];
  for (const lines of proseOf(text)) {
    const normal = normalise(text, lines);
    if (labels.has(bareLabel(normal.text))) continue;
    for (const statement of reader.passage(sentencesOf(normal.text, quantitiesIn(normal.text, numbered)), normal)) statements.push(statement);
  }
  return statements.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
