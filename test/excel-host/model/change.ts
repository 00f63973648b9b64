import type { Area } from './address';
import type { Sheet } from './sheet';
import type { Scalar } from './value';

/** Something that happened to the workbook, of which Excel tells listeners. */
export type Change =
  | {
      readonly kind: 'cells';
      readonly sheet: Sheet;
      readonly area: Area;
      /** Documented names of Excel.DataChangeType. */
      readonly type: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';
      readonly before?: Scalar;
      readonly after?: Scalar;
    }
  | { readonly kind: 'format'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'selected'; readonly sheet: Sheet; readonly areas: readonly Area[] }
  | { readonly kind: 'renamed'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'visibility'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'protection'; readonly sheet: Sheet; readonly on: boolean }
  | { readonly kind: 'added' | 'deleted' | 'activated' | 'deactivated'; readonly sheet: Sheet };
