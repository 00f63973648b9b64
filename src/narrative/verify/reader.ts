import type { Sheet } from '../../annex/sheet/sheet';
import { ClauseReader } from './clause-reader';
import type { Part, Sentence } from './clauses';
import { type Normal, spanIn } from './normalise';
import { HEADING, nextSentence, type Setting, settingIn } from './setting';
import type { Statement } from './statement';
import { sumsIn } from './sums/sums';
import { Understanding } from './understanding';

/** A sentence without a number that may still say one. */
const says = /[没未无零]|不存在|持平/;
/** A paragraph that goes on in the next, most often a list. */
const goesOn = /[：；，、]$/;

/** Reads the sentences of a text one after the other and says what their numbers mean on a sheet. */
export class Reader {
  private readonly understanding: Understanding;
  /** What the last heading speaks of. */
  private heading: ReadonlySet<string> = new Set();
  /** Where the paragraph before left off, if it goes on. */
  private open: Setting | undefined;
  /** Where the piece before of the same paragraph left off. */
  private rest: Setting | undefined;

  constructor(sheet: Sheet, lastYear: Sheet | undefined) {
    this.understanding = new Understanding(sheet, lastYear);
  }

  /**
   * Adds the statements of a paragraph, or of a piece of a long one, to `statements`. They are to be given in their order.
   * @param unended more of the paragraph is to come.
   */
  passage(sentences: readonly Sentence[], normal: Normal, statements: Statement[], unended: boolean): void {
    const heading = this.rest === undefined && !unended && isHeading(sentences, normal.text);
    const setting = this.rest ?? this.open ?? settingIn(heading ? new Set() : this.heading);
    let goesOnFromBefore = this.rest === undefined && this.open !== undefined;
    for (const { start, end, parts } of sentences) {
      if (!goesOnFromBefore) nextSentence(setting);
      goesOnFromBefore = false;
      const counts = parts.some(({ kind }) => kind === 'quantity' || kind === 'bracket');
      if (!counts && end - start > HEADING && !says.test(normal.text.slice(start, end))) continue;
      const first = statements.length;
      new ClauseReader(this.understanding, setting, normal, statements, parts).read(parts);
      if (statements.length - first > 2) this.remarkSums(parts, normal, statements, first);
    }
    if (heading) this.heading = setting.context;
    this.rest = unended ? setting : undefined;
    this.open = !unended && goesOn.test(normal.text.slice(-1)) ? setting : undefined;
  }

  /** Says of the statements of a sentence, which begin with `first`, where numbers do not add up to theirs. */
  private remarkSums(parts: readonly Part[], normal: Normal, statements: Statement[], first: number): void {
    const wrong = sumsIn(parts, this.understanding).filter(({ relation }) => relation !== 'equal');
    if (wrong.length === 0) return;
    const at = new Map(statements.slice(first).map(({ span }, index) => [span.start, first + index]));
    for (const { whole, parts: added, total, relation } of wrong) {
      const index = at.get(spanIn(normal, whole.start, whole.end).start) ?? -1;
      const statement = statements[index];
      if (statement === undefined || relation === 'equal') continue;
      const remark = { parts: added.map((part) => spanIn(normal, part.start, part.end)), total, relation };
      statements[index] = { ...statement, sums: [...(statement.sums ?? []), remark] };
    }
  }
}

const isHeading = (sentences: readonly Sentence[], text: string): boolean =>
  sentences.length === 1 && text.length <= HEADING && !/[。；：，！？]$/.test(text) && !(sentences[0]?.parts ?? []).some(({ kind }) => kind === 'quantity');
