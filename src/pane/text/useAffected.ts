import { useMemo } from 'react';
import type { Sheet } from '../../annex/sheet/sheet';
import type { Sentence } from '../../narrative/section';
import type { Workbook } from '../../workbook/port';
import { useHouse } from './useHouse';
import { sentencesOf, uses, written } from './written';

/** The sentences of the text that use some figures; undefined until the unit's wording is known. */
export function useAffected(workbook: Workbook | undefined, sheet: Sheet, lastYear: Sheet | undefined, indicators: readonly string[]): readonly Sentence[] | undefined {
  const { house } = useHouse(workbook, sheet.form);
  return useMemo(() => {
    const ids = new Set(indicators);
    return house && sentencesOf(written({ sheet, lastYear, house, findings: [] })).filter((sentence) => uses(sentence, ids));
  }, [sheet, lastYear, house, indicators]);
}
