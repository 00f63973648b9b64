import type { Column } from '../form/form';

/** Figures that stand side by side; of a group with a total the last figure is the sum of the others. */
export interface FigureGroup {
  readonly size: number;
  readonly total: boolean;
}

/** One row of these columns: its last figure is the sum of the others if the form says so. */
export const groupOf = (columns: readonly Column[]): FigureGroup => ({
  size: columns.length,
  total: columns.every(({ role }, index) => role === (index === columns.length - 1 ? 'total' : 'component')),
});

/** Digits in a row are not searched beyond this; a row of seven counts has fewer. */
const MOST_DIGITS = 60;
/** Steps of a search before it is given up. */
const MOST_STEPS = 200_000;

/**
 * The figures of a row whose cell borders are lost, as in `640020470`: 64, 0, 0, 2, 0, 4, 70. White space is a border.
 * @returns undefined unless there are exactly as many numbers as figures, or exactly one way to cut them so that every
 *   total is the sum of its parts. A cut is never guessed.
 */
export function splitRun(text: string, groups: readonly FigureGroup[]): number[] | undefined {
  const half = text.replace(/[\uff10-\uff19]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).trim();
  const pieces = half.split(/[\s\u3000]+/);
  const wanted = groups.reduce((sum, { size }) => sum + size, 0);
  if (!pieces.every((piece) => /^\d+$/.test(piece)) || pieces.length > wanted) return undefined;
  if (pieces.length === wanted) return pieces.every(isNumber) ? pieces.map(Number) : undefined;
  const digits = pieces.join('');
  if (digits.length > MOST_DIGITS || digits.length < wanted || !groups.every(({ total, size }) => total && size > 1)) return undefined;
  const ends: number[] = [];
  pieces.reduce((end, piece) => (ends.push(end + piece.length), end + piece.length), 0);
  const solutions = new Search(digits, ends, groups).run();
  return solutions.length === 1 ? solutions[0] : undefined;
}

const isNumber = (digits: string): boolean => digits.length <= 15 && (digits === '0' || !digits.startsWith('0'));

/** Looks for up to two ways to cut `digits`; no number crosses one of the `ends`. */
class Search {
  private readonly found: number[][] = [];
  private steps = 0;

  constructor(
    private readonly digits: string,
    private readonly ends: readonly number[],
    private readonly groups: readonly FigureGroup[],
  ) {}

  run(): readonly number[][] {
    this.cut(0, 0, [], 0);
    return this.steps > MOST_STEPS ? [] : this.found;
  }

  private cut(from: number, group: number, numbers: readonly number[], sum: number): void {
    if (this.found.length > 1 || (this.steps += 1) > MOST_STEPS) return;
    const current = this.groups[group];
    if (current === undefined) {
      if (from === this.digits.length) this.found.push([...numbers]);
      return;
    }
    const before = this.groups.slice(0, group).reduce((count, { size }) => count + size, 0);
    const border = this.ends.find((end) => end > from) ?? from;
    if (numbers.length - before === current.size - 1) {
      const total = String(sum);
      if (this.digits.startsWith(total, from) && from + total.length <= border) this.cut(from + total.length, group + 1, [...numbers, sum], 0);
      return;
    }
    for (let to = from + 1; to <= border; to += 1) {
      const digits = this.digits.slice(from, to);
      if (!isNumber(digits)) break;
      this.cut(to, group, [...numbers, Number(digits)], sum + Number(digits));
    }
  }
}
