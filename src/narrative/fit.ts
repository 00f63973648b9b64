import { findForm, type Form } from '../annex/form/catalogue';
import { WordingError } from './errors';
import { type NamedFigure, resolveFigure } from './figures';
import { type List, type Names, parseTemplate, TemplateError } from './template';
import type { ParagraphWording, SentenceWording, Wording } from './wording/wording';

/**
 * The wording of a form for one made from it, which may lack some of its figures: whatever speaks of a figure that is not
 * there, or is counted in another unit there, is left out. Of a choice of sentences all go, as the others would be said in its place.
 */
export function fitWording(wording: Wording, form: Form): Wording {
  const base = findForm(wording.form);
  // The sentences have the base's unit in their words.
  const inBaseUnit = (name: string, figure: Wording['figures'][string], found: NamedFigure): boolean => {
    const unit = base === undefined ? undefined : resolved(name, figure, base)?.unit;
    return unit === undefined || found.unit === unit;
  };
  const bound = new Map(Object.entries(wording.figures).flatMap(([name, figure]): [string, NamedFigure][] => {
    const found = resolved(name, figure, form);
    return found === undefined || !inBaseUnit(name, figure, found) ? [] : [[name, found]];
  }));
  const figures = Object.fromEntries(Object.entries(wording.figures).filter(([name]) => bound.has(name)));
  const lists = new Map<string, List>();
  const names: Names = { figures: bound, lists };
  const readable = (template: string): boolean => {
    try {
      parseTemplate(template, names);
      return true;
    } catch (error) {
      if (error instanceof TemplateError) return false;
      throw error;
    }
  };
  const ownLists: Record<string, Wording['lists'][string]> = {};
  for (const [name, { items, separator }] of Object.entries(wording.lists)) {
    const left = items.filter(readable);
    if (left.length === 0) continue;
    ownLists[name] = { items: left, separator };
    lists.set(name, { items: left.map((item) => parseTemplate(item, names)), separator });
  }
  const sayable = ({ text, brief = text, full = text, variants = [], ifZero = [], unlessZero = [], ifAtMost }: SentenceWording): boolean =>
    [text, brief, full, ...variants].every(readable) && [...ifZero, ...unlessZero, ...(ifAtMost ?? [])].every((name) => bound.has(name));
  const paragraphs = (some: readonly ParagraphWording[]): ParagraphWording[] =>
    some.flatMap((paragraph) => {
      const sentences = paragraph.sentences.filter((choice) => ('text' in choice ? [choice] : choice).every(sayable));
      return sentences.length === 0 ? [] : [{ ...paragraph, sentences }];
    });
  const textSections = (form.data.sections ?? []).filter(({ type }) => type === 'text').map(({ no }) => no);
  const sections = Object.entries(wording.sections).flatMap(([no, some]): [string, ParagraphWording[]][] => {
    const left = textSections.includes(no) ? paragraphs(some) : [];
    return left.length === 0 ? [] : [[no, left]];
  });
  return {
    form: form.id,
    figures,
    lists: ownLists,
    title: wording.title,
    opening: paragraphs(wording.opening),
    charts: (wording.charts ?? []).filter(({ bars }) => Object.values(bars).every((name) => bound.has(name))),
    sections: Object.fromEntries(sections),
  };
}

function resolved(name: string, figure: Wording['figures'][string], form: Form): NamedFigure | undefined {
  try {
    return resolveFigure(name, figure, form);
  } catch (error) {
    if (error instanceof WordingError) return undefined;
    throw error;
  }
}
