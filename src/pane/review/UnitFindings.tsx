import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { Finding } from '../../annex/check/check';
import type { Severity } from '../../annex/form/form';
import type { Address } from '../../annex/sheet/grid';
import { keyOf } from '../../review/explain';
import { reasonText } from '../../review/judge';
import { remarkText } from '../../review/roster';
import type { JudgedEntry, Row } from '../../review/rows';
import { unusualText } from '../../review/unusual';
import { formNames } from '../../review/workbook/form-names';
import { SeverityIcon } from '../SeverityIcon';
import { FindingCard } from '../FindingCard';
import OffRules from '../forms/OffRules';
import { GrowingList } from '../GrowingList';
import { useLanguage, useStrings } from '../strings';
import { Corrections } from './Corrections';
import { Reason } from './Reason';
import { useDrawn } from './useDrawn';

interface UnitFindingsProps {
  readonly row: Row;
  readonly judged: JudgedEntry;
  readonly onGoTo: (at: Address) => void;
  /** Keeps a reason for a finding. */
  readonly onExplain: (finding: Finding, text: string) => void;
  /** What becomes of a reason. */
  readonly explainHint: string;
}

const severities: readonly Severity[] = ['error', 'warning', 'info'];
/** Findings drawn in one frame. */
const STEP = 10;

/** Why the unit got its verdict: reasons, what shows beside other units, corrections, findings. */
export function UnitFindings({ row, judged, onGoTo, onExplain, explainHint }: UnitFindingsProps) {
  const styles = useStyles();
  const { review: { unit: strings }, check } = useStrings();
  const language = useLanguage();
  const { recognition: { sheet }, result, explanations } = judged;
  const { reasons } = row.judgement;
  const groups = severities.map((severity) => ({ severity, group: result.findings.filter((finding) => finding.severity === severity) }));
  const drawn = useDrawn(result.findings.length, STEP);
  const together = [...row.remarks.map((remark) => remarkText(remark, formNames, language)), ...row.unusual.map((each) => unusualText(each, row, language))];
  return (
    <div className={styles.root}>
      <section aria-labelledby="review-reasons">
        <Subtitle2 as="h3" id="review-reasons" className={styles.title}>{strings.reasons}</Subtitle2>
        {reasons.length === 0
          ? <Body1 block as="p" className={styles.title}>{strings.ready}</Body1>
          : <ul className={styles.plain}>{reasons.map((reason) => <li key={reason.kind}>{reasonText(reason, language)}</li>)}</ul>}
      </section>
      {together.length > 0 && (
        <section aria-labelledby="review-together">
          <Subtitle2 as="h3" id="review-together" className={styles.title}>{strings.together}</Subtitle2>
          <GrowingList items={together} className={styles.plain}>{(text, index) => <li key={index}>{text}</li>}</GrowingList>
        </section>
      )}
      {row.errors > 0 && <Corrections judged={judged} onGoTo={onGoTo} />}
      {groups.map(({ severity, group }, index) => {
        if (group.length === 0) return null;
        const before = groups.slice(0, index).reduce((count, { group: { length } }) => count + length, 0);
        return (
          <section key={severity} aria-labelledby={`review-${severity}`} className={styles.group}>
            <div className={styles.heading}>
              <SeverityIcon severity={severity} />
              <Subtitle2 as="h3" id={`review-${severity}`} className={styles.title}>{check[severity]} {group.length}</Subtitle2>
            </div>
            <GrowingList items={group.slice(0, Math.max(0, drawn - before))} className={styles.list}>
              {(finding) => {
                const key = `${keyOf(finding)} ${finding.relation?.each ?? ''}`;
                const told = explanations.filter((each) => each.finding === keyOf(finding));
                return (
                  <FindingCard key={key} finding={finding} sheet={sheet} onGoTo={onGoTo}>
                    {(told.length > 0 || severity !== 'info') && <Reason explanations={told} hint={explainHint} onExplain={severity === 'info' ? undefined : (text) => { onExplain(finding, text); }} />}
                  </FindingCard>
                );
              }}
            </GrowingList>
          </section>
        );
      })}
      {result.off.length > 0 && <OffRules off={result.off} />}
    </div>
  );
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  title: { margin: 0 },
  plain: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});
