import { formMeant, recogniseAll } from '../annex/sheet/recognise';
import { MAX_FILE } from '../files/limits';
import { readFile } from '../files/read';
import { FileRefusal } from '../files/refusal';
import { type Packing, unpackBytes } from '../files/zip';
import { writtenOn } from './explain';
import { pack, type PackedAnnex } from './packed';
import { reviewSheets } from './sheet-names';
import { formsTold, type ToldForm } from './worker-forms';

/** What a worker is asked to do for a review: find the annexes of a file and answer with their figures, not with its grids. */
export interface SurveyTask {
  readonly survey: {
    /** The forms to look for. */
    readonly forms: readonly ToldForm[];
    /** Set if the bytes are a packed part of an archive. */
    readonly packed?: Packing;
  };
}

/** What a worker makes of a file: its annexes for a SurveyTask, else its grids. Throws `FileRefusal`. */
export const work = (bytes: Uint8Array, name: string, task: unknown): unknown => (isSurvey(task) ? survey(bytes, name, task) : readFile(bytes, name));

const isSurvey = (task: unknown): task is SurveyTask => typeof task === 'object' && task !== null && 'survey' in task;

/** The annexes in a file, none if there is no such thing in it. Throws `FileRefusal`, also for an annex whose columns cannot be told. */
export function survey(bytes: Uint8Array, name: string, { survey: { forms, packed } }: SurveyTask): PackedAnnex[] {
  const content = packed === undefined ? bytes : unpackBytes(bytes, packed, MAX_FILE);
  const grids = readFile(content, name);
  // Its roll-up would count as one more unit.
  if (reviewSheets.every((sheet) => grids.some((grid) => grid.name === sheet))) throw new FileRefusal('own-review');
  const options = { forms: formsTold(forms) };
  const recognitions = recogniseAll(grids, options);
  if (recognitions.length === 0 && formMeant(grids, options) !== undefined) throw new FileRefusal('no-columns');
  return recognitions.map((recognition) => {
    const names = new Set(recognition.sheet.cells.map((cell) => cell?.sheet));
    return pack(recognition, grids.filter((grid) => names.has(grid.name)).flatMap((grid) => writtenOn(grid, recognition.sheet)));
  });
}
