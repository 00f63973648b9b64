import { isFigure, type Section } from './section';

/** Ids of the sentences that use a figure of this year's sheet: by a number, as the base of a share, or by saying that it is 0. */
export function sentencesUsing(sections: readonly Section[], indicators: Iterable<string>): ReadonlySet<string> {
  const wanted = new Set(indicators);
  const any = (ids: readonly string[]): boolean => ids.some((id) => wanted.has(id));
  const sentences = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences));
  const using = sentences.filter(
    ({ zeros, pieces }) => any(zeros) || pieces.some((piece) => isFigure(piece) && (any(piece.indicators) || (piece.lastYear !== true && any(piece.base ?? [])))),
  );
  return new Set(using.map(({ id }) => id));
}
