import { compareRollUp, rollUp, type RollUp, type RollUpDifference } from '../annex/check/units';
import type { Form } from '../annex/form/compile';
import type { Bilingual } from '../annex/form/form';
import { BLANK } from '../annex/sheet/figure';
import type { Recognition } from '../annex/sheet/recognise';
import type { Sheet } from '../annex/sheet/sheet';
import type { Entry } from './entry';
import { type ReasonKind, reasonText, verdictText } from './judge';
import type { Review, Row } from './rows';
import { finished, type Steps } from '../annex/steps';

export interface RollUpOptions {
  /** Adds the sheets that are to be checked (需核实) as well, but for those that would count something twice or wrongly. */
  readonly includeChecked?: boolean;
  /** The parent body's own sheet, to be held against the sum. */
  readonly county?: Recognition;
}

/** Sheets of a review added up, with what is in and what is not. */
export interface ReviewRollUp {
  readonly form: Form;
  readonly sum: RollUp;
  /** In the order of the sheets of `sum`. */
  readonly included: readonly Row[];
  readonly leftOut: readonly { readonly row: Row; readonly why: Bilingual }[];
  /** More than one year, or layout of the form, among the sheets added. */
  readonly mixed: readonly Bilingual[];
  readonly county?: {
    readonly differences: readonly RollUpDifference[];
    /** Figures of the parent's sheet that were not read with certainty and are not compared. */
    readonly unsure: number;
    /** Whether any of its figures was. */
    readonly read: boolean;
    /** Whether the two forms have anything in common. */
    readonly comparable: boolean;
    /** The year of the parent's sheet where it is another than that of the sum. */
    readonly otherYear?: number;
  };
}

/** What keeps a sheet out of a sum whatever is chosen: it may be another's, of another year, or not the form it is read as. */
const never: readonly ReasonKind[] = ['set', 'copied', 'form-unclear'];

/** Whether a sheet may be added. One sent back never is. */
export function isIncluded({ judgement: { verdict, reasons } }: Row, { includeChecked = false }: RollUpOptions = {}): boolean {
  return verdict === 'ready' || (includeChecked && verdict === 'check' && !reasons.some(({ kind }) => never.includes(kind)));
}

/** Adds up the sheets of a review on the form that most of those included use; undefined if there is none to add. */
export const reviewRollUp = (entries: ReadonlyMap<string, Entry>, review: Pick<Review, 'rows'>, options: RollUpOptions = {}): ReviewRollUp | undefined =>
  finished(rollUpSteps((id) => entries.get(id), review, options));

/** The same in short steps. */
export function* rollUpSteps(entryOf: (id: string) => Entry | undefined, { rows }: Pick<Review, 'rows'>, options: RollUpOptions = {}): Steps<ReviewRollUp | undefined> {
  const candidates = new Set(rows.filter((row) => isIncluded(row, options)));
  const form = mostUsed([...candidates]);
  if (form === undefined) return undefined;
  const included: Row[] = [];
  const leftOut: { row: Row; why: Bilingual }[] = [];
  const sheets: Sheet[] = [];
  for (const row of rows) {
    const entry = entryOf(row.id);
    if (entry === undefined) continue;
    if (candidates.has(row) && row.form.id === form.id) {
      included.push(row);
      sheets.push(entry.recognition.sheet);
      yield;
    } else leftOut.push({ row, why: candidates.has(row) ? OTHER_FORM : whyNot(row) });
  }
  const sum = rollUp(sheets, form);
  const { county } = options;
  return { form, sum, included, leftOut, mixed: mixedIn(included), ...(county === undefined ? {} : { county: against(county, sum) }) };
}

const OTHER_FORM: Bilingual = { zh: '用的是别的表样，没有相加', en: 'on another form, not added' };

function whyNot({ judgement: { verdict, reasons } }: Row): Bilingual {
  const said = (language: 'zh' | 'en'): string => [verdictText[verdict][language], ...reasons.slice(0, 2).map((reason) => reasonText(reason, language))].join(language === 'zh' ? '，' : ', ');
  return { zh: said('zh'), en: said('en') };
}

/** A sum over different years says nothing of any; other layouts of a form lack some of its rows. */
function mixedIn(included: readonly Row[]): Bilingual[] {
  const years = [...new Set(included.map(({ year }) => year))];
  const layouts = new Set(included.map(({ form }) => form.variant));
  return [
    ...(years.length < 2 ? [] : [{ zh: `年度不一致：${years.map((year) => (year === undefined ? '没有写' : String(year))).join('、')}`, en: `more than one year: ${years.map((year) => (year === undefined ? 'none given' : String(year))).join(', ')}` }]),
    ...(layouts.size < 2 ? [] : [{ zh: '同一表样有不止一种印法，印成一行的按其下各行之和相加', en: 'the form is used in more than one layout; a row printed as one is the sum of its rows' }]),
  ];
}

function against({ sheet, certainty }: Recognition, sum: RollUp): NonNullable<ReviewRollUp['county']> {
  const sure = { ...sheet, figures: sheet.figures.map((figure, index) => (certainty[index] === 'certain' ? figure : BLANK)) };
  const otherYear = sheet.year !== undefined && sum.sheet.year !== undefined && sheet.year !== sum.sheet.year ? { otherYear: sheet.year } : {};
  return { differences: compareRollUp(sure, sum), unsure: certainty.filter((each) => each !== 'certain').length, read: sure.figures.some(({ state }) => state === 'number'), comparable: rollUp([sheet], sum.sheet.form).leftOut.length === 0, ...otherYear };
}

function mostUsed(rows: readonly Row[]): Form | undefined {
  const counts = new Map<string, { form: Form; count: number }>();
  for (const { form } of rows) {
    const known = counts.get(form.id);
    // The layout as printed in the form itself, where any unit used it.
    counts.set(form.id, { form: known === undefined || form.variant === undefined ? form : known.form, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.form;
}
