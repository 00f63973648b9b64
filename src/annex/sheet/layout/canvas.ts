import type { Indicator } from '../../form/indicator';
import type { Figure } from '../figure';
import type { Range } from '../grid';
import type { PlanCell, PlanStyle } from '../plan';
import { figureStyle, heightFor, styles } from './style';

/** A sheet plan while it is drawn. */
export class Canvas {
  readonly cells: PlanCell[] = [];
  readonly merges: Range[] = [];
  readonly heights = new Map<number, number>();
  /** Where each indicator's figure was put. */
  readonly places = new Map<number, { row: number; column: number }>();
  readonly pageBreaks: number[] = [];
  titleRows: { first: number; last: number } | undefined;

  /** @param widths of the page's columns in characters; @param rowHeight least height of a row in points. */
  constructor(
    private readonly widths: readonly number[],
    private readonly rowHeight: number,
  ) {}

  /** A block of one or more cells with a text; grows its row to fit if it is one row high. */
  text(range: Range, text: string, style: PlanStyle, unlocked = false): void {
    this.block(range, { value: text, style, unlocked });
    if (range.top !== range.bottom || style.wrap !== true) return;
    const width = this.widths.slice(range.left, range.right + 1).reduce((sum, each) => sum + each, 0) - (style.indent ?? 0) * 2;
    this.grow(range.top, heightFor(text, width, style.size));
  }

  figure(range: Range, indicator: Indicator, figure: Figure | undefined): void {
    this.places.set(indicator.index, { row: range.top, column: range.left });
    this.grow(range.top, this.rowHeight);
    const value = figure?.state === 'number' ? figure.value : figure?.raw.trim();
    this.block(range, { ...(value === undefined || value === '' ? {} : { value }), style: figureStyle(indicator.kind), unlocked: true });
  }

  grow(row: number, height: number): void {
    this.heights.set(row, Math.max(this.heights.get(row) ?? this.rowHeight, height));
  }

  private block(range: Range, content: { value?: string | number; style: PlanStyle; unlocked: boolean }): void {
    const { unlocked, ...cell } = content;
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        const first = row === range.top && column === range.left;
        if (first) this.cells.push({ row, column, ...cell, ...(unlocked ? { unlocked } : {}) });
        else if (content.style.border === true) this.cells.push({ row, column, style: content.style, ...(unlocked ? { unlocked } : {}) });
      }
    }
    if (range.top !== range.bottom || range.left !== range.right) this.merges.push(range);
  }
}

/** A block in one row. */
export const span = (row: number, left: number, right: number): Range => ({ top: row, left, bottom: row, right });

export { styles };
