import type { Form } from '../../annex/form/compile';
import { forSharing, type House, HouseError, houseText, parseHouse } from '../../narrative/house';
import type { Message } from '../MessageLine';
import { namePart, saveDocument } from '../save';
import type { Strings } from '../strings';
import { houseProblem } from './useHouse';

/** Bytes of a wording file; the texts of a report take a tenth of it. */
const LARGEST = 1_000_000;

/** Hands the wording to the browser as a file that other units can use. */
export function saveHouse(house: House, form: Form, strings: Strings['wording']): void {
  saveDocument(houseText(forSharing(house, form)), strings.fileName(namePart(form.data.name)), 'json');
}

/** The wording in a file, and what to say of it. */
export async function openHouse(file: File, form: Form, language: 'zh' | 'en', strings: Strings['wording']): Promise<{ readonly house?: House; readonly message: Message }> {
  if (file.size > LARGEST) return { message: { intent: 'error', text: strings.fileProblem(file.name, strings.tooLarge) } };
  try {
    const house = parseHouse(await file.text(), form);
    return { house, message: { intent: 'success', text: strings.opened(Object.keys(house.sentences).length) } };
  } catch (error) {
    if (error instanceof HouseError) return { message: { intent: 'error', text: strings.fileProblem(file.name, houseProblem(error, language, strings)) } };
    throw error;
  }
}
