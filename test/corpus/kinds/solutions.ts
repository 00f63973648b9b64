import type { Form } from '../../../src/annex/form/catalogue';
import type { Cell } from '../model';

/**
 * In how many ways the digits of a row, written without anything between the figures, part into as many whole numbers
 * that add up to the row's totals: 0, 1 or 2 (= more). Figures that are not plain digits have no solution, nor has a row without total.
 */
export function solutions(form: Form, figures: readonly Cell[]): number {
  if (!figures.every(({ text }) => /^\d+$/.test(text))) return 0;
  const groups = totalled(form, figures);
  if (groups === undefined) return 0;
  const digits = figures.map(({ text }) => text).join('');
  const count = (at: number, group: number): number => {
    if (group === groups.length) return at === digits.length ? 1 : 0;
    const size = groups[group] ?? 0;
    const later = groups.slice(group + 1).reduce((sum, each) => sum + each, 0);
    let found = 0;
    for (const end of ends(digits, at, size, later)) {
      found += count(end, group + 1);
      if (found > 1) return 2;
    }
    return found;
  };
  return Math.min(2, count(0, 0));
}

/** How many figures belong together, the last of them their total; undefined if not all do. */
function totalled(form: Form, figures: readonly Cell[]): number[] | undefined {
  const ids = figures.map(({ indicator }) => form.indicators[indicator ?? -1]);
  const groups: number[] = [];
  let size = 0;
  for (const each of ids) {
    size += 1;
    if (!each?.label.endsWith('· 总计')) continue;
    groups.push(size);
    size = 0;
  }
  return size === 0 && groups.length > 0 ? groups : undefined;
}

/** Where a group of `size` numbers that begins at `from` and whose last is the sum of the others can end, once for each way. */
function ends(digits: string, from: number, size: number, later: number): number[] {
  const found: number[] = [];
  const step = (at: number, left: number, sum: number): void => {
    if (left === 1) {
      const total = String(sum);
      if (digits.startsWith(total, at)) found.push(at + total.length);
      return;
    }
    const most = digits[at] === '0' ? 1 : digits.length - at - (left - 1) - later;
    for (let length = 1; length <= most && length <= 9; length += 1) step(at + length, left - 1, sum + Number(digits.slice(at, at + length)));
  };
  step(from, size, 0);
  return found;
}
