import type { NumberKind } from '../form/form';
import type { Range } from './grid';

/** Everything about one sheet that a spreadsheet needs to show it; independent of which spreadsheet. */
export interface SheetPlan {
  readonly name: string;
  /** Widths in characters of the default font. */
  readonly columns: readonly PlanColumn[];
  /** Heights in points where they differ from the default. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly cells: readonly PlanCell[];
  readonly merges: readonly Range[];
  readonly validations: readonly PlanValidation[];
  readonly highlights: readonly PlanHighlight[];
  /** Defined names that mark the sheet as ours. They only help; a form is recognised by its labels. */
  readonly names: readonly { readonly name: string; readonly row: number; readonly column: number }[];
  readonly print?: PlanPrint;
  /** Protect everything but the unlocked cells, without a password. */
  readonly protect: boolean;
  /** Column charts beside their data. Only a spreadsheet that draws charts shows them. */
  readonly charts?: readonly PlanChart[];
  /** The sheet comes from a source without types: that its numbers are kept as text says nothing. */
  readonly textOnly?: boolean;
  /** Rows and columns kept in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  /** A table whose rows can be filtered, its header first. Only a file shows it. */
  readonly filter?: Range;
  /** Not shown until somebody unhides it. Only a file does so. */
  readonly hidden?: boolean;
}

export interface PlanChart {
  readonly title: string;
  /** Categories down the first column, a series in each further one, names in the first row. */
  readonly data: Range;
  /** The cells that the chart covers. */
  readonly at: Range;
}

export interface PlanColumn {
  readonly width: number;
  readonly hidden?: boolean;
}

export interface PlanCell {
  readonly row: number;
  readonly column: number;
  /** Text is always text: a leading = + - @ is never a formula. */
  readonly value?: string | number;
  /** Without the leading `=`; English function names, A1 references in the same sheet. */
  readonly formula?: string;
  readonly style: PlanStyle;
  readonly unlocked?: boolean;
}

export interface PlanStyle {
  readonly font?: 'song' | 'hei' | 'kai';
  /** Points. */
  readonly size?: number;
  readonly bold?: boolean;
  /** `#RRGGBB` */
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle';
  readonly indent?: number;
  readonly wrap?: boolean;
  readonly border?: boolean;
  readonly numberFormat?: string;
}

export interface PlanValidation {
  readonly range: Range;
  readonly kind: NumberKind;
  /** Shown when a value is refused. */
  readonly message: string;
}

/** Colours cells of `range` whose text equals `equals`. */
export interface PlanHighlight {
  readonly range: Range;
  readonly equals: string;
  readonly color: string;
  readonly fill: string;
}

export interface PlanPrint {
  readonly area: Range;
  /** Rows repeated on every page. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly landscape: boolean;
  /** Rows that begin a new page. */
  readonly pageBreaks: readonly number[];
}
