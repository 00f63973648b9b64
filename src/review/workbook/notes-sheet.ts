import type { SheetPlan } from '../../annex/sheet/plan';
import { letterFor, type LetterOptions } from '../letters';
import type { JudgedEntry, Row } from '../rows';
import { SheetWriter, styles } from './sheet';

/** What to write to each unit, one block each. */
export class NotesSheet {
  private readonly writer = new SheetWriter('退回意见', [50, 50]);

  constructor(private readonly options: LetterOptions) {
    this.writer.line('退回修改意见', styles.title);
    this.writer.line('每个单位一段，可整段复制。只需核实、不必退回的也列在这里。');
  }

  /** Adds the note to a unit; returns its row, or undefined if there is nothing to say. */
  add(row: Row, judged: JudgedEntry): number | undefined {
    const note = letterFor(row, judged, this.options);
    if (note === undefined) return undefined;
    this.writer.row += 1;
    const at = this.writer.line(`${row.unit ?? '（表上没有写单位）'}（${note.returned ? '退回' : '请核实'}）　${row.id}`, styles.heading);
    for (const line of note.text.split('\n')) if (line.trim() !== '') this.writer.line(line);
    return at;
  }

  plan(): SheetPlan {
    return this.writer.plan(undefined, false);
  }
}
