import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CheckResult, Finding } from '../annex/check/check';
import type { Form } from '../annex/form/compile';
import type { Grid } from '../annex/sheet/grid';
import type { Recognition } from '../annex/sheet/recognise';
import type { Sheet } from '../annex/sheet/sheet';
import type { Workbook } from '../workbook/port';
import { type ColumnChoice, columnChoice } from './columns';
import { isOfficialLayout } from './official-layout';

/** One annex of the workbook, read and judged. */
export interface Annex extends Read {
  readonly result: CheckResult;
}

interface Read {
  readonly recognition: Recognition;
  /** Name of the sheet it stands on. */
  readonly name: string;
  /** Set where the sheet has several figure columns. */
  readonly columns: ColumnChoice | undefined;
  /** Whether this product laid the sheet out. */
  readonly official: boolean;
}

export interface AnnexState {
  /** `loading` until the workbook was read for the first time. */
  readonly status: 'loading' | 'empty' | 'ready' | 'failed';
  readonly annex: Annex | undefined;
  /** Names of the sheets that hold an annex. */
  readonly names: readonly string[];
  readonly choose: (name: string) => void;
  /** Has another figure column read on the sheet in view, for as long as the pane is open. */
  readonly chooseColumn: (header: string) => void;
  readonly recheck: () => void;
  /** Set when the workbook could not be read again: what is shown is of an earlier state. */
  readonly stale: unknown;
  /** Why the findings are not, or not all, marked in the workbook. */
  readonly unmarked: { readonly sheets: readonly string[] } | { readonly failure: unknown } | undefined;
}

/** The workbook as it was last read, and what reads and judges its annexes. */
type Engine = typeof import('./engine');

interface Found {
  readonly sheets: readonly Grid[];
  readonly active: string;
  readonly engine: Engine;
}

/** From a typed figure to the finding on screen there may be 100 ms; this is what one keystroke waits for the next. */
const SETTLE = 40;

interface UseAnnexOptions {
  /** The forms to look for; undefined while they are not known. */
  readonly forms: readonly Form[] | undefined;
  readonly lastYear: Sheet | undefined;
  readonly marked: boolean;
  readonly round: number;
}

/** Reads and judges the workbook's annexes, again after every change and when `round` changes; the one in view unless another was chosen. */
export function useAnnex(workbook: Workbook | undefined, options: UseAnnexOptions): AnnexState {
  const { forms, lastYear, marked, round } = options;
  const [status, setStatus] = useState<'loading' | 'ready' | 'failed'>('loading');
  const [found, setFound] = useState<Found>();
  const [chosen, setChosen] = useState<string>();
  const [columns, setColumns] = useState<Readonly<Record<string, string>>>({});
  const [stale, setStale] = useState<unknown>();
  const [unmarked, setUnmarked] = useState<AnnexState['unmarked']>();
  const turn = useRef(0);

  const recheck = useCallback(() => {
    if (workbook === undefined) return;
    turn.current += 1;
    const mine = turn.current;
    Promise.all([workbook.read(), import('./engine')]).then(
      ([{ sheets, active }, engine]) => {
        if (mine !== turn.current) return;
        setFound({ sheets, active, engine });
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

  useEffect(() => { if (round > 0) recheck(); }, [round, recheck]);

  const annexes = useMemo(() => (forms && found?.sheets.flatMap((grid) => readAnnex(grid, found.engine, forms, columns[grid.name]))) ?? [], [forms, found, columns]);
  const names = useMemo(() => annexes.map((each) => each.name), [annexes]);
  const name = [found?.active, chosen].find((each) => each !== undefined && names.includes(each)) ?? names[0];
  const annex = useMemo(() => {
    const read = annexes.find((each) => each.name === name);
    return read && found && { ...read, result: found.engine.check(read.recognition.sheet, lastYear === undefined ? {} : { lastYear }) };
  }, [found, annexes, name, lastYear]);

  useEffect(() => {
    if (workbook === undefined || forms === undefined || status !== 'ready') return;
    const sheet = annex?.recognition.sheet;
    const findings = annex?.result.findings.filter((finding) => finding.state === 'broken' && !isOfBlanks(finding, annex.recognition.sheet)) ?? [];
    const marks = sheet === undefined || found === undefined || !marked ? [] : findings.map((finding) => ({ severity: finding.severity, cells: found.engine.cellsOf(finding, sheet) }));
    workbook.mark(marks).then(
      (sheets) => { setUnmarked(sheets.length === 0 ? undefined : { sheets }); },
      (failure: unknown) => { setUnmarked({ failure }); },
    );
  }, [workbook, forms, found, status, annex, marked]);

  const choose = useCallback(
    (next: string) => {
      setChosen(next);
      // The workbook does not tell of what the pane itself does to it.
      workbook?.select({ sheet: next, row: 0, column: 0 }).then(recheck, recheck);
    },
    [workbook, recheck],
  );
  const chooseColumn = useCallback((header: string) => { if (name !== undefined) setColumns((before) => ({ ...before, [name]: header })); }, [name]);
  const shown = status === 'ready' && forms === undefined ? 'loading' : status;
  return { status: shown === 'ready' && annex === undefined ? 'empty' : shown, annex, names, choose, chooseColumn, recheck, stale, unmarked };
}

/** The annex on a sheet, if there is one; where it has several figure columns, `column` is the one to read. */
function readAnnex(grid: Grid, { recogniseEach: recognise }: Engine, forms: readonly Form[], column: string | undefined): Read[] {
  const [plain] = recognise([grid], { forms });
  if (plain === undefined) return [];
  // The choice offered is that of the sheet as it is, whatever was chosen before.
  const columns = columnChoice(plain.readings, column);
  const recognition = columns?.chosen === undefined ? plain : (recognise([grid], { forms, column: columns.chosen })[0] ?? plain);
  return [{ recognition, name: grid.name, columns, official: isOfficialLayout(grid) }];
}

/** A form half filled in would be marked all over. */
const isOfBlanks = (finding: Finding, sheet: Sheet): boolean =>
  finding.relation === undefined && finding.indicators.every((id) => sheet.figures[sheet.form.indexOf.get(id) ?? -1]?.state === 'blank');
