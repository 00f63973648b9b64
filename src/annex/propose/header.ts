import { bareOf } from './numbering';
import type { Block, Board } from './board';
import { asideHeader, isMeasure, unitHeader } from './words';

/** A column of figures with the words above it. */
export interface Leaf {
  readonly left: number;
  readonly right: number;
  readonly label: string;
  /** Words above it and its neighbours, outermost first; without those over all columns. */
  readonly above: readonly string[];
  readonly block: Block;
}

/** The header rows of a table taken apart. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly corner: Block | undefined;
  /** Columns that may hold labels. */
  readonly labels: { readonly left: number; readonly right: number };
  /** The header of the units of measure and its column. */
  readonly unit: Block | undefined;
  /** Words over all figure columns. */
  readonly over: string | undefined;
  readonly leaves: readonly Leaf[];
}

const wordsIn = (board: Board, row: number): Block[] => board.starting(row).filter((block) => !block.isFigure);

/**
 * Takes the header rows from `top` apart; undefined if the row cannot head a table.
 * @param isGroups without a column of labels: all columns are figures.
 */
export function headerAt(board: Board, top: number, isGroups = false): Header | undefined {
  const first = wordsIn(board, top);
  const named = isGroups ? undefined : first.find((block) => !asideHeader.test(block.folded) && !unitHeader.test(block.folded));
  if (!isGroups && named === undefined) return undefined;
  const before = named === undefined ? undefined : labelsBefore(board, named);
  const corner = before === undefined ? named : undefined;
  const labels = before ?? (corner === undefined ? { left: -1, right: -1 } : { left: corner.column, right: corner.right });
  const bottom = lastHeaderRow(board, top, labels.right, corner);
  const leaves: Leaf[] = [];
  let unit: Block | undefined;
  const open = openGroups(board, top, bottom);
  for (let column = labels.right + 1; column <= board.right; column += 1) {
    const stack = stackAt(board, top, bottom, column, open);
    const block = stack[stack.length - 1];
    if (block === undefined || block.isFigure) continue;
    const last = leaves[leaves.length - 1];
    if (last?.block === block) {
      leaves[leaves.length - 1] = { ...last, right: column };
      continue;
    }
    if (unitHeader.test(block.folded)) unit ??= block;
    if (unitHeader.test(block.folded) || asideHeader.test(block.folded)) continue;
    if (block.column === column || board.hasMerges) leaves.push({ left: column, right: column, label: block.text.trim(), above: stack.slice(0, -1).map(({ text }) => text.trim()), block });
  }
  const [outermost] = leaves[0]?.above ?? [];
  const isOver = outermost !== undefined && !isGroups && leaves.length > 1 && leaves.every(({ above }) => above[0] === outermost);
  return {
    top,
    bottom,
    corner,
    labels,
    unit,
    over: isOver ? outermost : undefined,
    leaves: isOver ? leaves.map((leaf) => ({ ...leaf, above: leaf.above.slice(1) })) : leaves,
  };
}

/** The columns of labels where nothing stands in the corner above them. */
function labelsBefore(board: Board, named: Block): { left: number; right: number } | undefined {
  for (let row = named.bottom + 1; row <= Math.min(named.bottom + 4, board.rows - 1); row += 1) {
    const label = board.starting(row).find((block) => !block.isFigure && block.column < named.column && !asideHeader.test(board.at(named.row, block.column)?.folded ?? ''));
    if (label !== undefined) return { left: label.column, right: named.column - 1 };
  }
  return undefined;
}

/** The words over a column from the top down, each once. */
function stackAt(board: Board, top: number, bottom: number, column: number, open: ReadonlyMap<number, readonly Block[]>): Block[] {
  const stack: Block[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const block = board.at(row, column) ?? (row < bottom ? open.get(row)?.find((each) => each.column < column && column <= each.right) : undefined);
    if (block !== undefined && !stack.includes(block)) stack.push(block);
  }
  return stack;
}

/** Without merged cells a header reaches over the columns to its right that are empty in its row and headed below. */
function openGroups(board: Board, top: number, bottom: number): Map<number, readonly Block[]> {
  const groups = new Map<number, readonly Block[]>();
  if (board.hasMerges) return groups;
  for (let row = top; row < bottom; row += 1) {
    const blocks = wordsIn(board, row);
    groups.set(row, blocks.map((block, index): Block => {
      const end = (blocks[index + 1]?.column ?? board.right + 1) - 1;
      let right = block.column;
      while (right < end && board.at(row + 1, right + 1) !== undefined && board.at(row + 1, block.column) !== undefined) right += 1;
      return { ...block, right };
    }));
  }
  return groups;
}

function lastHeaderRow(board: Board, top: number, labelRight: number, corner: Block | undefined): number {
  let last = Math.max(top, corner?.bottom ?? top);
  for (let row = last + 1; row < board.rows; row += 1) {
    const blocks = board.starting(row);
    const beyond = blocks.filter(({ column }) => column > labelRight);
    if (blocks.some(({ isFigure }) => isFigure) || beyond.length < 2 || (corner !== undefined && blocks.some(({ column }) => column <= labelRight))) return last;
    if (beyond.some(({ folded }) => isMeasure(folded))) return last;
    last = row;
  }
  return last;
}

/** Whether a row is one of numbers of columns: 甲 乙 1 2 3. */
export function numbersColumns(board: Board, row: number): boolean {
  const texts = board.starting(row).map(({ folded }) => bareOf(folded) === '' ? folded.replace(/[()]/g, '') : folded);
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  return texts.length > 1 && texts.every((text) => /^(?:[甲乙丙丁戊]|栏次|\d{1,2})$/.test(text)) && (/^[甲栏]/.test(texts[0] ?? '') || (numbers[0] === 1 && numbers.length > 2)) && numbers.every((each, index) => each === (numbers[0] ?? 0) + index);
}
