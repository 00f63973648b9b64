import type { CheckResult } from '../../annex/check/check';
import type { Severity } from '../../annex/form/form';
import type { Address } from '../../annex/sheet/grid';
import type { Sheet } from '../../annex/sheet/sheet';

const gravest: readonly Severity[] = ['error', 'warning', 'info'];

/** The gravest finding of each figure, by indicator; of open rules only the blanks that they say something about. */
export function marksOf({ findings }: CheckResult): ReadonlyMap<string, Severity> {
  const marks = new Map<string, Severity>();
  for (const { severity, state, indicators, implied } of findings) {
    const about = state === 'open' ? implied.map(({ indicator }) => indicator) : indicators;
    for (const id of about) {
      const known = marks.get(id);
      if (known === undefined || gravest.indexOf(severity) < gravest.indexOf(known)) marks.set(id, severity);
    }
  }
  return marks;
}

/** The indicator whose figure stands in a cell. */
export function indicatorAt({ form, cells }: Sheet, at: Address): string | undefined {
  const index = cells.findIndex((cell) => cell !== undefined && cell.sheet === at.sheet && cell.row === at.row && cell.column === at.column);
  return form.indicators[index]?.id;
}
