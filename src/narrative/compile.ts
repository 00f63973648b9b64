import type { Form } from '../annex/form/catalogue';
import { WordingError } from './errors';
import { type NamedFigure, resolveFigure } from './figures';
import { type List, type Names, type Node, parseTemplate, TemplateError } from './template';
import { wordingFor } from './wording/catalogue';
import type { ParagraphWording, SentenceWording, Wording } from './wording/wording';

/** A wording bound to a form: names resolved, templates parsed. */
export interface CompiledWording {
  readonly figures: ReadonlyMap<string, NamedFigure>;
  readonly charts: readonly CompiledChart[];
  readonly title: readonly Node[];
  readonly opening: readonly CompiledParagraph[];
  readonly sections: readonly CompiledSection[];
}

export interface CompiledChart {
  readonly title: string;
  readonly bars: readonly { readonly label: string; readonly figure: NamedFigure }[];
}

export interface CompiledSection {
  readonly no: string;
  readonly title: string;
  readonly kind: 'text' | 'table';
  readonly paragraphs: readonly CompiledParagraph[];
}

export interface CompiledParagraph {
  readonly id: string;
  readonly kind: 'text' | 'stub';
  /** Each a choice: the first whose condition holds. */
  readonly sentences: readonly (readonly CompiledSentence[])[];
}

export interface CompiledSentence {
  readonly nodes: readonly Node[];
  readonly ifZero: readonly NamedFigure[];
  readonly unlessZero: readonly NamedFigure[];
}

const compiled = new WeakMap<Form, CompiledWording>();

/** The official wording of a form, or one that asks for every section if there is none. Prepared once for each form. */
export function wordingOf(form: Form): CompiledWording {
  const known = compiled.get(form);
  if (known !== undefined) return known;
  const wording = compileWording(wordingFor(form.id), form);
  compiled.set(form, wording);
  return wording;
}

/**
 * Binds a wording to a form.
 * @throws WordingError naming the place of a name or code that is not defined.
 */
export function compileWording(wording: Wording, form: Form): CompiledWording {
  const figures = new Map(Object.entries(wording.figures).map(([name, figure]) => [name, resolveFigure(name, figure, form)]));
  const lists = new Map<string, List>();
  const names: Names = { figures, lists };
  const at = <T>(place: string, read: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (error instanceof TemplateError) throw new WordingError(form.id, place, error.reason);
      throw error;
    }
  };
  for (const [name, { items, separator }] of Object.entries(wording.lists)) {
    lists.set(name, at(name, () => ({ items: items.map((item) => parseTemplate(item, names)), separator })));
  }

  const charts = (wording.charts ?? []).map(({ title, bars }): CompiledChart => ({
    title,
    bars: Object.entries(bars).map(([label, name]) => {
      const figure = figures.get(name);
      if (figure === undefined) throw new WordingError(form.id, title, { zh: `没有名为“${name}”的数`, en: `no figure is called “${name}”` });
      return { label, figure };
    }),
  }));

  const seen = new Set<string>();
  const paragraph = ({ id, sentences }: ParagraphWording): CompiledParagraph => {
    if (seen.has(id)) throw new WordingError(form.id, id, { zh: '段落代码重复', en: 'a paragraph id appears twice' });
    seen.add(id);
    const choices = at(id, () => sentences.map((choice) => ('text' in choice ? [choice] : choice).map((each) => sentence(each, names))));
    const stub = choices.flat().some(({ nodes }) => nodes.some((node) => node.kind === 'stub'));
    return { id, kind: stub ? 'stub' : 'text', sentences: choices };
  };

  const sections = form.data.sections ?? [];
  const stray = Object.keys(wording.sections).find((no) => !sections.some((section) => section.no === no && section.type === 'text'));
  if (stray !== undefined) throw new WordingError(form.id, stray, { zh: '表中没有这一部分文字', en: 'the form has no such text section' });
  return {
    figures,
    charts,
    title: at('title', () => parseTemplate(wording.title, names)),
    opening: wording.opening.map(paragraph),
    sections: sections.map(({ no, title, type }) => ({
      no,
      title,
      kind: type,
      paragraphs: type === 'table' ? [] : (wording.sections[no]?.map(paragraph) ?? [unworded(no, title)]),
    })),
  };
}

/** Asks for a section that the wording does not speak of. */
function unworded(no: string, title: string): CompiledParagraph {
  return { id: `section-${no}`, kind: 'stub', sentences: [[{ nodes: [{ kind: 'stub', text: title }], ifZero: [], unlessZero: [] }]] };
}

function sentence({ text, ifZero = [], unlessZero = [] }: SentenceWording, names: Names): CompiledSentence {
  const resolve = (name: string): NamedFigure => {
    const figure = names.figures.get(name);
    if (figure === undefined) throw new TemplateError({ zh: `没有定义“${name}”`, en: `“${name}” is not defined` });
    return figure;
  };
  return { nodes: parseTemplate(text, names), ifZero: ifZero.map(resolve), unlessZero: unlessZero.map(resolve) };
}
