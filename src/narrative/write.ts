import type { Sheet } from '../annex/sheet/sheet';
import { type CompiledParagraph, type CompiledSentence, wordingOf } from './compile';
import { type NamedFigure, valueOf } from './figures';
import type { Decimals } from './numbers';
import { type Facts, gap, render } from './render';
import type { Paragraph, Piece, Section, Sentence } from './section';
import { selfReference } from './unit-style';

export interface WriteOptions {
  /** The same unit's sheet of the year before; without it nothing is compared. */
  readonly lastYear?: Sheet;
  /** How the unit calls itself, “我镇”; by its name if not given. */
  readonly self?: string;
  /** Whether kinds that did not occur are left out of lists or listed with 0. */
  readonly zeros?: 'skip' | 'list';
  /** Decimals of percentages; 1 if not given. */
  readonly decimals?: Decimals;
}

/**
 * Writes the report that a sheet's figures can say, in the form's order. What they cannot say is a gap to fill in:
 * nothing is invented, and a figure that is not known is never taken for 0.
 */
export function write(sheet: Sheet, options: WriteOptions = {}): Section[] {
  const wording = wordingOf(sheet.form);
  const facts = factsOf(sheet, options);
  const title = (render(wording.title, facts) ?? []).map((piece) => piece.text).join('');
  return [
    { no: '', title, kind: 'opening', paragraphs: writeParagraphs(wording.opening, facts) },
    ...wording.sections.map((section): Section => ({ ...section, paragraphs: writeParagraphs(section.paragraphs, facts) })),
  ];
}

function factsOf(sheet: Sheet, { lastYear, self, zeros = 'skip', decimals = 1 }: WriteOptions): Facts {
  const unit = sheet.unit?.replace(/\s+/g, '') ?? '';
  return {
    sheet,
    ...(lastYear !== undefined && isYearBefore(lastYear, sheet) ? { lastYear: { sheet: lastYear, figures: wordingOf(lastYear.form).figures } } : {}),
    words: {
      year: sheet.year === undefined ? gap('年度') : { text: String(sheet.year) },
      unit: unit === '' ? gap('单位名称') : { text: unit },
      self: { text: self ?? selfReference(unit) },
    },
    listZeros: zeros === 'list',
    decimals,
  };
}

/** Whether a sheet is of the year before another. Sheets that do not say their year are taken at the caller's word. */
export function isYearBefore(lastYear: Sheet, sheet: Sheet): boolean {
  return lastYear.year === undefined || sheet.year === undefined || lastYear.year === sheet.year - 1;
}

function writeParagraphs(paragraphs: readonly CompiledParagraph[], facts: Facts): Paragraph[] {
  return paragraphs.flatMap(({ id, kind, sentences }) => {
    const written = sentences.flatMap((choice, index): Sentence[] => {
      const pieces = writeChoice(choice, facts);
      return pieces === undefined ? [] : [{ id: `${id}.${String(index + 1)}`, pieces }];
    });
    return written.length === 0 ? [] : [{ id, kind, sentences: written }];
  });
}

function writeChoice(choice: readonly CompiledSentence[], facts: Facts): Piece[] | undefined {
  const chosen = choice.find(({ ifZero, unlessZero }) => allZero(ifZero, facts) && (unlessZero.length === 0 || !allZero(unlessZero, facts)));
  return chosen && render(chosen.nodes, facts);
}

function allZero(figures: readonly NamedFigure[], facts: Facts): boolean {
  return figures.every((figure) => valueOf(figure, facts.sheet.figures) === 0);
}
