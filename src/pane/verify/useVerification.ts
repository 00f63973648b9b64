import { useDeferredValue, useMemo } from 'react';
import type { Sheet } from '../../annex/sheet/sheet';
import { checkStructure, type StructureRemark } from '../../narrative/structure';
import type { Statement } from '../../narrative/verify/statement';
import { verify } from '../../narrative/verify/verify';
import { type Pages, pagesOf } from './pages';
import type { Report } from './report';

/** A text held against a sheet: what was held, and what came of it. */
export interface Verification {
  readonly text: string;
  readonly sheet: Sheet;
  readonly hasLastYear: boolean;
  readonly statements: readonly Statement[];
  readonly remarks: readonly StructureRemark[];
  readonly pages: Pages;
}

interface Input {
  readonly report: Report;
  readonly sheet: Sheet;
  readonly lastYear: Sheet | undefined;
}

/**
 * Holds a report against the sheet, again after every change of either. What is typed and clicked meanwhile goes first.
 * @returns what was last found, undefined before; and whether that is behind what is asked.
 */
export function useVerification(report: Report, sheet: Sheet, lastYear: Sheet | undefined): { readonly verification: Verification | undefined; readonly pending: boolean } {
  const wanted = useMemo((): Input => ({ report, sheet, lastYear }), [report, sheet, lastYear]);
  const taken = useDeferredValue<Input | undefined>(wanted, undefined);
  const found = useMemo(() => taken && verifyReport(taken), [taken]);
  return { verification: found, pending: taken !== wanted };
}

function verifyReport({ report: { text }, sheet, lastYear }: Input): Verification {
  const statements = verify(text, sheet, lastYear === undefined ? {} : { lastYear });
  return {
    text,
    sheet,
    hasLastYear: lastYear !== undefined,
    statements,
    remarks: checkStructure(text, sheet.form, { ...(sheet.year === undefined ? {} : { year: sheet.year }), ...(sheet.unit === undefined ? {} : { unit: sheet.unit }) }),
    pages: pagesOf(text, statements),
  };
}
