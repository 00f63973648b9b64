import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowReply16Filled, CheckmarkCircle16Regular, QuestionCircle16Regular } from '@fluentui/react-icons';
import { type Verdict, verdictText } from '../../review/judge';
import { useLanguage } from '../strings';

const icons = { ready: CheckmarkCircle16Regular, check: QuestionCircle16Regular, return: ArrowReply16Filled };

export function VerdictIcon({ verdict }: { verdict: Verdict }) {
  const styles = useStyles();
  const Icon = icons[verdict];
  return <Icon className={mergeClasses(styles.icon, styles[verdict])} aria-hidden />;
}

/** A verdict as sign and word. */
export function VerdictMark({ verdict }: { verdict: Verdict }) {
  const styles = useStyles();
  const language = useLanguage();
  return <span className={styles.root}><VerdictIcon verdict={verdict} /><span className={styles[verdict]}>{verdictText[verdict][language]}</span></span>;
}

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap' },
  icon: { flexShrink: 0 },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  check: { color: tokens.colorStatusWarningForeground1 },
  return: { color: tokens.colorStatusDangerForeground1 },
});
