import { useEffect, useState } from 'react';
import { analyseRules, type RuleAnalysis } from '../../../annex/analyse/analyse';
import type { Form } from '../../../annex/form/compile';
import type { Grid } from '../../../annex/sheet/grid';
import { type Tried, tryForm } from './trial';

/** Milliseconds without a change before a draft is judged, and before its rules are looked at as a whole. */
const PAUSE = 250;
const LONG_PAUSE = 900;
/** A fraction of a second of analysis; the official forms need a fifth of it. */
const NUMBERS = 2e7;

export type Build<P> = () => { readonly form: Form } | { readonly problem: P };

export interface Trial<P> {
  /** The draft as it is now is not judged yet. */
  readonly waiting: boolean;
  /** Why the draft cannot be used. */
  readonly problem: P | undefined;
  /** The last draft that could be used, on the sheet as it is. */
  readonly tried: Tried | undefined;
}

/**
 * Judges a draft some moments after its last change.
 * @param build makes the form of the draft; another function for another draft.
 */
export function useTried<P>(build: Build<P>, grid: Grid | undefined): Trial<P> {
  const [done, setDone] = useState<{ readonly build: Build<P>; readonly grid: Grid | undefined; readonly problem: P | undefined; readonly tried: Tried | undefined }>();
  useEffect(() => {
    const timer = setTimeout(() => {
      const made = build();
      setDone((before) => ('form' in made ? { build, grid, problem: undefined, tried: tryForm(made.form, grid) } : { build, grid, problem: made.problem, tried: before?.tried }));
    }, PAUSE);
    return () => { clearTimeout(timer); };
  }, [build, grid]);
  const waiting = done === undefined || done.build !== build || done.grid !== grid;
  return { waiting, problem: waiting ? undefined : done.problem, tried: done?.tried };
}

/** What a form's rules amount to, looked at when nothing has changed for a while; undefined until then. */
export function useAnalysis(form: Form | undefined): RuleAnalysis | undefined {
  const [done, setDone] = useState<{ readonly form: Form; readonly analysis: RuleAnalysis }>();
  useEffect(() => {
    if (form === undefined) return undefined;
    const timer = setTimeout(() => { setDone({ form, analysis: analyseRules(form, { numbers: NUMBERS }) }); }, LONG_PAUSE);
    return () => { clearTimeout(timer); };
  }, [form]);
  return done?.form === form ? done?.analysis : undefined;
}
