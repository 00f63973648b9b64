import { type Area, parseArea, splitSheet } from '../model/address';
import { CellError } from '../model/value';

/** A formula once read. */
export type Node =
  | { readonly kind: 'constant'; readonly value: number | string | boolean | CellError }
  | { readonly kind: 'missing' }
  | { readonly kind: 'reference'; readonly sheet?: string; readonly area: Area }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
  | { readonly kind: 'unary'; readonly operator: '+' | '-' | '%'; readonly of: Node }
  | { readonly kind: 'binary'; readonly operator: string; readonly left: Node; readonly right: Node };

/** Excel refuses such a formula (documented: an invalid formula is an invalid argument). */
export class FormulaError extends Error {}

type Token = { readonly kind: 'number' | 'string' | 'error' | 'reference' | 'call' | 'word' | 'operator'; readonly text: string; readonly at: number };

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const AREA = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['string', /"(?:[^"]|"")*"/uy],
  ['error', /#(?:REF!|DIV\/0!|N\/A|NAME\?|NULL!|NUM!|VALUE!)/uy],
  ['call', /[A-Za-z_][\w.]*(?=\()/uy],
  ['reference', new RegExp(`(?:${SHEET})?(?:${AREA})(?![\\p{L}\\p{N}_(.])`, 'uy')],
  ['error', new RegExp(`${SHEET}#REF!`, 'uy')],
  ['number', /\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|\.\d+(?:[Ee][+-]?\d+)?/uy],
  ['word', /[\p{L}_\\][\p{L}\p{N}_.]*/uy],
  ['operator', /<=|>=|<>|[-+*/^&=<>%(),]/uy],
];

/** The parts of a formula without its `=`; unknown characters make it invalid. */
export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < formula.length; ) {
    if (/\s/.test(formula[at] ?? '')) {
      at += 1;
      continue;
    }
    const token = patterns.map(([kind, pattern]) => {
      pattern.lastIndex = at;
      const match = pattern.exec(formula);
      return match === null ? undefined : { kind, text: match[0], at };
    }).find((each) => each !== undefined);
    if (token === undefined) throw new FormulaError(`cannot read ${formula.slice(at, at + 10)}`);
    found.push(token);
    at += token.text.length;
  }
  return found;
}

const levels: readonly (readonly string[])[] = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** Reads a formula without its `=`. */
export function parse(formula: string): Node {
  const list = tokens(formula);
  let next = 0;
  const peek = (): Token | undefined => list[next];
  const isOperator = (...texts: readonly string[]): boolean => peek()?.kind === 'operator' && texts.includes(peek()?.text ?? '');
  const take = (text: string): void => {
    if (!isOperator(text)) throw new FormulaError(`${text} expected`);
    next += 1;
  };

  function binary(level: number): Node {
    const operators = levels[level];
    if (operators === undefined) return unary();
    let left = binary(level + 1);
    while (isOperator(...operators)) {
      const operator = peek()?.text ?? '';
      next += 1;
      left = { kind: 'binary', operator, left, right: binary(level + 1) };
    }
    return left;
  }

  function unary(): Node {
    if (isOperator('+', '-')) {
      const operator = peek()?.text === '-' ? '-' : '+';
      next += 1;
      return { kind: 'unary', operator, of: unary() };
    }
    let node = primary();
    while (isOperator('%')) {
      next += 1;
      node = { kind: 'unary', operator: '%', of: node };
    }
    return node;
  }

  function primary(): Node {
    const token = peek();
    if (token === undefined) throw new FormulaError('the formula ends too early');
    next += 1;
    switch (token.kind) {
      case 'number':
        return { kind: 'constant', value: Number(token.text) };
      case 'string':
        return { kind: 'constant', value: token.text.slice(1, -1).replace(/""/g, '"') };
      case 'error':
        return { kind: 'constant', value: new CellError(token.text.slice(token.text.lastIndexOf('!', token.text.length - 2) + 1)) };
      case 'reference':
        return reference(token.text);
      case 'call':
        return call(token.text.toUpperCase());
      case 'word': {
        const upper = token.text.toUpperCase();
        if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'constant', value: upper === 'TRUE' };
        return { kind: 'name', name: token.text };
      }
      case 'operator': {
        if (token.text !== '(') throw new FormulaError(`${token.text} is not expected`);
        const inner = binary(0);
        take(')');
        return inner;
      }
    }
  }

  function call(name: string): Node {
    take('(');
    const args: Node[] = [];
    if (isOperator(')')) {
      next += 1;
      return { kind: 'call', name, args };
    }
    for (;;) {
      args.push(isOperator(',', ')') ? { kind: 'missing' } : binary(0));
      if (isOperator(')')) break;
      take(',');
    }
    next += 1;
    return { kind: 'call', name, args };
  }

  const node = binary(0);
  if (next < list.length) throw new FormulaError(`${peek()?.text ?? ''} is not expected`);
  return node;
}

function reference(text: string): Node {
  const { sheet, local } = splitSheet(text);
  const area = parseArea(local);
  if (area === undefined) throw new FormulaError(`${text} is no reference`);
  return { kind: 'reference', area, ...(sheet !== undefined && { sheet }) };
}
