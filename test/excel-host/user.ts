import type { Host } from './host';
import { type Area, COLUMNS, intersection, parseArea, ROWS, single } from './model/address';
import { assign, enter, type Input } from './model/content';
import { requireUnlocked } from './model/protection';
import type { Sheet } from './model/sheet';
import type { Style } from './model/style';
import { deleteCells, insertCells, renameSheet } from './model/structure';
import { accepts } from './model/validate';
import { Args } from './protocol/args';
import type { HostObject } from './protocol/table';
import type { Json } from './protocol/wire';
import { worksheetObject } from './tables/worksheet';

/** The person in front of Excel. Whatever Excel would refuse with a message of its own throws here. */
export class User {
  private silent = false;

  constructor(private readonly host: Host) {}

  /** Types into a cell: converted, refused by data validation, heard of by listeners. */
  edit(sheet: string, address: string, value: Input): void {
    const on = this.sheet(sheet);
    const area = areaOf(address);
    const cell = on.cell(area.top, area.left);
    const before = cell === undefined ? undefined : { ...cell };
    requireUnlocked(on, single(area.top, area.left));
    enter(this.host.book, on, area.top, area.left, value);
    this.host.book.touch();
    this.host.book.refresh();
    const after = on.cell(area.top, area.left)?.value ?? null;
    const broken = on.validations.find((each) => each.areas.some((part) => intersection(part, single(area.top, area.left)) !== undefined) && !accepts(each, after));
    if (broken !== undefined && broken.errorAlert['showAlert'] !== false && broken.errorAlert['style'] === 'Stop') {
      Object.assign(on.own(area.top, area.left), { formula: undefined, node: undefined, ...(before ?? { value: null }) });
      this.host.book.touch();
      throw new Error(String(broken.errorAlert['message'] ?? ''));
    }
    this.host.book.emit({ kind: 'cells', sheet: on, area: single(area.top, area.left), type: 'RangeEdited', before: before?.value ?? null, after });
    this.tell();
  }

  /** Puts in a block of values at once; data validation does not look at it (as in Excel). */
  paste(sheet: string, topLeft: string, values: readonly (readonly Input[])[]): void {
    const on = this.sheet(sheet);
    const { top, left } = areaOf(topLeft);
    const area = { top, left, bottom: top + values.length - 1, right: left + (values[0]?.length ?? 1) - 1 };
    assign(this.host.book, on, area, values);
    this.tell();
  }

  format(sheet: string, address: string, style: Partial<Style>): void {
    const on = this.sheet(sheet);
    on.restyle(areaOf(address), (before) => ({ ...before, ...style }));
    this.host.book.emit({ kind: 'format', sheet: on, area: areaOf(address) });
    this.tell();
  }

  merge(sheet: string, address: string): void {
    this.sheet(sheet).merge(areaOf(address));
    this.host.book.touch();
    this.tell();
  }

  insertRows(sheet: string, first: number, count = 1): void {
    insertCells(this.host.book, this.sheet(sheet), rows(first, count), 'Down');
    this.tell();
  }

  deleteRows(sheet: string, first: number, count = 1): void {
    deleteCells(this.host.book, this.sheet(sheet), rows(first, count), 'Up');
    this.tell();
  }

  insertColumns(sheet: string, first: number, count = 1): void {
    insertCells(this.host.book, this.sheet(sheet), columns(first, count), 'Right');
    this.tell();
  }

  deleteColumns(sheet: string, first: number, count = 1): void {
    deleteCells(this.host.book, this.sheet(sheet), columns(first, count), 'Left');
    this.tell();
  }

  /** Adds a sheet at the end and opens it, as the button does. Returns its name. */
  addSheet(name?: string): string {
    const sheet = this.host.book.addSheet(name);
    this.host.book.activate(sheet);
    this.tell();
    return sheet.name;
  }

  deleteSheet(sheet: string): void {
    this.host.book.deleteSheet(this.sheet(sheet));
    this.tell();
  }

  renameSheet(sheet: string, name: string): void {
    renameSheet(this.host.book, this.sheet(sheet), name);
    this.tell();
  }

  activate(sheet: string): void {
    this.host.book.activate(this.sheet(sheet));
    this.tell();
  }

  select(sheet: string, address: string): void {
    this.host.book.select(this.sheet(sheet), address.split(',').map(areaOf));
    this.tell();
  }

  setVisibility(sheet: string, visibility: 'Visible' | 'Hidden' | 'VeryHidden'): void {
    this.object(sheet).set('Visibility', visibility, this.host.call);
    this.tell();
  }

  protect(sheet: string, options: Record<string, boolean> = {}, password?: string): void {
    this.call(this.protection(sheet), 'Protect', [options, password ?? null]);
  }

  unprotect(sheet: string, password?: string): void {
    this.call(this.protection(sheet), 'Unprotect', [password ?? null]);
  }

  protectWorkbook(password?: string): void {
    this.host.book.protection = password === undefined ? {} : { password };
  }

  unprotectWorkbook(): void {
    this.host.book.protection = null;
  }

  /** Changes of which listeners hear nothing: Excel misses some, such as those of another add-in's recalculation. */
  silently(changes: () => void): void {
    this.silent = true;
    try {
      changes();
    } finally {
      this.silent = false;
    }
  }

  private tell(): void {
    if (this.silent) this.host.forget();
    else this.host.publish('user');
  }

  private sheet(name: string): Sheet {
    return this.host.book.require(name);
  }

  private object(sheet: string): HostObject {
    return worksheetObject(this.sheet(sheet));
  }

  private protection(sheet: string): HostObject {
    const found = this.object(sheet).object('Protection', this.host.call);
    if (found === null) throw new Error('no protection');
    return found;
  }

  private call(object: HostObject, method: string, args: readonly Json[]): void {
    object.method(method, new Args(args), this.host.call);
    this.tell();
  }
}

function areaOf(address: string): Area {
  const area = parseArea(address);
  if (area === undefined) throw new Error(`${address} is no address`);
  return area;
}

/** Rows are counted from 1, as a person counts them. */
const rows = (first: number, count: number): Area => ({ top: first - 1, bottom: first + count - 2, left: 0, right: COLUMNS - 1 });
const columns = (first: number, count: number): Area => ({ left: first - 1, right: first + count - 2, top: 0, bottom: ROWS - 1 });
