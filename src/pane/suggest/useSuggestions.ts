import { useEffect, useState } from 'react';
import { type Evidence, exactNumbers } from '../../annex/check/evidence';
import { suggest, type Suggestions } from '../../annex/check/suggest';
import type { Sheet } from '../../annex/sheet/sheet';
import type { Report } from '../verify/report';
import type { ScopeNote } from '../verify/scope-notes';

/** Suggestions and the evidence that they rest on. */
export interface Suggested {
  readonly sheet: Sheet;
  readonly suggestions: Suggestions;
  readonly evidence: Evidence;
}

interface Sources {
  readonly lastYear: Sheet | undefined;
  readonly report: Report | undefined;
  /** Why statements of the report differ rightly; undefined until they are known. */
  readonly notes: readonly ScopeNote[] | undefined;
}

/** Longest report that is taken as evidence, in characters: reading it must not hold up the pane. */
export const MAX_EVIDENCE = 50_000;

/** The corrections of a sheet, looked for after what it depends on is on screen; undefined until they are there. */
export function useSuggestions(sheet: Sheet, { lastYear, report, notes }: Sources): Suggested | undefined {
  // The workbook is read again for many reasons; only other figures are looked at again.
  const [held, setHeld] = useState(sheet);
  const [found, setFound] = useState<Suggested & Sources>();
  if (held !== sheet && !sameFigures(held, sheet)) setHeld(sheet);
  useEffect(() => {
    if (notes === undefined) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      evidenceFor(held, { lastYear, report, notes }).then(
        (evidence) => {
          if (!current) return;
          const suggestions = suggest(held, { evidence: exactNumbers(evidence), ...(lastYear === undefined ? {} : { lastYear }) });
          setFound({ sheet: held, suggestions, evidence, lastYear, report, notes });
        },
        () => undefined,
      );
    });
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [held, lastYear, report, notes]);
  return found !== undefined && found.sheet === held && sameFigures(held, sheet) && found.lastYear === lastYear && found.report === report && found.notes === notes ? found : undefined;
}

async function evidenceFor(sheet: Sheet, { lastYear, report, notes = [] }: Sources): Promise<Evidence> {
  if (report === undefined || report.text.length > MAX_EVIDENCE) return new Map();
  const [{ verify }, { evidenceOf }, { judge }] = await Promise.all([import('../../narrative/verify/verify'), import('../../narrative/evidence'), import('../verify/standing')]);
  const statements = verify(report.text, sheet, lastYear === undefined ? {} : { lastYear });
  const taken = judge(statements, report.text, sheet, notes).flatMap(({ statement, standing }) => (standing === 'explained' ? [] : statement));
  return evidenceOf(taken, report.text, sheet);
}

/** Whether two readings of a sheet have the same figures, however they were written; where they stand does not matter. */
function sameFigures(one: Sheet, other: Sheet): boolean {
  if (one === other) return true;
  if (one.form !== other.form || one.unit !== other.unit || one.year !== other.year) return false;
  return one.figures.every((figure, index) => {
    const same = other.figures[index];
    return same?.state === figure.state && same.raw === figure.raw && ('value' in figure ? figure.value : 0) === ('value' in same ? same.value : 0);
  });
}
