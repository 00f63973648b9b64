import type { Doubt, Reason } from './proposal';

/** Collects what is to be said of a table's parts. */
export class Said {
  readonly reasons: Reason[] = [];
  readonly doubts: Doubt[] = [];

  constructor(
    private readonly sheet: string,
    readonly id: string,
  ) {}

  table(says: Reason['says']): void {
    this.reasons.push({ part: 'table', table: this.id, says, sure: 'likely' });
  }

  part(part: 'row' | 'column', code: string, at: { row: number; column: number }, says: Reason['says'], sure: Reason['sure']): void {
    this.reasons.push({ part, table: this.id, code, says, sure, at: { sheet: this.sheet, row: at.row, column: at.column } });
  }

  doubt(code: string, at: { row: number; column: number }, says: Doubt['says']): void {
    this.doubts.push({ table: this.id, code, says, at: { sheet: this.sheet, row: at.row, column: at.column } });
  }
}
