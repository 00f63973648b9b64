import type { Message } from '../MessageLine';

/** Something that takes a while and leads to a message. `tell` changes the words shown meanwhile; ends early when `signal` is aborted. */
export type Attempt = (signal: AbortSignal, tell: (label: string) => void) => Promise<Message | undefined>;
