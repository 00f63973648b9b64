import type { Recognition } from '../../src/annex/sheet/recognise';
import { told } from '../support/figures';
import type { Annex, Knowable } from './model';

/**
 * What became of one figure.
 * - `right`: the number, blank or dash that was laid out, and certain.
 * - `right-confirm`: the same, and a person is asked to look.
 * - `reported`: nothing was taken and that was said (`unread`); or the file was refused or no annex found in it. Where a group
 *   of rows was taken for printed in one row, or one row for a group, saying it of the other counts; so does saying that another form may be meant, or reading nothing at all.
 * - `wrong-confirm`: something else than was laid out, and a person is asked to look.
 * - `silent`: something else than was laid out, and certain: a silent misread. Also an indicator that the form recognised
 *   does not have, and a number for one that was never laid out.
 *
 * A figure that can be known `nowhere` has nothing that is right: whatever is taken for it is `wrong-confirm` or `silent`.
 */
export type Outcome = 'right' | 'right-confirm' | 'reported' | 'wrong-confirm' | 'silent';

export const outcomes: readonly Outcome[] = ['right', 'right-confirm', 'reported', 'wrong-confirm', 'silent'];

export interface Judged {
  readonly indicator: string;
  readonly outcome: Outcome;
  readonly knowable: Knowable;
  readonly expected: number | string;
  readonly got: number | string;
}

/**
 * Judges every figure of the annex that was read, against what was laid out.
 * @param annexes those in the file; the one is meant whose form, and if that does not settle it whose year, was recognised.
 */
export function judge(annexes: readonly Annex[], found: Recognition | undefined): Judged[] {
  const annex = meant(annexes, found);
  const laidOut = annex.form.indicators.map(({ id, index }): Judged => {
    const truth = annex.truth[index];
    if (truth === undefined) throw new Error(`nothing laid out for ${id}`);
    const expected = told(truth.figure);
    const at = found?.sheet.form.indexOf.get(id);
    const got = at === undefined ? 'missing' : told(found?.sheet.figures[at]);
    const said = at === undefined && (found?.readings.some(({ kind }) => kind === 'form-unclear') === true || found?.sheet.figures.every(({ state }) => state === 'blank') === true || found?.sheet.form.indicators.some((each, index) => isOtherPrint(each.id, id) && found.certainty[index] === 'unread') === true);
    return { indicator: id, knowable: truth.knowable, expected, got, outcome: said ? 'reported' : outcomeOf(found, at, truth.knowable !== 'nowhere' && got === expected) };
  });
  const invented = (found?.sheet.form.indicators ?? [])
    .filter(({ id, index }) => !annex.form.indexOf.has(id) && found?.sheet.figures[index]?.state === 'number')
    .map(({ id, index }): Judged => ({ indicator: id, knowable: 'yes', expected: 'nothing', got: told(found?.sheet.figures[index]), outcome: outcomeOf(found, index, false) }));
  return [...laidOut, ...invented];
}

/** Whether two indicators stand for a group printed in one row and one of its rows: `t3.r3.6.c1` and `t3.r3.6.2.c1`. */
function isOtherPrint(one: string, another: string): boolean {
  const [row, column] = [one.replace(/\.[^.]+$/, ''), one.replace(/^.*\./, '')];
  const [otherRow, otherColumn] = [another.replace(/\.[^.]+$/, ''), another.replace(/^.*\./, '')];
  return column === otherColumn && (row.startsWith(`${otherRow}.`) || otherRow.startsWith(`${row}.`));
}

function outcomeOf(found: Recognition | undefined, at: number | undefined, right: boolean): Outcome {
  if (found === undefined) return 'reported';
  const certainty = at === undefined ? 'certain' : found.certainty[at];
  if (certainty === 'unread') return 'reported';
  if (certainty === 'confirm') return right ? 'right-confirm' : 'wrong-confirm';
  return right ? 'right' : 'silent';
}

function meant(annexes: readonly Annex[], found: Recognition | undefined): Annex {
  const ofForm = annexes.filter(({ form }) => form.id === found?.sheet.form.id);
  const ofYear = ofForm.filter(({ year }) => year === found?.sheet.year);
  const annex = ofYear[0] ?? ofForm[0] ?? annexes[0];
  if (annex === undefined) throw new Error('no annex laid out');
  return annex;
}

/** Counts of figures by outcome: those that can be known, and those that cannot. */
export class Tally {
  files = 0;
  refused = 0;
  notFound = 0;
  readonly known = counts();
  readonly unknowable = counts();

  add(judged: readonly Judged[]): void {
    this.files += 1;
    for (const { knowable, outcome } of judged) (knowable === 'yes' ? this.known : this.unknowable)[outcome] += 1;
  }

  /** Figures that can be known. */
  get figures(): number {
    return outcomes.reduce((sum, each) => sum + this.known[each], 0);
  }

  /** Silent misreads, whether the figure could be known or not. */
  get silent(): number {
    return this.known.silent + this.unknowable.silent;
  }

  /** Of the figures that can be known, the share read right, whether or not a person is asked to look. */
  get share(): number {
    return (this.known.right + this.known['right-confirm']) / Math.max(1, this.figures);
  }

  /** Of the figures that can be known, the share read right without asking anybody. */
  get certainShare(): number {
    return this.known.right / Math.max(1, this.figures);
  }
}

const counts = (): Record<Outcome, number> => ({ right: 0, 'right-confirm': 0, reported: 0, 'wrong-confirm': 0, silent: 0 });
