import { Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { MessageLine } from '../../MessageLine';
import type { Keeping } from './useKeeping';
import { useWords } from './useWords';

interface FooterProps {
  /** What the draft makes of the sheet, in a few words. */
  readonly status: string;
  /** Why the draft cannot be kept. */
  readonly problem: string | undefined;
  /** Leads to what has to be changed. */
  readonly onFix: (() => void) | undefined;
  readonly keeping: Keeping;
  readonly onKeep: () => void;
  /** Absent where files cannot be saved. */
  readonly onSave: (() => void) | undefined;
  readonly onClose: () => void;
}

/** How the draft stands, always in view, and what can be done with it. */
export function Footer({ status, problem, onFix, keeping, onKeep, onSave, onClose }: FooterProps) {
  const styles = useStyles();
  const words = useWords();
  return (
    <div className={styles.root}>
      {keeping.message !== undefined && <MessageLine message={keeping.message} onDismiss={() => { keeping.say(undefined); }} />}
      <div role="status" className={styles.status}>
        {problem === undefined ? <Caption1>{status}</Caption1> : <Caption1 className={styles.problem}>{problem}</Caption1>}
        {problem !== undefined && onFix !== undefined && <>{' '}<Link as="button" type="button" inline onClick={onFix}>{words.fix}</Link></>}
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" className={styles.button} disabled={keeping.busy} onClick={onKeep}>{keeping.busy ? words.keeping : words.keep}</Button>
        {onSave !== undefined && <Button className={styles.button} onClick={onSave}>{words.save}</Button>}
        <Button className={styles.button} onClick={onClose}>{words.close}</Button>
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    insetBlockEnd: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
  status: { minHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  problem: { color: tokens.colorStatusDangerForeground1 },
  button: { minWidth: 'auto' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
