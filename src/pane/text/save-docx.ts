import type { Sheet } from '../../annex/sheet/sheet';
import { writeDocx } from '../../files/write-docx';
import type { Section } from '../../narrative/section';
import { namePart, saveDocument } from '../save';
import type { Strings } from '../strings';

/** Hands the report to the browser as a Word file. Loaded when asked for: the writer is large. @returns the file's name. */
export async function saveDocx(sections: readonly Section[], sheet: Sheet, texts: Strings): Promise<string> {
  const bytes = await writeDocx({ sections, sheet });
  const name = texts.text.reportFile(namePart(sheet.unit ?? ''), sheet.year === undefined ? '' : `${String(sheet.year)}年`);
  saveDocument(bytes, name, 'docx');
  return name;
}
