import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Comment12Regular, ErrorCircle12Filled, QuestionCircle12Regular, Warning12Regular } from '@fluentui/react-icons';
import type { Standing } from './standing';

interface StatementMarkProps {
  readonly id: string;
  readonly text: string;
  readonly standing: Standing;
  /** Numbers of its sentence do not add up to it. */
  readonly sumWrong: boolean;
  /** How it stands and what the sheet says, for those who do not see the colours. */
  readonly label: string;
  readonly current: boolean;
  readonly onPick: () => void;
}

const icons = { differs: ErrorCircle12Filled, explained: Comment12Regular, unclear: QuestionCircle12Regular, agrees: undefined, untied: undefined };

/** A statement in the running text: told from the others by colour, by the line under it and, where something is to be done, by a sign. */
export function StatementMark({ id, text, standing, sumWrong, label, current, onPick }: StatementMarkProps) {
  const styles = useStyles();
  const Icon = icons[standing];
  return (
    <Link as="span" inline id={id} className={mergeClasses(styles.mark, styles[standing], current && styles.current)} aria-label={`${text}，${label}`} title={label} {...(current ? { 'aria-current': true } : {})} onClick={onPick}>
      {Icon !== undefined && <Icon className={styles.icon} aria-hidden />}
      {sumWrong && <Warning12Regular className={styles.icon} aria-hidden />}
      {text}
    </Link>
  );
}

const useStyles = makeStyles({
  mark: {
    color: tokens.colorNeutralForeground1,
    fontSize: 'inherit',
    lineHeight: 'inherit',
    unicodeBidi: 'isolate',
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '3px',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationThickness: '3px' },
    ':active': { color: tokens.colorNeutralForeground1 },
  },
  differs: { backgroundColor: tokens.colorStatusDangerBackground2, textDecorationStyle: 'wavy', textDecorationThickness: '1px', textDecorationColor: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  explained: { backgroundColor: tokens.colorBrandBackground2, textDecorationStyle: 'double', textDecorationThickness: '1px', textDecorationColor: tokens.colorBrandForeground1 },
  unclear: { backgroundColor: tokens.colorStatusWarningBackground2, textDecorationStyle: 'dashed', textDecorationColor: tokens.colorStatusWarningForeground1 },
  agrees: { backgroundColor: tokens.colorStatusSuccessBackground1, textDecorationStyle: 'solid', textDecorationColor: tokens.colorStatusSuccessForeground1 },
  untied: { textDecorationStyle: 'dotted', textDecorationColor: tokens.colorNeutralStrokeAccessible, textDecorationThickness: '1px' },
  current: { outlineWidth: '2px', outlineStyle: 'solid', outlineColor: tokens.colorStrokeFocus2, outlineOffset: '1px' },
  icon: { verticalAlign: '-1px', marginInlineEnd: '1px' },
});
