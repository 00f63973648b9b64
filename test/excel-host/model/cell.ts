import type { Node } from '../formula/parse';
import type { Style } from './style';
import type { Scalar } from './value';

/** A cell that holds something or looks different; all others are not stored. */
export interface Cell {
  value: Scalar;
  /** With its `=`. */
  formula?: string;
  node?: Node;
  style: Style;
  /** Entered with a leading apostrophe. */
  quoted?: boolean;
}

/** Clears what a cell holds, not how it looks. */
export function emptyCell(cell: Cell): void {
  cell.value = null;
  delete cell.formula;
  delete cell.node;
  delete cell.quoted;
}

export const isBlank = (cell: Cell): boolean => cell.value === null && cell.formula === undefined;
