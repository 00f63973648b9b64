/** Characters looked at: names are shorter. */
const LOOKED_AT = 40;
/** Of the characters of both words, how many must be common, in order, for one to be meant by the other. */
const ENOUGH = 0.6;

/** The one of `names` that is most like a word, by the characters that both have in the same order; undefined if none is. */
export function nearest(word: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let score = ENOUGH;
  for (const name of names) {
    const alike = (2 * common(word.slice(0, LOOKED_AT), name)) / (Math.min(word.length, LOOKED_AT) + name.length);
    if (alike <= score) continue;
    best = name;
    score = alike;
  }
  return best;
}

/** Length of the longest common subsequence. */
function common(left: string, right: string): number {
  let row = Array.from({ length: right.length + 1 }, () => 0);
  for (const a of left) {
    const next = [0];
    for (let column = 1; column <= right.length; column++) {
      const kept = Math.max(row[column] ?? 0, next[column - 1] ?? 0);
      next.push(a === right[column - 1] ? Math.max(kept, (row[column - 1] ?? 0) + 1) : kept);
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
