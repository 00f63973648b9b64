import { Button, makeStyles, Spinner, Subtitle1, Tab, TabList, tokens } from '@fluentui/react-components';
import { startTransition, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { type Form, officialForms } from '../../annex/form/catalogue';
import type { Address, Grid } from '../../annex/sheet/grid';
import type { SheetPlan } from '../../annex/sheet/plan';
import { expectedUnits } from '../../review/expected';
import { BusyLine } from '../BusyLine';
import { DropHint } from '../DropHint';
import { type Message, MessageLine } from '../MessageLine';
import { Notice } from '../Notice';
import { useStrings } from '../strings';
import { useFileDrop } from '../useFileDrop';
import type { Attempt } from './attempt';
import { ChooseFiles } from './ChooseFiles';
import { FailedList } from './FailedList';
import { HeatMap } from './HeatMap';
import { Outgoing } from './Outgoing';
import { RollUpView } from './RollUpView';
import { RunLine } from './RunLine';
import { SetView } from './SetView';
import { noSettings, type Settings } from './settings';
import { type Chosen, droppedFiles, fileAgain } from './sources';
import { plainSums, type Sums } from './sums';
import { firstView, rowsIn, UnitTable } from './UnitTable';
import { UnitView } from './UnitView';
import { useReview } from './useReview';

export interface ReviewScreenProps {
  /** That sheets are recognised by; undefined while they are not known. */
  readonly forms?: readonly Form[] | undefined;
  readonly onLeave: () => void;
  /** What leaving leads to. */
  readonly leave: string;
  /** The sheets of the open workbook, where its sheets can be reviewed. */
  readonly readSheets?: () => Promise<readonly Grid[]>;
  /** Selects a cell of the open workbook. */
  readonly onGoTo?: (at: Address) => void;
  /** Opens a file in the spreadsheet, where there is one beside. */
  readonly onOpenFile?: (file: File) => void;
  /** Whether files can be handed to the browser. */
  readonly savesFiles: boolean;
  /** Puts a sheet into the open workbook and gives the name it got. Rejects with WorkbookFailure. */
  readonly onInsert?: (plan: SheetPlan) => Promise<string>;
}

type Part = 'units' | 'set' | 'rollUp' | 'rules' | 'failed';

/** Many sheets reviewed at once: chosen, read, listed, opened one by one, sent back and saved. */
export default function ReviewScreen({ forms = officialForms, onLeave, leave, readSheets, onGoTo, onOpenFile, savesFiles, onInsert }: ReviewScreenProps) {
  const styles = useStyles();
  const { review: strings, errors } = useStrings();
  const reviewing = useReview();
  const [settings, setSettings] = useState<Settings>(noSettings);
  const [part, setPart] = useState<Part>('units');
  const [view, setView] = useState(firstView);
  const [opened, setOpened] = useState<string>();
  /** The panel follows its tab in pieces, so that the tab answers at once. */
  const shownPart = useDeferredValue(part);
  const [message, setMessage] = useState<Message>();
  const [busy, setBusy] = useState<{ readonly label: string; readonly controller: AbortController }>();
  const [sums, setSums] = useState<Sums>(plainSums);
  const { state } = reviewing;
  const { names: expected } = expectedUnits(settings.expected);

  const open = useCallback((id: string | undefined): void => { startTransition(() => { setOpened(id); }); }, []);

  const begin = (what: { files: Chosen } | { sheets: readonly Grid[] }): void => {
    setMessage(undefined);
    setOpened(undefined);
    setPart('units');
    setView(firstView);
    reviewing.start({ what, lastYear: settings.lastYear, forms }, expected);
  };
  const again = (): void => {
    busy?.controller.abort();
    reviewing.reset();
    setSums((before) => ({ ...before, includeChecked: false }));
    setOpened(undefined);
    setMessage(undefined);
  };
  const attempt = async (label: string, action: Attempt): Promise<void> => {
    const controller = new AbortController();
    setBusy({ label, controller });
    setMessage(undefined);
    try {
      setMessage(await action(controller.signal, (words) => { setBusy({ label: words, controller }); }));
    } catch {
      setMessage(controller.signal.aborted ? { intent: 'info', text: strings.cancelled } : { intent: 'error', text: errors.failed });
    } finally {
      setBusy(undefined);
    }
  };
  const drop = useFileDrop(droppedFiles, (files) => { begin({ files }); }, { alone: true });
  const openFile = (name: string): Promise<void> =>
    attempt(strings.phase.reading, async () => {
      const file = await fileAgain(name, state?.files ?? new Map<string, File>());
      if (file === undefined) return { intent: 'warning', text: strings.unit.gone };
      onOpenFile?.(file);
      return undefined;
    });

  const failed = state === undefined ? 0 : state.failures.length + state.lastYearFailures.length;
  const all = state?.rows;
  const rows = useMemo(() => (all === undefined ? [] : rowsIn(all, view)), [all, view]);
  const position = rows.findIndex(({ id }) => id === opened);
  const row = rows[position] ?? state?.rows.find(({ id }) => id === opened);
  const entry = opened === undefined ? undefined : reviewing.entry(opened);
  const beside = (step: number): (() => void) | undefined => {
    const other = position < 0 ? undefined : rows[position + step];
    return other === undefined ? undefined : () => { open(other.id); };
  };
  return (
    // A drop target is a convenience of the mouse; the buttons do the same from the keyboard.
    <div className={styles.root} {...drop.handlers}>
      <header className={styles.header}>
        <Subtitle1 as="h1" className={styles.title}>{strings.title}</Subtitle1>
        <div className={styles.actions}>
          {state?.review !== undefined && (
            <Outgoing
              state={state}
              reasons={reviewing.reasons}
              settings={settings}
              sums={sums}
              savesFiles={savesFiles}
              onInsert={onInsert}
              readNames={readSheets === undefined ? undefined : async () => (await readSheets()).map(({ name }) => name)}
              busy={busy !== undefined}
              attempt={attempt}
            />
          )}
          {state !== undefined && <Button onClick={again}>{strings.again}</Button>}
          <Button onClick={onLeave}>{leave}</Button>
        </div>
      </header>
      {busy !== undefined && <BusyLine label={busy.label} onCancel={() => { busy.controller.abort(); }} />}
      {message !== undefined && <MessageLine message={message} onDismiss={() => { setMessage(undefined); }} />}
      <main className={styles.body} aria-label={strings.title}>
        {state === undefined && (
          <ChooseFiles
            settings={settings}
            onSettings={setSettings}
            onFiles={(files) => { begin({ files }); }}
            onWorkbook={readSheets === undefined ? undefined : () => { void attempt(strings.phase.reading, async () => { begin({ sheets: await readSheets() }); return undefined; }); }}
          />
        )}
        {state !== undefined && row !== undefined && entry !== undefined && (
          <UnitView
            row={row}
            entry={entry}
            reasons={reviewing.reasons}
            settings={settings}
            savesFiles={savesFiles}
            position={{ at: position + 1, of: rows.length }}
            onList={() => { open(undefined); }}
            onPrevious={beside(-1)}
            onNext={beside(1)}
            onExplain={reviewing.explain}
            onOpen={onOpenFile === undefined || state.progress.of === 'sheets' ? undefined : () => { void openFile(row.file); }}
            onGoTo={state.progress.of === 'sheets' ? onGoTo : undefined}
          />
        )}
        {state !== undefined && (row === undefined || entry === undefined) && (
          <>
            <RunLine state={state} onStop={reviewing.stop} />
            <TabList selectedValue={part} onTabSelect={(_event, data) => { setPart(data.value as Part); }} className={styles.tabs}>
              {(['units', 'set', 'rollUp', 'rules'] as const).map((each) => <Tab key={each} value={each} id={`review-${each}-tab`} aria-controls="review-panel" disabled={each !== 'units' && state.review === undefined}>{strings.tabs[each]}</Tab>)}
              {failed > 0 && <Tab value="failed" id="review-failed-tab" aria-controls="review-panel">{strings.tabs.failed} {failed}</Tab>}
            </TabList>
            <div role="tabpanel" id="review-panel" aria-labelledby={`review-${shownPart}-tab`} aria-busy={shownPart !== part} className={styles.panel}>
              {shownPart === 'units' && (state.rows.length === 0 && state.review === undefined ? <Spinner label={strings.phase[state.progress.phase]} /> : state.progress.files === 0 ? <Notice kind="empty" title={strings.choose.none} /> : <UnitTable rows={state.rows} view={view} onView={setView} onOpen={open} />)}
              {shownPart === 'set' && state.review !== undefined && <SetView review={state.review} expected={expected.length > 0} onOpen={open} />}
              {shownPart === 'rollUp' && state.review !== undefined && <RollUpView review={state.review} entry={reviewing.entry} sums={sums} onSums={setSums} />}
              {shownPart === 'rules' && state.review !== undefined && <HeatMap rows={state.review.rows} onOpen={open} />}
              {shownPart === 'failed' && <FailedList failures={state.failures} lastYear={state.lastYearFailures} />}
            </div>
          </>
        )}
      </main>
      <DropHint over={drop.over} text={strings.dropHint} />
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, backgroundColor: tokens.colorNeutralBackground1 },
  header: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS, flexShrink: 0, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalM, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  tabs: { flexShrink: 0, flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  panel: { minHeight: 0 },
});
