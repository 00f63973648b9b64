import { Button, FluentProvider, MessageBar, MessageBarActions, MessageBarBody, type Theme, Toolbar, ToolbarButton, ToolbarToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentAdd20Regular, Dismiss16Regular, Highlight20Regular, History20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { Sheet } from '../../annex/sheet/sheet';
import type { ChartData } from '../../narrative/charts';
import type { Section } from '../../narrative/section';
import { failureText, WorkbookFailure } from '../../workbook/failure';
import type { Workbook } from '../../workbook/port';
import type { Insertion } from '../InsertDialog';
import { accepted } from '../accepted';
import { Pane, type TabName } from '../Pane';
import { type Language, LanguageProvider, stringsOf } from '../strings';
import { useDialog } from '../useDialog';

const InsertDialog = lazy(() => import('../InsertDialog'));

/** What a ribbon button asks of the pane. */
export type Command = 'insert' | 'check' | 'text';

interface ExcelAppProps {
  readonly workbook: Workbook;
  readonly language: Language;
  readonly theme: Theme;
  /** Hears ribbon buttons; returns how to stop. */
  readonly onCommand: (listener: (command: Command) => void) => () => void;
}

/** The setting in the file that says whether findings are marked. */
const MARKS = 'marks';

interface Message {
  readonly intent: 'success' | 'warning' | 'error';
  readonly text: string;
}

/** The pane inside Excel: the same components as on the page, over Excel's own workbook. */
export function ExcelApp({ workbook, language, theme, onCommand }: ExcelAppProps) {
  const styles = useStyles();
  const strings = stringsOf(language);
  const dialog = useDialog();
  const { show } = dialog;
  const [tab, setTab] = useState<TabName>('check');
  const [marked, setMarked] = useState(true);
  const [lastYear, setLastYear] = useState<Sheet>();
  const [message, setMessage] = useState<Message>();
  const [busy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  const lastYearInput = useRef<HTMLInputElement>(null);

  useEffect(
    () =>
      onCommand((command) => {
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
      const found = await lastYearFrom(file, language);
      if ('problem' in found) return { intent: 'warning', text: found.problem };
      setLastYear(found.sheet);
      return undefined;
    });

  return (
    <FluentProvider theme={theme}>
      <LanguageProvider value={{ language, strings }}>
        <div className={styles.shell}>
          <Toolbar aria-label={strings.product} size="small" className={styles.bar} checkedValues={{ show: marked ? ['marks'] : [] }} onCheckedValueChange={(_event, { checkedItems }) => { switchMarks(checkedItems.includes('marks')); }}>
            <ToolbarButton icon={<DocumentAdd20Regular />} disabled={busy} onClick={() => { dialog.show(); }}>{strings.start.create}</ToolbarButton>
            <ToolbarButton icon={<History20Regular />} disabled={busy} aria-label={strings.actions.lastYear} title={strings.actions.lastYear} onClick={() => lastYearInput.current?.click()} />
            <ToolbarToggleButton icon={<Highlight20Regular />} name="show" value="marks">{strings.actions.marks}</ToolbarToggleButton>
          </Toolbar>
          {message !== undefined && (
            <MessageBar intent={message.intent} layout="multiline">
              <MessageBarBody>{message.text}</MessageBarBody>
              <MessageBarActions containerAction={<Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={strings.actions.dismiss} onClick={() => { setMessage(undefined); }} />} />
            </MessageBar>
          )}
          <main className={styles.pane} aria-label={strings.paneRegion}>
            <Pane
              key={round}
              workbook={workbook}
              lastYear={lastYear}
              onForgetLastYear={() => { setLastYear(undefined); }}
              emptyActions={<Button appearance="primary" onClick={() => { dialog.show(); }}>{strings.start.create}</Button>}
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
              open={dialog.open}
              onClose={() => { dialog.close(); }}
              onInsert={(insertion) => {
                dialog.close();
                void insert(insertion);
              }}
            />
          </Suspense>
        )}
        <input
          ref={lastYearInput}
          type="file"
          hidden
          accept={accepted}
          aria-label={strings.actions.lastYear}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file !== undefined) void readLastYear(file);
          }}
        />
      </LanguageProvider>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  shell: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  bar: { flexShrink: 0, flexWrap: 'wrap', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  pane: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
});
