let table: Map<string, readonly number[]> | undefined;

/** Text in GB 18030's one- and two-byte characters. @throws for a character that needs more. */
export function gb18030(text: string): Uint8Array {
  table ??= twoByteCharacters();
  const bytes: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(table.get(char) ?? missing(char)));
  }
  return Uint8Array.from(bytes);
}

/** Characters without two bytes, as people's programs replace them. */
function missing(char: string): readonly number[] {
  if (char === '\u00a0') return [0x20];
  if (char === '\u200b') return [];
  throw new Error(`no two bytes for ${char}`);
}

function twoByteCharacters(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const char = decoder.decode(Uint8Array.of(high, low));
      // Some places decode to a character that has its own place already.
      if (low !== 0x7f && !found.has(char)) found.set(char, [high, low]);
    }
  }
  return found;
}
