import type { Form } from '../../annex/form/compile';
import { FileRefusal, refusalText } from '../../files/refusal';
import { WorkbookFailure } from '../../workbook/failure';
import type { Workbook } from '../../workbook/port';
import { planReceived } from '../../workbook/received';
import { takeIn } from '../carry-over';
import type { Message } from '../MessageLine';
import { firstFigure, receive, receivedMessage, type Received } from '../receive';
import type { Source } from '../source';
import { type Language, stringsOf } from '../strings';

interface Opening {
  readonly language: Language;
  /** That annexes are recognised by. */
  readonly forms: readonly Form[] | undefined;
  /** Files handed over with this one, which are not opened. */
  readonly others: number;
  readonly signal: AbortSignal;
  /** Called when the file is read: what follows cannot be cancelled. */
  readonly onRead: () => void;
}

/**
 * Puts the visible sheets of a file into the open workbook, behind what is there, and goes to its annex. Loaded when asked
 * for: readers are large. @throws WorkbookFailure, which names the sheets that were added if not all were.
 */
export async function openInExcel(workbook: Workbook, source: Source, { language, forms, others, signal, onRead }: Opening): Promise<Message> {
  const strings = stringsOf(language);
  let received: Received;
  try {
    received = await receive(source, strings.received.pasted, forms, signal);
  } catch (error) {
    if (signal.aborted) return { intent: 'info', text: strings.received.cancelled };
    if (!(error instanceof FileRefusal)) throw error;
    return { intent: 'error', text: strings.errors.refused(source instanceof File ? source.name : strings.received.pasted, refusalText(error.code, error.detail, language)) };
  }
  onRead();
  const names = await insertSheets(workbook, received, language);
  const first = firstFigure(received, names);
  if (first !== undefined) await workbook.select(first);
  const kept = await takeIn(workbook, received, names, strings.kept);
  const before = names.length === 0 ? '' : strings.received.inserted(names);
  return receivedMessage(received, names, strings.received, { before, others, kept }) ?? { intent: 'success', text: before };
}

async function insertSheets(workbook: Workbook, { sheets }: Received, language: Language): Promise<readonly string[]> {
  const names: string[] = [];
  try {
    for (const sheet of sheets) names.push(await workbook.insert(planReceived(sheet, 'results')));
  } catch (error) {
    if (!(error instanceof WorkbookFailure) || names.length === 0) throw error;
    const partly = stringsOf(language).received.insertedPartly(names);
    throw new WorkbookFailure(error.code, error.remains === undefined ? partly : `${partly}、${error.remains}`, error.reason);
  }
  return names;
}
