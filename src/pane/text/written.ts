import type { Finding } from '../../annex/check/check';
import type { Sheet } from '../../annex/sheet/sheet';
import { markDoubtful } from '../../narrative/doubt';
import type { House } from '../../narrative/house';
import { isFigure, type Paragraph, type Section, type Sentence } from '../../narrative/section';
import { write } from '../../narrative/write';

/** What a report is written from. */
export interface Material {
  readonly sheet: Sheet;
  readonly lastYear: Sheet | undefined;
  readonly house: House;
  readonly findings: readonly Finding[];
}

/** The report in the unit's wording, its doubtful numbers marked. */
export function written({ sheet, lastYear, house, findings }: Material): Section[] {
  return markDoubtful(write(sheet, { house, ...(lastYear === undefined ? {} : { lastYear }) }), findings);
}

/** One sentence as it would be with another wording; undefined where it would not be said. */
export function tried(id: string, choice: House['sentences'][string], material: Material): Sentence | undefined {
  const house = { ...material.house, sentences: { ...material.house.sentences, [id]: choice } };
  return sentencesOf(written({ ...material, house })).find((sentence) => sentence.id === id);
}

/** A wording without what was chosen for one sentence. */
export function officially(id: string, house: House): House {
  const { [id]: _dropped, ...sentences } = house.sentences;
  return { ...house, sentences };
}

export const sentencesOf = (sections: readonly Section[]): Sentence[] => sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences));

/** The sections with only some of their paragraphs. */
export const only = (sections: readonly Section[], { id }: Paragraph): Section[] =>
  sections.flatMap((section) => {
    const paragraphs = section.paragraphs.filter((paragraph) => paragraph.id === id);
    return paragraphs.length === 0 ? [] : [{ ...section, paragraphs }];
  });

/** Something in doubt: a number, or a sentence that says there was none. */
export interface Doubt {
  readonly words: string;
  readonly sentence: Sentence;
}

export const doubtsOf = (sections: readonly Section[]): Doubt[] =>
  sentencesOf(sections).flatMap((sentence) => {
    const numbers = sentence.pieces.flatMap((piece) => (isFigure(piece) && piece.doubtful === true ? [{ words: piece.text, sentence }] : []));
    return numbers.length === 0 && sentence.doubtful === true ? [{ words: '', sentence }] : numbers;
  });

/** Whether a sentence says any of these indicators of this year's sheet, or says that they are 0. */
export const uses = ({ pieces, zeros }: Sentence, indicators: ReadonlySet<string>): boolean =>
  zeros.some((id) => indicators.has(id)) ||
  pieces.some((piece) => isFigure(piece) && (piece.indicators.some((id) => indicators.has(id)) || (piece.lastYear !== true && piece.base?.some((id) => indicators.has(id)) === true)));
