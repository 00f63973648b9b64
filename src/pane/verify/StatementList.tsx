import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Address } from '../../annex/sheet/grid';
import type { Sheet } from '../../annex/sheet/sheet';
import type { Statement } from '../../narrative/verify/statement';
import { useStrings } from '../strings';
import type { Said } from './say';
import type { Judged } from './standing';
import { StatementCard } from './StatementCard';

/** Statements listed before the rest is folded away. */
const SHOWN = 20;

interface StatementListProps {
  readonly judged: readonly Judged[];
  readonly saidOf: (statement: Statement) => Said;
  readonly text: string;
  readonly sheet: Sheet;
  /** The statement last gone to in the text. */
  readonly current: number | undefined;
  readonly onGoTo: (at: Address) => void;
  readonly onShow: (index: number) => void;
  readonly onExplain: ((judged: Judged) => void) | undefined;
  readonly onTakeBack: (judged: Judged) => void;
}

export function StatementList({ judged, saidOf, text, sheet, current, onGoTo, onShow, onExplain, onTakeBack }: StatementListProps) {
  const styles = useStyles();
  const { verify: strings } = useStrings();
  const [limit, setLimit] = useState(SHOWN);
  const shown = judged.slice(0, limit);
  return (
    <ul className={styles.list}>
      {shown.map((each) => (
        <StatementCard
          key={each.index}
          judged={each}
          said={saidOf(each.statement)}
          text={text}
          sheet={sheet}
          current={each.index === current}
          onGoTo={onGoTo}
          onShow={() => { onShow(each.index); }}
          onExplain={each.standing === 'differs' && onExplain !== undefined ? () => { onExplain(each); } : undefined}
          onTakeBack={each.note === undefined ? undefined : () => { onTakeBack(each); }}
        />
      ))}
      {judged.length > shown.length && <li><Link as="button" inline onClick={() => { setLimit(limit + 5 * SHOWN); }}>{strings.more(judged.length - shown.length)}</Link></li>}
    </ul>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});
