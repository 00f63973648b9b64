import type { Form } from '../../annex/form/compile';
import { recognise } from '../../annex/sheet/recognise';
import { type Kept, recordPlan } from '../../annex/sheet/record';
import type { SheetPlan } from '../../annex/sheet/plan';
import type { Sheet } from '../../annex/sheet/sheet';
import { keptOfSheets } from '../carry-over';
import { gridsOf } from '../receive';
import { saveDocument } from '../save';

/** The annex in a file, or undefined if it has none on one of the forms. Rejects with FileRefusal. */
export async function sheetOf(file: File, forms: readonly Form[] | undefined): Promise<Sheet | undefined> {
  return recognise(await gridsOf(file), forms === undefined ? {} : { forms })?.sheet;
}

/** Hands the sheets to the browser as an .xlsx download, with what is kept beside them. */
export async function download(plans: readonly SheetPlan[], kept: Kept, name: string): Promise<void> {
  const { writeXlsx } = await import('../../files/write-xlsx');
  const sheets = plans.map((plan) => plan.name);
  const record = recordPlan(keptOfSheets(kept, sheets), sheets);
  saveDocument(await writeXlsx(record === undefined ? plans : [...plans, record]), name, 'xlsx');
}
