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

/** A place in a text as `line:column`, both from 1. */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${String(before.length)}:${String((before[before.length - 1]?.length ?? 0) + 1)}`;
}

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
