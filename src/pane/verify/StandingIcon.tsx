import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Comment16Regular, ErrorCircle16Filled, QuestionCircle16Regular, Subtract16Regular } from '@fluentui/react-icons';
import type { Standing } from './standing';

const icons = { differs: ErrorCircle16Filled, explained: Comment16Regular, unclear: QuestionCircle16Regular, agrees: CheckmarkCircle16Regular, untied: Subtract16Regular };

/** The sign of how a statement stands; words stand beside it. */
export function StandingIcon({ standing }: { standing: Standing }) {
  const styles = useStyles();
  const Icon = icons[standing];
  return <Icon className={styles[standing]} aria-hidden />;
}

const useStyles = makeStyles({
  differs: { color: tokens.colorStatusDangerForeground1 },
  explained: { color: tokens.colorBrandForeground1 },
  unclear: { color: tokens.colorStatusWarningForeground1 },
  agrees: { color: tokens.colorStatusSuccessForeground1 },
  untied: { color: tokens.colorNeutralForeground3 },
});
