const space = /[ \t\n\r]*/y;
const token = /[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

type Wanted = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'next' | 'end';

/**
 * Where a text stops being JSON: the place of the first token that cannot stand there, or the end of a text that breaks
 * off. Engines word their errors differently and most name no place.
 */
export function jsonErrorAt(text: string): number {
  const open: ('{' | '[')[] = [];
  let wanted: Wanted = 'value';
  for (let at = 0; ; ) {
    at += matchAt(space, text, at)?.length ?? 0;
    const found = matchAt(token, text, at);
    const next: Wanted | undefined = found === undefined ? undefined : after(found, wanted, open);
    if (found === undefined || next === undefined) return at;
    wanted = next;
    at += found.length;
  }
}

/** A place in a text as line and column, both from 1. */
export function positionAt(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before[before.length - 1]?.length ?? 0) + 1 };
}

/** The same as `line:column`. */
export function lineAndColumn(text: string, offset: number): string {
  const { line, column } = positionAt(text, offset);
  return `${String(line)}:${String(column)}`;
}

/** Where something in a JSON text stands: its key (the value itself in a list) and its value. */
export interface JsonPlace {
  readonly key: number;
  readonly value: number;
}

/**
 * Where the value at a path begins in a text that is JSON; of the last that is there, if the path leads to nothing.
 * Of a key that stands twice the later one counts, as for JSON.parse.
 */
export function jsonPlace(text: string, path: readonly (string | number)[]): JsonPlace {
  const start = skipSpace(text, 0);
  let place: JsonPlace = { key: start, value: start };
  for (const step of path) {
    const inner = member(text, place.value, step);
    if (inner === undefined) break;
    place = inner;
  }
  return place;
}

/** A member of the object or list that begins at an offset. */
function member(text: string, start: number, step: string | number): JsonPlace | undefined {
  const open = text[start];
  if (open !== '{' && open !== '[') return undefined;
  let found: JsonPlace | undefined;
  let at = skipSpace(text, start + 1);
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index += 1) {
    const key = at;
    let name: string | number = index;
    if (open === '{') {
      const written = matchAt(token, text, at) ?? '""';
      name = JSON.parse(written) as string;
      at = skipSpace(text, skipSpace(text, at + written.length) + 1);
    }
    if (name === step) found = { key, value: at };
    at = skipSpace(text, afterValue(text, at));
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return found;
}

function afterValue(text: string, start: number): number {
  let depth = 0;
  for (let at = start; ; ) {
    const found = matchAt(token, text, at);
    if (found === undefined) return text.length;
    if (found === '{' || found === '[') depth += 1;
    if (found === '}' || found === ']') depth -= 1;
    at += found.length;
    if (depth === 0) return at;
    at = skipSpace(text, at);
  }
}

const skipSpace = (text: string, at: number): number => at + (matchAt(space, text, at)?.length ?? 0);

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** What is wanted after a token; undefined if it cannot stand where it does. */
function after(found: string, wanted: Wanted, open: ('{' | '[')[]): Wanted | undefined {
  const closed = (): Wanted => (open.length > 0 ? 'next' : 'end');
  switch (found) {
    case '{':
    case '[':
      if (wanted !== 'value' && wanted !== 'first value') return undefined;
      open.push(found);
      return found === '{' ? 'first key' : 'first value';
    case '}':
    case ']':
      if (wanted !== 'next' && wanted !== (found === '}' ? 'first key' : 'first value')) return undefined;
      return open.pop() === (found === '}' ? '{' : '[') ? closed() : undefined;
    case ',':
      return wanted === 'next' ? (open[open.length - 1] === '{' ? 'key' : 'value') : undefined;
    case ':':
      return wanted === 'colon' ? 'value' : undefined;
    default:
      if (wanted === 'key' || wanted === 'first key') return found.startsWith('"') ? 'colon' : undefined;
      return wanted === 'value' || wanted === 'first value' ? closed() : undefined;
  }
}
