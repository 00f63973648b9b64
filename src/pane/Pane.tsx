import { Badge, Button, MessageBar, MessageBarActions, MessageBarBody, Spinner, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Form } from '../annex/form/compile';
import type { Address } from '../annex/sheet/grid';
import { groupOf, isNotable } from '../annex/sheet/reading-groups';
import type { Recognition } from '../annex/sheet/recognise';
import type { Sheet } from '../annex/sheet/sheet';
import type { ChartData } from '../narrative/charts';
import type { Section } from '../narrative/section';
import { failureText, WorkbookFailure } from '../workbook/failure';
import type { Workbook } from '../workbook/port';
import { Notice } from './Notice';
import { useLanguage, useStrings } from './strings';
import type { Source } from './source';
import type { SuggestNotice } from './suggest/notice';
import { Summary } from './Summary';
import { useAnnex } from './useAnnex';
import { usePaste } from './usePaste';
import { VersionLine } from './VersionLine';
import type { Report } from './verify/report';

const AffectedHint = lazy(() => import('./text/AffectedHint'));
const CheckTab = lazy(() => import('./CheckTab'));
const AffectedText = lazy(() => import('./text/AffectedText'));
const TextTab = lazy(() => import('./text/TextTab'));
const VerifyTab = lazy(() => import('./verify/VerifyTab'));
const ReadingsTab = lazy(() => import('./ReadingsTab'));

export interface PaneProps {
  /** Undefined while the spreadsheet starts. */
  readonly workbook: Workbook | undefined;
  /** The forms that sheets are recognised by; undefined while they are not known. */
  readonly forms: readonly Form[] | undefined;
  readonly lastYear: Sheet | undefined;
  readonly onForgetLastYear: () => void;
  /** What to offer where the workbook has no annex. */
  readonly emptyActions: ReactNode;
  /** A new number has the workbook read again, after it was changed from outside the pane. */
  readonly round?: number;
  /** Puts the figures that were read on a fresh form: an official sheet of their own one, or another version of it. */
  readonly onTakeOver?: (recognition: Recognition, version?: Form) => void;
  /** Opens what is pasted where the workbook has no annex. */
  readonly onPaste?: (pasted: Source | undefined) => void;
  /** Whether files can be handed to the browser. */
  readonly savesFiles?: boolean;
  /** Whether findings are marked in the sheet. */
  readonly marked?: boolean;
  /** Puts the paragraphs on a sheet of their own, where the host can. */
  readonly onInsertText?: (sections: readonly Section[]) => void;
  /** Puts charts of the figures on a sheet of their own, where the host draws them. */
  readonly onInsertCharts?: (charts: readonly ChartData[]) => void;
  /** The tab in view, for hosts that choose it from outside. */
  readonly tab?: TabName;
  readonly onTab?: (tab: TabName) => void;
}

export type TabName = 'check' | 'text' | 'verify' | 'readings';

/** What a link from one tab to another is about: a sentence of the text, or the statements about some indicators. */
interface Aim {
  readonly sentence?: string;
  readonly about?: readonly string[];
}

