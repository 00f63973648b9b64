import type { Expanded } from './archive';
import { SKIPPED, type Source, type Sources } from './source';

/** The sources of a review as they become known, ahead of their being read. */
export class SourceList {
  files = 0;
  skipped = 0;
  /** Whether none will be added but those inside archives. */
  complete = false;
  private readonly waiting: (Source | undefined)[] = [];
  private next = 0;
  /** Of archives, the next one last. */
  private readonly archived: Source[] = [];
  private wake: () => void = () => undefined;

  constructor(sources: Sources) {
    if (Symbol.iterator in sources) {
      for (const source of sources) this.add(source);
      this.complete = true;
    } else void this.listen(sources);
  }

  /** Resolves when there is more than there was, or all. */
  changed(): Promise<'changed'> {
    return new Promise((resolve) => {
      this.wake = () => { resolve('changed'); };
    });
  }

  /** The next source, if it is known; the list keeps nothing of it. */
  take(): Source | undefined {
    const archived = this.archived.pop();
    if (archived !== undefined || this.next >= this.waiting.length) return archived;
    const source = this.waiting[this.next];
    this.waiting[this.next] = undefined;
    this.next += 1;
    return source;
  }

  /** Puts an archive's files where the archive was. */
  replace({ sources, skipped }: Expanded): void {
    this.archived.push(...[...sources].reverse());
    this.files += sources.length - 1;
    this.skipped += skipped;
  }

  private add(source: Source | typeof SKIPPED): void {
    if (source === SKIPPED) {
      this.skipped += 1;
      return;
    }
    this.waiting.push(source);
    this.files += 1;
  }

  private async listen(sources: Extract<Sources, AsyncIterable<unknown>>): Promise<void> {
    try {
      for await (const source of sources) {
        this.add(source);
        this.wake();
      }
    } catch (error) {
      this.add({ name: '', bytes: () => Promise.reject(error instanceof Error ? error : new Error('not listed')) });
    }
    this.complete = true;
    this.wake();
  }
}
