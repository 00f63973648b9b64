import type { Form } from '../form/compile';
import type { Bilingual, FormData } from '../form/form';
import type { Reading } from '../sheet/reading';
import type { Sheet } from '../sheet/sheet';
import { versionSources } from './carry-over';

/** A sheet on a form that is not meant for its year, and the form that is. */
export interface OtherVersion {
  readonly used: Form;
  readonly inForce: Form;
  readonly year: number;
}

/**
 * How much of either form must be found on the other for one to be the other's version. Versions of one form share most of
 * their indicators (cn-2019 and cn-2021: 172 of 198 and 200), different forms next to none (cn-2014 and cn-2021: 0), so
 * anything between would do.
 */
const IN_COMMON = 0.5;

/**
 * The version of the sheet's form that is in force in the sheet's year, where the sheet is on another one. Undefined where
 * the sheet's form is meant for that year, where no year or no certain form was read, and where no form in force has most
 * of its indicators in common with it: forms are used again for other returns (those of 2014 for quarterly ones). Only ever
 * a remark.
 * @param forms all that are known; of those with equally much in common the first counts.
 */
export function otherVersion(sheet: Pick<Sheet, 'form' | 'year'>, readings: readonly Pick<Reading, 'kind'>[], forms: readonly Form[]): OtherVersion | undefined {
  const { form, year } = sheet;
  if (year === undefined || isFor(form, year) || readings.some(({ kind }) => kind === 'form-unclear')) return undefined;
  let found: { readonly inForce: Form; readonly carried: number } | undefined;
  for (const inForce of forms) {
    if (inForce.id === form.id || !isFor(inForce, year)) continue;
    const carried = inCommon(form, inForce);
    if (carried > (found?.carried ?? 0)) found = { inForce, carried };
  }
  return found === undefined ? undefined : { used: form, inForce: found.inForce, year };
}

const isFor = ({ data: { years } }: Form, year: number): boolean => year >= years.from && year <= (years.to ?? year);

/** How many figures of one form have their place on the other; 0 if that is too little for two versions of one form. */
function inCommon(form: Form, inForce: Form): number {
  const carried = versionSources(inForce, form).filter((source) => source !== undefined && source.kind !== 'part').length;
  return carried >= IN_COMMON * Math.max(form.indicators.length, inForce.indicators.length) ? carried : 0;
}

/** The years that a form is meant for. */
export function yearsText({ from, to }: FormData['years']): Bilingual {
  if (to === undefined) return { zh: `${String(from)}年起`, en: `from ${String(from)} on` };
  return to === from ? { zh: `${String(from)}年`, en: String(from) } : { zh: `${String(from)}—${String(to)}年`, en: `${String(from)}–${String(to)}` };
}

/** What is to be said of it; either the form or the year may be the wrong one. */
export function versionText({ used, inForce, year }: OtherVersion): Bilingual {
  const years = yearsText(used.data.years);
  return {
    zh: `这张表用的是“${used.data.name}”（适用${years.zh}），${String(year)}年应为“${inForce.data.name}”。请核对表样和年度。`,
    en: `This sheet is on “${used.data.nameEn}” (for ${years.en}); for ${String(year)} it should be “${inForce.data.nameEn}”. Check the form and the year.`,
  };
}
