import type { Book } from '../model/book';
import { WORKBOOK } from '../protocol/listeners';
import { itemNotFound } from '../protocol/errors';
import { type HostObject, objectType, type Opens } from '../protocol/table';
import { listening } from './events';
import { worksheetObject } from './worksheet';

const shown = (book: Book, visibleOnly: boolean) => book.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');

const required = (object: HostObject | null): HostObject => {
  if (object === null) throw itemNotFound('a sheet');
  return object;
};

function find(book: Book, key: string): HostObject | null {
  const sheet = book.sheet(key);
  return sheet === undefined ? null : worksheetObject(sheet);
}

/** Sheets are found by name, whatever its case, or by id (documented). */
export const worksheetsObject: Opens<Book> = objectType('WorksheetCollection', {
  items: (book) => book.sheets.map((sheet) => worksheetObject(sheet)),
  index: (book, key) => find(book, String(key)),
  methods: {
    ...listening<Book>(() => WORKBOOK),
    // Documented: the new sheet goes to the end and is not activated.
    Add: (book, args) => worksheetObject(book.addSheet(args.optionalText(0))),
    GetActiveWorksheet: (book) => worksheetObject(book.active),
    GetCount: (book, args) => shown(book, args.flag(0)).length,
    GetFirst: (book, args) => required(shown(book, args.flag(0)).map((sheet) => worksheetObject(sheet))[0] ?? null),
    GetLast: (book, args) => required(shown(book, args.flag(0)).map((sheet) => worksheetObject(sheet)).at(-1) ?? null),
    GetItemOrNullObject: (book, args) => find(book, args.text(0)),
  },
});
