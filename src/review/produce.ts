import type { SheetPlan } from '../annex/sheet/plan';
import { type CarriedEntry, type Entry, type Failure, KeptEntry } from './entry';
import { lastYearAmong } from './last-year';
import { type LetterOptions, letterSteps } from './letters';
import { type PackedAnnex, unpack } from './packed';
import { keptIn, type Reasons } from './reasons';
import type { RollUpOptions } from './roll-up';
import { type Review, reviewOf, type RowOptions } from './rows';
import { finished, type Steps } from '../annex/steps';
import { formsTold, type ToldForm } from './worker-forms';

/** A whole review as plain data: what a worker is told to make something of. */
export interface CarriedReview {
  readonly forms: readonly ToldForm[];
  readonly entries: readonly CarriedEntry[];
  /** The sheets of last year's files. */
  readonly lastYear: readonly CarriedEntry[];
  readonly expected: readonly string[];
  readonly failures: readonly Failure[];
  readonly reasons: Reasons;
  readonly sums: { readonly includeChecked: boolean; readonly county?: PackedAnnex };
  readonly letters: LetterOptions;
}

/** What can be made of a review. */
export interface Made {
  /** The review workbook as an .xlsx file. */
  readonly workbook: { readonly bytes: Uint8Array };
  /** The same as sheets to be put into a workbook. */
  readonly sheets: { readonly plans: readonly SheetPlan[] };
  /** The notes to the units in one .docx file, and how many there are. */
  readonly letters: { readonly bytes: Uint8Array; readonly count: number };
  /** One .docx file each, in a zip file. */
  readonly letterFiles: { readonly bytes: Uint8Array; readonly count: number };
  readonly letterTexts: { readonly texts: readonly string[] };
}

/** How far it is, in rows of the review; `of` is 0 while that does not tell. */
export interface MakingProgress {
  readonly done: number;
  readonly of: number;
}

/** What is worked with: the review made anew from its entries, which gives what it gave before. */
interface Material {
  readonly entries: readonly Entry[];
  readonly entryOf: (id: string) => Entry | undefined;
  readonly review: Review;
  readonly failures: readonly Failure[];
  readonly kept: NonNullable<RowOptions['kept']>;
  readonly sums: RollUpOptions;
  readonly letters: LetterOptions;
  /** Runs steps of one row each, and tells how far they are. */
  readonly counted: <T>(steps: Steps<T>) => T;
}

const makers: { readonly [K in keyof Made]: (material: Material) => Promise<Made[K]> } = {
  workbook: async (material) => {
    const { plans } = await makers.sheets(material);
    const { writeXlsx } = await import('../files/write-xlsx');
    return { bytes: await writeXlsx(plans) };
  },
  sheets: async ({ entries, review, failures, kept, sums, letters, counted }) => {
    const { planSteps } = await import('./workbook/plans');
    return { plans: counted(planSteps(entries, review, failures, { kept, sums, letters })) };
  },
  letters: async (material) => {
    const letters = lettersOf(material);
    const { lettersDocx } = await import('./letters-docx');
    return { bytes: letters.length === 0 ? new Uint8Array() : await lettersDocx(letters.map(({ note }) => note)), count: letters.length };
  },
  letterFiles: async (material) => {
    const letters = lettersOf(material);
    const { lettersZip } = await import('./letters-docx');
    return { bytes: await lettersZip(letters), count: letters.length };
  },
  letterTexts: (material) => Promise.resolve({ texts: lettersOf(material).map(({ note }) => note.text) }),
};

const lettersOf = ({ entryOf, review, kept, letters, counted }: Material) => counted(letterSteps(entryOf, review, kept, letters));

/** Makes something of a review. Takes seconds for hundreds of sheets: not for a thread that a person waits on. */
export function produce<K extends keyof Made>(make: K, carried: CarriedReview, tell: (progress: MakingProgress) => void = () => undefined): Promise<Made[K]> {
  const forms = formsTold(carried.forms);
  const last = carried.lastYear.map(({ id, file, annex }) => new KeptEntry(id, file, annex, forms));
  const lastYear = last.length === 0 ? undefined : lastYearAmong(last);
  const entries = carried.entries.map(({ id, file, annex }) => new KeptEntry(id, file, annex, forms, lastYear));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const kept = keptIn(carried.reasons);
  const { expected, failures, letters, sums: { includeChecked, county } } = carried;
  const held = county === undefined ? undefined : unpack(county, forms);
  tell({ done: 0, of: 0 });
  const review = reviewOf(entries, { kept, ...(expected.length === 0 ? {} : { expected }) });
  let done = 0;
  return makers[make]({
    entries,
    entryOf: (id) => byId.get(id),
    review,
    failures,
    kept,
    letters,
    sums: { includeChecked, ...(held === undefined ? {} : { county: held }) },
    counted: (steps) => {
      const made = finished(steps, () => { tell({ done: (done += 1), of: review.rows.length }); });
      tell({ done: 0, of: 0 });
      return made;
    },
  });
}
