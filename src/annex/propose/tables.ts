import type { Block, Board } from './board';
import { type Header, headerAt, numbersColumns } from './header';
import { numberingOf } from './numbering';
import { isMeasure, metaLine, note, unitLine } from './words';

/** A table as it stands on a sheet. */
export interface Found {
  readonly header: Header;
  readonly section: Block | undefined;
  readonly title: Block | undefined;
  /** Rows of the sheet with a label, in order; empty where the table is printed as one row of groups. */
  readonly rows: readonly number[];
  /** Printed as one row: its header rows name all there is. */
  readonly isGroups: boolean;
}

/** What stands on a sheet: its title, the line of the unit, and its tables. */
export interface FoundSheet {
  readonly board: Board;
  readonly title: Block | undefined;
  readonly unitLabel: string | undefined;
  /** A unit of measure for all figures: “单位：万元” above the first table. */
  readonly measure: string | undefined;
  /** Remarks above or below the tables. */
  readonly notes: readonly Block[];
  readonly tables: readonly Found[];
}

/** Finds the tables of a sheet, each with its headings. */
export function tablesOf(board: Board): FoundSheet {
  const tables: Found[] = [];
  const notes: Block[] = [];
  const meta: Block[] = [];
  let title: Block | undefined;
  let singles: Block[] = [];
  for (let row = 0; row < board.rows; ) {
    const blocks = board.starting(row);
    if (blocks.length === 0) {
      row += 1;
      continue;
    }
    const about = blocks.filter(({ folded }) => metaLine.test(folded) || unitLine.test(folded));
    if (about.length > 0 && !startsTable(board, row)) {
      meta.push(...blocks);
      row += 1;
      continue;
    }
    if (!startsTable(board, row)) {
      const [only] = blocks;
      if (only !== undefined && note.test(only.folded)) notes.push(only);
      else if (blocks.length === 1 && only !== undefined && !only.isFigure) singles.push(only);
      row += 1;
      continue;
    }
    const { found, end } = tableAt(board, row);
    if (found === undefined) {
      row += 1;
      continue;
    }
    if (title === undefined && tables.length === 0 && singles.length > 0 && numberingOf(singles[0]?.text ?? '').rank === undefined) [title, ...singles] = singles as [Block, ...Block[]];
    const section = singles.find(({ text }) => numberingOf(text).rank === 1) ?? (singles.length > 1 ? singles[0] : undefined);
    const heading = singles[singles.length - 1];
    tables.push({ ...found, section, title: heading === section ? undefined : heading });
    singles = [];
    row = end;
  }
  notes.push(...singles.filter(({ folded }) => note.test(folded)));
  const unit = meta.map(({ folded }) => unitLine.exec(folded)?.[1]).find((each) => each !== undefined);
  const measured = meta.map(({ folded }) => /^\(?(?:计量)?单位:(.+?)\)?$/.exec(folded)?.[1] ?? '').find((each) => each !== '' && each.split(/[、,/]/).every(isMeasure));
  return { board, title, unitLabel: unit, measure: measured !== undefined && isMeasure(measured) && !/[、,/]/.test(measured) ? measured : undefined, notes, tables };
}

/** Whether a row can be the first of a table's headers: words side by side, none of them numbered or about the sheet, and no figures. */
function startsTable(board: Board, row: number): boolean {
  const blocks = board.starting(row);
  if (blocks.length < 2 || blocks.some(({ isFigure }) => isFigure)) return false;
  if (blocks.some(({ folded }) => metaLine.test(folded.replace(/\(.*\)$/, '')) && !/^单位$/.test(folded))) return false;
  const [first] = blocks;
  const { rank, ofWhich } = numberingOf(first?.text ?? '');
  return rank === undefined && !ofWhich && !note.test(first?.folded ?? '');
}

function tableAt(board: Board, top: number): { found: Omit<Found, 'section' | 'title'> | undefined; end: number } {
  const header = headerAt(board, top);
  if (header === undefined) return { found: undefined, end: top + 1 };
  if (isHeaderOfGroups(board, header)) {
    const all = headerAt(board, top, true);
    return all === undefined ? { found: undefined, end: top + 1 } : { found: { header: all, rows: [], isGroups: true }, end: afterFigures(board, all.bottom + 1) };
  }
  const rows: number[] = [];
  let row = header.bottom + 1;
  if (row < board.rows && numbersColumns(board, row)) row += 1;
  for (; row < board.rows; row += 1) {
    const blocks = board.starting(row);
    if (blocks.length === 0) continue;
    if (rows.length > 0 && isNewHeader(board, row, header)) break;
    if (note.test(blocks[0]?.folded ?? '') && blocks.every(({ isFigure }) => !isFigure)) break;
    rows.push(row);
  }
  const isNext = row < board.rows && isNewHeader(board, row, header);
  const kept = isNext ? withoutHeadings(board, rows, header) : rows;
  if (kept.length === 0 || header.leaves.length === 0) return { found: undefined, end: Math.max(header.bottom + 1, kept.length === 0 ? header.bottom + 1 : row) };
  return { found: { header, rows: kept, isGroups: false }, end: (kept[kept.length - 1] ?? row) + 1 };
}

/** Whether the rows below the first headers hold headers under the corner as well, and at most one row of figures after. */
function isHeaderOfGroups(board: Board, header: Header): boolean {
  const below = board.starting(header.bottom + 1);
  const underCorner = below.filter(({ column, isFigure }) => !isFigure && column <= header.labels.right);
  const beyond = below.filter(({ column, isFigure }) => !isFigure && column > header.labels.right);
  const leaves = header.leaves.length;
  if (below.some(({ isFigure }) => isFigure)) return false;
  if (below.length === 0 && header.corner !== undefined && board.starting(header.bottom + 2).length === 0) return false;
  return underCorner.length > 0 && leaves > 0 && beyond.length >= Math.max(2, leaves) && numberingOf(underCorner[0]?.text ?? '').rank === undefined && beyond.every(({ folded }) => !isMeasure(folded));
}

/** The row after a row of figures without a label. */
function afterFigures(board: Board, row: number): number {
  return board.starting(row).some(({ isFigure }) => isFigure) && board.starting(row).every(({ isFigure }) => isFigure) ? row + 1 : row;
}

/** Whether another table's headers begin here: words where this one has figures. */
function isNewHeader(board: Board, row: number, { corner, labels, leaves, unit }: Header): boolean {
  if (!startsTable(board, row)) return false;
  const blocks = board.starting(row);
  if (corner !== undefined && blocks[0]?.folded === corner.folded) return true;
  const beyond = blocks.filter(({ column, folded }) => column > labels.right && column !== unit?.column && !isMeasure(folded));
  const covered = leaves.filter(({ left }) => beyond.some(({ column, right }) => column <= left && left <= right)).length;
  return covered >= Math.min(2, leaves.length) || (board.hasMerges && blocks.some(({ column, right }) => column <= labels.right && right > labels.right));
}

/** Takes the headings of the next table off a table's rows. */
function withoutHeadings(board: Board, rows: readonly number[], header: Header): number[] {
  const kept = [...rows];
  for (let taken = 0; taken < 2 && kept.length > 0; taken += 1) {
    const blocks = board.starting(kept[kept.length - 1] ?? 0);
    const [only] = blocks;
    if (only === undefined || blocks.length > 1 || only.isFigure || (board.hasMerges && only.right <= header.labels.right)) break;
    kept.pop();
    if (numberingOf(only.text).rank === 1) break;
  }
  return kept;
}
