import type { Message } from '../MessageLine';
import type { Written } from './writing';

/** What became of applying a correction, or of taking it back. */
export interface SuggestNotice extends Message {
  /** What can be taken back. */
  readonly written?: Written;
}
