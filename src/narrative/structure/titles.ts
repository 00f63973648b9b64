/** Words that a title may have or leave out without being another. */
const fillers = /政府信息公开|政府信息|情况|工作|方面|有关|主要|措施|需要|[的及和与、，（）()]/g;

/** Share of the pairs of signs that two titles must have in common. */
const ENOUGH = 0.5;

/** A title without the words that it may leave out. */
export const core = (title: string): string => title.replace(fillers, '') || title;

/** Whether two headings speak of the same. */
export function alike(line: string, title: string): boolean {
  const [one, other] = [core(line), core(title)];
  if (one === other) return true;
  if (one.length > 1 && other.length > 1 && (one.includes(other) || other.includes(one))) return true;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * common) / (pairs.size + others.size) >= ENOUGH;
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2)));
}

/** The words by which a text speaks of what a section is about, whatever it calls it. */
export function subjectsOf(title: string): string[] {
  return title.split(fillers).flatMap((word) => (word.length < 2 ? [] : [word.slice(-4)]));
}
