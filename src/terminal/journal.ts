import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { refusalText } from '../files/refusal';
import type { Hash, Memory, Outcome } from '../review/memory';
import { packedSchema } from '../review/packed-schema';
import { systemReason, Unusable } from './input';

/**
 * What came of files, in a file of JSON lines that is only ever added to: what was written before a run was killed is
 * there for the next. The first line says which program wrote it; another program's is begun anew, as it may read files
 * otherwise. Only the places of the lines are kept in memory.
 */
export interface Journal extends Memory {
  close(): Promise<void>;
}

export const nodeHash: Hash = (bytes) => Promise.resolve(createHash('sha256').update(bytes).digest('hex'));

const lineSchema = z.strictObject({
  key: z.string(),
  outcome: z.union([
    z.strictObject({ annexes: z.array(packedSchema) }),
    z.strictObject({
      refusal: z.strictObject({
        code: z.string().check(z.refine((code) => isRefusalCode(code))),
        detail: z.strictObject({ found: z.optional(z.number()), limit: z.optional(z.number()) }),
      }),
    }),
  ]),
});

function isRefusalCode(code: string): boolean {
  try {
    return refusalText(code as Parameters<typeof refusalText>[0], {}, 'zh') !== '';
  } catch {
    return false;
  }
}

/**
 * Opens or begins a journal. @param program is what the program that reads is known by.
 * @param complain told once if nothing more can be written; the review goes on.
 * @returns undefined if none can be made, which is complained of as well.
 * @throws Unusable if there is another kind of file.
 */
export async function openJournal(file: string, program: string, complain: (reason: string) => void): Promise<Journal | undefined> {
  const header = JSON.stringify({ 'annex-review': 1, program });
  let handle: FileHandle;
  try {
    handle = await open(file, 'a+');
  } catch (error) {
    complain(`${file}：${systemReason(error)}，读过的文件不能记下，中断后要从头再读。`);
    return undefined;
  }
  const { places, end, first } = await placesIn(file);
  if (end > 0 && !first.startsWith('{"annex-review":1,')) {
    await handle.close();
    throw new Unusable(`${file}：不是本程序的已读记录，没有改动；请换一个名字。`);
  }
  let at = end;
  let full = false;
  const add = async (line: string): Promise<number | undefined> => {
    if (full) return undefined;
    try {
      await handle.appendFile(`${line}\n`);
      const start = at;
      at += Buffer.byteLength(line) + 1;
      return start;
    } catch (error) {
      full = true;
      complain(`${file}：${systemReason(error)}，后面读过的文件不再记下，下次会重新读。`);
      return undefined;
    }
  };
  if (first !== header) {
    places.clear();
    if (end > 0) await handle.truncate(0);
    at = 0;
    await add(header);
  } else if (!(await endsLine(handle, end))) {
    // A run was killed while it wrote; its last line stays a line of its own.
    await add('');
  }
  let writing: Promise<unknown> = Promise.resolve();
  return {
    async get(key) {
      const place = places.get(key);
      if (place === undefined) return undefined;
      const buffer = Buffer.alloc(place.length);
      try {
        await handle.read(buffer, 0, place.length, place.start);
        const parsed = lineSchema.safeParse(JSON.parse(buffer.toString('utf8')));
        return parsed.success && parsed.data.key === key ? (parsed.data.outcome as Outcome) : undefined;
      } catch {
        return undefined;
      }
    },
    async set(key, outcome) {
      const line = JSON.stringify({ key, outcome });
      const written = writing.then(() => add(line));
      writing = written;
      const start = await written;
      if (start !== undefined) places.set(key, { start, length: Buffer.byteLength(line) });
    },
    async close() {
      await writing;
      await handle.close();
    },
  };
}

interface Place {
  readonly start: number;
  readonly length: number;
}

/** Where the line of each key stands; of several, the last. A line that was torn off has no key. */
async function placesIn(file: string): Promise<{ places: Map<string, Place>; end: number; first: string }> {
  const places = new Map<string, Place>();
  let [start, end] = [0, 0];
  let first = '';
  let parts: Buffer[] = [];
  const take = (): void => {
    const line = Buffer.concat(parts);
    if (start === 0) first = line.toString('utf8').trim();
    const key = /^\{"key":"([^"\\]*)","outcome":/.exec(line.toString('utf8', 0, 1000))?.[1];
    if (key !== undefined && line[line.length - 1] === CLOSE) places.set(key, { start, length: line.length });
    start += line.length + 1;
    parts = [];
  };
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    end += chunk.length;
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      parts.push(chunk.subarray(from, at));
      take();
      from = at + 1;
    }
    if (from < chunk.length) parts.push(chunk.subarray(from));
  }
  if (start === 0 && parts.length > 0) first = Buffer.concat(parts).toString('utf8').trim();
  return { places, end, first };
}

const NEWLINE = 10;
const CLOSE = 125;

async function endsLine(handle: FileHandle, end: number): Promise<boolean> {
  const buffer = Buffer.alloc(1);
  await handle.read(buffer, 0, 1, Math.max(0, end - 1));
  return buffer[0] === NEWLINE;
}
