import { startTransition, useEffect, useMemo, useState } from 'react';
import { finished, type Steps } from '../../annex/steps';
import { inSlices } from '../slices';

/** Progress is told as often as this. */
const TOLD = 20;

/** How some work stands. */
export interface Work<Input, Result> {
  /** What was last made of an input; undefined before. */
  readonly result: Result | undefined;
  /** The input that needs no more work: its result is there, or it was stopped. */
  readonly of: Input | undefined;
  /** How much is done, from 0 to 1; undefined before that is known. */
  readonly progress: number | undefined;
  /** Stops work in slices; undefined while there is none. */
  readonly stop: (() => void) | undefined;
  /** Begins again what was stopped; undefined if nothing was. */
  readonly again: (() => void) | undefined;
}

/** How work in slices stands. */
interface Doing<Input> {
  readonly of: Input;
  readonly progress?: number;
  readonly stopped?: true;
}

/**
 * Works on an input, anew when there is another one: at once, or in slices, between which the page stays alive.
 * @param steps the work; each step gives how much is done, from 0 to 1, or nothing where that is not known. The same function at each rendering.
 */
export function useSteps<Input, Result>(input: Input | undefined, steps: (input: Input) => Steps<Result, number | undefined>, atOnce: boolean): Work<Input, Result> {
  const whole = useMemo(() => (atOnce && input !== undefined ? { result: finished(steps(input)), of: input } : undefined), [atOnce, input, steps]);
  const sliced = useSlices(atOnce ? undefined : input, steps);
  return { ...sliced, ...whole };
}

function useSlices<Input, Result>(input: Input | undefined, steps: (input: Input) => Steps<Result, number | undefined>): Work<Input, Result> {
  const [done, setDone] = useState<{ readonly of: Input; readonly result: Result }>();
  const [doing, setDoing] = useState<Doing<Input>>();
  const own = doing?.of === input ? doing : undefined;
  const stopped = own?.stopped === true;

  useEffect(() => {
    if (input === undefined || stopped) return undefined;
    const controller = new AbortController();
    const tell = (progress: number | undefined): void => {
      const told = progress === undefined ? undefined : Math.floor(progress * TOLD) / TOLD;
      if (told !== undefined) setDoing((now) => (now?.of === input && (now.stopped === true || now.progress === told) ? now : { of: input, progress: told }));
    };
    inSlices(steps(input), controller.signal, tell).then(
      (result) => { if (!controller.signal.aborted) startTransition(() => { setDone({ of: input, result }); }); },
      (error: unknown) => { if (!controller.signal.aborted) setDone(() => { throw error; }); },
    );
    return () => { controller.abort(); };
  }, [input, steps, stopped]);

  const busy = input !== undefined && done?.of !== input && !stopped;
  return {
    result: input === undefined || stopped ? undefined : done?.result,
    of: stopped ? input : done?.of,
    progress: own?.progress,
    stop: busy ? () => { setDoing({ of: input, stopped: true }); } : undefined,
    again: own !== undefined && stopped ? () => { setDoing({ of: own.of }); } : undefined,
  };
}
