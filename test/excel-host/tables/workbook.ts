import type { Book } from '../model/book';
import { parseArea, single, splitSheet } from '../model/address';
import type { Call } from '../protocol/call';
import { invalidArgument } from '../protocol/errors';
import { booleanValue, objectType, oneOf, textValue, type Opens } from '../protocol/table';
import { bookNames, namesObject } from './names';
import { bookProtectionObject } from './protection';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
import { settingsObject } from './settings';
import { target } from './target';
import { worksheetsObject } from './worksheets';

const applicationObject: Opens<Book> = objectType('Application', {
  properties: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set: (book, value) => {
        book.calculationMode = oneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual'], 'calculationMode');
        book.refresh();
      },
    },
    CalculationState: { get: () => 'Done' },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: () => '.' },
    ThousandsSeparator: { get: () => ',' },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (book, args) => {
      oneOf(args.text(0), ['Recalculate', 'Full', 'FullRebuild'], 'calculationType');
      book.touch();
      book.refresh(true);
    },
    SuspendApiCalculationUntilNextSync: (book) => { book.suspended = true; },
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

const PROPERTIES = ['Author', 'Category', 'Comments', 'Company', 'Keywords', 'Manager', 'Subject', 'Title'] as const;

const propertiesObject: Opens<Book> = objectType('DocumentProperties', {
  properties: Object.fromEntries(
    PROPERTIES.map((name) => [name, { get: (book: Book) => book.properties[name] ?? '', set: (book: Book, value: Parameters<typeof textValue>[0]) => { book.properties[name] = textValue(value, name); } }]),
  ),
});

const runtimeObject: Opens<Call> = objectType('Runtime', {
  properties: {
    EnableEvents: { get: ({ listeners }) => listeners.enabled, set: ({ listeners }, value) => { listeners.enabled = booleanValue(value, 'enableEvents'); } },
  },
});

const selected = (book: Book) => target(book.active, book.active.selection);

/** The workbook, root of all paths. */
export const workbookObject: Opens<Book> = objectType('Workbook', {
  properties: {
    Name: { get: (book) => book.name },
    ReadOnly: { get: (_book, call) => call.options.readOnly !== false },
    AutoSave: { get: () => false },
    IsDirty: { get: () => true },
    PreviouslySaved: { get: () => true },
  },
  objects: {
    Application: applicationObject,
    Names: (book) => namesObject(bookNames(book)),
    Properties: propertiesObject,
    Protection: (of) => bookProtectionObject(of),
    Settings: (of) => settingsObject(of),
    Worksheets: (of) => worksheetsObject(of),
    _Runtime: (_book, call) => runtimeObject(call),
  },
  methods: {
    GetActiveCell: (book) => {
      const [area = single(0, 0)] = book.active.selection;
      return rangeObject(target(book.active, [single(area.top, area.left)]));
    },
    // Documented: fails while several ranges are selected.
    GetSelectedRange: (book) => {
      if (book.active.selection.length !== 1) throw invalidArgument('several ranges are selected');
      return rangeObject(selected(book));
    },
    GetSelectedRanges: (book) => rangeAreasObject(selected(book)),
    _RemoveReference: (_book, args, call) => { call.references.drop(args.text(0)); },
    _RemoveAllReferences: (_book, _args, call) => { call.references.clear(); },
    _GetReferenceCount: (_book, _args, call) => call.references.size,
    // The cells an event is about, as the client asks for them from the handler.
    _GetRangeForEventByReferenceId: (book, args) => eventRange(book, args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) => eventRange(book, args.text(0)),
  },
});

/** This host gives the full address as an event's reference. */
function eventRange(book: Book, reference: string) {
  const { sheet = '', local } = splitSheet(reference);
  const area = parseArea(local);
  if (area === undefined) throw invalidArgument(`the reference ${reference}`);
  return rangeObject(target(book.require(sheet), [area]));
}
