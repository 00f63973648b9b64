import type { Book } from '../model/book';
import type { SheetProtection } from '../model/features';
import { PROTECTION_OPTIONS } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { accessDenied } from '../protocol/errors';
import { bag, booleanValue, objectType, oneOf, type Opens } from '../protocol/table';
import type { Json } from '../protocol/wire';

const none: SheetProtection['options'] = { ...Object.fromEntries(PROTECTION_OPTIONS.map((name) => [name, false])), selectionMode: 'Normal' };

function readOptions(value: Json | undefined): SheetProtection['options'] {
  const given = bag(value ?? {}, [...PROTECTION_OPTIONS, 'selectionMode'], 'options');
  const read = Object.entries(given).filter(([, each]) => each !== null).map(([name, each]) => [name, name === 'selectionMode' ? oneOf(each, ['Normal', 'Unlocked', 'None'], name) : booleanValue(each, name)]);
  return { ...none, ...(Object.fromEntries(read) as SheetProtection['options']) };
}

/** Assumed: a wrong password is refused with the same code. */
function requirePassword(set: string | undefined, given: string | undefined): void {
  if (set !== undefined && set !== given) throw accessDenied('the wrong password');
}

/** Protecting what is protected fails (documented); so does unprotecting what is open (assumed). */
export const sheetProtectionObject: Opens<Sheet> = objectType('WorksheetProtection', {
  properties: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => sheet.protection?.options ?? none },
  },
  methods: {
    Protect: (sheet, args, call) => {
      if (sheet.protection !== null) throw accessDenied('a sheet protected already');
      const options = readOptions(args.json(0));
      const password = args.optionalText(1);
      sheet.protection = { options, ...(password !== undefined && password !== '' && { password }) };
      call.book.emit({ kind: 'protection', sheet, on: true });
    },
    Unprotect: (sheet, args, call) => {
      if (sheet.protection === null) throw accessDenied('a sheet that is not protected');
      requirePassword(sheet.protection.password, args.optionalText(0));
      sheet.protection = null;
      call.book.emit({ kind: 'protection', sheet, on: false });
    },
  },
});

export const bookProtectionObject: Opens<Book> = objectType('WorkbookProtection', {
  properties: { Protected: { get: (book) => book.protection !== null } },
  methods: {
    Protect: (book, args) => {
      if (book.protection !== null) throw accessDenied('a workbook protected already');
      const password = args.optionalText(0);
      book.protection = password === undefined || password === '' ? {} : { password };
    },
    Unprotect: (book, args) => {
      if (book.protection === null) throw accessDenied('a workbook that is not protected');
      requirePassword(book.protection.password, args.optionalText(0));
      book.protection = null;
    },
  },
});
