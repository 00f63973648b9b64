import type { Form } from '../form/compile';
import { clausesOf } from './clauses';
import { findContradictions } from './contradictions';
import { findSingleYear, findUncovered } from './coverage';
import type { Contradiction, Forced, NeverApplicable, Redundant, RuleAnalysis } from './findings';
import { findForced } from './forced';
import { findRedundant } from './redundancy';
import { Allowance, TooLarge } from './simplex';

export type { Contradiction, Forced, NeverApplicable, Redundant, RelationRef, RuleAnalysis, Uncovered } from './findings';

/** Some seconds of work; the official forms need a fiftieth of it. */
const NUMBERS = 2e8;

/**
 * Looks at a form's rules as a whole: which contradict each other, which force a figure to one value, which say nothing
 * new, which never apply, and which figures no rule speaks of. Rules turned off take no part.
 *
 * Computed exactly, over all figures that are not negative (fractions included): what is reported holds for whole figures
 * as well. Rules that only whole figures contradict or imply (half a case, say) are not found.
 */
export function analyseRules(form: Form, { numbers = NUMBERS }: { readonly numbers?: number } = {}): RuleAnalysis {
  const contradictions: Contradiction[] = [];
  const forced: Forced[] = [];
  const redundant: Redundant[] = [];
  const neverApplicable: NeverApplicable[] = [...findSingleYear(form)];
  let complete = true;
  try {
    const allowance = new Allowance(numbers);
    const consistent = findContradictions(form, clausesOf(form), allowance);
    contradictions.push(...consistent.contradictions);
    neverApplicable.push(...consistent.neverApplicable);
    forced.push(...findForced(form, consistent.errors, allowance));
    findRedundant(form, consistent.sound, allowance, (found) => redundant.push(found));
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    complete = false;
  }
  return { contradictions, forced, redundant, neverApplicable, uncovered: findUncovered(form), complete };
}
