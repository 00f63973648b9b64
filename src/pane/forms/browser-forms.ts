import { type IDBPDatabase, openDB } from 'idb';

const STORE = 'forms';
let database: Promise<IDBPDatabase> | undefined;

function open(): Promise<IDBPDatabase> {
  database ??= openDB('annex-forms', 1, { upgrade: (db) => { db.createObjectStore(STORE); } });
  return database;
}

/** Own forms as text, kept in this browser. Where it keeps nothing, reading finds nothing and keeping rejects. */
export const browserForms = {
  async load(): Promise<string | null> {
    try {
      const kept: unknown = await (await open()).get(STORE, 'own');
      return typeof kept === 'string' ? kept : null;
    } catch {
      return null;
    }
  },
  async save(text: string | null): Promise<void> {
    await (await open()).put(STORE, text, 'own');
  },
};
