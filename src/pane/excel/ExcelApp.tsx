import { Button, FluentProvider, Spinner, type Theme, Toolbar, ToolbarButton, ToolbarToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { ClipboardCheckmark20Regular, DocumentAdd20Regular, FolderOpen20Regular, Highlight20Regular, History20Regular, TableSettings20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Form } from '../../annex/form/compile';
import type { Recognition } from '../../annex/sheet/recognise';
import type { Sheet } from '../../annex/sheet/sheet';
import type { ChartData } from '../../narrative/charts';
import type { Section } from '../../narrative/section';
import { failureText, WorkbookFailure } from '../../workbook/failure';
import type { Workbook } from '../../workbook/port';
import { BusyLine } from '../BusyLine';
import { DropHint } from '../DropHint';
import { FileInput } from '../FileInput';
import { useForms } from '../forms/useForms';
import type { Insertion } from '../InsertDialog';
import { type Message, MessageLine } from '../MessageLine';
import { Pane, type TabName } from '../Pane';
import type { Source } from '../source';
import { type Language, LanguageProvider, stringsOf } from '../strings';
import { useDialog } from '../useDialog';
import { filesAlone, useFileDrop } from '../useFileDrop';

const InsertDialog = lazy(() => import('../InsertDialog'));
const FormsDialog = lazy(() => import('../forms/FormsDialog'));
const ReviewScreen = lazy(() => import('../review/ReviewScreen'));

/** What a ribbon button asks of the pane. */
export type Command = 'insert' | 'check' | 'text';

interface ExcelAppProps {
  readonly workbook: Workbook;
  readonly language: Language;
  readonly theme: Theme;
  /** Whether this Excel lets the pane save files: on the desktop downloads come to nothing. */
  readonly savesFiles: boolean;
  /** Hears ribbon buttons; returns how to stop. */
  readonly onCommand: (listener: (command: Command) => void) => () => void;
}

/** The setting in the file that says whether findings are marked. */
const MARKS = 'marks';

/** The pane inside Excel: the same components as on the page, over Excel's own workbook. */
export function ExcelApp({ workbook, language, theme, savesFiles, onCommand }: ExcelAppProps) {
  const styles = useStyles();
  const strings = stringsOf(language);
  const own = useForms(workbook);
  const { forms } = own;
  const dialog = useDialog();
  const { show } = dialog;
  const formsDialog = useDialog();
  const [tab, setTab] = useState<TabName>('check');
  const [marked, setMarked] = useState(true);
  const [lastYear, setLastYear] = useState<Sheet>();
  const [message, setMessage] = useState<Message>();
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  /** The review of many sheets: once it was asked for it stays, also behind the pane. */
  const [review, setReview] = useState<'never' | 'shown' | 'behind'>('never');
  /** How to stop the file being read, if one is. */
  const [cancel, setCancel] = useState<() => void>();
  const lastYearInput = useRef<HTMLInputElement>(null);
  const openInput = useRef<HTMLInputElement>(null);

  useEffect(
    () =>
      onCommand((command) => {
        setReview((before) => (before === 'never' ? before : 'behind'));
        if (command === 'insert') show();
        else setTab(command);
        if (command === 'check') setRound((before) => before + 1);
      }),
    [onCommand, show],
  );

  useEffect(() => { workbook.recall(MARKS).then((kept) => { if (kept !== null) setMarked(kept === 'on'); }, () => undefined); }, [workbook]);
  const switchMarks = (on: boolean): void => {
    setMarked(on);
    workbook.remember(MARKS, on ? 'on' : 'off').catch(() => undefined);
  };

  const attempt = async (action: () => Promise<Message | undefined>): Promise<void> => {
    setBusy(true);
    setMessage(undefined);
    try {
      setMessage(await action());
    } catch (error) {
      const text = error instanceof WorkbookFailure ? failureText(error, language) : strings.errors.failed;
      setMessage({ intent: 'error', text });
    } finally {
      setBusy(false);
    }
  };
  const insert = ({ form, unit, year }: Insertion): Promise<void> =>
    attempt(async () => {
      const { layoutForm } = await import('../../annex/sheet/layout/layout');
      await workbook.insert(layoutForm(form, { year, ...(unit === undefined ? {} : { unit }) }).plan);
      setRound((before) => before + 1);
      return undefined;
    });
  const open = (source: Source | undefined, others = 0): void => {
    if (source === undefined) {
      setMessage({ intent: 'warning', text: strings.received.nothingPasted });
      return;
    }
    const controller = new AbortController();
    setCancel(() => () => { controller.abort(); });
    void attempt(async () => {
      const { openInExcel } = await import('./open-file');
      try {
        return await openInExcel(workbook, source, { language, forms, others, signal: controller.signal, onRead: () => { setCancel(undefined); } });
      } finally {
        setCancel(undefined);
        setRound((before) => before + 1);
      }
    });
  };
  const drop = useFileDrop(filesAlone, ({ files: [file, ...more], folders }) => {
    if (busy) return;
    if (file === undefined) setMessage({ intent: 'warning', text: strings.received.folder });
    else open(file, more.length + folders);
  });
  const takeOver = (recognition: Recognition, version?: Form): Promise<void> =>
    attempt(async () => {
      const { plan, told } = version === undefined
        ? (await import('../take-over')).takeOver(recognition)
        : (await import('../take-version')).takeVersion(recognition, version);
      const text = told(await workbook.insert(plan), strings);
      setRound((before) => before + 1);
      return { intent: 'success', text };
    });
  const insertText = (sections: readonly Section[]): Promise<void> =>
    attempt(async () => {
      const { textPlan } = await import('./text-plan');
      return { intent: 'success', text: strings.text.inserted(await workbook.insert(textPlan(strings.text.sheet, sections))) };
    });
  const insertCharts = (charts: readonly ChartData[]): Promise<void> =>
    attempt(async () => {
      if (charts.length === 0) return { intent: 'warning', text: strings.text.noCharts };
      const { chartPlan } = await import('./chart-plan');
      return { intent: 'success', text: strings.text.inserted(await workbook.insert(chartPlan(strings.text.chartSheet, charts))) };
    });
  const readLastYear = (file: File): Promise<void> =>
    attempt(async () => {
      const { lastYearFrom } = await import('./last-year');
      const found = await lastYearFrom(file, forms, language);
      if ('problem' in found) return { intent: 'warning', text: found.problem };
      setLastYear(found.sheet);
      return undefined;
    });

  return (
    <FluentProvider theme={theme}>
      <LanguageProvider value={{ language, strings }}>
        {review !== 'never' && (
          <div className={review === 'shown' ? styles.review : styles.away}>
            <Suspense fallback={<Spinner className={styles.review} />}>
              <ReviewScreen
                forms={forms}
                onLeave={() => { setReview('behind'); }}
                leave={strings.review.back}
                readSheets={async () => (await workbook.read()).sheets}
                onGoTo={(at) => { workbook.select(at).catch(() => undefined); }}
                onInsert={(plan) => workbook.insert(plan)}
                savesFiles={savesFiles}
              />
            </Suspense>
          </div>
        )}
        {/* A drop target is a convenience of the mouse; 打开文件 does the same from the keyboard. */}
        <div className={review === 'shown' ? styles.away : styles.shell} {...drop.handlers}>
          <Toolbar aria-label={strings.product} size="small" className={styles.bar} checkedValues={{ show: marked ? ['marks'] : [] }} onCheckedValueChange={(_event, { checkedItems }) => { switchMarks(checkedItems.includes('marks')); }}>
            <ToolbarButton icon={<DocumentAdd20Regular />} disabled={busy} onClick={() => { dialog.show(); }}>{strings.start.create}</ToolbarButton>
            <ToolbarButton icon={<FolderOpen20Regular />} disabled={busy} onClick={() => openInput.current?.click()}>{strings.actions.openFile}</ToolbarButton>
            <ToolbarButton icon={<History20Regular />} disabled={busy} aria-label={strings.actions.lastYear} title={strings.actions.lastYear} onClick={() => lastYearInput.current?.click()} />
            <ToolbarButton icon={<ClipboardCheckmark20Regular />} aria-label={strings.review.action} title={strings.review.action} onClick={() => { setReview('shown'); }} />
            <ToolbarButton icon={<TableSettings20Regular />} aria-label={strings.actions.forms} title={strings.actions.forms} onClick={formsDialog.show} />
            <ToolbarToggleButton icon={<Highlight20Regular />} name="show" value="marks" aria-label={strings.actions.marks} title={strings.actions.marks} />
          </Toolbar>
          {busy && <BusyLine label={cancel === undefined ? strings.busy.working : strings.busy.opening} onCancel={cancel} />}
          {message !== undefined && <MessageLine message={message} onDismiss={() => { setMessage(undefined); }} />}
          <main className={styles.pane} aria-label={strings.paneRegion}>
            <Pane
              round={round}
              workbook={workbook}
              forms={forms}
              lastYear={lastYear}
              onForgetLastYear={() => { setLastYear(undefined); }}
              emptyActions={
                <>
                  <Button appearance="primary" onClick={() => { dialog.show(); }}>{strings.start.create}</Button>
                  <Button onClick={() => openInput.current?.click()}>{strings.actions.openFile}</Button>
                </>
              }
              onTakeOver={(recognition, version) => { void takeOver(recognition, version); }}
              onPaste={open}
              savesFiles={savesFiles}
              marked={marked}
              onInsertText={(sections) => { void insertText(sections); }}
              onInsertCharts={(charts) => { void insertCharts(charts); }}
              tab={tab}
              onTab={setTab}
            />
          </main>
        </div>
        {dialog.asked && (
          <Suspense>
            <InsertDialog
              forms={forms ?? []}
              open={dialog.open}
              onClose={() => { dialog.close(); }}
              onInsert={(insertion) => {
                dialog.close();
                void insert(insertion);
              }}
            />
          </Suspense>
        )}
        {formsDialog.asked && (
          <Suspense>
            <FormsDialog workbook={workbook} forms={own} savesFiles={savesFiles} open={formsDialog.open} onClose={formsDialog.close} />
          </Suspense>
        )}
        <DropHint over={drop.over} />
        <FileInput inputRef={openInput} label={strings.actions.openFile} onFile={open} />
        <FileInput inputRef={lastYearInput} label={strings.actions.lastYear} onFile={(file) => { void readLastYear(file); }} />
      </LanguageProvider>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  review: { height: '100%', minHeight: 0 },
  away: { display: 'none' },
  shell: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bar: { flexShrink: 0, flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  pane: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
});
