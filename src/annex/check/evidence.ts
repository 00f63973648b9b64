import type { Correction } from './suggest';

/** What a report's text says of one figure. Numbers in the indicator's unit. */
export interface TextEvidence {
  /** Indicator id. */
  readonly indicator: string;
  /** The number as printed, e.g. `190余条`. */
  readonly said: string;
  /** The clause that it stands in. */
  readonly clause: string;
  /** The figure itself, where the text gives it exactly. */
  readonly exact: number | null;
  /** The figures that the words allow; null where there is no bound. */
  readonly min: number | null;
  readonly max: number | null;
}

/** By indicator id. */
export type Evidence = ReadonlyMap<string, readonly TextEvidence[]>;

/** The exact numbers of the text, as suggest() takes them. */
export function exactNumbers(evidence: Evidence): ReadonlyMap<string, readonly number[]> {
  const numbers = [...evidence].map(([id, all]) => [id, [...new Set(all.flatMap(({ exact }) => exact ?? []))]] as const);
  return new Map(numbers.filter(([, exact]) => exact.length > 0));
}

/** Whether the text rules out what a correction would need: of some figure, all that it says lies outside the values possible. */
export function againstText({ changes }: Correction, evidence: Evidence): boolean {
  return changes.some(({ indicator, min, max }) => {
    const all = evidence.get(indicator) ?? [];
    return all.length > 0 && all.every((each) => (each.max ?? Infinity) < (min ?? -Infinity) || (each.min ?? -Infinity) > (max ?? Infinity));
  });
}

/** Corrections in their order, those that the text rules out set apart; if it rules out all of them, it tells nothing between them. */
export function sortedByText(corrections: readonly Correction[], evidence: Evidence): { readonly sensible: readonly Correction[]; readonly against: readonly Correction[] } {
  const against = corrections.filter((correction) => againstText(correction, evidence));
  if (against.length === corrections.length) return { sensible: corrections, against: [] };
  return { sensible: corrections.filter((correction) => !against.includes(correction)), against };
}
