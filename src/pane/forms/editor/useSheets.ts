import { useCallback, useEffect, useState } from 'react';
import type { Grid } from '../../../annex/sheet/grid';
import type { Workbook } from '../../../workbook/port';

/** The workbook's visible sheets, as far as they are known. */
export type Sheets =
  | { readonly state: 'none' | 'reading' | 'failed' }
  | {
      readonly state: 'read';
      readonly grids: readonly Grid[];
      /** Name of the sheet that was in view when the editing began. */
      readonly first: string;
    };

/** Reads the workbook, and again whenever it changes. */
export function useSheets(workbook: Workbook | undefined): { readonly sheets: Sheets; readonly again: () => void } {
  const [sheets, setSheets] = useState<Sheets>({ state: 'reading' });
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (workbook === undefined) return undefined;
    let current = true;
    const read = (): void => {
      workbook.read().then(
        ({ sheets: grids, active }) => { if (current) setSheets((before) => ({ state: 'read', grids, first: before.state === 'read' ? before.first : active })); },
        () => { if (current) setSheets((before) => (before.state === 'read' ? before : { state: 'failed' })); },
      );
    };
    read();
    const stop = workbook.onChange(read);
    return () => {
      current = false;
      stop();
    };
  }, [workbook, round]);
  const again = useCallback(() => {
    setSheets({ state: 'reading' });
    setRound((before) => before + 1);
  }, []);
  return { sheets: workbook === undefined ? { state: 'none' } : sheets, again };
}
