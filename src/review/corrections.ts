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
 * The correction of a group that can be told to a unit as the one to make, if there is one. All figures concerned must
 * have been read with certainty, and either there is only one smallest set and each of its figures can have only one
 * value; or a total stands at 0 that its parts settle, and nothing speaks for any other figure.
 */
export function certainCorrection(group: ErrorGroup, form: Form, certainty: readonly Certainty[]): Correction | undefined {
  const sure = (indicator: string): boolean => certainty[form.indexOf.get(indicator) ?? -1] === 'certain';
  if (!group.broken.every(({ indicators }) => indicators.every(sure))) return undefined;
  const [first, ...others] = group.corrections;
  if (first === undefined || !first.changes.every(({ indicator, min, max }) => min !== null && min === max && sure(indicator))) return undefined;
  if (others.length === 0) return first;
  const [change, ...more] = first.changes;
  const explained = ({ changes }: Correction): boolean => changes.some(({ mistake }) => mistake !== undefined);
  return more.length === 0 && change?.mistake?.kind === 'not-summed' && !others.some(explained) ? first : undefined;
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
