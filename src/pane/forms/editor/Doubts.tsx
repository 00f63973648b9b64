import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { Checkmark16Regular, Warning16Filled } from '@fluentui/react-icons';
import type { Doubt } from '../../../annex/propose/proposal';
import { useLanguage } from '../../strings';
import { CellLink } from './CellLink';
import { useWords } from './useWords';

interface DoubtsProps {
  readonly doubts: readonly Doubt[];
  /** What they are about. */
  readonly of: string;
  readonly onSettled: () => void;
}

/** What a person must decide about one part, until it is said to be decided. */
export function Doubts({ doubts, of, onSettled }: DoubtsProps) {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  return (
    <div className={styles.root}>
      <Warning16Filled className={styles.mark} />
      <div className={styles.texts}>
        {doubts.map(({ says, at }) => <Caption1 key={says.zh} block as="p" className={styles.text}>{says[language]} <CellLink at={at} /></Caption1>)}
      </div>
      <Button size="small" appearance="subtle" icon={<Checkmark16Regular />} aria-label={words.settledOf(of)} onClick={onSettled}>{words.settled}</Button>
    </div>
  );
}

const useStyles = makeStyles({
  root: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  mark: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
  texts: { flex: '1 1 12em', minWidth: 0 },
  text: { margin: 0, overflowWrap: 'anywhere' },
});
