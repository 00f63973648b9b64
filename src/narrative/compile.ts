import type { Form } from '../annex/form/catalogue';
import { WordingError } from './errors';
import { type NamedFigure, resolveFigure } from './figures';
import { type List, type Names, type Node, parseTemplate, TemplateError } from './template';
import { fitWording } from './fit';
import { plainWording, wordingFor } from './wording/catalogue';
import { type Length, type ParagraphWording, type SentenceWording, type Wording } from './wording/wording';

/** A wording bound to a form: names resolved, templates parsed. */
export interface CompiledWording extends Names {
  readonly sentences: ReadonlyMap<string, CompiledSentence>;
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
  /** Each a choice: the first whose condition holds. */
  readonly sentences: readonly (readonly CompiledSentence[])[];
}

export interface CompiledSentence {
  readonly id: string;
  readonly from: Length;
  /** The ways to say it, the official one first. */
  readonly templates: Readonly<Record<Length, readonly Template[]>>;
  /** The same as text. */
  readonly variants: Readonly<Record<Length, readonly string[]>>;
  readonly ifZero: readonly NamedFigure[];
  readonly unlessZero: readonly NamedFigure[];
  readonly ifAtMost: readonly [NamedFigure, NamedFigure] | undefined;
  /** Ids of the indicators of `ifZero`. */
  readonly zeros: readonly string[];
}

/** A template ready to be filled in. */
export interface Template {
  readonly source: string;
  readonly nodes: readonly Node[];
  /** Whether it asks for something that no figure can say. */
  readonly stub: boolean;
}

const compiled = new WeakMap<Form, CompiledWording>();

/**
 * The official wording of a form; that of the form which it was made from, as far as it fits; or one that asks for every
 * section. Prepared once for each form.
 */
export function wordingOf(form: Form): CompiledWording {
  const known = compiled.get(form);
  if (known !== undefined) return known;
  const wording = compileWording(wordingFor(form.id) ?? fromBase(form) ?? plainWording(form.id), form);
  compiled.set(form, wording);
  return wording;
}

function fromBase(form: Form): Wording | undefined {
  const base = form.data.base === undefined ? undefined : wordingFor(form.data.base);
  return base && fitWording(base, form);
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
  const sentences = new Map<string, CompiledSentence>();
  const paragraph = ({ id, sentences: choices }: ParagraphWording): CompiledParagraph => {
    if (seen.has(id)) throw new WordingError(form.id, id, { zh: '段落代码重复', en: 'a paragraph id appears twice' });
    seen.add(id);
    return {
      id,
      sentences: choices.map((choice) =>
        ('text' in choice ? [choice] : choice).map((each) => {
          const known = at(id, () => sentence(`${id}.${each.id}`, each, names));
          if (sentences.has(known.id)) throw new WordingError(form.id, known.id, { zh: '句子代码重复', en: 'a sentence id appears twice' });
          sentences.set(known.id, known);
          return known;
        }),
      ),
    };
  };

  const sections = form.data.sections ?? [];
  const stray = Object.keys(wording.sections).find((no) => !sections.some((section) => section.no === no && section.type === 'text'));
  if (stray !== undefined) throw new WordingError(form.id, stray, { zh: '表中没有这一部分文字', en: 'the form has no such text section' });
  return {
    figures,
    lists,
    sentences,
    charts,
    title: at('title', () => parseTemplate(wording.title, names)),
    opening: wording.opening.map(paragraph),
    sections: sections.map(({ no, title, type }) => ({
      no,
      title,
      kind: type,
      paragraphs: type === 'table' ? [] : (wording.sections[no] ?? [unworded(no, title)]).map(paragraph),
    })),
  };
}

/** Asks for a section that the wording does not speak of. */
const unworded = (no: string, title: string): ParagraphWording => ({ id: `section-${no}`, sentences: [{ id: 'text', text: `{待填 ${title}}` }] });

/**
 * Reads a template and finds what it names.
 * @throws TemplateError if it cannot be read.
 */
export function compileTemplate(source: string, names: Names): Template {
  const nodes = parseTemplate(source, names);
  return { source, nodes, stub: nodes.some(asks) };
}

const asks = (node: Node): boolean => node.kind === 'stub' || (node.kind === 'option' && node.nodes.some(asks));

function sentence(id: string, wording: SentenceWording, names: Names): CompiledSentence {
  const { text, from = 'brief', variants = [], ifZero = [], unlessZero = [], ifAtMost } = wording;
  const resolve = (name: string): NamedFigure => {
    const figure = names.figures.get(name);
    if (figure === undefined) throw new TemplateError({ zh: `没有定义“${name}”`, en: `“${name}” is not defined` });
    return figure;
  };
  const others = variants.map((source) => compileTemplate(source, names));
  const said = (source = text): readonly Template[] => [compileTemplate(source, names), ...others];
  const templates = { brief: said(wording.brief), standard: said(), full: said(wording.full) };
  const sources = (length: Length): readonly string[] => templates[length].map(({ source }) => source);
  const zeros = ifZero.map(resolve);
  return {
    id,
    from,
    templates,
    variants: { brief: sources('brief'), standard: sources('standard'), full: sources('full') },
    ifZero: zeros,
    unlessZero: unlessZero.map(resolve),
    ifAtMost: ifAtMost === undefined ? undefined : [resolve(ifAtMost[0]), resolve(ifAtMost[1])],
    zeros: zeros.flatMap(({ ids }) => ids),
  };
}
