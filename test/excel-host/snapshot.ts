import { areaName, cellName, type Area } from './model/address';
import type { Book } from './model/book';
import { isBlank } from './model/cell';
import type { Line, Sheet } from './model/sheet';
import { type Style, styleDifference } from './model/style';
import { apiValue } from './model/value';

/** A workbook as plain data, in one order only, so that two can be compared. What is as in a new sheet is left out. */
export interface Snapshot {
  readonly book: Readonly<Record<string, unknown>>;
  readonly sheets: readonly Readonly<Record<string, unknown>>[];
  /** What is on screen: the open sheet, and what is selected on each. */
  readonly view: Readonly<Record<string, unknown>>;
}

export function snapshot(book: Book): Snapshot {
  book.refresh(true);
  return JSON.parse(JSON.stringify({
    book: {
      names: [...book.names.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
      settings: Object.fromEntries([...book.settings].sort()),
      properties: book.properties,
      protection: book.protection,
      calculationMode: book.calculationMode,
    },
    sheets: book.sheets.map((sheet) => sheetData(sheet, book.style)),
    view: { active: book.active.name, selections: Object.fromEntries(book.sheets.map((sheet) => [sheet.name, sheet.selection.map((area) => areaName(area)).join(',')])) },
  })) as Snapshot;
}

function sheetData(sheet: Sheet, plainStyle: Style): Record<string, unknown> {
  const { rows, columns, merges, validations, conditionalFormats, names, charts, page, cells: _cells, live: _live, selection: _selection, style, ...rest } = sheet;
  return {
    ...rest,
    style: styleDifference(style, plainStyle),
    cells: cellsData(sheet),
    rows: linesData(rows, plainStyle),
    columns: linesData(columns, plainStyle),
    merges: merges.map((area) => areaName(area)).sort(),
    validations: validations.map((each) => ({ ...each, areas: each.areas.map((area) => areaName(area)) })),
    conditionalFormats: conditionalFormats.map((each) => ({ ...each, areas: each.areas.map((area) => areaName(area)) })),
    names: [...names.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
    charts,
    page: { ...page, printArea: page.printArea.map((area) => areaName(area)), titleRows: nameOrNull(page.titleRows), titleColumns: nameOrNull(page.titleColumns) },
  };
}

const nameOrNull = (area: Area | null): string | null => (area === null ? null : areaName(area));

function linesData(lines: ReadonlyMap<number, Line>, plainStyle: Style): Record<string, unknown> {
  const told = [...lines].map(([index, { style, ...line }]) => [index, { ...line, ...(line.hidden === true ? {} : { hidden: undefined }), ...(style === undefined ? {} : { style: styleDifference(style, plainStyle) }) }] as const);
  return Object.fromEntries(told.filter(([, line]) => JSON.stringify(line) !== '{}').sort(([a], [b]) => a - b));
}

function cellsData(sheet: Sheet): Record<string, unknown> {
  const whole = { top: 0, left: 0, bottom: 2 ** 20 - 1, right: 2 ** 14 - 1 };
  const cells = [...sheet.stored(whole)].sort(([rowA, columnA], [rowB, columnB]) => rowA - rowB || columnA - columnB);
  const told = cells.flatMap(([row, column, cell]) => {
    const base = sheet.rows.get(row)?.style ?? sheet.columns.get(column)?.style ?? sheet.style;
    const style = styleDifference(cell.style, base);
    if (isBlank(cell) && Object.keys(style).length === 0) return [];
    const data = { value: apiValue(cell.value), formula: cell.formula, quoted: cell.quoted, style: Object.keys(style).length === 0 ? undefined : style };
    return [[cellName(row, column), data] as const];
  });
  return Object.fromEntries(told);
}