/** Findings, paragraphs, the report's own text and readings of the annex in view. */
export function Pane({ workbook, forms, lastYear, onForgetLastYear, emptyActions, round = 0, onTakeOver, onPaste, savesFiles = false, marked = true, onInsertText, onInsertCharts, tab: shownTab, onTab }: PaneProps) {
  const styles = useStyles();
  const strings = useStrings();
  const language = useLanguage();
  const [ownTab, setOwnTab] = useState<TabName>('check');
  const tab = shownTab ?? ownTab;
  const [aim, setAim] = useState<Aim>({});
  const [report, setReport] = useState<Report>();
  const [notice, setNotice] = useState<SuggestNotice>();
  const setTab = (next: TabName, towards: Aim = {}): void => {
    setAim(towards);
    (onTab ?? setOwnTab)(next);
  };
  const { status, annex, names, choose, chooseColumn, recheck, stale, unmarked } = useAnnex(workbook, { forms, lastYear, marked, round });
  usePaste(status === 'empty' ? onPaste : undefined);

  if (status === 'loading') {
    return (
      <div className={styles.centre}>
        <Spinner label={workbook === undefined ? strings.busy.starting : strings.busy.checking} />
      </div>
    );
  }
  if (status === 'failed') {
    return (
      <Notice kind="error" title={stale instanceof WorkbookFailure ? failureText(stale, language) : strings.errors.failed}>
        <Button appearance="primary" onClick={recheck}>{strings.actions.recheck}</Button>
      </Notice>
    );
  }
  if (annex === undefined) {
    return (
      <Notice kind="empty" title={strings.empty.notFound} hint={onPaste === undefined ? strings.empty.notFoundHint : `${strings.empty.notFoundHint}${strings.start.paste}`}>
        {emptyActions}
      </Notice>
    );
  }

  const { recognition, result } = annex;
  const { sheet } = recognition;
  // Where the cell is gone, the workbook is not what was read.
  const goTo = (at: Address): void => { workbook?.select(at).catch(recheck); };
  const problems = new Set(result.findings.filter((finding) => finding.state === 'broken').map((finding) => (finding.relation === undefined && finding.left === null ? finding.rule : finding))).size;
  const errors = result.findings.filter((finding) => finding.severity === 'error').length;
  const toSee = recognition.readings.filter(isNotable).map((reading) => groupOf(reading, sheet.form)).filter((group) => group !== 'certain');
  const takeOver = annex.official || onTakeOver === undefined ? undefined : () => { onTakeOver(recognition); };
  return (
    <div className={styles.pane}>
      <Summary annex={annex} names={names} onChoose={choose} onChooseColumn={chooseColumn} onTakeOver={tab === 'readings' ? undefined : takeOver} lastYear={lastYear} onForgetLastYear={onForgetLastYear} />
      <VersionLine recognition={recognition} forms={forms ?? []} onTakeOver={onTakeOver && ((inForce) => { onTakeOver(recognition, inForce); })} />
      {stale !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{strings.check.stale}{stale instanceof WorkbookFailure ? failureText(stale, language) : ''}</MessageBarBody>
          <MessageBarActions><Button size="small" onClick={recheck}>{strings.actions.recheck}</Button></MessageBarActions>
        </MessageBar>
      )}
      {unmarked !== undefined && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{'sheets' in unmarked ? strings.check.protectedSheets(unmarked.sheets) : unmarked.failure instanceof WorkbookFailure ? failureText(unmarked.failure, language) : strings.errors.failed}</MessageBarBody>
        </MessageBar>
      )}
      <TabList selectedValue={tab} onTabSelect={(_event, data) => { setTab(data.value as TabName); }} size="medium" className={styles.tabs}>
        <Tab value="check" id="tab-check" aria-controls="tab-panel">
          {strings.tabs.check} {problems > 0 && <Badge size="small" color={errors > 0 ? 'danger' : 'warning'}>{problems}</Badge>}
        </Tab>
        <Tab value="text" id="tab-text" aria-controls="tab-panel">{strings.tabs.text}</Tab>
        <Tab value="verify" id="tab-verify" aria-controls="tab-panel">{strings.tabs.verify}</Tab>
        <Tab value="readings" id="tab-readings" aria-controls="tab-panel">
          {strings.tabs.readings} {toSee.length > 0 && <Badge size="small" color={toSee.includes('unread') ? 'danger' : toSee.includes('confirm') ? 'warning' : 'informative'}>{toSee.length}</Badge>}
        </Tab>
      </TabList>
      <div className={styles.body} role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        <Suspense fallback={<Spinner label={strings.busy.checking} />}>
          {tab === 'check' && (
            <CheckTab
              sheet={sheet}
              result={result}
              onGoTo={goTo}
              hint={(indicators) => (
                <Suspense fallback={<Spinner size="tiny" />}><AffectedHint workbook={workbook} sheet={sheet} lastYear={lastYear} indicators={indicators} /></Suspense>
              )}
              suggesting={{ workbook, lastYear, report, notice, onNotice: setNotice, onWritten: recheck }}
              affected={(indicators) => (
                <Suspense fallback={<Spinner size="tiny" />}>
                  <AffectedText
                    workbook={workbook}
                    sheet={sheet}
                    lastYear={lastYear}
                    indicators={indicators}
                    onShow={(sentence) => { setTab('text', { sentence }); }}
                    onShowInReport={report === undefined ? undefined : () => { setTab('verify', { about: indicators }); }}
                  />
                </Suspense>
              )}
            />
          )}
          {tab === 'text' && <TextTab workbook={workbook} sheet={sheet} lastYear={lastYear} findings={result.findings} shown={aim.sentence} savesFiles={savesFiles} onGoTo={goTo} onInsert={onInsertText} onCharts={onInsertCharts} />}
          {tab === 'verify' && <VerifyTab workbook={workbook} sheet={sheet} lastYear={lastYear} report={report} onReport={setReport} about={aim.about} onShowAll={() => { setAim({}); }} onGoTo={goTo} />}
          {tab === 'readings' && <ReadingsTab recognition={recognition} onGoTo={goTo} onTakeOver={takeOver} />}
        </Suspense>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  tabs: { flexShrink: 0, paddingInline: tokens.spacingHorizontalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: tokens.spacingHorizontalM, outlineOffset: '-2px' },
  centre: { display: 'grid', placeItems: 'center', height: '100%', minHeight: '160px' },
});
