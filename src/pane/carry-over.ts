import { recogniseEach } from '../annex/sheet/recognise';
import type { Kept, RecordRead } from '../annex/sheet/record';
import type { Workbook } from '../workbook/port';
import { copiedName, formOfHouse, SCOPE, sheetFollowed } from './kept-names';
import type { Message } from './MessageLine';
import type { Received } from './receive';
import type { Strings } from './strings';
import { mergeNotes, readNotes } from './verify/scope-notes';

/** What of a received file's record the workbook keeps from now on, and what it does not. */
export interface CarriedOver {
  /** Wordings, reasons and other texts taken. */
  readonly wordings: number;
  readonly reasons: number;
  readonly others: number;
  /** Left, because the workbook has its own or its sheets would read otherwise. */
  readonly leftWordings: number;
  readonly leftReasons: number;
  readonly leftOthers: number;
  /** Reasons that cannot be read. */
  readonly unreadable: number;
}

/**
 * Takes what a file kept into the open workbook, whose sheets `opened` (names in the file → names they got) came from it.
 * What the workbook keeps already stays. What follows a sheet goes with it under its new name. A wording is not taken
 * where another sheet of its form stands already, whose text it would change; reasons are united.
 * @throws WorkbookFailure if the workbook cannot keep them.
 */
export async function carryOver(workbook: Workbook, { texts }: RecordRead, opened: ReadonlyMap<string, string>): Promise<CarriedOver> {
  const count = { wordings: 0, reasons: 0, others: 0, leftWordings: 0, leftReasons: 0, leftOthers: 0, unreadable: 0 };
  const used = [...texts.keys()].some((name) => formOfHouse(name) !== undefined) ? await otherForms(workbook, new Set(opened.values())) : new Set<string>();
  for (const [name, text] of texts) {
    const sheet = sheetFollowed(name);
    if (sheet !== undefined) {
      const now = opened.get(sheet);
      if (now !== undefined) await workbook.remember(copiedName(now), text);
      continue;
    }
    const own = await workbook.recall(name);
    if (own === text) continue;
    const form = formOfHouse(name);
    if (name === SCOPE) {
      const merged = mergeNotes(own, text);
      count.reasons += merged.added;
      count.leftReasons += merged.left;
      if (readNotes(text).length === 0) count.unreadable += 1;
      if (merged.added > 0) await workbook.remember(name, merged.text);
    } else if (own !== null || (form !== undefined && used.has(form))) count[form === undefined ? 'leftOthers' : 'leftWordings'] += 1;
    else {
      await workbook.remember(name, text);
      count[form === undefined ? 'others' : 'wordings'] += 1;
    }
  }
  return count;
}

/** Forms of the annexes that stood in the workbook before these sheets came. */
async function otherForms(workbook: Workbook, opened: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const { sheets } = await workbook.read();
  return new Set(recogniseEach(sheets.filter(({ name }) => !opened.has(name))).map(({ sheet }) => sheet.form.id));
}

/** What a person should know of it; undefined if there was nothing to take. */
export function carriedMessage(carried: CarriedOver, { damaged, unknown }: RecordRead, strings: Strings['kept']): Message | undefined {
  const { wordings, reasons, others, leftWordings, leftReasons, leftOthers, unreadable } = carried;
  const taken = [...(wordings > 0 ? [strings.wordings] : []), ...(reasons > 0 ? [strings.reasons(reasons)] : []), ...(others > 0 ? [strings.others(others)] : [])];
  const warnings = [
    ...(leftWordings > 0 ? [strings.leftWordings] : []),
    ...(leftReasons > 0 ? [strings.leftReasons(leftReasons)] : []),
    ...(leftOthers > 0 ? [strings.leftOthers(leftOthers)] : []),
    ...(damaged + unreadable > 0 ? [strings.damaged(damaged + unreadable)] : []),
    ...(unknown === true ? [strings.unknown] : []),
  ];
  const text = [...(taken.length > 0 ? [strings.taken(taken)] : []), ...warnings].join('').trim();
  return text === '' ? undefined : { intent: warnings.length > 0 ? 'warning' : 'info', text };
}

/** Carries over what a received file kept, once its sheets got their names, and says what came of it. Never rejects: the sheets are there. */
export async function takeIn(workbook: Workbook, { record, sheets }: Received, names: readonly string[], strings: Strings['kept']): Promise<Message | undefined> {
  if (names.length === 0) return undefined;
  const opened = new Map(sheets.map(({ name }, index) => [name, names[index] ?? name]));
  try {
    return carriedMessage(await carryOver(workbook, record, opened), record, strings);
  } catch {
    return { intent: 'warning', text: strings.notTaken };
  }
}

/** What goes into a file of these sheets: not what follows a sheet that is gone. */
export const keptOfSheets = (kept: Kept, sheets: readonly string[]): Kept => {
  const there = new Set(sheets);
  return new Map([...kept].filter(([name]) => there.has(sheetFollowed(name) ?? sheets[0] ?? '')));
};
