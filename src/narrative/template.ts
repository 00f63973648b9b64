import type { NamedFigure } from './figures';
import { type Part, readSyntax } from './syntax';

export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'number'; readonly figure: NamedFigure }
  | { readonly kind: 'share'; readonly part: NamedFigure; readonly whole: NamedFigure }
  | { readonly kind: 'trend'; readonly figure: NamedFigure }
  | { readonly kind: 'change'; readonly figure: NamedFigure }
  | { readonly kind: 'list'; readonly list: List }
  | { readonly kind: 'stub'; readonly text: string }
  | { readonly kind: 'option'; readonly nodes: readonly Node[] };

export type Word = 'year' | 'self' | 'unit';

export interface List {
  readonly items: readonly (readonly Node[])[];
  readonly separator: string;
}

/** What names in a template stand for. */
export interface Names {
  readonly figures: ReadonlyMap<string, NamedFigure>;
  readonly lists: ReadonlyMap<string, List>;
}

/** A template that cannot be read. */
export class TemplateError extends Error {
  constructor(readonly reason: { zh: string; en: string }) {
    super(reason.en);
    this.name = 'TemplateError';
  }
}

/** Slots that no figure fills. */
export const words: ReadonlyMap<string, Word> = new Map([['年', 'year'], ['自称', 'self'], ['单位', 'unit']]);

/**
 * Reads a template; its language is described in wording/wording.ts.
 * @throws TemplateError if a bracket stands alone, a space is in the text or a name is not defined.
 */
export function parseTemplate(source: string, names: Names): Node[] {
  const { parts, problems: [problem] } = readSyntax(source);
  if (problem !== undefined) throw new TemplateError({ zh: `“${source}”括号不成对`, en: `unmatched bracket in “${source}”` });
  return bind(parts, names);
}

function bind(parts: readonly Part[], names: Names): Node[] {
  return parts.map((part): Node => {
    if (part.kind === 'option') return { kind: 'option', nodes: bind(part.parts, names) };
    if (part.kind === 'slot') return bindSlot(part.text, names);
    if (/\s/.test(part.text)) throw new TemplateError({ zh: `“${part.text}”中有空格`, en: `space in “${part.text}”` });
    return part;
  });
}

function bindSlot(source: string, names: Names): Node {
  const slot = readSlot(source);
  if (slot === undefined) throw new TemplateError({ zh: `不认识的写法“{${source}}”`, en: `unknown slot “{${source}}”` });
  switch (slot.kind) {
    case 'word':
    case 'stub':
      return slot;
    case 'list':
      return { kind: 'list', list: find(names.lists, slot.name) };
    case 'share':
      return { kind: 'share', part: find(names.figures, slot.part), whole: find(names.figures, slot.whole) };
    default:
      return { kind: slot.kind, figure: find(names.figures, slot.name) };
  }
}

/** What is written between braces. */
export type Slot =
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'number' | 'trend' | 'change' | 'list'; readonly name: string }
  | { readonly kind: 'share'; readonly part: string; readonly whole: string }
  | { readonly kind: 'stub'; readonly text: string };

const keywords = { 同比: 'trend', 增减: 'change', 列: 'list' } as const;

/** Takes a slot apart; undefined if it is none of the ways to write one. Whether its names exist is not looked at. */
export function readSlot(source: string): Slot | undefined {
  const word = words.get(source);
  if (word !== undefined) return { kind: 'word', word };
  const [, keyword, name] = /^(\S+)\s(\S+)$/.exec(source) ?? [];
  if (keyword !== undefined && name !== undefined) {
    if (keyword === '待填') return { kind: 'stub', text: name };
    const kind = Object.entries(keywords).find(([each]) => each === keyword)?.[1];
    return kind === undefined ? undefined : { kind, name };
  }
  if (source === '' || /\s/.test(source)) return undefined;
  const [part = '', whole, ...more] = source.split('÷');
  if (more.length > 0) return undefined;
  return whole === undefined ? { kind: 'number', name: part } : { kind: 'share', part, whole };
}

function find<T>(defined: ReadonlyMap<string, T>, name: string): T {
  const found = defined.get(name);
  if (found === undefined) throw new TemplateError({ zh: `没有定义“${name}”`, en: `“${name}” is not defined` });
  return found;
}
