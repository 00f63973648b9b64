import { useCallback, useEffect, useState } from 'react';
import type { Workbook } from '../workbook/port';

export interface Kept {
  /** What the workbook keeps under the name; undefined until it was asked. */
  readonly value: string | null | undefined;
  /** Keeps a text, or forgets it. What is shown changes at once. */
  readonly keep: (value: string | null) => void;
  /** Whether the last text could not be kept, so that it is gone when the pane is closed. */
  readonly failed: boolean;
}

/** A small text that stays in the workbook's file under a name. */
export function useKept(workbook: Workbook | undefined, name: string): Kept {
  const [state, setState] = useState<{ readonly name: string; readonly value: string | null }>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let current = true;
    const take = (value: string | null): void => { if (current) setState({ name, value }); };
    (workbook?.recall(name) ?? Promise.resolve(null)).then(take, () => { take(null); });
    return () => { current = false; };
  }, [workbook, name]);
  const keep = useCallback(
    (value: string | null) => {
      setState({ name, value });
      (workbook?.remember(name, value) ?? Promise.reject(new Error('no workbook'))).then(() => { setFailed(false); }, () => { setFailed(true); });
    },
    [workbook, name],
  );
  return { value: state?.name === name ? state.value : undefined, keep, failed };
}
