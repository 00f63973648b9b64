import { FileRefusal, type RefusalCode, type RefusalDetail } from './refusal';

/** What is said between a page or program and the worker that reads files for it. */
export interface ReadRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly name: string;
  /** What is to be made of the file, as plain data; its grids if not given. */
  readonly task?: unknown;
}

export type ReadReply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly refusal: { readonly code: RefusalCode; readonly detail: RefusalDetail } };

/** A worker's first message: its program is loaded. */
export const READY = 'ready';
export type WorkerMessage = typeof READY | ReadReply;

/** What a worker makes of a file, as plain data: its grids, or whatever the task asks for. Throws `FileRefusal`. */
export type Work = (bytes: Uint8Array, name: string, task: unknown) => unknown;

/** The worker's side: never throws. */
export function answer({ id, bytes, name, task }: ReadRequest, work: Work): ReadReply {
  try {
    return { id, result: work(bytes, name, task) };
  } catch (error) {
    const { code, detail } = error instanceof FileRefusal ? error : new FileRefusal('damaged');
    return { id, refusal: { code, detail } };
  }
}

/** The other side: the result, or the refusal thrown. */
export function settle(reply: ReadReply): unknown {
  if ('refusal' in reply) throw new FileRefusal(reply.refusal.code, reply.refusal.detail);
  return reply.result;
}

/** Seconds a file may take. */
export const TIME_LIMIT = 3;
