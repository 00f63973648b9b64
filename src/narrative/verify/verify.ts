import type { Sheet } from '../../annex/sheet/sheet';
import { finished, type Steps } from '../../annex/steps';
import { type Sentence, sentencesOf } from './clauses';
import { bareLabel, labelsOf } from './labels';
import { normalise } from './normalise';
import { piecesOf } from './pieces';
import { proseSteps } from './prose';
import { quantitiesIn } from './quantity';
import { Reader } from './reader';
import type { Statement } from './statement';
import { vocabularyOf } from './vocabulary';

export interface VerifyOptions {
  /** The same unit's sheet of the year before; without it nothing about that year is judged. */
  readonly lastYear?: Sheet;
}

/** A step reads at least this many characters, if paragraphs are short. */
const STEP = 500;

/** Paragraphs as short as this, tables copied cell by cell among them, are often the same and are taken apart once. */
const SHORT = 20;
const MOST_KNOWN = 1000;

/** Takes texts apart; `names` as for `quantitiesIn`. */
function sentenceReader(names: readonly string[]): (text: string) => readonly Sentence[] {
  const known = new Map<string, readonly Sentence[]>();
  const read = (text: string): readonly Sentence[] => sentencesOf(text, quantitiesIn(text, names));
  return (text) => {
    if (text.length > SHORT) return read(text);
    let sentences = known.get(text);
    if (sentences === undefined) {
      sentences = read(text);
      if (known.size < MOST_KNOWN) known.set(text, sentences);
    }
    return sentences;
  };
}

/**
 * Holds the text of any report against a sheet: finds every number that counts something, and every saying that there was
 * none, works out what it is about, and compares it with the figures that it may mean. Tables in the text are passed over.
 * @returns statements in the order of the text; spans are of the text as given.
 */
export function verify(text: string, sheet: Sheet, options: VerifyOptions = {}): Statement[] {
  return finished(verifySteps(text, sheet, options));
}

/** `verify` in short steps; each gives how much of the text is read, from 0 to 1. */
export function* verifySteps(text: string, sheet: Sheet, { lastYear }: VerifyOptions = {}): Steps<Statement[], number> {
  const labels = labelsOf(sheet.form);
  const sentencesIn = sentenceReader(vocabularyOf(sheet.form).numbered);
  const reader = new Reader(sheet, lastYear);
  const statements: Statement[] = [];
  let told = -STEP;
  for (const paragraph of yield* proseSteps(text)) {
    const pieces = piecesOf(text, paragraph);
    for (const [index, lines] of pieces.entries()) {
      const at = lines[0]?.start ?? 0;
      if (at - told >= STEP || index > 0) {
        told = at;
        yield at / text.length;
      }
      const normal = normalise(text, lines);
      if (pieces.length === 1 && labels.has(bareLabel(normal.text))) continue;
      reader.passage(sentencesIn(normal.text), normal, statements, index < pieces.length - 1);
    }
  }
  return statements.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
