import type { Evidence, TextEvidence } from '../annex/check/evidence';
import { numberOf } from '../annex/sheet/figure';
import type { Sheet } from '../annex/sheet/sheet';
import { inUnit, isMoney } from './verify/judge';
import type { Statement } from './verify/statement';

/**
 * What a text says of single figures of this year, by indicator: counts, and sayings of none, that can be about one figure
 * only or that agree with one. Statements about sums, shares and moves tell nothing of a single figure.
 * @param statements of verify() on the same text and sheet.
 */
export function evidenceOf(statements: readonly Statement[], text: string, sheet: Sheet): Evidence {
  const found = new Map<string, TextEvidence[]>();
  for (const statement of statements) {
    const evidence = evidenceIn(statement, text, sheet);
    if (evidence !== undefined) found.set(evidence.indicator, [...(found.get(evidence.indicator) ?? []), evidence]);
  }
  return found;
}

function evidenceIn(statement: Statement, text: string, sheet: Sheet): TextEvidence | undefined {
  const { kind, verdict, taken, meanings, unit, value, precision, span, clause } = statement;
  const [indicator, ...others] = taken?.indicators ?? [];
  if (taken === undefined || indicator === undefined || others.length > 0 || taken.base !== undefined || taken.lastYear === true) return undefined;
  if ((kind !== 'count' && kind !== 'zero') || (verdict !== 'agrees' && (verdict !== 'differs' || meanings.length > 1))) return undefined;
  const index = sheet.form.indexOf.get(indicator) ?? -1;
  const own = sheet.form.indicators[index]?.unit ?? '';
  const figure = numberOf(sheet.figures[index]);
  // A fall is told as a positive number of a negative figure.
  if (figure === null || inUnit(figure, own, unit) !== taken.value) return undefined;
  const stated = inUnit(value, unit, own);
  if (stated === null) return undefined;
  const said = text.slice(span.start, span.end);
  const quoted = { indicator, said, clause: text.slice(clause.start, clause.end).trim() };
  const isRange = /[—–~～至到-]/.test(said);
  const isRounded = isMoney(unit) || /[万亿]/.test(said);
  if (precision === 'exact' && !isRange) {
    // What is often rounded rules nothing out, and gives the figure only where it differs from it, or is it.
    const exact = verdict === 'differs' || stated === figure ? stated : null;
    return isRounded ? { ...quoted, exact: isMoney(unit) ? exact : null, min: null, max: null } : { ...quoted, exact, min: exact, max: exact };
  }
  if (precision !== 'over' || isRange || isRounded) return { ...quoted, exact: null, min: null, max: null };
  return { ...quoted, exact: null, min: stated, max: /[余多]/.test(said) ? stated + roundStep(stated) - 1 : null };
}

/** The worth of the last digit that is not 0, ten at least: 190余 is below 200, 5500余 below 5600. */
function roundStep(value: number): number {
  let step = 10;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}
