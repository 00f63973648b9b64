import type { CheckResult, Finding } from '../annex/check/check';
import { indicatorName } from '../annex/check/message';
import { type Clash, type Correction, type ErrorGroup, suggest, type SuggestOptions, type Suggestions } from '../annex/check/suggest';
import { suggestionText } from '../annex/check/suggest-text';
import type { Form } from '../annex/form/compile';
import { a1 } from '../annex/sheet/grid';
import type { Certainty } from '../annex/sheet/reading';
import type { Sheet } from '../annex/sheet/sheet';
import { reasonFor } from './judge';
import type { NotedCorrection } from './notes';
import type { JudgedEntry } from './rows';

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

/** A group of errors as the note and the workbook speak of it. */
export interface Settled {
  /** The findings of the group. */
  readonly findings: readonly Finding[];
  /** The correction to make. */
  readonly certain?: string;
  /** Else, where there are few, the figures any one of which may be wrong. */
  readonly places?: string;
  /** The likeliest corrections, for the reviewer. */
  readonly likely: readonly string[];
  /** All corrections that there are. */
  readonly count: number;
}

/** Most corrections that a reviewer is shown, and most figures that a unit is asked to look at. */
const MOST_LIKELY = 3;
const MOST_PLACES = 6;

/**
 * What would settle the errors of a sheet, in Chinese sentences, group by group; nothing for errors that cannot be told apart.
 * @param cells whether cells are named.
 */
export function settledErrors(sheet: Sheet, result: Pick<CheckResult, 'findings'>, certainty: readonly Certainty[], lastYear?: Sheet, cells = true): Settled[] {
  const suggestions = suggestionsFor(sheet, result, lastYear === undefined ? {} : { lastYear });
  if (suggestions?.state !== 'localised') return [];
  const shown = cells ? sheet : { ...sheet, cells: [] };
  return suggestions.groups.map((group): Settled => {
    const certain = certainCorrection(group, sheet.form, certainty);
    const places = certain === undefined ? placesText(group, shown) : undefined;
    return {
      findings: result.findings.filter((finding) => group.broken.some((clash) => isOf(clash, finding))),
      ...(certain === undefined ? {} : { certain: suggestionText(certain, shown, 'zh') }),
      ...(places === undefined ? {} : { places }),
      likely: group.corrections.slice(0, MOST_LIKELY).map((correction) => suggestionText(correction, shown, 'zh')),
      count: group.corrections.length,
    };
  });
}

const isOf = (clash: Clash, finding: Finding): boolean =>
  clash.rule === finding.rule && (clash.relation === undefined ? finding.relation === undefined && clash.indicators[0] === finding.indicators[0] : clash.relation === finding.relation);

function placesText({ corrections }: ErrorGroup, sheet: Sheet): string | undefined {
  const single = corrections.flatMap(({ changes: [first, ...more] }) => (first === undefined || more.length > 0 ? [] : [first.indicator]));
  if (single.length < corrections.length || single.length > MOST_PLACES) return undefined;
  const places = single.map((id) => {
    const cell = sheet.cells[sheet.form.indexOf.get(id) ?? -1];
    return `“${indicatorName(sheet.form, id)}”${cell === undefined ? '' : `（${a1(cell.row, cell.column)}）`}`;
  });
  return single.length === 1 ? `请先核对${places.join('')}。` : `问题可能出在以下任一处：${places.join('、')}。`;
}

/** What the note to the unit says of corrections. Errors whose figures must be read again first, or that the unit has explained, are left alone. */
export function notedCorrections({ recognition: { sheet, certainty }, result, explanations, lastYear }: JudgedEntry, cells = true): NotedCorrection[] {
  return settledErrors(sheet, result, certainty, lastYear, cells).flatMap(({ findings, certain, places }): NotedCorrection[] => {
    const text = certain ?? places;
    if (text === undefined || !findings.every((finding) => reasonFor(finding, sheet, certainty, explanations) === 'error')) return [];
    const indicators = [...new Set(findings.flatMap((finding) => finding.indicators))];
    return [{ indicators, certain: certain !== undefined, text: certain !== undefined && findings.length > 1 ? `${certain}这样更正后，有关的 ${String(findings.length)} 处都相符。` : text }];
  });
}
