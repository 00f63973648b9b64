import type { TemplateProblem } from './template-problem';
import type { Part } from './syntax';
import { readSlot } from './template';

/** A character that what a template gives may begin or end with; `STUB` and `FILLED` stand for what slots give. */
interface Edge {
  readonly character: string;
  readonly at: number;
}

/** What a run of parts may begin and end with, whichever of its optional parts are there. */
interface Edges {
  readonly first: readonly Edge[];
  readonly last: readonly Edge[];
  /** Whether it may be nothing at all. */
  readonly empty: boolean;
}

const STUB = '\u0001';
const FILLED = '\u0000';
const STOPS = '，。；、：！？,;:!?';
const ENDS = `。！？；：${STUB}`;
const OPENING = '（“‘《〈(';
const CLOSING = '）”’》〉)';
const pairs: ReadonlyMap<string, string> = new Map([...CLOSING].map((closing, index) => [closing, OPENING[index] ?? '']));

/** Punctuation that would meet other punctuation, stand at the beginning or be missing at the end, and brackets without a pair. */
export function punctuationProblems(parts: readonly Part[]): TemplateProblem[] {
  const problems = new Map<string, TemplateProblem>();
  const report = (at: number, kind: TemplateProblem['kind'], zh: string, en: string, width = 1): void => {
    problems.set(`${kind} ${String(at)}`, { at: { start: at, end: at + width }, kind, reason: { zh, en } });
  };
  const { first, last, empty } = edges(parts, (left, right) => {
    const twice = STOPS.includes(left.character) && STOPS.includes(right.character);
    const hanging = OPENING.includes(left.character) && (STOPS.includes(right.character) || CLOSING.includes(right.character));
    const dangling = '，、：；'.includes(left.character) && CLOSING.includes(right.character);
    if (twice || hanging || dangling) {
      report(right.at, 'punctuation', `“${left.character}”会与“${right.character}”连在一起（放在“[ ]”里的部分可能不出现）`, `“${left.character}” may meet “${right.character}” (a part in “[ ]” may be left out)`);
    }
  });
  for (const { character, at } of first) {
    if (STOPS.includes(character)) report(at, 'punctuation', `句子可能以“${character}”开头`, `the sentence may begin with “${character}”`);
  }
  const unended = last.find(({ character }) => !ENDS.includes(character));
  if (empty) report(0, 'ending', '全部在“[ ]”里，可能什么也不写出', 'all of it is in “[ ]”: there may be nothing left', 0);
  else if (unended !== undefined) report(unended.at + 1, 'ending', '句子应以“。”结尾', 'a sentence ends with “。”', 0);
  for (const at of unpaired(parts)) report(at.at, 'bracket', `“${at.character}”在同一部分里没有配对的另一半`, `“${at.character}” has no other half in the same part`);
  return [...problems.values()];
}

type Meet = (left: Edge, right: Edge) => void;

function edges(parts: readonly Part[], meet: Meet): Edges {
  let whole: Edges = { first: [], last: [], empty: true };
  for (const part of parts) {
    const next = edgesOf(part, meet);
    for (const left of whole.last) for (const right of next.first) meet(left, right);
    whole = {
      first: whole.empty ? [...whole.first, ...next.first] : whole.first,
      last: next.empty ? [...whole.last, ...next.last] : next.last,
      empty: whole.empty && next.empty,
    };
  }
  return whole;
}

function edgesOf(part: Part, meet: Meet): Edges {
  if (part.kind === 'option') return { ...edges(part.parts, meet), empty: true };
  const { at } = part;
  if (part.kind === 'slot') {
    const character = readSlot(part.text)?.kind === 'stub' ? STUB : FILLED;
    return { first: [{ character, at: at.start }], last: [{ character, at: at.end - 1 }], empty: false };
  }
  const all = part.text.split('').map((character, index): Edge => ({ character, at: at.start + index }));
  all.forEach((right, index) => {
    const left = all[index - 1];
    if (left !== undefined) meet(left, right);
  });
  return { first: all.slice(0, 1), last: all.slice(-1), empty: false };
}

/** Brackets and quotation marks that have no other half in the same optional part. */
function unpaired(parts: readonly Part[]): Edge[] {
  const open: Edge[] = [];
  const alone: Edge[] = [];
  for (const part of parts) {
    if (part.kind === 'option') alone.push(...unpaired(part.parts));
    if (part.kind !== 'text') continue;
    for (let index = 0; index < part.text.length; index++) {
      const edge = { character: part.text.charAt(index), at: part.at.start + index };
      if (OPENING.includes(edge.character)) open.push(edge);
      const wanted = pairs.get(edge.character);
      if (wanted === undefined) continue;
      if (open[open.length - 1]?.character === wanted) open.pop();
      else alone.push(edge);
    }
  }
  return [...alone, ...open];
}
