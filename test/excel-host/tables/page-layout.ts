import { type Area, isEntireColumn, isEntireRow, ROWS, COLUMNS } from '../model/address';
import type { PageSetup } from '../model/features';
import type { Sheet } from '../model/sheet';
import type { Args } from '../protocol/args';
import type { Call } from '../protocol/call';
import { invalidArgument } from '../protocol/errors';
import { bag, booleanValue, type HostObject, numberValue, objectType, oneOf, type Property, textValue, type Opens } from '../protocol/table';
import { rangeObject } from './range';
import { rangeAreasObject } from './range-areas';
import { areaOf, areasOf, rangeArgument, target } from './target';

const PAPERS = ['Letter', 'Legal', 'Executive', 'A3', 'A4', 'A4Small', 'A5', 'B4', 'B5', 'Folio', 'Quatro', 'Paper11x17', 'Tabloid', 'Note', 'Envelope10', 'Csheet', 'Dsheet', 'Esheet'];

type Flags = 'centerHorizontally' | 'centerVertically' | 'blackAndWhite' | 'draftMode' | 'printGridlines' | 'printHeadings';
const flag = (key: Flags): Property<Sheet> => ({ get: ({ page }) => page[key], set: ({ page }, value) => { page[key] = booleanValue(value, key); } });

type Names = 'orientation' | 'printOrder' | 'printComments' | 'printErrors';
const named = (key: Names, names: readonly string[]): Property<Sheet> => ({ get: ({ page }) => page[key], set: ({ page }, value) => { page[key] = oneOf(value, names, key); } });

/** In points (documented). */
const margin = (side: keyof PageSetup['margins']): Property<Sheet> => ({ get: ({ page }) => page.margins[side], set: ({ page }, value) => { page.margins[side] = numberValue(value, `${side} margin`, 0); } });

/** Header and footer texts by page kind and place. */
interface TextsOn {
  readonly sheet: Sheet;
  readonly pages: string;
}

const PLACES = ['CenterFooter', 'CenterHeader', 'LeftFooter', 'LeftHeader', 'RightFooter', 'RightHeader'] as const;

const textsObject: Opens<TextsOn> = objectType('HeaderFooter', {
  properties: Object.fromEntries(
    PLACES.map((place): [string, Property<TextsOn>] => [
      place,
      {
        get: ({ sheet, pages }) => sheet.page.headersFooters[pages]?.[place] ?? '',
        set: ({ sheet, pages }, value) => {
          const text = textValue(value, place);
          if (text.length > 255) throw invalidArgument(`${place} of ${String(text.length)} characters`);
          sheet.page.headersFooters[pages] = { ...sheet.page.headersFooters[pages], [place]: text };
        },
      },
    ]),
  ),
});

