import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Address } from '../../annex/sheet/grid';
import type { Sheet } from '../../annex/sheet/sheet';
import type { Workbook } from '../../workbook/port';
import { BusyLine } from '../BusyLine';
import { DropHint } from '../DropHint';
import { MessageLine } from '../MessageLine';
import { Notice } from '../Notice';
import { useStrings } from '../strings';
import { filesAlone, useFileDrop } from '../useFileDrop';
import { FindingsOfText } from './FindingsOfText';
import { type Found, judgementSteps } from './judgement';
import type { Report } from './report';
import { ReportInput } from './ReportInput';
import { useReportFile } from './useReportFile';
import { useScopeNotes } from './useScopeNotes';
import { useSteps } from './useSteps';
import { useVerification } from './useVerification';
import { isShort, type Verification } from './verification';

interface VerifyTabProps {
  readonly workbook: Workbook | undefined;
  readonly sheet: Sheet;
  readonly lastYear: Sheet | undefined;
  readonly report: Report | undefined;
  readonly onReport: (report: Report) => void;
  /** Ids of indicators: only statements about them are listed. */
  readonly about: readonly string[] | undefined;
  readonly onShowAll: () => void;
  readonly onGoTo: (at: Address) => void;
}

/** A report's text held against the annex. */
export default function VerifyTab({ report, onReport, ...rest }: VerifyTabProps) {
  const styles = useStyles();
  const { verify: strings, busy } = useStrings();
  const [editing, setEditing] = useState(false);
  /** Whether the text came just now: then its findings get the focus that the box had. */
  const [fresh, setFresh] = useState(false);
  const file = useReportFile((given) => {
    onReport(given);
    setEditing(false);
    setFresh(true);
  });
  const drop = useFileDrop(filesAlone, file.drop, { alone: true });
  return (
    // A drop target is a convenience of the mouse; 打开文件 does the same from the keyboard.
    <div className={styles.root} {...drop.handlers}>
      {file.busy && <BusyLine label={busy.opening} onCancel={file.cancel} />}
      {file.message !== undefined && <MessageLine message={file.message} onDismiss={file.dismiss} />}
      {report === undefined || editing
        ? <ReportInput file={file} text={report?.text ?? ''} />
        : (
          <>
            <div className={styles.source}>
              <span className={styles.name}>{report.name === undefined ? strings.pasted : strings.opened(report.name)}</span>
              <Button size="small" onClick={() => { setEditing(true); }}>{strings.edit}</Button>
            </div>
            <Verified report={report} fresh={fresh} {...rest} />
          </>
        )}
      <DropHint over={drop.over} text={strings.drop} />
    </div>
  );
}

function Verified({ report, sheet, lastYear, ...rest }: Omit<VerifyTabProps, 'report' | 'onReport'> & { report: Report; fresh: boolean }) {
  const { verify: strings } = useStrings();
  const { verification, pending, progress, stop, again } = useVerification(report, sheet, lastYear);
  if (again !== undefined) return <Stopped onAgain={again} />;
  if (verification === undefined) return stop === undefined ? <Spinner label={strings.working} /> : <BusyLine label={strings.working} value={progress} onCancel={stop} />;
  return (
    <>
      {pending && <BusyLine label={strings.working} value={progress} onCancel={stop} />}
      <Findings key={report.text} verification={verification} {...rest} />
    </>
  );
}

/** Judges what was found of a text, again after every change of that or of the reasons given. */
function Findings({ workbook, verification, ...rest }: Omit<VerifyTabProps, 'report' | 'onReport' | 'sheet' | 'lastYear'> & { verification: Verification; fresh: boolean }) {
  const { verify: strings } = useStrings();
  const scope = useScopeNotes(workbook);
  const { notes } = scope;
  const found = useMemo((): Found => ({ verification, notes }), [verification, notes]);
  const { result, stop, again } = useSteps(found, judgementSteps, isShort(verification.text));
  if (again !== undefined) return <Stopped onAgain={again} />;
  return (
    <>
      {result?.verification !== verification && <BusyLine label={strings.working} onCancel={stop} />}
      {result !== undefined && <FindingsOfText judgement={result} scope={scope} {...rest} />}
    </>
  );
}

/** Takes the focus that the way out had. */
function Stopped({ onAgain }: { onAgain: () => void }) {
  const { verify: strings } = useStrings();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => { place.current?.querySelector('button')?.focus(); }, []);
  return <div ref={place}><Notice kind="empty" title={strings.stopped}><Button onClick={onAgain}>{strings.again}</Button></Notice></div>;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minHeight: '100%' },
  source: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', color: tokens.colorNeutralForeground2 },
});
