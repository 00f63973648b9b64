import type { Change, Correction } from '../../annex/check/suggest';
import type { FigureNote } from '../../annex/sheet/figure';
import { type Address, type Cell, cellText } from '../../annex/sheet/grid';
import type { Sheet } from '../../annex/sheet/sheet';
import { WorkbookFailure } from '../../workbook/failure';
import type { Workbook } from '../../workbook/port';

/** A figure to be written into its cell. */
export interface Writing {
  readonly at: Address;
  readonly value: number;
  /** What the cell held when the sheet was read. */
  readonly raw: string;
}

/** What was written, and what stood there: enough to take it back. */
export interface Written {
  readonly cells: readonly { readonly at: Address; readonly before: string | number | null; readonly value: number }[];
}

/** Cells that no longer hold what they held, so that nothing was written. */
export interface Refused {
  readonly changed: readonly Address[];
}

/** Why a person has to change a figure in the sheet: its cell has a formula, or holds more than the figure. */
export type Hindrance = 'formula' | 'shared';

/** Ways of writing a number that say nothing else; a cell with other notes would lose something. */
const plain: readonly FigureNote[] = ['width', 'separator', 'sign', 'unit', 'text'];

/** What is to be written for a correction; undefined where a figure of it has no definite value or no cell to write it to. */
export function writingsOf({ changes }: Correction, sheet: Sheet): readonly Writing[] | undefined {
  const writings = changes.flatMap((change): Writing[] => {
    const value = definiteValue(change);
    const index = sheet.form.indexOf.get(change.indicator) ?? -1;
    const [at, figure] = [sheet.cells[index], sheet.figures[index]];
    return value === undefined || at === undefined || figure === undefined || hindranceOf(change, sheet) !== undefined ? [] : [{ at, value, raw: figure.raw }];
  });
  return writings.length === changes.length ? writings : undefined;
}

/** The one value that satisfies the rules, or the one that the report's text gives; a guess is none. */
function definiteValue({ min, max, value, mistake }: Change): number | undefined {
  return value !== null && (min === max || mistake?.kind === 'text') ? value : undefined;
}

/** Why the cell of a figure must not be written over, if so. */
export function hindranceOf({ indicator }: Change, sheet: Sheet): Hindrance | undefined {
  const index = sheet.form.indexOf.get(indicator) ?? -1;
  const [at, figure] = [sheet.cells[index], sheet.figures[index]];
  if (at === undefined || figure?.state !== 'number') return undefined;
  if (figure.notes.includes('formula')) return 'formula';
  const shared = sheet.cells.some((other, each) => each !== index && other !== undefined && other.sheet === at.sheet && other.row === at.row && other.column === at.column);
  return shared || figure.notes.some((note) => !plain.includes(note)) ? 'shared' : undefined;
}

/** Writes figures as one step, unless a cell was changed since the sheet was read. @throws WorkbookFailure */
export async function writeFigures(workbook: Workbook, writings: readonly Writing[]): Promise<Written | Refused> {
  const found = await contents(workbook, writings.map(({ at }) => at));
  const changed = writings.filter(({ raw }, index) => found[index]?.formula !== undefined || (raw !== textOf(found[index]) && raw !== cellText(found[index])));
  if (changed.length > 0) return { changed: changed.map(({ at }) => at) };
  await workbook.write(writings.map(({ at, value }) => ({ at, value })));
  return { cells: writings.map(({ at, value }, index) => ({ at, value, before: formerValue(found[index]) })) };
}

/** Puts back what stood there as one step, unless a cell was changed since. @throws WorkbookFailure */
export async function takeBack(workbook: Workbook, { cells }: Written): Promise<Refused | undefined> {
  const found = await contents(workbook, cells.map(({ at }) => at));
  const changed = cells.filter(({ value }, index) => found[index]?.formula !== undefined || textOf(found[index]) !== String(value));
  if (changed.length > 0) return { changed: changed.map(({ at }) => at) };
  await workbook.write(cells.map(({ at, before }) => ({ at, value: before })));
  return undefined;
}

async function contents(workbook: Workbook, addresses: readonly Address[]): Promise<(Cell | undefined)[]> {
  const { sheets } = await workbook.read();
  return addresses.map(({ sheet, row, column }) => {
    const grid = sheets.find(({ name }) => name === sheet);
    if (grid === undefined) throw new WorkbookFailure('sheet-gone');
    return grid.rows[row]?.[column];
  });
}

/** A number by itself, whether or not the cell shows it otherwise. */
const textOf = (cell: Cell | undefined): string => (cell === undefined ? '' : String(cell.value));

function formerValue(cell: Cell | undefined): string | number | null {
  if (cell === undefined || cell.value === '') return null;
  return typeof cell.value === 'boolean' ? cellText(cell) : cell.value;
}
