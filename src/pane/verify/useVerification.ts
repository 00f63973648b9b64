import { useDeferredValue, useMemo } from 'react';
import type { Sheet } from '../../annex/sheet/sheet';
import type { Report } from './report';
import { useSteps } from './useSteps';
import { type Input, isShort, type Verification, verificationSteps } from './verification';

export interface Verifying {
  /** What was last found of this text; undefined before. */
  readonly verification: Verification | undefined;
  /** What was found is behind what is asked. */
  readonly pending: boolean;
  /** How much of a long text is read, from 0 to 1; undefined before that is known. */
  readonly progress: number | undefined;
  /** Stops reading a long text; undefined while none is read. */
  readonly stop: (() => void) | undefined;
  /** Begins again what was stopped; undefined if nothing was. */
  readonly again: (() => void) | undefined;
}

/**
 * Holds a report against the sheet, again after every change of either. What is typed and clicked meanwhile goes first:
 * a long text is read in slices, and what was asked before does not come any more.
 */
export function useVerification({ text }: Report, sheet: Sheet, lastYear: Sheet | undefined): Verifying {
  const wanted = useMemo((): Input => ({ text, sheet, lastYear }), [text, sheet, lastYear]);
  const taken = useDeferredValue<Input | undefined>(wanted, undefined);
  const { result, of, ...work } = useSteps(taken, verificationSteps, taken !== undefined && isShort(taken.text));
  return { ...work, verification: result?.text === text ? result : undefined, pending: taken !== wanted || of !== taken };
}
