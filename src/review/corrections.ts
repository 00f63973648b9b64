import type { CheckResult } from '../annex/check/check';
import { indicatorName } from '../annex/check/message';
import { type Correction, type ErrorGroup, suggest, type SuggestOptions, type Suggestions } from '../annex/check/suggest';
import { suggestionText } from '../annex/check/suggest-text';
import type { Form } from '../annex/form/compile';
import { a1 } from '../annex/sheet/grid';
import type { Certainty } from '../annex/sheet/reading';
import type { Sheet } from '../annex/sheet/sheet';

/** The suggestions for a sheet; undefined if it has no errors, which needs no looking. */
export function suggestionsFor(sheet: Sheet, { findings }: Pick<CheckResult, 'findings'>, options: SuggestOptions = {}): Suggestions | undefined {
  return findings.some(({ severity }) => severity === 'error') ? suggest(sheet, options) : undefined;
}

/**
 * The correction of a group that can be told to a unit as the one to make, if there is one: there is only one smallest
 * set, each of its figures can have only one value, and for each something else speaks as well: a second equation that it
 * breaks, or a known mistake. All figures concerned must have been read with certainty.
 */
export function certainCorrection({ broken, corrections }: ErrorGroup, form: Form, certainty: readonly Certainty[]): Correction | undefined {
  const sure = (indicator: string): boolean => certainty[form.indexOf.get(indicator) ?? -1] === 'certain';
  const equations = (indicator: string): number => broken.filter(({ relation, indicators }) => relation?.comparison === '=' && indicators.includes(indicator)).length;
  const [only, ...others] = corrections;
  if (only === undefined || others.length > 0 || !broken.every(({ indicators }) => indicators.every(sure))) return undefined;
  const settled = only.changes.every(({ indicator, min, max, mistake }) => min !== null && min === max && sure(indicator) && (equations(indicator) > 1 || mistake !== undefined));
  return settled ? only : undefined;
}

/** Most figures that are named as places to look at. */
const MOST_PLACES = 6;

/**
 * A group’s errors in a sentence for the unit: the correction to make if it is certain; else, where there are few, the
 * figures any one of which may be wrong; else undefined.
 * @param cells whether cells are named.
 */
export function correctionSentence(group: ErrorGroup, sheet: Sheet, certainty: readonly Certainty[], cells = true): string | undefined {
  const known = cells ? sheet : { ...sheet, cells: [] };
  const certain = certainCorrection(group, sheet.form, certainty);
  if (certain !== undefined) return suggestionText(certain, known, 'zh');
  const single = group.corrections.flatMap(({ changes }) => (changes.length === 1 ? (changes[0]?.indicator ?? []) : []));
  if (single.length === 0 || single.length < group.corrections.length || single.length > MOST_PLACES) return undefined;
  const places = single.map((id) => {
    const cell = known.cells[sheet.form.indexOf.get(id) ?? -1];
    return `“${indicatorName(sheet.form, id)}”${cell === undefined ? '' : `（${a1(cell.row, cell.column)}）`}`;
  });
  return places.length === 1 ? `请先核对${places.join('')}。` : `问题可能出在以下任一处，请逐一核对：${places.join('、')}。`;
}
