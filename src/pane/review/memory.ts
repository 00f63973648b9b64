import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import * as z from 'zod/mini';
import { type Kept, LONGEST } from '../../review/explain';
import type { Memory, Outcome } from '../../review/memory';
import { packedSchema } from '../../review/packed-schema';

/** Files remembered at most; of about two kilobytes each. */
const MOST = 20_000;
/** How many more there may be before the oldest are dropped. */
const SLACK = 1000;

interface Remembered {
  readonly outcome: unknown;
  readonly at: number;
}

interface ReviewDatabase extends DBSchema {
  files: { key: string; value: Remembered; indexes: { at: number } };
  program: { key: string; value: string };
  reasons: { key: string; value: readonly Kept[] };
}

const NAME = 'annex-review';

const outcomeSchema = z.union([z.object({ annexes: z.array(packedSchema) }), z.object({ refusal: z.object({ code: z.string(), detail: z.object({ found: z.optional(z.number()), limit: z.optional(z.number()) }) }) })]);

let opened: Promise<IDBPDatabase<ReviewDatabase>> | undefined;

function open(): Promise<IDBPDatabase<ReviewDatabase>> {
  opened ??= openDB<ReviewDatabase>(NAME, 1, {
    upgrade: (db) => {
      db.createObjectStore('files').createIndex('at', 'at');
      db.createObjectStore('program');
      db.createObjectStore('reasons');
    },
  });
  return opened;
}

/**
 * What came of files in earlier reviews, kept in the browser. @param program what the page is known by: another one may
 * read files otherwise, so what an earlier one kept is dropped. undefined where the browser keeps nothing.
 */
export async function browserMemory(program: string = programOfPage()): Promise<Memory | undefined> {
  let database: IDBPDatabase<ReviewDatabase>;
  try {
    database = await open();
    if ((await database.get('program', 'name')) !== program) {
      await database.clear('files');
      await database.put('program', program, 'name');
    }
    await dropOldest(database);
  } catch {
    return undefined;
  }
  return {
    get: async (key) => {
      try {
        const parsed = outcomeSchema.safeParse((await database.get('files', key))?.outcome);
        return parsed.success ? (parsed.data as Outcome) : undefined;
      } catch {
        return undefined;
      }
    },
    set: async (key, outcome) => {
      try {
        await database.put('files', { outcome, at: Date.now() }, key);
      } catch {
        return;
      }
    },
  };
}

async function dropOldest(database: IDBPDatabase<ReviewDatabase>): Promise<void> {
  let over = (await database.count('files')) - MOST;
  if (over < SLACK) return;
  const files = database.transaction('files', 'readwrite');
  for (let cursor = await files.store.index('at').openCursor(); cursor !== null && over > 0; cursor = await cursor.continue()) {
    await cursor.delete();
    over -= 1;
  }
  await files.done;
}

/** The names of the page's first scripts change whenever any part of the program does. */
const programOfPage = (): string => [...document.querySelectorAll<HTMLScriptElement>('script[defer][src]')].map(({ src }) => src.slice(src.lastIndexOf('/') + 1)).join(' ');

const keptSchema = z.array(z.object({ source: z.enum(['sheet', 'pane']), finding: z.string(), text: z.string().check(z.maxLength(LONGEST)), figures: z.string() }));

/** Reasons given in the pane, kept in the browser where it keeps anything. */
export const browserReasons = {
  async load(): Promise<Map<string, readonly Kept[]>> {
    try {
      const database = await open();
      const [keys, values] = await Promise.all([database.getAllKeys('reasons'), database.getAll('reasons')]);
      return new Map(keys.flatMap((key, index) => {
        const parsed = keptSchema.safeParse(values[index]);
        return parsed.success ? [[key, parsed.data] as const] : [];
      }));
    } catch {
      return new Map();
    }
  },
  async save(key: string, kept: readonly Kept[]): Promise<void> {
    try {
      const database = await open();
      if (kept.length === 0) await database.delete('reasons', key);
      else await database.put('reasons', kept, key);
    } catch {
      return;
    }
  },
};
