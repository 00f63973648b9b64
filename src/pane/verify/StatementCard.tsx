import { Badge, Body1, Button, Caption1, Card, Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Comment16Regular, LinkDismiss16Regular, DocumentText16Regular } from '@fluentui/react-icons';
import { a1, type Address } from '../../annex/sheet/grid';
import type { Sheet } from '../../annex/sheet/sheet';
import { useStrings } from '../strings';
import { amount, cellOf, type Said } from './say';
import type { Judged } from './standing';

interface StatementCardProps {
  readonly judged: Judged;
  readonly said: Said;
  readonly text: string;
  readonly sheet: Sheet;
  readonly current: boolean;
  readonly onGoTo: (at: Address) => void;
  readonly onShow: () => void;
  /** Gives a reason why it differs; absent where it does not differ. */
  readonly onExplain: (() => void) | undefined;
  readonly onTakeBack: (() => void) | undefined;
}

/** One statement: its clause, what the text says, what the sheet says, why, and what can be done. */
export function StatementCard({ judged, said, text, sheet, current, onGoTo, onShow, onExplain, onTakeBack }: StatementCardProps) {
  const styles = useStyles();
  const strings = useStrings();
  const { statement, standing, note } = judged;
  const { span, clause, taken } = statement;
  const cell = cellOf(taken, sheet);
  return (
    <li>
      <Card size="small" className={mergeClasses(styles.card, styles[standing], current && styles.current)}>
        <Body1 block as="p" className={styles.text} lang="zh-CN">
          {text.slice(clause.start, span.start).trimStart()}
          <strong>{text.slice(span.start, span.end)}</strong>
          {text.slice(span.end, clause.end).trimEnd()}
        </Body1>
        {standing !== 'untied' && (
          <dl className={styles.pair}>
            <dt><Caption1>{strings.verify.says}</Caption1></dt>
            <dd className={styles.value}>{said.stated}</dd>
            <dt><Caption1>{strings.verify.sheetSays}</Caption1></dt>
            <dd className={styles.value}>
              {said.expected ?? strings.verify.nothing}
              {said.name !== '' && <Caption1 className={styles.name}>{said.name}</Caption1>}
              {cell !== undefined && <Link as="button" inline onClick={() => { onGoTo(cell.at); }} aria-label={`${strings.check.goTo(a1(cell.at.row, cell.at.column))} ${said.name}`}>{a1(cell.at.row, cell.at.column)}</Link>}
            </dd>
          </dl>
        )}
        {said.why !== '' && standing !== 'explained' && <Caption1 block as="p" className={styles.why}>{said.why}</Caption1>}
        {said.sums.map((sum) => (
          <div key={sum}>
            <Badge size="small" appearance="tint" color="warning">{strings.verify.sumWrong}</Badge> <Caption1 className={styles.text}>{sum}</Caption1>
          </div>
        ))}
        {note !== undefined && standing === 'explained' && <Caption1 block as="p" className={styles.text}>{strings.verify.reasonWas(note.reason)}</Caption1>}
        {note !== undefined && standing !== 'explained' && (
          <div>
            <Badge size="small" appearance="tint" color="warning">{strings.text.changed}</Badge> <Caption1 className={styles.text}>{strings.verify.lapsed(note.reason, amount(note.stated, statement, strings.verify), note.figure === null ? strings.verify.nothing : amount(note.figure, statement, strings.verify))}</Caption1>
          </div>
        )}
        <div className={styles.actions}>
          <Button appearance="transparent" size="small" className={styles.action} icon={<DocumentText16Regular />} onClick={onShow}>{strings.verify.inText}</Button>
          {onExplain !== undefined && <Button appearance="transparent" size="small" className={styles.action} icon={<Comment16Regular />} onClick={onExplain}>{strings.verify.explain}</Button>}
          {onTakeBack !== undefined && <Button appearance="transparent" size="small" className={styles.action} icon={<LinkDismiss16Regular />} onClick={onTakeBack}>{strings.verify.takeBack}</Button>}
        </div>
      </Card>
    </li>
  );
}

const useStyles = makeStyles({
  card: { rowGap: tokens.spacingVerticalXS, borderInlineStartWidth: '3px', borderInlineStartStyle: 'solid' },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  differs: { borderInlineStartColor: tokens.colorStatusDangerBorderActive },
  explained: { borderInlineStartColor: tokens.colorBrandStroke1 },
  unclear: { borderInlineStartColor: tokens.colorStatusWarningBorderActive },
  agrees: { borderInlineStartColor: tokens.colorStatusSuccessBorderActive },
  untied: { borderInlineStartColor: tokens.colorNeutralStroke1 },
  text: { margin: 0, overflowWrap: 'anywhere', unicodeBidi: 'isolate' },
  why: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  pair: { display: 'grid', gridTemplateColumns: 'auto 1fr', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline', margin: 0 },
  value: { margin: 0, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere', minWidth: 0 },
  name: { color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  action: { minWidth: 'auto', paddingInline: 0 },
});
