import { joined, type Lexed } from './lexicon';
import type { Subject } from './resolve';
import type { Told } from './setting';
import type { Understanding } from './understanding';

/**
 * What words mean as a part of what was told before them: “自然人15件” in “予以公开18件，其中自然人15件” is a figure of its own, and also may
 * be all of the natural persons. Where the form does not count the part, another number is no difference.
 */
export function subjectWithin(reader: Understanding, whole: Told, lexed: Lexed, subject: Subject, context: ReadonlySet<string>, unit: string): Subject {
  const doubtful: Subject = { ...subject, certain: false, doubtful: true };
  if (whole.subject === undefined) return doubtful;
  const divided = reader.groupsIn(whole.words);
  const dividing = reader.groupsIn(lexed);
  if (divided.length === 0 || dividing.length === 0 || dividing.some((group) => divided.includes(group))) return subject;
  const part = reader.resolve(joined(whole.words, lexed), context, unit);
  if (part === undefined) return doubtful;
  return part.crossed === true ? { ...part, means: [...part.means, ...subject.means], of: [...part.of, ...subject.of], certain: part.certain && subject.certain } : subject;
}
