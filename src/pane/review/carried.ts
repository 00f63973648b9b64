import { pack } from '../../review/packed';
import type { CarriedReview } from '../../review/produce';
import type { Reasons } from '../../review/reasons';
import { formsForWorker } from '../../review/worker-forms';
import { letterOptions, type Settings } from './settings';
import type { Sums } from './sums';
import type { ReviewState } from './useReview';

/** A review on its way to the worker that makes something of it. */
export function carriedReview({ entries, lastYear, expected, failures }: ReviewState, reasons: Reasons, settings: Settings, { includeChecked, county }: Sums): CarriedReview {
  const forms = [...new Set([...entries, ...lastYear].map((entry) => entry.forms))].flat();
  return {
    forms: formsForWorker([...new Set(forms)]),
    entries: entries.map(({ carried }) => carried),
    lastYear: lastYear.map(({ carried }) => carried),
    expected,
    failures,
    reasons,
    sums: { includeChecked, ...(county === undefined ? {} : { county: pack(county.recognition) }) },
    letters: letterOptions(settings),
  };
}
