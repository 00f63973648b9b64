import type { Grid } from '../annex/sheet/grid';
import { FileRefusal, type RefusalCode, type RefusalDetail } from './refusal';

/** What is said between a page or program and the worker that reads files for it. */
export interface ReadRequest {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly name: string;
}

export type ReadReply =
  | { readonly id: number; readonly grids: Grid[] }
  | { readonly id: number; readonly refusal: { readonly code: RefusalCode; readonly detail: RefusalDetail } };

/** A worker's first message: its program is loaded. */
export const READY = 'ready';
export type WorkerMessage = typeof READY | ReadReply;

/** Reads a file's grids; throws `FileRefusal`. */
export type ReadGrids = (bytes: Uint8Array, name: string) => Grid[];

/** The worker's side: never throws. */
export function answer({ id, bytes, name }: ReadRequest, read: ReadGrids): ReadReply {
  try {
    return { id, grids: read(bytes, name) };
  } catch (error) {
    const { code, detail } = error instanceof FileRefusal ? error : new FileRefusal('damaged');
    return { id, refusal: { code, detail } };
  }
}

/** The other side: the grids, or the refusal thrown. */
export function settle(reply: ReadReply): Grid[] {
  if ('refusal' in reply) throw new FileRefusal(reply.refusal.code, reply.refusal.detail);
  return reply.grids;
}

/** Seconds a file may take. */
export const TIME_LIMIT = 3;
