import type { Cell, Grid, Range } from '../annex/sheet/grid';
import { FoldedText } from './folded-text';
import { MAX_COLUMNS, MAX_MERGES, MAX_ROWS } from './limits';
import { character, repeats } from './odt';
import { FileRefusal } from './refusal';
import type { Element, XmlReader } from './xml';

interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: (Cell | undefined)[][];
  readonly merges: Range[];
  cut: boolean;
}

/** Paragraphs of a cell, as its text. */
class CellText {
  private lines: string[] = [];
  private line = '';

  get started(): boolean {
    return this.line !== '';
  }

  text(text: string): void {
    this.line += text;
  }

  endParagraph(): void {
    this.lines.push(this.line);
    this.line = '';
  }

  take(): string {
    const text = this.lines.join('\n');
    this.lines = [];
    return text;
  }
}

/** Makes grids of the tables of a spreadsheet, each cut at `MAX_ROWS` × `MAX_COLUMNS`. */
export class OdsReader implements Required<XmlReader> {
  private readonly sheets: Sheet[] = [];
  private readonly shown = new CellText();
  private readonly folded = new FoldedText(this.shown);
  private sheet: Sheet | undefined;
  private cell: Element | undefined;
  private cells: (Cell | undefined)[] = [];
  private row = 0;
  private column = 0;
  private rowRepeats = 1;

  /** @param hiddenStyles names of table styles that hide their table */
  constructor(private readonly hiddenStyles: ReadonlySet<string>) {}

  grids(): Grid[] {
    if (this.sheets.length === 0) throw new FileRefusal('no-sheet');
    return this.sheets.map(({ name, rows, merges, hidden, cut }) => ({ name, rows, merges, typed: true, ...(hidden ? { hidden } : {}), ...(cut ? { cut } : {}) }));
  }

  open(element: Element): boolean | undefined {
    const { name } = element;
    if (name === 'table:dde-links') return false;
    if (name === 'table:table') {
      const hidden = this.hiddenStyles.has(element.attribute('table:style-name') ?? '') || element.attribute('table:display') === 'false';
      this.sheet = { name: element.attribute('table:name') ?? '', hidden, rows: [], merges: [], cut: false };
      this.sheets.push(this.sheet);
      this.row = 0;
    } else if (this.sheet === undefined || name.startsWith('draw:') || name === 'table:shapes') return false;
    else if (name === 'table:table-row') {
      this.cells = [];
      this.column = 0;
      this.rowRepeats = repeats(element, 'table:number-rows-repeated');
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.cell = element;
    else if (name === 'text:line-break') this.folded.break();
    else this.folded.addExactly(character(element) ?? '');
  }

  close(name: string): void {
    switch (name) {
      case 'text:p':
        this.folded.endParagraph();
        break;
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.endCell();
        break;
      case 'table:table-row':
        this.endRow();
        break;
      case 'table:table':
        this.sheet = undefined;
        break;
    }
  }

  text(text: string): void {
    if (this.cell !== undefined) this.folded.add(text);
  }

  private endCell(): void {
    const { cell: element, sheet } = this;
    this.cell = undefined;
    if (element === undefined || sheet === undefined) return;
    const cell = element.name === 'table:table-cell' ? toCell(element, this.shown.take()) : void this.shown.take();
    const end = this.column + repeats(element, 'table:number-columns-repeated');
    if (cell !== undefined) {
      if (end > MAX_COLUMNS) sheet.cut = true;
      for (let column = this.column; column < Math.min(end, MAX_COLUMNS); column++) this.cells[column] = cell;
    }
    this.merge(sheet, repeats(element, 'table:number-columns-spanned'), repeats(element, 'table:number-rows-spanned'));
    this.column = end;
  }

  private merge(sheet: Sheet, columns: number, rows: number): void {
    const { row: top, column: left } = this;
    const bottom = Math.min(top + rows, MAX_ROWS) - 1;
    const right = Math.min(left + columns, MAX_COLUMNS) - 1;
    if (bottom < top || right < left || (bottom === top && right === left)) return;
    if (sheet.merges.length < MAX_MERGES) sheet.merges.push({ top, left, bottom, right });
    else sheet.cut = true;
  }

  private endRow(): void {
    const { sheet, cells, row } = this;
    const end = row + this.rowRepeats;
    if (sheet !== undefined && cells.length > 0) {
      if (end > MAX_ROWS) sheet.cut = true;
      for (let at = row; at < Math.min(end, MAX_ROWS); at++) sheet.rows[at] = cells;
    }
    this.row = end;
  }
}

/** A cell as ours; undefined if it is blank. The rules for formulas are those of `xlsx-cell.ts`. */
function toCell(element: Element, shown: string): Cell | undefined {
  const written = element.attribute('table:formula');
  const formula = written === undefined ? {} : { formula: written.replace(/^(?:[\w-]+:)?=/, '') };
  switch (element.attribute('office:value-type')) {
    case 'float':
    case 'currency':
    case 'percentage':
      return numberCell(Number(element.attribute('office:value') ?? NaN), shown, formula);
    case 'date': {
      const days = Date.parse(`${element.attribute('office:date-value')?.slice(0, 10) ?? ''}T00:00:00Z`) / 86_400_000 + DAYS_TO_1970;
      return Number.isNaN(days) ? textCell(shown, formula) : { value: days, text: shown, date: true, ...formula };
    }
    case 'boolean': {
      const value = element.attribute('office:boolean-value') === 'true';
      return { value, text: value ? 'TRUE' : 'FALSE', ...formula };
    }
    case undefined:
      return written !== undefined && shown === '' ? { value: '', ...formula } : textCell(shown, formula);
    default:
      return textCell(shown === '' ? (element.attribute('office:string-value') ?? '') : shown, formula);
  }
}

/** Days are counted as spreadsheets do, from 30 December 1899. */
const DAYS_TO_1970 = 25_569;
/** How spreadsheets show a formula that failed. */
const FAILED = /^(?:#[A-Z/0!?]+[!?]?|(?:Err|错误):?\s?\d{3})$/;

function numberCell(value: number, shown: string, formula: Pick<Cell, 'formula'>): Cell | undefined {
  if (!Number.isFinite(value)) return textCell(shown, formula);
  return { value, ...(shown === '' || shown === String(value) ? {} : { text: shown }), ...formula };
}

function textCell(value: string, formula: Pick<Cell, 'formula'>): Cell | undefined {
  if (formula.formula !== undefined && FAILED.test(value)) return { value, error: true, ...formula };
  if (value !== '') return { value, ...formula };
  return formula.formula === undefined ? undefined : { value, text: '', ...formula };
}
