import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Sheet } from '../../annex/sheet/sheet';
import { finished } from '../../annex/steps';
import { inSlices } from '../slices';
import type { Report } from './report';
import { type Input, type Verification, verificationSteps } from './verification';

/** Texts up to this length, twice that of a long report, are held against the sheet at once, in characters. */
const AT_ONCE = 20_000;
/** Progress is told as often as this. */
const TOLD = 20;

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

/** How the reading of a long text stands. */
interface Reading {
  readonly of: Input;
  readonly progress?: number;
  readonly stopped?: true;
}

/**
 * Holds a report against the sheet, again after every change of either. What is typed and clicked meanwhile goes first:
 * a long text is read in slices, and what was asked before does not come any more.
 */
export function useVerification({ text }: Report, sheet: Sheet, lastYear: Sheet | undefined): Verifying {
  const wanted = useMemo((): Input => ({ text, sheet, lastYear }), [text, sheet, lastYear]);
  const taken = useDeferredValue<Input | undefined>(wanted, undefined);
  const short = useMemo(() => (taken !== undefined && taken.text.length <= AT_ONCE ? finished(verificationSteps(taken)) : undefined), [taken]);
  const long = useLong(taken !== undefined && taken.text.length > AT_ONCE ? taken : undefined);
  const found = short ?? long.verification;
  return { ...long, verification: found?.text === text ? found : undefined, pending: taken !== wanted || (short === undefined && long.of !== taken) };
}

/** Reads a long text in slices; `of` is what its last result is of. */
function useLong(input: Input | undefined): Omit<Verifying, 'pending'> & { readonly of: Input | undefined } {
  const [done, setDone] = useState<{ readonly of: Input; readonly verification: Verification }>();
  const [reading, setReading] = useState<Reading>();
  const own = reading?.of === input ? reading : undefined;
  const stopped = own?.stopped === true;

  useEffect(() => {
    if (input === undefined || stopped) return undefined;
    const controller = new AbortController();
    const tell = (progress: number | undefined): void => {
      const told = progress === undefined ? undefined : Math.floor(progress * TOLD) / TOLD;
      if (told !== undefined) setReading((now) => (now?.of === input && (now.stopped === true || now.progress === told) ? now : { of: input, progress: told }));
    };
    inSlices(verificationSteps(input), controller.signal, tell).then(
      (verification) => { if (!controller.signal.aborted) startTransition(() => { setDone({ of: input, verification }); }); },
      (error: unknown) => { if (!controller.signal.aborted) setDone(() => { throw error; }); },
    );
    return () => { controller.abort(); };
  }, [input, stopped]);

  const busy = input !== undefined && done?.of !== input && !stopped;
  return {
    verification: input === undefined || stopped ? undefined : done?.verification,
    of: stopped ? input : done?.of,
    progress: own?.progress,
    stop: busy ? () => { setReading({ of: input, stopped: true }); } : undefined,
    again: own !== undefined && stopped ? () => { setReading({ of: own.of }); } : undefined,
  };
}
