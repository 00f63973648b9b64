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
    this.cutGroup(0, 0, []);
    return this.steps > MOST_STEPS ? [] : this.found;
  }

  /** Tries every place for the total of a group that begins at `from`. */
  private cutGroup(from: number, group: number, before: readonly number[]): void {
    const current = this.groups[group];
    if (current === undefined) {
      if (from === this.digits.length) this.found.push([...before]);
      return;
    }
    const parts = current.size - 1;
    const last = this.digits.length - this.groups.slice(group + 1).reduce((sum, { size }) => sum + size, 0);
    for (let at = from + parts; at < last; at += 1) {
      for (let end = group === this.groups.length - 1 ? this.digits.length : at + 1; end <= last; end += 1) {
        const total = this.numberAt(at, end);
        if (total !== undefined && at - from <= parts * (end - at) && this.remainder(from, at) === this.remainder(at, end)) this.cutParts({ from, end: at, left: parts, sum: total }, before, (numbers) => { this.cutGroup(end, group + 1, [...numbers, total]); });
        if (this.isOver) return;
      }
    }
  }

  /** Cuts the digits from `from` to `end` into `left` numbers with this sum. */
  private cutParts({ from, end, left, sum }: Stretch, before: readonly number[], then: (numbers: readonly number[]) => void): void {
    this.steps += 1;
    if (this.isOver) return;
    if (left === 1) {
      if (this.numberAt(from, end) === sum) then([...before, sum]);
      return;
    }
    const rest = left - 1;
    const longest = Math.min(String(sum).length, end - from - rest);
    if (sum >= left * 10 ** longest) return;
    for (let to = Math.max(from + 1, end - rest * longest); to <= Math.min(from + longest, end - rest); to += 1) {
      const part = this.numberAt(from, to);
      if (part !== undefined && part <= sum) this.cutParts({ from: to, end, left: rest, sum: sum - part }, [...before, part], then);
    }
  }

  /** Remainder by nine, which numbers share with the sum of their digits: parts have their total's however they are cut. */
  private remainder(from: number, to: number): number {
    return [...this.digits.slice(from, to)].reduce((sum, digit) => sum + Number(digit), 0) % 9;
  }

  private get isOver(): boolean {
    return this.found.length > 1 || this.steps > MOST_STEPS;
  }

  /** The number that these digits are, if they are one and no border lies within. */
  private numberAt(from: number, to: number): number | undefined {
    const digits = this.digits.slice(from, to);
    return isNumber(digits) && !this.ends.some((end) => from < end && end < to) ? Number(digits) : undefined;
  }
}

/** Digits to be cut into numbers that add up to `sum`. */
interface Stretch {
  readonly from: number;
  readonly end: number;
  readonly left: number;
  readonly sum: number;
}
