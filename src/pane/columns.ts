import type { Reading } from '../annex/sheet/reading';

/** Several figure columns of a sheet and which of them is read. */
export interface ColumnChoice {
  /** The words above the columns, each once. */
  readonly headers: readonly string[];
  /** What a person chose; undefined if nobody did, or if the sheet no longer has it. */
  readonly chosen: string | undefined;
  /** What is read while nothing is chosen; undefined if nothing is. */
  readonly taken: string | undefined;
}

/** The choice that a sheet's readings ask for; undefined where its columns can be told apart by nothing. */
export function columnChoice(readings: readonly Reading[], chosen: string | undefined): ColumnChoice | undefined {
  const several = readings.flatMap((reading) => (reading.kind === 'several-columns' ? [reading] : []));
  const headers = [...new Set(several.flatMap(({ columns }) => columns.map(({ header }) => header)))].filter((header) => header !== '');
  if (headers.length < 2) return undefined;
  return {
    headers,
    chosen: chosen !== undefined && headers.includes(chosen) ? chosen : undefined,
    taken: several.some(({ taken }) => taken === undefined) ? undefined : several[0]?.taken,
  };
}
