import { Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import { lazy, type ReactNode, Suspense, useCallback, useState } from 'react';
import { type CheckResult, type Finding, READ } from '../annex/check/check';
import type { Severity } from '../annex/form/form';
import type { Address } from '../annex/sheet/grid';
import type { Sheet } from '../annex/sheet/sheet';
import { FindingCard } from './FindingCard';
import { GrowingList } from './GrowingList';
import { Notice } from './Notice';
import { SeverityIcon } from './SeverityIcon';
import { useStrings } from './strings';
import type { SuggestNotice } from './suggest/notice';
import type { PlaceOf, SuggestContext } from './suggest/SuggestSection';

const SuggestSection = lazy(() => import('./suggest/SuggestSection'));
const NoticeLine = lazy(() => import('./suggest/NoticeLine'));
const OffRules = lazy(() => import('./forms/OffRules'));

interface CheckTabProps {
  readonly sheet: Sheet;
  readonly result: CheckResult;
  readonly onGoTo: (at: Address) => void;
  /** The text that uses some indicators. */
  readonly affected: (indicators: readonly string[]) => ReactNode;
  /** The same to be glanced at. */
  readonly hint: (indicators: readonly string[]) => ReactNode;
  /** What suggesting corrections needs, and what became of the last one. */
  readonly suggesting: SuggestContext & { readonly notice: SuggestNotice | undefined };
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The findings, the gravest first; or that there are none. */
export default function CheckTab({ sheet, result, onGoTo, affected, hint, suggesting: { notice, ...suggesting } }: CheckTabProps) {
  const styles = useStyles();
  const strings = useStrings();
  const [placed, setPlaced] = useState<{ readonly of?: PlaceOf | undefined }>({});
  const onPlaces = useCallback((of: PlaceOf | undefined) => { setPlaced({ of }); }, []);
  const { relations } = result;
  const findings = joinBlanks(result.findings);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const broken = findings.some((finding) => finding.state === 'broken');
  return (
    <div className={styles.root}>
      <div role="status" aria-live="polite" className={styles.live}>{strings.check.summary(count('error'), count('warning'))}</div>
      {notice !== undefined && <Suspense><NoticeLine workbook={suggesting.workbook} notice={notice} onNotice={suggesting.onNotice} onWritten={suggesting.onWritten} /></Suspense>}
      {!broken && (relations.open === 0 ? <Notice kind="good" title={strings.check.allGood} /> : <Notice kind="good" title={strings.check.goodSoFar} hint={strings.check.goodSoFarHint(relations.open)} />)}
      {severities.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity} aria-labelledby={`group-${severity}`} className={styles.group}>
            <div className={styles.heading}>
              <SeverityIcon severity={severity} />
              <Subtitle2 as="h3" id={`group-${severity}`} className={styles.title}>{strings.check[severity]} {group.length}</Subtitle2>
              <Caption1 className={styles.hint}>{strings.check[`${severity}Hint`]}</Caption1>
            </div>
            <GrowingList items={group} className={styles.list}>
              {(finding) => {
                const key = `${finding.rule} ${finding.relation?.each ?? ''} ${finding.indicators.join()}`;
                return <FindingCard key={key} finding={finding} sheet={sheet} onGoTo={onGoTo} affected={affected} hint={hint} suggestions={placed.of?.(finding)} />;
              }}
            </GrowingList>
            {severity === 'error' && <Suspense><SuggestSection {...suggesting} sheet={sheet} onGoTo={onGoTo} onPlaces={onPlaces} /></Suspense>}
          </section>
        );
      })}
      <Caption1 className={styles.holds}><CheckmarkCircle16Regular aria-hidden /> {strings.check.holds(relations.holds)}</Caption1>
      {result.off.length > 0 && <Suspense><OffRules off={result.off} /></Suspense>}
    </div>
  );
}

/** The engine says blanks table by table; a person wants one line for all of them. */
function joinBlanks(findings: readonly Finding[]): readonly Finding[] {
  const joined = new Map<string, Finding>();
  const rest: Finding[] = [];
  for (const finding of findings) {
    const same = joined.get(finding.rule);
    if (finding.relation !== undefined || finding.left !== null || finding.rule === READ) rest.push(finding);
    else joined.set(finding.rule, same === undefined ? finding : { ...same, indicators: [...same.indicators, ...finding.indicators] });
  }
  return [...rest, ...joined.values()];
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  live: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  holds: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
});
