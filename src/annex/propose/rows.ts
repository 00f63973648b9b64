import type { Block, Board } from './board';
import type { Leaf } from './header';
import { type Numbering, numberingOf } from './numbering';
import type { Found } from './tables';
import { isMeasure, words } from './words';

/** A row of a table as it is printed, with its place in the hierarchy. */
export interface RowDraft {
  readonly label: string;
  readonly block: Block;
  readonly numbering: Numbering;
  /** The words of the unit column. */
  readonly unit: string | undefined;
  /** What stands under each figure column. */
  readonly figures: readonly (Block | undefined)[];
  /** Printed beside the rows below it, so it has no figures of its own. */
  readonly isOuter: boolean;
  /** Position of the row above it in the hierarchy, in the list of drafts. */
  parent: number | undefined;
  /** Listed under 其中. */
  isPart: boolean;
  /** Nothing but its place among the rows says where it belongs. */
  isUnsure: boolean;
}

/** The rows of a table with their hierarchy: numbering first, then merged cells at the left, 其中, and indent. */
export function rowsOf(board: Board, { header, rows }: Found): RowDraft[] {
  const drafts: RowDraft[] = [];
  const outerAt: { block: Block; index: number | undefined; isPart: boolean }[] = [];
  for (const row of rows) {
    const labels = board.starting(row).filter(({ column, isFigure, folded }) => column >= header.labels.left && column <= header.labels.right && !isFigure && folded !== '');
    const figures = header.leaves.map((leaf) => figureIn(board, row, leaf));
    const unit = header.unit === undefined ? undefined : board.at(row, header.unit.column)?.folded;
    labels.forEach((block, at) => {
      const isOuter = at < labels.length - 1;
      const covering = outerAt.filter((each) => each.block.bottom >= row && each.block.column < block.column && each.block.row <= row);
      const around = covering[covering.length - 1];
      const ofWhich = /^其中:?$/.test(block.folded);
      if (isOuter && ofWhich) {
        outerAt.push({ block, index: undefined, isPart: true });
        return;
      }
      const numbering = numberingOf(block.text);
      const draft: RowDraft = { label: block.text.trim().replace(/\s*\n\s*/g, ''), block, numbering: around?.isPart === true ? { ...numbering, ofWhich: true } : numbering, unit: isOuter ? undefined : unit, figures: isOuter ? figures.map(() => undefined) : figures, isOuter, parent: undefined, isPart: false, isUnsure: false };
      drafts.push(draft);
      if (isOuter) outerAt.push({ block, index: drafts.length - 1, isPart: false });
      place(drafts, drafts.length - 1, around?.index);
    });
  }
  return drafts;
}

function figureIn(board: Board, row: number, leaf: Leaf): Block | undefined {
  for (let column = leaf.left; column <= leaf.right; column += 1) {
    const block = board.at(row, column);
    if (block !== undefined) return block;
  }
  return undefined;
}

/** Finds the row above a row in the hierarchy. */
function place(drafts: readonly RowDraft[], index: number, outer: number | undefined): void {
  const draft = drafts[index];
  if (draft === undefined) return;
  const chain = ancestorsOf(drafts, index - 1);
  const { rank, ofWhich, indent, bare } = draft.numbering;
  if (rank !== undefined && !ofWhich) {
    const same = chain.find((each) => drafts[each]?.numbering.rank === rank && drafts[each]?.isPart === false);
    if (same !== undefined) draft.parent = drafts[same]?.parent;
    else draft.parent = chain.find((each) => isAbove(drafts[each], rank)) ?? outer;
    return;
  }
  const previous = drafts[index - 1];
  if (ofWhich) {
    draft.isPart = true;
    draft.parent = previous === undefined ? undefined : previous.isPart && indent <= previous.numbering.indent ? previous.parent : index - 1;
    return;
  }
  if (outer !== undefined) {
    draft.parent = outer;
    return;
  }
  if (words.subtotal.test(bare)) {
    draft.parent = previous?.parent;
    return;
  }
  if (previous === undefined || words.total.test(bare)) return;
  const leader = chain.find((each) => drafts[each]?.isPart === true);
  const isFollower = previous.isPart && leader !== undefined && !(indent > 0 && indent < (drafts[leader]?.numbering.indent ?? 0));
  const whole = previous.parent === undefined ? undefined : drafts[previous.parent];
  // Without numbering above and without an indent, the row is as likely the next one beside the whole.
  if (isFollower && whole !== undefined && whole.numbering.rank === undefined && indent <= whole.numbering.indent) {
    draft.parent = whole.parent;
    draft.isUnsure = true;
    return;
  }
  if (isFollower) {
    draft.isPart = true;
    draft.parent = previous.parent;
    draft.isUnsure = indent === 0 && previous.numbering.indent > 0;
    return;
  }
  const above = chain.find((each) => (drafts[each]?.numbering.rank === undefined ? (drafts[each]?.numbering.indent ?? 0) < indent : indent > (drafts[each]?.numbering.indent ?? 0)));
  draft.parent = above;
  draft.isUnsure = above === undefined && drafts.some(({ numbering }) => numbering.rank !== undefined);
}

const isAbove = (draft: RowDraft | undefined, rank: number): boolean => draft !== undefined && !draft.isPart && (draft.numbering.rank === undefined ? draft.isOuter : draft.numbering.rank < rank);

/** A row and those above it in the hierarchy, innermost first. */
function ancestorsOf(drafts: readonly RowDraft[], index: number): number[] {
  const chain: number[] = [];
  for (let at: number | undefined = index; at !== undefined && at >= 0 && chain.length <= drafts.length; at = drafts[at]?.parent) chain.push(at);
  return chain;
}

export const childrenOf = (drafts: readonly RowDraft[], index: number): number[] => drafts.flatMap((each, at) => (each.parent === index ? [at] : []));

/** Whether a row asks for figures; `unsure` where only its words were there to tell. */
export function asksForFigures(drafts: readonly RowDraft[], index: number, hasUnits: boolean): { asks: boolean; unsure: boolean } {
  const draft = drafts[index];
  if (draft === undefined || draft.isOuter) return { asks: false, unsure: false };
  if (draft.figures.some((block) => block?.isFigure === true)) return { asks: true, unsure: false };
  if (draft.unit !== undefined && isMeasure(draft.unit)) return { asks: true, unsure: false };
  const children = childrenOf(drafts, index);
  if (children.length === 0) return { asks: true, unsure: hasUnits && draft.unit === undefined };
  if (hasUnits && draft.unit === undefined) return { asks: false, unsure: false };
  if (children.every((each) => drafts[each]?.isPart === true)) return { asks: true, unsure: false };
  const filled = drafts.filter(({ figures }) => figures.some((block) => block?.isFigure === true)).length;
  if (filled * 2 > drafts.length) return { asks: false, unsure: false };
  return { asks: !words.heading.test(draft.numbering.bare), unsure: true };
}
