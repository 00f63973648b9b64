import type { Sheet } from '../annex/sheet/sheet';
import type { TemplateProblem } from './template-problem';
import { type CompiledParagraph, type CompiledSentence, type Template, wordingOf } from './compile';
import { type NamedFigure, valueOf } from './figures';
import type { House } from './house';
import { houseWording, NOT_GIVEN, type Wishes } from './house-wording';
import type { Decimals } from './numbers';
import { type Facts, gap, render } from './render';
import type { Paragraph, Section, Sentence } from './section';
import { FULL_NAME, selfReference } from './unit-style';
import { type Length, lengths } from './wording/wording';

export interface WriteOptions {
  /** The same unit's sheet of the year before; without it nothing is compared. */
  readonly lastYear?: Sheet;
  /** How the unit calls itself, “我镇”; `{单位}` for its full name; by its name if not given. */
  readonly self?: string;
  /** Whether kinds that did not occur are left out of lists or listed with 0. */
  readonly zeros?: 'skip' | 'list';
  /** Decimals of percentages; 1 if not given. */
  readonly decimals?: Decimals;
  /** How much is said; `standard` if not given. */
  readonly length?: Length;
  /** The unit's own wording; where it is another form's, it is not used. Options given beside it go before its own. */
  readonly house?: House;
}

/**
 * Writes the report that a sheet's figures can say, in the form's order. What they cannot say is a gap to fill in:
 * nothing is invented, and a figure that is not known is never taken for 0.
 */
export function write(sheet: Sheet, options: WriteOptions = {}): Section[] {
  const wording = wordingOf(sheet.form);
  const facts = factsOf(sheet, options);
  const manner: Manner = { length: options.length ?? options.house?.length ?? 'standard', wishes: houseWording(options.house, sheet.form) };
  const title = (render(wording.title, facts) ?? []).map((piece) => piece.text).join('');
  return [
    { no: '', title, kind: 'opening', paragraphs: writeParagraphs(wording.opening, facts, manner) },
    ...wording.sections.map((section): Section => ({ ...section, paragraphs: writeParagraphs(section.paragraphs, facts, manner) })),
  ];
}

/** How the sheet is written about, whatever its figures. */
interface Manner {
  readonly length: Length;
  readonly wishes: Wishes;
}

function factsOf(sheet: Sheet, { house, lastYear, self = house?.self, zeros = house?.zeros ?? 'skip', decimals = house?.decimals ?? 1 }: WriteOptions): Facts {
  const name = sheet.unit?.replace(/\s+/g, '') ?? '';
  const unit = name === '' ? gap('单位名称') : { text: name };
  return {
    sheet,
    ...(lastYear !== undefined && isYearBefore(lastYear, sheet) ? { lastYear: { sheet: lastYear, figures: wordingOf(lastYear.form).figures } } : {}),
    words: {
      year: sheet.year === undefined ? gap('年度') : { text: String(sheet.year) },
      unit,
      self: self === FULL_NAME ? unit : { text: self ?? selfReference(name) },
    },
    listZeros: zeros === 'list',
    decimals,
  };
}

/** Whether a sheet is of the year before another. Sheets that do not say their year are taken at the caller's word. */
export function isYearBefore(lastYear: Sheet, sheet: Sheet): boolean {
  return lastYear.year === undefined || sheet.year === undefined || lastYear.year === sheet.year - 1;
}

function writeParagraphs(paragraphs: readonly CompiledParagraph[], facts: Facts, manner: Manner): Paragraph[] {
  return paragraphs.flatMap(({ id, sentences: choices }): Paragraph[] => {
    const sentences: Sentence[] = [];
    let stub = false;
    for (const choice of choices) {
      const chosen = choice.find((each) => holds(each, facts));
      if (chosen === undefined || lengths.indexOf(chosen.from) > lengths.indexOf(manner.length)) continue;
      const written = writeSentence(chosen, facts, manner);
      if (written === undefined) continue;
      sentences.push(written.sentence);
      stub ||= written.template.stub;
    }
    return sentences.length === 0 ? [] : [{ id, kind: stub ? 'stub' : 'text', sentences }];
  });
}

/** The sentence as the unit wants it said, or as the official wording says it where that cannot be. */
function writeSentence(chosen: CompiledSentence, facts: Facts, { length, wishes }: Manner): { sentence: Sentence; template: Template } | undefined {
  const { id, zeros } = chosen;
  const templates = chosen.templates[length];
  const variants = chosen.variants[length];
  const official = templates[0];
  const wish = wishes.get(id);
  const wanted = wish?.own ?? templates[wish?.variant ?? 0] ?? official;
  const say = (template: Template | undefined, more: { own?: true; refused?: readonly TemplateProblem[] }): { sentence: Sentence; template: Template } | undefined => {
    const pieces = template && render(template.nodes, facts);
    return template && pieces && { sentence: { id, pieces, template: template.source, variants, zeros, ...more }, template };
  };
  if (wish?.own !== undefined) return say(wish.own, { own: true }) ?? say(official, { refused: [NOT_GIVEN] });
  if (wish?.refused !== undefined) return say(official, { refused: wish.refused });
  return say(wanted, {}) ?? (wanted === official ? undefined : say(official, {}));
}

function holds({ ifZero, unlessZero, ifAtMost }: CompiledSentence, facts: Facts): boolean {
  if (!allZero(ifZero, facts) || (unlessZero.length > 0 && allZero(unlessZero, facts))) return false;
  if (ifAtMost === undefined) return true;
  const [low, high] = ifAtMost.map((figure) => valueOf(figure, facts.sheet.figures));
  return typeof low === 'number' && typeof high === 'number' && low <= high;
}

function allZero(figures: readonly NamedFigure[], facts: Facts): boolean {
  return figures.every((figure) => valueOf(figure, facts.sheet.figures) === 0);
}
