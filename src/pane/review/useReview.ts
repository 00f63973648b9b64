import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { Entry } from '../../review/entry';
import type { Kept } from '../../review/explain';
import { type Review, reviewSteps } from '../../review/rows';
import { browserMemory, browserReasons } from './memory';
import { keptIn, outlastsReview, type Reasons } from '../../review/reasons';
import { type Reading, readAll, type Task } from './session';
import { inSlices } from '../slices';

export interface ReviewState extends Reading {
  /** Everything compared with everything; undefined while reading. */
  readonly review: Review | undefined;
  /** Names of the units that should have sent a sheet; none if not known. */
  readonly expected: readonly string[];
}

export interface Reviewing {
  /** undefined until something is to be reviewed. */
  readonly state: ReviewState | undefined;
  readonly reasons: Reasons;
  readonly start: (task: Task, expected: readonly string[]) => void;
  /** Ends the reading; what is read stays. undefined while nothing is read. */
  readonly stop: (() => void) | undefined;
  /** Back to choosing. */
  readonly reset: () => void;
  /** Keeps the reasons of a sheet, and judges all again. */
  readonly explain: (key: string, kept: readonly Kept[]) => void;
  readonly entry: (id: string) => Entry | undefined;
}

/** A review from its files to its table. Judging goes in slices, so that the page stays alive. */
export function useReview(): Reviewing {
  const [state, setState] = useState<ReviewState>();
  const [reasons, setReasons] = useState<Reasons>(new Map());
  const run = useRef<{ readonly controller: AbortController; readonly judging: AbortController; readonly expected: readonly string[] } | undefined>(undefined);
  const byId = useRef(new Map<string, Entry>());

  useEffect(() => {
    void browserReasons.load().then(setReasons);
    return () => {
      run.current?.controller.abort();
      run.current?.judging.abort();
    };
  }, []);

  const judge = useCallback(async (reading: Reading, given: Reasons): Promise<void> => {
    const { current } = run;
    if (current === undefined) return;
    byId.current = new Map(reading.entries.map((entry) => [entry.id, entry]));
    try {
      const { expected } = current;
      const review = await inSlices(reviewSteps(reading.entries, { kept: keptIn(given), ...(expected.length === 0 ? {} : { expected }) }), current.judging.signal);
      if (run.current === current) startTransition(() => { setState({ ...reading, progress: { ...reading.progress, phase: 'done' }, rows: review.rows, review, expected }); });
    } catch (error) {
      if (!current.judging.signal.aborted) throw error;
    }
  }, []);

  const start = (task: Task, expected: readonly string[]): void => {
    run.current?.controller.abort();
    const current = { controller: new AbortController(), judging: new AbortController(), expected };
    run.current = current;
    const lasting = new Map([...reasons].filter(([key]) => outlastsReview(key)));
    setReasons(lasting);
    const began: Reading = { entries: [], lastYear: [], rows: [], failures: [], lastYearFailures: [], cancelled: false, files: new Map(), progress: { phase: task.lastYear.length > 0 ? 'last-year' : 'reading', of: 'sheets' in task.what ? 'sheets' : 'files', files: 0, done: 0, skipped: 0, remembered: 0 } };
    setState({ ...began, review: undefined, expected });
    const tell = (reading: Reading): void => {
      if (run.current !== current || reading.cancelled) return;
      byId.current = new Map(reading.entries.map((entry) => [entry.id, entry]));
      startTransition(() => { setState({ ...reading, review: undefined, expected }); });
    };
    void (async () => {
      const reading = await readAll(task, { signal: current.controller.signal, memory: await browserMemory(), kept: keptIn(lasting), tell });
      if (run.current !== current) return;
      setState({ ...reading, progress: { ...reading.progress, phase: 'judging' }, review: undefined, expected });
      await judge(reading, lasting);
    })();
  };

  const phase = state?.progress.phase;
  return {
    state,
    reasons,
    start,
    stop: phase === 'reading' || phase === 'last-year'
      ? () => {
        run.current?.controller.abort();
        setState((before) => before && { ...before, cancelled: true, progress: { ...before.progress, phase: 'judging' } });
      }
      : undefined,
    reset: () => {
      run.current?.controller.abort();
      run.current?.judging.abort();
      run.current = undefined;
      byId.current = new Map();
      setState(undefined);
    },
    explain: (key, kept) => {
      const next = new Map(reasons).set(key, kept);
      setReasons(next);
      if (outlastsReview(key)) void browserReasons.save(key, kept);
      if (state?.review !== undefined) void judge(state, next);
    },
    entry: (id) => byId.current.get(id),
  };
}
