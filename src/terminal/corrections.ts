import type { CheckResult } from '../annex/check/check';
import type { Correction, ErrorGroup, Mistake, SuggestOptions, Suggestions } from '../annex/check/suggest';
import { suggestionText } from '../annex/check/suggest-text';
import { a1 } from '../annex/sheet/grid';
import type { Certainty } from '../annex/sheet/reading';
import type { Sheet } from '../annex/sheet/sheet';
import { certainCorrection, suggestionsFor } from '../review/corrections';

/** What would settle errors that hang together, as `--json` gives it; a figure or several to change together. */
export interface CorrectionReport {
  readonly changes: readonly {
    readonly indicator: string;
    readonly cell: string | null;
    /** What stands there. */
    readonly from: number;
    /** The values possible; null where there is no bound. */
    readonly min: number | null;
    readonly max: number | null;
    /** The value needed or the likeliest; null where none is much likelier than the others. */
    readonly value: number | null;
    readonly mistake: Mistake['kind'] | null;
  }[];
  readonly message: string;
}

/** Errors that hang together, with every smallest correction of them, the likeliest first. */
export interface CorrectionGroup {
  readonly errors: readonly { readonly rule: string; readonly indicators: readonly string[] }[];
  /** Whether the first correction is the one to make: certainCorrection() says when. */
  readonly certain: boolean;
  readonly corrections: readonly CorrectionReport[];
  /** Why there is no correction; null where there is one. */
  readonly reason: Extract<Suggestions, { state: 'inconsistent' }>['reason'] | null;
}

export interface CorrectionOptions extends SuggestOptions {
  /** How surely each figure was read, in the order of the form’s indicators; nothing is certain without it. */
  readonly certainty?: readonly Certainty[];
}

/** Corrections of a sheet as plain data; empty for a sheet without errors. Nothing is applied. */
export function correctionsReport(sheet: Sheet, result: Pick<CheckResult, 'findings'>, { certainty = [], ...options }: CorrectionOptions = {}): CorrectionGroup[] {
  const suggestions = suggestionsFor(sheet, result, options);
  if (suggestions === undefined) return [];
  if (suggestions.state === 'inconsistent') return [{ errors: suggestions.clash.map(errorOf), certain: false, corrections: [], reason: suggestions.reason }];
  return suggestions.groups.map((group) => ({
    errors: group.broken.map(errorOf),
    certain: certainCorrection(group, sheet.form, certainty) !== undefined,
    corrections: group.corrections.map((correction) => correctionReport(correction, sheet)),
    reason: null,
  }));
}

const errorOf = ({ rule, indicators }: ErrorGroup['broken'][number]): CorrectionGroup['errors'][number] => ({ rule, indicators });

function correctionReport(correction: Correction, sheet: Sheet): CorrectionReport {
  const changes = correction.changes.map(({ indicator, from, min, max, value, mistake }) => {
    const cell = sheet.cells[sheet.form.indexOf.get(indicator) ?? -1];
    return { indicator, cell: cell === undefined ? null : a1(cell.row, cell.column), from, min, max, value, mistake: mistake?.kind ?? null };
  });
  return { changes, message: suggestionText(correction, sheet, 'zh') };
}
