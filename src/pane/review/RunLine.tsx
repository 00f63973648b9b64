import { Button, Caption1, MessageBar, MessageBarBody, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { useStrings } from '../strings';
import type { ReviewState } from './useReview';

/** How far a running review is, with a way to stop it; then what came of it in one sentence. */
export function RunLine({ state, onStop }: { state: ReviewState; onStop: (() => void) | undefined }) {
  const styles = useStyles();
  const { review: strings } = useStrings();
  const { progress, cancelled, review, rows, failures } = state;
  const { phase, done, files, left } = progress;
  const count = of(rows);
  const others = strings.others({ failed: failures.length, skipped: progress.skipped, remembered: progress.remembered });
  const counted = (progress.of === 'files' ? strings.progress : strings.sheetsProgress)(done, files);
  return (
    <div className={styles.root}>
      {review === undefined && (
        <>
          <ProgressBar {...(phase === 'judging' || files === 0 ? {} : { value: done / files })} aria-label={strings.phase[phase]} />
          <div className={styles.line}>
            <Caption1>{strings.phase[phase]}{phase === 'judging' ? '…' : ` ${counted}${left === undefined ? '' : `　${strings.left(left)}`}`}</Caption1>
            {onStop !== undefined && <Button size="small" onClick={onStop}>{strings.stop}</Button>}
          </div>
        </>
      )}
      {cancelled && <MessageBar intent="warning" layout="multiline"><MessageBarBody>{strings.stopped(done, files)}</MessageBarBody></MessageBar>}
      <p role="status" className={styles.summary}>
        {strings.summary(rows.length, count('return'), count('check'), count('ready'))}
        {others !== '' && <Caption1 className={styles.others}>{others}</Caption1>}
        {review === undefined && phase !== 'last-year' && rows.length > 0 && <Caption1 className={styles.others}>{strings.provisional}</Caption1>}
      </p>
    </div>
  );
}

const of = (rows: ReviewState['rows']) => (verdict: ReviewState['rows'][number]['judgement']['verdict']): number => rows.filter(({ judgement }) => judgement.verdict === verdict).length;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, minHeight: '24px' },
  summary: { margin: 0, display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM },
  others: { color: tokens.colorNeutralForeground3 },
});
