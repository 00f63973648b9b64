import { type CheckResult, check } from '../annex/check/check';
import type { Form } from '../annex/form/catalogue';
import type { Bilingual } from '../annex/form/form';
import type { Recognition } from '../annex/sheet/recognise';
import type { Sheet } from '../annex/sheet/sheet';
import { type CompactAnnex, compact, expanded, othersOf } from './compact';
import type { Written } from './explain';
import { type PackedAnnex, unpack, unpackSheet } from './packed';

/** A sheet of a review as read and checked. */
export interface Entry {
  /** The file; `file#sheet` where a file holds several annexes. */
  readonly id: string;
  readonly file: string;
  readonly recognition: Recognition;
  readonly result: CheckResult;
  readonly lastYear?: Sheet | undefined;
  /** Reasons in the sheet's own 说明 column. */
  readonly written: readonly Written[];
}

/** An entry on its way to a worker. */
export interface CarriedEntry {
  readonly id: string;
  readonly file: string;
  readonly annex: CompactAnnex;
}

/** A file from which nothing could be taken. */
export interface Failure {
  readonly file: string;
  /** What is wrong and what to do. */
  readonly message: Bilingual;
}

/** The unit's sheet of last year, if there is one. */
export type LastYear = (sheet: Sheet) => Sheet | undefined;

/**
 * An entry that keeps no more than its figures, in about a kilobyte. `recognition`, `result` and `lastYear` are made anew
 * each time they are asked for, in a fraction of a millisecond; hold on to one while you work with it.
 */
export class KeptEntry implements Entry {
  private readonly kept: CompactAnnex;

  /** @param annex as read, or as another entry carries it. */
  constructor(
    readonly id: string,
    readonly file: string,
    annex: PackedAnnex | CompactAnnex,
    readonly forms: readonly Form[],
    private readonly lastYearOf?: LastYear,
  ) {
    this.kept = 'rest' in annex ? annex : compact(annex);
  }

  /** All of it but its forms and last year's sheet, as plain data that can be sent to a worker. */
  get carried(): CarriedEntry {
    return { id: this.id, file: this.file, annex: this.kept };
  }

  get recognition(): Recognition {
    return this.unpacked(unpack);
  }

  get lastYear(): Sheet | undefined {
    return this.lastYearOf?.(this.unpacked(unpackSheet));
  }

  get result(): CheckResult {
    const sheet = this.unpacked(unpackSheet);
    const lastYear = this.lastYearOf?.(sheet);
    return check(sheet, lastYear === undefined ? {} : { lastYear });
  }

  get written(): readonly Written[] {
    return othersOf(this.kept.rest).written;
  }

  private unpacked<T>(as: (packed: PackedAnnex, forms: readonly Form[]) => T | undefined): T {
    const packed = expanded(this.kept);
    const made = as(packed, this.forms);
    if (made === undefined) throw new Error(`no form ${packed.form}`);
    return made;
  }
}
