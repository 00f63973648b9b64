import type { Span } from './verify/statement';

/** A template as written, names not looked up. */
export type Part =
  | { readonly kind: 'text'; readonly text: string; readonly at: Span }
  /** `{…}`; `text` is what stands between the braces. */
  | { readonly kind: 'slot'; readonly text: string; readonly at: Span }
  /** `[…]` */
  | { readonly kind: 'option'; readonly parts: readonly Part[]; readonly at: Span };

/** A bracket that stands alone, or braces with nothing in them. */
export interface SyntaxProblem {
  readonly at: Span;
  readonly reason: { readonly zh: string; readonly en: string };
}

export interface Syntax {
  readonly parts: readonly Part[];
  /** In order of place; brackets named here are left out of `parts`. */
  readonly problems: readonly SyntaxProblem[];
}

/** Takes a template apart as far as its brackets allow. */
export function readSyntax(source: string): Syntax {
  const problems: SyntaxProblem[] = [];
  const outer: { parts: Part[]; start: number }[] = [];
  let parts: Part[] = [];
  const alone = (start: number, bracket: string): void => {
    problems.push({ at: { start, end: start + 1 }, reason: { zh: `“${bracket}”没有配对的另一半`, en: `“${bracket}” has no other half` } });
  };
  for (const match of source.matchAll(/\{[^{}[\]]*\}|[{}[\]]|[^{}[\]]+/g)) {
    const [token] = match;
    const at = { start: match.index, end: match.index + token.length };
    if (token === '[') {
      outer.push({ parts, start: at.start });
      parts = [];
    } else if (token === ']') {
      const opened = outer.pop();
      if (opened === undefined) alone(at.start, token);
      else {
        opened.parts.push({ kind: 'option', parts, at: { start: opened.start, end: at.end } });
        parts = opened.parts;
      }
    } else if (token === '{' || token === '}') alone(at.start, token);
    else if (token.startsWith('{')) parts.push({ kind: 'slot', text: token.slice(1, -1), at });
    else parts.push({ kind: 'text', text: token, at });
  }
  for (let opened = outer.pop(); opened !== undefined; opened = outer.pop()) {
    alone(opened.start, '[');
    opened.parts.push(...parts);
    parts = opened.parts;
  }
  return { parts, problems: problems.sort((a, b) => a.at.start - b.at.start) };
}
