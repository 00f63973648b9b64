/** What a word means to the reader of a report; `class` is one of its form's terms or of those in meaning/common.ts. */
export interface Word {
  readonly word: string;
  readonly class: string;
}

/** A stretch of words, understood. */
export interface Lexed {
  readonly text: string;
  /** What its words speak of, in their order, each once. */
  readonly classes: readonly string[];
  /** Where the first word of each class stands, and where it ends. */
  readonly at: readonly (readonly [start: number, end: number])[];
  /** What is not understood, put together. */
  readonly residue: string;
}

/** No words. */
export const EMPTY: Lexed = { text: '', classes: [], at: [], residue: '' };

/** A word of this class says nothing that matters. */
export const FILLER = '';

interface Node {
  readonly next: Map<number, Node>;
  word?: Word;
}

export class Lexicon {
  private readonly root: Node = { next: new Map() };

  constructor(words: readonly Word[]) {
    for (const word of words) {
      let node = this.root;
      for (let at = 0; at < word.word.length; at++) {
        const code = word.word.charCodeAt(at);
        let next = node.next.get(code);
        if (next === undefined) node.next.set(code, (next = { next: new Map() }));
        node = next;
      }
      node.word = word;
    }
  }

  /** Reads a stretch from left to right, the longest word first; `own` words go before those of the lexicon. */
  read(text: string, own?: Lexicon): Lexed {
    const classes: string[] = [];
    const at: [number, number][] = [];
    const residue: string[] = [];
    for (let here = 0; here < text.length; ) {
      const word = longer(own?.find(text, here), this.find(text, here));
      if (word === undefined) {
        residue.push(text[here] ?? '');
        here += 1;
        continue;
      }
      if (word.class !== FILLER && !classes.includes(word.class)) {
        classes.push(word.class);
        at.push([here, here + word.word.length]);
      }
      here += word.word.length;
    }
    return { text, classes, at, residue: residue.join('') };
  }

  /** The longest word that begins at a place. */
  private find(text: string, start: number): Word | undefined {
    let found: Word | undefined;
    let node = this.root.next.get(text.charCodeAt(start));
    for (let at = start + 1; node !== undefined; at++) {
      found = node.word ?? found;
      node = at < text.length ? node.next.get(text.charCodeAt(at)) : undefined;
    }
    return found;
  }
}

const longer = (own: Word | undefined, other: Word | undefined): Word | undefined =>
  own !== undefined && (other === undefined || own.word.length >= other.word.length) ? own : other;

/** Two stretches as one. */
export function joined(first: Lexed, second: Lexed): Lexed {
  if (first === EMPTY) return second;
  if (second === EMPTY) return first;
  const more = second.classes.map((name, index) => [name, second.at[index] ?? [0, 0]] as const).filter(([name]) => !first.classes.includes(name));
  const shift = first.text.length;
  return {
    text: first.text + second.text,
    classes: [...first.classes, ...more.map(([name]) => name)],
    at: [...first.at, ...more.map(([, [start, end]]) => [start + shift, end + shift] as const)],
    residue: first.residue + second.residue,
  };
}
