import { HostError, invalidArgument } from '../protocol/errors';
import { type Area, areaName, parseArea, quotedSheet, splitSheet, wholeSheet } from '../model/address';
import type { Book } from '../model/book';
import type { LiveRange, Sheet } from '../model/sheet';
import type { HostObject } from '../protocol/table';
import type { Json } from '../protocol/wire';

/** The cells that a range, or several together, stand for at this moment. */
export interface Target {
  readonly sheet: Sheet;
  readonly parts: readonly LiveRange[];
}

/** Makes a target that moves with its cells from now on. */
export function target(sheet: Sheet, areas: readonly Area[]): Target {
  const parts = areas.map((area): LiveRange => ({ area }));
  for (const part of parts) sheet.live.add(part);
  return { sheet, parts };
}

/** Assumed: the cells of a range that were deleted cannot be referred to. */
export function areasOf({ parts }: Target): readonly Area[] {
  return parts.map(({ area }) => {
    if (area === null) throw new HostError('InvalidReference', 'deleted cells');
    return area;
  });
}

export function areaOf(of: Target): Area {
  const [area] = areasOf(of);
  if (area === undefined) throw new HostError('InvalidReference', 'no cells');
  return area;
}

/** With the sheet's name, quoted where needed (documented). */
export const fullAddress = (sheet: Sheet, areas: readonly Area[]): string => areas.map((area) => `${quotedSheet(sheet.name)}!${areaName(area)}`).join(',');

/**
 * Cells by their address on a sheet. Nothing given is the whole sheet; a defined name stands for its cells; an address
 * with the name of another sheet is refused (documented for Worksheet.getRange).
 */
export function resolve(book: Book, sheet: Sheet, address: string | undefined): Area {
  if (address === undefined || address === '') return wholeSheet;
  const { sheet: named, local } = splitSheet(address);
  if (named !== undefined && named.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument(`the address ${address} on ${sheet.name}`);
  const area = parseArea(local);
  if (area !== undefined) return area;
  const name = sheet.names.get(local.toLowerCase()) ?? book.names.get(local.toLowerCase());
  const meant = name === undefined ? undefined : splitSheet(name.formula.slice(1));
  const place = meant === undefined ? undefined : parseArea(meant.local);
  if (place === undefined || (meant?.sheet ?? sheet.name).toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument(`the address ${address}`);
  return place;
}

/** Documented limit of the address of several ranges. */
const MAX_ADDRESS = 8_192;

export function resolveAll(book: Book, sheet: Sheet, address: string | undefined): Area[] {
  if (address === undefined) return [wholeSheet];
  if (address.length > MAX_ADDRESS) throw invalidArgument(`an address of ${String(address.length)} characters`);
  return address.split(',').map((part) => resolve(book, sheet, part.trim()));
}

const isTarget = (value: unknown): value is Target => typeof value === 'object' && value !== null && 'parts' in value && 'sheet' in value;

/** An argument that is a range, several, or an address. */
export function rangeArgument(value: Json | HostObject | undefined, book: Book, sheet: Sheet): Target {
  if (typeof value === 'string') return { sheet, parts: resolveAll(book, sheet, value).map((area) => ({ area })) };
  if (typeof value === 'object' && value !== null && 'self' in value && isTarget(value.self)) return value.self;
  throw invalidArgument('an argument that is no range');
}
