import type { Sheet } from '../../annex/sheet/sheet';
import type { Steps } from '../../annex/steps';
import { type StructureRemark, structureSteps } from '../../narrative/structure';
import type { Statement } from '../../narrative/verify/statement';
import { verifySteps } from '../../narrative/verify/verify';
import { type Pages, pagesSteps } from './pages';

/** Texts up to this length, twice that of a long report, are worked on at once, in characters. */
const AT_ONCE = 20_000;

export const isShort = (text: string): boolean => text.length <= AT_ONCE;

/** A text, and what it is held against. */
export interface Input {
  readonly text: string;
  readonly sheet: Sheet;
  readonly lastYear: Sheet | undefined;
}

/** A text held against a sheet: what was held, and what came of it. */
export interface Verification {
  readonly text: string;
  readonly sheet: Sheet;
  readonly hasLastYear: boolean;
  readonly statements: readonly Statement[];
  readonly remarks: readonly StructureRemark[];
  readonly pages: Pages;
}

/** Holds a text against a sheet, in short steps; each gives how much of the text is read, from 0 to 1, or nothing where that is not known. */
export function* verificationSteps({ text, sheet, lastYear }: Input): Steps<Verification, number | undefined> {
  const statements = yield* verifySteps(text, sheet, lastYear === undefined ? {} : { lastYear });
  const remarks = yield* structureSteps(text, sheet.form, { ...(sheet.year === undefined ? {} : { year: sheet.year }), ...(sheet.unit === undefined ? {} : { unit: sheet.unit }) });
  const pages = yield* pagesSteps(text, statements);
  return { text, sheet, hasLastYear: lastYear !== undefined, statements, remarks, pages };
}
