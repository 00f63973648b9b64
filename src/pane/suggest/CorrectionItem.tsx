import { Button, Caption1, Card, makeStyles, tokens } from '@fluentui/react-components';
import { number } from '../../annex/check/message';
import type { Correction } from '../../annex/check/suggest';
import { a1 } from '../../annex/sheet/grid';
import { useLanguage, useStrings } from '../strings';
import { ChangeLine, type Grounds } from './ChangeLine';
import { type Writing, writingsOf } from './writing';

export interface Applying {
  /** Writes the figures of a correction. */
  readonly onApply: (writings: readonly Writing[]) => void;
  /** Whether that is being done. */
  readonly busy: boolean;
}

/** A correction: what to change, and a button where that is definite. */
export function CorrectionItem({ correction, onApply, busy, ...grounds }: Grounds & Applying & { correction: Correction }) {
  const styles = useStyles();
  const language = useLanguage();
  const { suggest: strings } = useStrings();
  const { changes } = correction;
  const writings = writingsOf(correction, grounds.sheet);
  return (
    <li>
      <Card size="small" appearance="filled-alternative" className={styles.card}>
        {changes.length > 1 && <Caption1 block as="p" className={styles.text}>{strings.together}</Caption1>}
        {changes.map((change) => <ChangeLine key={change.indicator} change={change} {...grounds} />)}
        {writings !== undefined && (
          <div>
            <Button size="small" disabledFocusable={busy} aria-label={writings.map(({ at, value }) => strings.applyName(a1(at.row, at.column), number(value))).join(language === 'zh' ? '，' : ', ')} onClick={() => { onApply(writings); }}>
              {writings.length === 1 ? strings.apply(number(writings[0]?.value ?? NaN)) : strings.applyAll(writings.map(({ value }) => number(value)).join(language === 'zh' ? '、' : ', '))}
            </Button>
          </div>
        )}
      </Card>
    </li>
  );
}

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalS },
  text: { margin: 0 },
});
