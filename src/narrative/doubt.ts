import type { Finding } from '../annex/check/check';
import { isFigure, type Piece, type Section } from './section';

/**
 * Marks what rests on a figure that cannot be right: numbers, and sentences that say there was none.
 * @param lastYear findings on last year's sheet, on which comparisons rest.
 */
export function markDoubtful(sections: readonly Section[], findings: readonly Finding[], lastYear: readonly Finding[] = []): Section[] {
  const wrong = inError(findings);
  const wrongBefore = inError(lastYear);
  const doubtful = (piece: Piece): boolean =>
    isFigure(piece) && (some(piece.indicators, wrong) || some(piece.base ?? [], piece.lastYear === true ? wrongBefore : wrong));
  return sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.map((sentence) => ({
        ...sentence,
        ...(some(sentence.zeros, wrong) ? { doubtful: true as const } : {}),
        pieces: sentence.pieces.map((piece): Piece => (doubtful(piece) ? { ...piece, doubtful: true } : piece)),
      })),
    })),
  }));
}

/** Whether an error stands on something that the sections say. */
export function isDoubtful(sections: readonly Section[]): boolean {
  const sentences = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences));
  return sentences.some(({ doubtful, pieces }) => doubtful === true || pieces.some((piece) => isFigure(piece) && piece.doubtful === true));
}

const inError = (findings: readonly Finding[]): ReadonlySet<string> =>
  new Set(findings.filter(({ severity, state }) => severity === 'error' && state === 'broken').flatMap(({ indicators }) => indicators));

const some = (ids: readonly string[], wrong: ReadonlySet<string>): boolean => ids.some((id) => wrong.has(id));
