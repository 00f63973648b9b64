import type { Row } from '../form/form';
import type { Place, Several } from './place';
import type { Labelled } from './words';

/** Where indicators of one table stand. */
export interface Located {
  /** By indicator id; rows and columns are zero-based. */
  readonly places: ReadonlyMap<string, Place>;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Grid rows that belong to rows of the form, headers included. */
  readonly usedRows: ReadonlySet<number>;
  /** No column headers were found and the figures were taken by position. */
  readonly byPosition: boolean;
  readonly several: Several | undefined;
  /** Rows taken for a row of the form whose words they do not quite have. */
  readonly differing: readonly RowLabel[];
  /** Rows whose label is broken over several grid rows. */
  readonly joined: readonly RowLabel[];
}

export interface RowLabel {
  readonly item: Row;
  readonly label: Labelled;
}
