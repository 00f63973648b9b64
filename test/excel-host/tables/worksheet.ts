import { type Area, inSheet, single } from '../model/address';
import { colour } from '../model/style';
import type { Sheet } from '../model/sheet';
import { renameSheet } from '../model/structure';
import type { Call } from '../protocol/call';
import { HostError, invalidArgument, itemNotFound } from '../protocol/errors';
import { booleanValue, type HostObject, numberValue, objectType, oneOf, textValue, type Opens } from '../protocol/table';
import { chartsObject } from './charts';
import { listening } from './events';
import { freezePanesObject } from './freeze';
import { namesObject } from './names';
import { breaksObject } from './page-breaks';
import { pageLayoutObject } from './page-layout';
import { sheetProtectionObject } from './protection';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
import { resolve, resolveAll, target } from './target';

/** A sheet that was deleted is not found any more, also through a proxy made before. */
const present = (sheet: Sheet, call: Call): Sheet => {
  if (!call.book.sheets.includes(sheet)) throw itemNotFound(`sheet ${sheet.name}`);
  return sheet;
};

function cells(sheet: Sheet, area: Area): HostObject {
  if (!inSheet(area)) throw invalidArgument('cells beyond the sheet');
  return rangeObject(target(sheet, [area]));
}

function setVisibility(sheet: Sheet, visibility: string, call: Call): void {
  const { book } = call;
  book.requireOpenStructure();
  const before = sheet.visibility;
  if (visibility === before) return;
  const visible = book.sheets.filter((each) => each.visibility === 'Visible');
  if (visibility !== 'Visible' && visible.length === 1 && visible[0] === sheet) throw new HostError('InvalidOperation', 'hiding the last visible sheet');
  sheet.visibility = visibility;
  const [next] = visible.filter((each) => each !== sheet);
  if (book.active === sheet && next !== undefined) book.activate(next);
  book.emit({ kind: 'visibility', sheet, before });
}

function setPosition(sheet: Sheet, position: number, call: Call): void {
  call.book.requireOpenStructure();
  const others = call.book.sheets.filter((each) => each !== sheet);
  call.book.sheets = [...others.slice(0, position), sheet, ...others.slice(position)];
}

const neighbour = (sheet: Sheet, step: 1 | -1, visibleOnly: boolean, call: Call): Sheet | undefined => {
  const at = call.book.sheets.indexOf(sheet);
  const order = step === 1 ? call.book.sheets.slice(at + 1) : call.book.sheets.slice(0, at).reverse();
  return order.find((each) => !visibleOnly || each.visibility === 'Visible');
};

const step = (direction: 1 | -1, orNull: boolean) => (sheet: Sheet, visibleOnly: boolean, call: Call): HostObject | null => {
  const found = neighbour(sheet, direction, visibleOnly, call);
  if (found === undefined && !orNull) throw itemNotFound('a sheet beyond the last');
  return found === undefined ? null : worksheetObject(found);
};

const gridlines = { get: (sheet: Sheet): boolean => sheet.showGridlines, set: (sheet: Sheet, value: Parameters<typeof booleanValue>[0]): void => { sheet.showGridlines = booleanValue(value, 'showGridlines'); } };
const headings = { get: (sheet: Sheet): boolean => sheet.showHeadings, set: (sheet: Sheet, value: Parameters<typeof booleanValue>[0]): void => { sheet.showHeadings = booleanValue(value, 'showHeadings'); } };

export const worksheetObject: Opens<Sheet> = objectType('Worksheet', {
  identity: (sheet) => ({ Id: sheet.id }),
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: (sheet, value, call) => { renameSheet(call.book, present(sheet, call), textValue(value, 'name')); } },
    Position: { get: (sheet, call) => call.book.sheets.indexOf(sheet), set: (sheet, value, call) => { setPosition(present(sheet, call), numberValue(value, 'position', 0, call.book.sheets.length - 1), call); } },
    Visibility: { get: (sheet) => sheet.visibility, set: (sheet, value, call) => { setVisibility(present(sheet, call), oneOf(value, ['Visible', 'Hidden', 'VeryHidden'], 'visibility'), call); } },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      // Documented: an empty text takes the colour away.
      set: (sheet, value) => {
        const found = value === '' ? '' : colour(textValue(value, 'tabColor'));
        if (found === undefined) throw invalidArgument(`the colour ${JSON.stringify(value)}`);
        sheet.tabColor = found;
      },
    },
    StandardHeight: { get: (sheet) => sheet.standardHeight },
    StandardWidth: { get: (sheet) => sheet.standardWidth, set: (sheet, value) => { sheet.standardWidth = numberValue(value, 'standardWidth', 0, 255); } },
    ShowGridlines: gridlines,
    ShowHeadings: headings,
    // The client sends these names when they are set (read from the client).
    Gridlines: { set: gridlines.set },
    Headings: { set: headings.set },
    EnableCalculation: { get: () => true },
  },
  objects: {
    Charts: (of) => chartsObject(of),
    FreezePanes: (of) => freezePanesObject(of),
    HorizontalPageBreaks: (sheet) => breaksObject({ sheet, axis: 'rowBreaks' }),
    VerticalPageBreaks: (sheet) => breaksObject({ sheet, axis: 'columnBreaks' }),
    Names: (sheet) => namesObject({ names: sheet.names, sheet }),
    PageLayout: (of) => pageLayoutObject(of),
    Protection: (of) => sheetProtectionObject(of),
  },
  methods: {
    ...listening<Sheet>((sheet) => sheet.id),
    Activate: (sheet, _args, call) => { call.book.activate(present(sheet, call)); },
    Calculate: (_sheet, args, call) => {
      args.flag(0);
      call.book.touch();
      call.book.refresh(true);
    },
    Delete: (sheet, _args, call) => { call.book.deleteSheet(present(sheet, call)); },
    GetCell: (sheet, args, call) => cells(present(sheet, call), single(args.integer(0), args.integer(1))),
    GetRange: (sheet, args, call) => cells(present(sheet, call), resolve(call.book, sheet, args.optionalText(0))),
    GetRangeByIndexes: (sheet, args, call) => {
      const [top, left, rows, columns] = [args.integer(0), args.integer(1), args.integer(2), args.integer(3)];
      return cells(present(sheet, call), { top, left, bottom: top + rows - 1, right: left + columns - 1 });
    },
    GetRanges: (sheet, args, call) => rangeAreasObject(target(present(sheet, call), resolveAll(call.book, sheet, args.optionalText(0)))),
    // Documented: a blank sheet gives A1, or no object with the other method.
    GetUsedRange: (sheet, args, call) => cells(sheet, present(sheet, call).used(args.flag(0)) ?? single(0, 0)),
    GetUsedRangeOrNullObject: (sheet, args, call) => {
      const area = present(sheet, call).used(args.flag(0));
      return area === undefined ? null : cells(sheet, area);
    },
    GetNext: (sheet, args, call) => step(1, false)(sheet, args.flag(0), call),
    GetNextOrNullObject: (sheet, args, call) => step(1, true)(sheet, args.flag(0), call),
    GetPrevious: (sheet, args, call) => step(-1, false)(sheet, args.flag(0), call),
    GetPreviousOrNullObject: (sheet, args, call) => step(-1, true)(sheet, args.flag(0), call),
  },
});
