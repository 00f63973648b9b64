import type { Column, NumberKind, Role } from '../form/form';
import type { Block } from './board';
import type { RowDraft } from './rows';
import type { Time } from './words';

/** A row of the proposed form. */
export interface Item {
  readonly code: string;
  readonly label: string;
  readonly level: number;
  /** Position among the table's items. */
  readonly index: number;
  /** Position of the row above it. */
  readonly parent: number | undefined;
  readonly hasFigure: boolean;
  readonly unit: string | undefined;
  readonly kind: NumberKind;
  readonly draft: RowDraft;
  role: Role;
}

/** A figure column of the proposed form. */
export interface FigureColumn extends Column {
  readonly time: Time | undefined;
  /** Percentages do not add up. */
  readonly adds: boolean;
  readonly block: Block;
}

/** A proposed table with what its rules are made from. */
export interface Draft {
  readonly id: string;
  readonly layout: 'list' | 'matrix' | 'groups';
  /** None in groups. */
  readonly items: readonly Item[];
  /** One without a code of its own in a list. */
  readonly columns: readonly FigureColumn[];
  readonly name: string;
  /** What stands in the corner; it may print a relation. */
  readonly corner: string;
}

export const childrenIn = (items: readonly Item[], parent: number | undefined): Item[] => items.filter((each) => each.parent === parent);

/** A label in running text: without numbering, 其中 and notes in brackets. */
export const nameOf = ({ label, draft }: Item): string => draft.numbering.bare || label;
