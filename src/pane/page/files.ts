import { recognise } from '../../annex/sheet/recognise';
import type { SheetPlan } from '../../annex/sheet/plan';
import type { Sheet } from '../../annex/sheet/sheet';
import { gridsOf } from '../receive';
import { saveDocument } from '../save';

/** The annex in a file, or undefined if it has none. Rejects with FileRefusal. */
export async function sheetOf(file: File): Promise<Sheet | undefined> {
  return recognise(await gridsOf(file))?.sheet;
}

/** Hands the sheets to the browser as an .xlsx download. */
export async function download(plans: readonly SheetPlan[], name: string): Promise<void> {
  const { writeXlsx } = await import('../../files/write-xlsx');
  saveDocument(await writeXlsx(plans), name, 'xlsx');
}
