import type { Range } from '../grid';

/** Cells as few rectangles: runs down a column, runs of the same height side by side joined. */
export function blocksOf(cells: readonly { readonly row: number; readonly column: number }[]): Range[] {
  const runs: Range[] = [];
  for (const { row, column } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1];
    if (last?.left === column && last.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  const blocks: Range[] = [];
  for (const run of runs) {
    const at = blocks.findIndex((each) => each.top === run.top && each.bottom === run.bottom && each.right === run.left - 1);
    const before = blocks[at];
    if (before === undefined) blocks.push(run);
    else blocks[at] = { ...before, right: run.right };
  }
  return blocks;
}
