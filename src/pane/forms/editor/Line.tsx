import { Button, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Doubt, Reason } from '../../../annex/propose/proposal';
import { useLanguage } from '../../strings';
import { CellLink } from './CellLink';
import { WIDE } from './Choice';
import { useEditing } from './context';
import { Doubts } from './Doubts';
import { elementOf, type Part } from './problem';
import { useWords } from './useWords';

interface LineProps {
  readonly part: Part & { readonly kind: 'row' | 'column' };
  /** Its name on the form. */
  readonly label: string;
  readonly reasons: readonly Reason[];
  /** What is said where there are no reasons. */
  readonly unreasoned: string;
  readonly doubts: readonly Doubt[];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly onSettled: () => void;
  /** The controls. */
  readonly children: ReactNode;
  /** What else is shown when it is open. */
  readonly more?: ReactNode;
}

/** A row or column of a form: its controls, doubts, mistakes and, on demand, why it is as it is. */
export function Line({ part, label, reasons, unreasoned, doubts, open, onOpen, onSettled, children, more }: LineProps) {
  const styles = useStyles();
  const words = useWords();
  const language = useLanguage();
  const { problem } = useEditing();
  const wrong = problem?.part?.kind === part.kind && problem.part.table === part.table && problem.part.code === part.code;
  return (
    <li id={elementOf(part)} tabIndex={-1} className={mergeClasses(styles.root, doubts.length > 0 && styles.doubtful, wrong && styles.wrong)}>
      {children}
      <Button size="small" appearance="transparent" className={styles.why} icon={open ? <ChevronDown16Regular /> : <ChevronRight16Regular />} aria-label={words.whyOf(label)} aria-expanded={open} onClick={() => { onOpen(!open); }}>{words.why}</Button>
      <Caption1 className={styles.code}>{part.code}</Caption1>
      {wrong && <Caption1 block as="p" className={styles.mistake}>{problem.reason[language]}</Caption1>}
      {doubts.length > 0 && <Doubts doubts={doubts} of={label} onSettled={onSettled} />}
      {open && (
        <div className={styles.more}>
          {more}
          {reasons.length === 0 ? <Caption1 block>{unreasoned}</Caption1> : (
            <ul className={styles.reasons}>
              {reasons.map(({ says, sure, at }) => <li key={says.zh}><Caption1>{says[language]} · {words.sure[sure]} <CellLink at={at} /></Caption1></li>)}
            </ul>
          )}
        </div>
      )}
    </li>
  );
}

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: 'end',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBlockEndWidth: tokens.strokeWidthThin,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke2,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 1fr) 3.6em 8.2em 5em 7.4em 4.6em', rowGap: 0, alignItems: 'center' },
  },
  doubtful: { borderInlineStartColor: tokens.colorStatusWarningBorderActive },
  wrong: { borderInlineStartColor: tokens.colorStatusDangerBorderActive },
  why: { justifySelf: 'start', minWidth: 'auto', paddingInline: 0 },
  code: { gridColumn: '1 / -1', paddingInlineStart: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace },
  mistake: { gridColumn: '1 / -1', margin: 0, color: tokens.colorStatusDangerForeground1 },
  more: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, paddingInlineStart: tokens.spacingHorizontalS },
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});
