import type { NamedFigure } from './figures';

export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'number'; readonly figure: NamedFigure }
  | { readonly kind: 'share'; readonly part: NamedFigure; readonly whole: NamedFigure }
  | { readonly kind: 'trend'; readonly figure: NamedFigure }
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

const words: ReadonlyMap<string, Word> = new Map([['年', 'year'], ['自称', 'self'], ['单位', 'unit']]);

/**
 * Reads a template; its language is described in wording/wording.ts.
 * @throws TemplateError if a bracket is left open or a name is not defined.
 */
export function parseTemplate(source: string, names: Names): Node[] {
  const outer: Node[][] = [];
  let nodes: Node[] = [];
  for (const token of source.match(/\{[^{}]*\}|[[\]]|[^{}[\]]+|./gs) ?? []) {
    if (token === '[') {
      outer.push(nodes);
      nodes = [];
    } else if (token === ']' && outer.length > 0) {
      const option: Node = { kind: 'option', nodes };
      nodes = outer.pop() ?? [];
      nodes.push(option);
    } else if (token.length > 1 && token.startsWith('{')) nodes.push(slot(token.slice(1, -1), names));
    else if (/[{}[\]\s]/.test(token)) throw new TemplateError({ zh: `“${source}”括号不成对或有空格`, en: `unmatched bracket or space in “${source}”` });
    else nodes.push({ kind: 'text', text: token });
  }
  if (outer.length > 0) throw new TemplateError({ zh: `“${source}”括号不成对`, en: `unmatched bracket in “${source}”` });
  return nodes;
}

function slot(source: string, names: Names): Node {
  const word = words.get(source);
  if (word !== undefined) return { kind: 'word', word };
  const [, keyword, name] = /^(\S+) (\S+)$/.exec(source) ?? [];
  if (keyword !== undefined && name !== undefined) {
    if (keyword === '同比') return { kind: 'trend', figure: find(names.figures, name) };
    if (keyword === '列') return { kind: 'list', list: find(names.lists, name) };
    if (keyword === '待填') return { kind: 'stub', text: name };
    throw new TemplateError({ zh: `不认识的写法“{${source}}”`, en: `unknown slot “{${source}}”` });
  }
  const [part = '', whole] = source.split('÷', 2);
  return whole === undefined
    ? { kind: 'number', figure: find(names.figures, part) }
    : { kind: 'share', part: find(names.figures, part), whole: find(names.figures, whole) };
}

function find<T>(defined: ReadonlyMap<string, T>, name: string): T {
  const found = defined.get(name);
  if (found === undefined) throw new TemplateError({ zh: `没有定义“${name}”`, en: `“${name}” is not defined` });
  return found;
}
