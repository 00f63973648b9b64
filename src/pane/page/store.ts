import { type IDBPDatabase, openDB } from 'idb';
import type { PageState } from '../../workbook/page';

const STORE = 'work';
let database: Promise<IDBPDatabase> | undefined;

function open(): Promise<IDBPDatabase> {
  database ??= openDB('annex', 1, { upgrade: (db) => { db.createObjectStore(STORE); } });
  return database;
}

/** Work in progress, kept in the browser. Where the browser keeps nothing, nothing is kept and nothing fails. */
export const store = {
  async load(): Promise<PageState | undefined> {
    try {
      return (await (await open()).get(STORE, 'page')) as PageState | undefined;
    } catch {
      return undefined;
    }
  },
  async save(state: PageState): Promise<void> {
    try {
      await (await open()).put(STORE, state, 'page');
    } catch {
      return;
    }
  },
};
