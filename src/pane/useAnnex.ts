import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { check, type CheckResult, type Finding } from '../annex/check/check';
import { cellsOf } from '../annex/check/message';
import { type Recognition, recogniseEach } from '../annex/sheet/recognise';
import type { Sheet } from '../annex/sheet/sheet';
import type { Workbook } from '../workbook/port';

/** One annex of the workbook, read and judged. */
export interface Annex {
  readonly recognition: Recognition;
  readonly result: CheckResult;
  /** Name of the sheet it stands on. */
  readonly name: string;
}

export interface AnnexState {
  /** `loading` until the workbook was read for the first time. */
  readonly status: 'loading' | 'empty' | 'ready' | 'failed';
  readonly annex: Annex | undefined;
  /** Names of the sheets that hold an annex. */
  readonly names: readonly string[];
  readonly choose: (name: string) => void;
  readonly recheck: () => void;
  /** Set when the workbook could not be read again: what is shown is of an earlier state. */
  readonly stale: unknown;
  /** Why the findings are not, or not all, marked in the workbook. */
  readonly unmarked: { readonly sheets: readonly string[] } | { readonly failure: unknown } | undefined;
}

/** From a typed figure to the finding on screen there may be 100 ms; this is what one keystroke waits for the next. */
const SETTLE = 40;

/** Reads and judges the workbook's annexes, again after every change; the one in view unless another was chosen. */
export function useAnnex(workbook: Workbook | undefined, options: { lastYear: Sheet | undefined; marked: boolean }): AnnexState {
  const { lastYear, marked } = options;
  const [status, setStatus] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [found, setFound] = useState<{ recognitions: readonly Recognition[]; active: string }>({ recognitions: [], active: '' });
  const [chosen, setChosen] = useState<string>();
  const [stale, setStale] = useState<unknown>();
  const [unmarked, setUnmarked] = useState<AnnexState['unmarked']>();
  const turn = useRef(0);

  const recheck = useCallback(() => {
    if (workbook === undefined) return;
    turn.current += 1;
    const mine = turn.current;
    workbook.read().then(
      ({ sheets, active }) => {
        if (mine !== turn.current) return;
        setFound({ recognitions: recogniseEach(sheets), active });
        setStatus('ready');
        setStale(undefined);
      },
      (error: unknown) => {
        if (mine !== turn.current) return;
        setStale(error);
        setStatus((before) => (before === 'ready' ? before : 'failed'));
      },
    );
  }, [workbook]);

  useEffect(() => {
    if (workbook === undefined) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = workbook.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(recheck, SETTLE);
    });
    recheck();
    // Spreadsheets miss some edits; coming back to the pane is a good moment to look again.
    addEventListener('focus', recheck);
    return () => {
      removeEventListener('focus', recheck);
      stop();
      clearTimeout(timer);
      turn.current += 1;
    };
  }, [workbook, recheck]);

  const names = useMemo(() => found.recognitions.map(sheetOf), [found]);
  const name = [found.active, chosen].find((each) => each !== undefined && names.includes(each)) ?? names[0];
  const annex = useMemo(() => {
    const recognition = found.recognitions.find((each) => sheetOf(each) === name);
    if (recognition === undefined || name === undefined) return undefined;
    return { recognition, name, result: check(recognition.sheet, lastYear === undefined ? {} : { lastYear }) };
  }, [found, name, lastYear]);

  useEffect(() => {
    if (workbook === undefined || status !== 'ready') return;
    const sheet = annex?.recognition.sheet;
    const findings = annex?.result.findings.filter((finding) => finding.state === 'broken' && !isOfBlanks(finding, annex.recognition.sheet)) ?? [];
    const marks = sheet === undefined || !marked ? [] : findings.map((finding) => ({ severity: finding.severity, cells: cellsOf(finding, sheet) }));
    workbook.mark(marks).then(
      (sheets) => { setUnmarked(sheets.length === 0 ? undefined : { sheets }); },
      (failure: unknown) => { setUnmarked({ failure }); },
    );
  }, [workbook, status, annex, marked]);

  const choose = useCallback(
    (next: string) => {
      setChosen(next);
      workbook?.select({ sheet: next, row: 0, column: 0 }).catch(recheck);
    },
    [workbook, recheck],
  );
  return { status: status === 'ready' && annex === undefined ? 'empty' : status, annex, names, choose, recheck, stale, unmarked };
}

/** A form half filled in would be marked all over. */
const isOfBlanks = (finding: Finding, sheet: Sheet): boolean =>
  finding.relation === undefined && finding.indicators.every((id) => sheet.figures[sheet.form.indexOf.get(id) ?? -1]?.state === 'blank');

const sheetOf = ({ sheet }: Recognition): string => sheet.cells.find((cell) => cell !== undefined)?.sheet ?? '';
