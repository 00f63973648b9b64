import type { Section } from './section';
import { sentenceText } from './text';

/** What each sentence says, by its id: to be kept when sentences are copied. */
export function fingerprints(sections: readonly Section[]): Record<string, string> {
  return Object.fromEntries(sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map((sentence) => [sentence.id, sentenceText(sentence)] as const))));
}

/**
 * The sentences that are no longer what was copied: those that say something else, those new in a paragraph of which
 * something was copied, and those copied that are no longer said at all.
 */
export function changedSince(sections: readonly Section[], remembered: Readonly<Record<string, string>>): ReadonlySet<string> {
  const now = new Map(Object.entries(fingerprints(sections)));
  const before = new Map(Object.entries(remembered));
  const copied = new Set([...before.keys()].map(paragraphOf));
  const differs = [...now].filter(([id, text]) => copied.has(paragraphOf(id)) && before.get(id) !== text).map(([id]) => id);
  return new Set([...differs, ...[...before.keys()].filter((id) => !now.has(id))]);
}

const paragraphOf = (id: string): string => id.slice(0, id.indexOf('.'));
