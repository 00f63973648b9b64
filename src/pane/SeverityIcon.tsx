import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled, Info20Regular, Warning20Filled } from '@fluentui/react-icons';
import type { Severity } from '../annex/form/form';

/** The sign of a severity; the word stands beside it. */
export function SeverityIcon({ severity }: { severity: Severity }) {
  const styles = useStyles();
  if (severity === 'error') return <ErrorCircle20Filled className={styles.error} aria-hidden />;
  if (severity === 'warning') return <Warning20Filled className={styles.warning} aria-hidden />;
  return <Info20Regular className={styles.info} aria-hidden />;
}

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
});
