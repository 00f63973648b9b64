import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Edit12Regular, Warning12Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Address } from '../../annex/sheet/grid';
import type { Sheet } from '../../annex/sheet/sheet';
import { isFigure, type Sentence } from '../../narrative/section';
import { useStrings } from '../strings';
import { NumberLink } from './NumberLink';

interface SentenceTextProps {
  readonly sentence: Sentence;
  readonly sheet: Sheet;
  /** Whether it reads otherwise than when it was last copied. */
  readonly changed: boolean;
  readonly onGoTo: (at: Address) => void;
  /** What can be done with it, shown when it is pointed at or has the focus. */
  readonly menu: ReactNode;
}

/** A sentence of the text with its numbers as links, and signs of what a person should know of it. */
export function SentenceText({ sentence, sheet, changed, onGoTo, menu }: SentenceTextProps) {
  const styles = useStyles();
  const { text: strings, wording } = useStrings();
  const { id, pieces, own, refused, doubtful } = sentence;
  return (
    <span id={sentenceId(id)} tabIndex={-1} className={mergeClasses(styles.sentence, doubtful === true && styles.doubtful)}>
      {doubtful === true && <Warning12Filled className={styles.danger} aria-label={strings.doubtful} />}
      {pieces.map((piece, index) => (isFigure(piece) ? <NumberLink key={index} piece={piece} sheet={sheet} onGoTo={onGoTo} /> : piece.text))}
      {own === true && <Edit12Regular className={styles.own} aria-label={strings.own} title={strings.own} />}
      {refused !== undefined && <Warning12Filled className={styles.warning} aria-label={wording.refused} title={wording.refused} />}
      {changed && <Badge size="small" appearance="tint" color="informative" className={styles.badge} title={strings.changedHint}>{strings.changed}</Badge>}
      <span className={styles.anchor}><span className={mergeClasses(styles.menu, 'sentence-menu')}>{menu}</span></span>
    </span>
  );
}

export const sentenceId = (id: string): string => `sentence-${id}`;

/** Brings a sentence into view and gives it the focus. */
export function showSentence(id: string): void {
  const element = document.getElementById(sentenceId(id));
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

const shown = { opacity: 1 };

const useStyles = makeStyles({
  sentence: {
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus': { backgroundColor: tokens.colorNeutralBackground1Selected, outlineStyle: 'none' },
    ':focus-visible': { outlineStyle: 'solid', outlineWidth: '2px', outlineColor: tokens.colorStrokeFocus2 },
    ':hover .sentence-menu': shown,
    ':focus-within .sentence-menu': shown,
  },
  doubtful: { backgroundColor: tokens.colorStatusDangerBackground1 },
  danger: { color: tokens.colorStatusDangerForeground1, verticalAlign: '-1px' },
  warning: { color: tokens.colorStatusWarningForeground1, verticalAlign: '-1px' },
  own: { color: tokens.colorNeutralForeground3, verticalAlign: '-1px' },
  badge: { marginInline: tokens.spacingHorizontalXXS, textIndent: 0 },
  anchor: { position: 'relative', display: 'inline-block', width: 0, height: '1em', textIndent: 0 },
  menu: {
    position: 'absolute',
    insetInlineEnd: '-4px',
    bottom: '-4px',
    opacity: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow4,
    '@media (hover: none)': { opacity: 1 },
  },
});
