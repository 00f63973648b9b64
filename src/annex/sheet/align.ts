/**
 * Lays two sequences along each other so that the fits of the pairs add up to the most, keeping both orders. This is
 * what tells “（一）市政府及其部门” of one section from the same words in the next.
 * @param fits fit of row i and item j at `i * items + j`; 0 = no pair.
 * @returns for each item its row, or -1.
 */
export function align(rows: number, items: number, fits: Float64Array): Int32Array {
  const width = items + 1;
  const best = new Float64Array((rows + 1) * width);
  const pair = new Uint8Array((rows + 1) * width);
  for (let r = 1; r <= rows; r += 1) {
    for (let i = 1; i <= items; i += 1) {
      const at = r * width + i;
      const skipRow = best[at - width] as number;
      const skipItem = best[at - 1] as number;
      const score = fits[(r - 1) * items + i - 1] as number;
      const both = score > 0 ? (best[at - width - 1] as number) + score : -1;
      if (both > skipRow && both > skipItem) {
        best[at] = both;
        pair[at] = 1;
      } else {
        best[at] = Math.max(skipRow, skipItem);
      }
    }
  }
  const found = new Int32Array(items).fill(-1);
  for (let r = rows, i = items; r > 0 && i > 0; ) {
    const at = r * width + i;
    if (pair[at] === 1) {
      found[i - 1] = r - 1;
      r -= 1;
      i -= 1;
    } else if ((best[at - width] as number) >= (best[at - 1] as number)) {
      r -= 1;
    } else {
      i -= 1;
    }
  }
  return found;
}
