import { recognise, type Recognition } from '../../src/annex/sheet/recognise';
import { readFile } from '../../src/files/read';
import { FileRefusal } from '../../src/files/refusal';
import type { Made } from './plan';
import { type Judged, judge } from './score';

export interface Result {
  readonly made: Made;
  readonly judged: readonly Judged[];
  /** Why nothing was read: the file's refusal, or `not-found` if no annex was recognised in it. */
  readonly nothing: string | undefined;
}

/** Reads a made file as the program reads any, and judges what came out. */
export async function readMade(made: Made): Promise<Result> {
  const { annex, other } = made.book;
  const annexes = other === undefined ? [annex] : [annex, other];
  const { found, refused } = await read(made);
  return { made, judged: judge(annexes, found), nothing: refused ?? (found === undefined ? 'not-found' : undefined) };
}

async function read({ bytes, draft }: Made): Promise<{ found?: Recognition | undefined; refused?: string }> {
  try {
    return { found: recognise(readFile(bytes, `统计表.${draft.kind.extension}`)) };
  } catch (error) {
    if (error instanceof FileRefusal) return { refused: error.code };
    throw error;
  }
}
