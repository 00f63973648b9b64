import { evaluate, unknownFunctions } from '../formula/evaluate';
import { FormulaError, type Node, parse } from '../formula/parse';
import { accessDenied, HostError, invalidArgument, itemNotFound, notImplemented } from '../protocol/errors';
import { type Area, intersection, isUnbounded } from './address';
import type { Cell } from './cell';
import type { Change } from './change';
import type { DefinedName } from './features';
import { Sheet } from './sheet';
import { forgetSheet } from './structure';
import { defaultStyle, type Style } from './style';
import type { Scalar } from './value';

export interface BookOptions {
  readonly locale: string;
  /** The year a date without one is in. */
  readonly thisYear: number;
}

/** Numbers of ids are never used twice, also not by the next workbook. */
let ids = 0;
export const nextId = (): number => (ids += 1);
const sheetId = (): string => `{00000000-0001-0000-${nextId().toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;

/** The open workbook. */
export class Book {
  name = '工作簿1.xlsx';
  sheets: Sheet[] = [];
  active: Sheet;
  readonly names = new Map<string, DefinedName>();
  readonly settings = new Map<string, unknown>();
  readonly properties: Record<string, string> = {};
  protection: { readonly password?: string } | null = null;
  calculationMode = 'Automatic';
  readonly style: Style;
  /** What happened since it was last told to the listeners. */
  readonly changes: Change[] = [];
  private stale = false;
  /** No calculation before the end of the batch. */
  suspended = false;

  constructor(readonly options: BookOptions) {
    this.style = defaultStyle(options.locale);
    this.active = new Sheet(sheetId(), 'Sheet1', this.style);
    this.sheets = [this.active];
  }

  emit(change: Change): void {
    this.changes.push(change);
  }

  sheet(key: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === key) ?? this.sheets.find((sheet) => sheet.name.toLowerCase() === key.toLowerCase());
  }

  /** Adding, deleting, renaming, moving and hiding sheets is refused while the structure is protected (documented). */
  requireOpenStructure(): void {
    if (this.protection !== null) throw accessDenied('the structure of the workbook is protected');
  }

  addSheet(name?: string): Sheet {
    this.requireOpenStructure();
    let title = name;
    for (let number = this.sheets.length + (title === undefined ? 1 : 0); title === undefined; number += 1) {
      if (this.sheet(`Sheet${String(number)}`) === undefined) title = `Sheet${String(number)}`;
    }
    this.requireName(title);
    const sheet = new Sheet(sheetId(), title, this.style);
    this.sheets.push(sheet);
    this.emit({ kind: 'added', sheet });
    return sheet;
  }

  /** At most 31 characters, none of `\ / ? * [ ] :`, no apostrophe at either end, not taken (documented rules; codes assumed). */
  requireName(name: string, except?: Sheet): void {
    if (name === '' || name.length > 31 || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name)) throw invalidArgument(`the sheet name ${name}`);
    if (name.toLowerCase() === 'history') throw invalidArgument('the sheet name History');
    const other = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (other !== undefined && other !== except) throw new HostError('ItemAlreadyExists', name);
  }

  /** The last visible sheet stays (documented; the code is assumed). */
  deleteSheet(sheet: Sheet): void {
    this.requireOpenStructure();
    if (sheet.visibility === 'VeryHidden') throw new HostError('InvalidOperation', 'a very hidden sheet');
    const visible = this.sheets.filter((each) => each.visibility === 'Visible');
    if (visible.length === 1 && visible[0] === sheet) throw new HostError('InvalidOperation', 'the last visible sheet');
    const at = this.sheets.indexOf(sheet);
    this.sheets = this.sheets.filter((each) => each !== sheet);
    for (const range of sheet.live) range.area = null;
    forgetSheet(this, sheet);
    this.emit({ kind: 'deleted', sheet });
    if (this.active === sheet) {
      const next = [...this.sheets.slice(at), ...this.sheets.slice(0, at).reverse()].find((each) => each.visibility === 'Visible');
      if (next !== undefined) this.activate(next);
    }
    this.touch();
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== 'Visible') throw new HostError('InvalidOperation', 'a hidden sheet');
    const before = this.active;
    if (before === sheet) return;
    this.active = sheet;
    if (this.sheets.includes(before)) this.emit({ kind: 'deactivated', sheet: before });
    this.emit({ kind: 'activated', sheet });
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    sheet.selection = areas;
    this.emit({ kind: 'selected', sheet, areas });
  }

  /** Reads a formula (with its `=`); Excel refuses a malformed one, this host also one it cannot compute. */
  read(formula: string): Node {
    let node: Node;
    try {
      node = parse(formula.slice(1));
    } catch (error) {
      if (error instanceof FormulaError) throw invalidArgument(`the formula ${formula}: ${error.message}`);
      throw error;
    }
    const [unknown] = unknownFunctions(node);
    if (unknown !== undefined) throw notImplemented(`function ${unknown} in formulas`);
    return node;
  }

  /** Something changed that formulas may look at. */
  touch(): void {
    this.stale = true;
  }

  /** Brings all formulas up to date, unless calculation is suspended or manual. */
  refresh(force = false): void {
    if (!this.stale || (!force && (this.suspended || this.calculationMode === 'Manual'))) return;
    this.stale = false;
    const done = new Set<Cell>();
    for (const sheet of this.sheets) for (const cell of sheet.cells.values()) if (cell.node !== undefined) this.compute(sheet, cell, done);
  }

  /** A circular reference gives 0 (documented: Excel warns and shows 0). */
  private compute(sheet: Sheet, cell: Cell, done: Set<Cell>): Scalar {
    if (cell.node === undefined || done.has(cell)) return cell.value;
    done.add(cell);
    cell.value = 0;
    cell.value = evaluate(cell.node, {
      sheet: sheet.name,
      cells: (name, area) => {
        const of = this.sheet(name);
        if (of === undefined) return undefined;
        const used = isUnbounded(area) ? of.used(true) : area;
        const clipped = used === undefined ? undefined : intersection(area, used);
        if (clipped === undefined) return [[null]];
        for (const [, , other] of of.stored(clipped)) this.compute(of, other, done);
        return of.values(clipped);
      },
      name: (name) => {
        const found = sheet.names.get(name.toLowerCase()) ?? this.names.get(name.toLowerCase());
        return found === undefined ? undefined : parse(found.formula.slice(1));
      },
    });
    return cell.value;
  }

  /** One cell at once, as Excel does when a formula is entered, whatever the calculation mode. */
  computeNow(sheet: Sheet, cell: Cell): void {
    this.compute(sheet, cell, new Set());
  }

  require(key: string): Sheet {
    const sheet = this.sheet(key);
    if (sheet === undefined) throw itemNotFound(`sheet ${key}`);
    return sheet;
  }
}
