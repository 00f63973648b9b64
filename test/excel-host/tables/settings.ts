import type { Book } from '../model/book';
import { invalidArgument, itemNotFound } from '../protocol/errors';
import { type HostObject, objectType, type Opens } from '../protocol/table';

interface SettingOn {
  readonly book: Book;
  readonly key: string;
}

const settingObject: Opens<SettingOn> = objectType('Setting', {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: { get: ({ book, key }) => book.settings.get(key) ?? null, set: ({ book, key }, value) => { book.settings.set(key, value); } },
  },
  methods: {
    Delete: ({ book, key }) => {
      if (!book.settings.delete(key)) throw itemNotFound(`the setting ${key}`);
    },
  },
});

const find = (book: Book, key: string): HostObject | null => (book.settings.has(key) ? settingObject({ book, key }) : null);

/** Values of this add-in kept in the document. Adding a key that is there sets it anew (documented). */
export const settingsObject: Opens<Book> = objectType('SettingCollection', {
  items: (book) => [...book.settings.keys()].map((key) => settingObject({ book, key })),
  index: (book, key) => find(book, String(key)),
  methods: {
    Add: (book, args) => {
      const key = args.text(0);
      const value = args.json(1);
      if (key === '' || value === undefined) throw invalidArgument('a setting without key or value');
      book.settings.set(key, value);
      return settingObject({ book, key });
    },
    GetCount: (book) => book.settings.size,
    GetItemOrNullObject: (book, args) => find(book, args.text(0)),
  },
});