const headersObject: Opens<Sheet> = objectType('HeaderFooterGroup', {
  properties: {
    State: { get: ({ page }) => page.headersState, set: ({ page }, value) => { page.headersState = oneOf(value, ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'], 'state'); } },
    UseSheetMargins: { get: ({ page }) => page.useSheetMargins, set: ({ page }, value) => { page.useSheetMargins = booleanValue(value, 'useSheetMargins'); } },
    UseSheetScale: { get: ({ page }) => page.useSheetScale, set: ({ page }, value) => { page.useSheetScale = booleanValue(value, 'useSheetScale'); } },
  },
  objects: {
    DefaultForAllPages: (sheet) => textsObject({ sheet, pages: 'DefaultForAllPages' }),
    EvenPages: (sheet) => textsObject({ sheet, pages: 'EvenPages' }),
    FirstPage: (sheet) => textsObject({ sheet, pages: 'FirstPage' }),
    OddPages: (sheet) => textsObject({ sheet, pages: 'OddPages' }),
  },
});

/** Either a scale from 10 to 400 or pages to fit on (documented). */
function readZoom(given: Readonly<Record<string, unknown>>): Readonly<Record<string, number>> {
  const zoom: Record<string, number> = {};
  for (const [key, value] of Object.entries(given)) if (value !== null && value !== undefined) zoom[key] = key === 'scale' ? numberValue(value as number, 'scale', 10, 400) : numberValue(value as number, key, 0, 32_767);
  if (zoom['scale'] !== undefined && Object.keys(zoom).length > 1) throw invalidArgument('a scale together with pages to fit on');
  return zoom;
}

function setTitles(sheet: Sheet, key: 'titleRows' | 'titleColumns', args: Args, call: Call): void {
  const area = areaOf(rangeArgument(args.at(0), call.book, sheet));
  const whole: Area = key === 'titleRows' ? { ...area, left: 0, right: COLUMNS - 1 } : { ...area, top: 0, bottom: ROWS - 1 };
  if (!(key === 'titleRows' ? isEntireRow(whole) : isEntireColumn(whole))) throw invalidArgument(key);
  sheet.page[key] = whole;
}

const titles = (sheet: Sheet, key: 'titleRows' | 'titleColumns'): HostObject | null => {
  const area = sheet.page[key];
  return area === null ? null : rangeObject(target(sheet, [area]));
};

/** Page set-up; open also on a protected sheet (assumed). */
export const pageLayoutObject: Opens<Sheet> = objectType('PageLayout', {
  properties: {
    Orientation: named('orientation', ['Portrait', 'Landscape']),
    PaperSize: { get: ({ page }) => page.paperSize, set: ({ page }, value) => { page.paperSize = oneOf(value, PAPERS, 'paperSize'); } },
    Zoom: { get: ({ page }) => page.zoom, set: ({ page }, value) => { page.zoom = readZoom(bag(value, ['scale', 'horizontalFitToPages', 'verticalFitToPages'], 'zoom')); } },
    CenterHorizontally: flag('centerHorizontally'),
    CenterVertically: flag('centerVertically'),
    BlackAndWhite: flag('blackAndWhite'),
    DraftMode: flag('draftMode'),
    PrintGridlines: flag('printGridlines'),
    PrintHeadings: flag('printHeadings'),
    PrintOrder: named('printOrder', ['DownThenOver', 'OverThenDown']),
    PrintComments: named('printComments', ['NoComments', 'EndSheet', 'InPlace']),
    PrintErrors: named('printErrors', ['AsDisplayed', 'Blank', 'Dash', 'NotAvailable']),
    FirstPageNumber: { get: ({ page }) => page.firstPageNumber, set: ({ page }, value) => { page.firstPageNumber = value === '' ? '' : numberValue(value, 'firstPageNumber'); } },
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    HeaderMargin: margin('header'),
    FooterMargin: margin('footer'),
  },
  objects: { HeadersFooters: headersObject },
  methods: {
    SetPrintArea: (sheet, args, call) => { sheet.page.printArea = areasOf(rangeArgument(args.at(0), call.book, sheet)); },
    GetPrintAreaOrNullObject: (sheet) => (sheet.page.printArea.length === 0 ? null : rangeAreasObject(target(sheet, sheet.page.printArea))),
    SetPrintTitleRows: (sheet, args, call) => { setTitles(sheet, 'titleRows', args, call); },
    SetPrintTitleColumns: (sheet, args, call) => { setTitles(sheet, 'titleColumns', args, call); },
    GetPrintTitleRowsOrNullObject: (sheet) => titles(sheet, 'titleRows'),
    GetPrintTitleColumnsOrNullObject: (sheet) => titles(sheet, 'titleColumns'),
    SetPrintMargins: (sheet, args) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[oneOf(args.text(0), ['Points', 'Inches', 'Centimeters'], 'unit') as 'Points' | 'Inches' | 'Centimeters'];
      const given = bag(args.json(1) ?? {}, ['top', 'bottom', 'left', 'right', 'header', 'footer'], 'marginOptions');
      for (const [side, value] of Object.entries(given)) if (value !== null) sheet.page.margins[side as keyof PageSetup['margins']] = numberValue(value, side, 0) * points;
    },
  },
});
